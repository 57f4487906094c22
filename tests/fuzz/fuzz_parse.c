/* Any bytes are valid input: parses them, asks the document that comes out for everything it can tell, and checks what
 * must hold of every document (../robust/walk.h). A first byte 0xFE, which no text begins with, says that the form of
 * the input is given rather than found. */
#include "../robust/walk.h"

#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A fuzzer stops at abort(), and keeps the input. */
static void check(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "does not hold: %s\n", what);
        abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    if (!parser)
        return 0;
    if (size > 0 && data[0] == 0xFE) {
        check(verslag_parser_set_format(parser, VERSLAG_FORMAT_TEXT) == VERSLAG_OK, "format");
        data++;
        size--;
    }
    verslag_status status = verslag_parser_parse(parser, data, size, &doc);
    check((status == VERSLAG_OK) == (doc != NULL), "document");
    check(status == VERSLAG_OK || status == VERSLAG_ERROR_ENCODING || status == VERSLAG_ERROR_FORMAT ||
              status == VERSLAG_ERROR_LIMIT, "status");
    check((status == VERSLAG_OK) == (verslag_parser_error_message(parser)[0] == '\0'), "message");
    verslag_parser_free(parser);
    if (doc) {
        walk w = {.may_run_out = false};
        walk_document(&w, doc);
        walk_nothing_lost(&w, (const char *)data, size);
        check(!w.broken, w.broken);
        verslag_document_unref(doc);
    }
    return 0;
}
