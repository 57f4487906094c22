/* Any bytes are valid input: parses them, and writes the JSON of the document that comes out. The first byte chooses
 * whether the form of the input is given or found. */
#include <verslag/verslag.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What must hold of every document; a fuzzer stops at abort(). */
static void check(int holds)
{
    if (!holds)
        abort();
}

static void check_document(const verslag_document *doc)
{
    size_t len, json_len;
    const char *text = verslag_document_text(doc, &len);
    check(text && text[len] == '\0');
    size_t end = 0;
    for (size_t i = 0; i < verslag_document_question_count(doc); i++) {
        const verslag_question *question = verslag_document_question(doc, i);
        check(verslag_question_begin(question) >= end && verslag_question_end(question) <= len);
        check(verslag_question_begin(question) <= verslag_question_end(question));
        check(verslag_question_index(question) == i);
        end = verslag_question_end(question);
    }
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, &json_len);
    check(json && strlen(json) == json_len);
    verslag_free(json);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    if (!parser)
        return 0;
    if (size > 0 && data[0] == 0xFE) {
        check(verslag_parser_set_format(parser, VERSLAG_FORMAT_TEXT) == VERSLAG_OK);
        data++;
        size--;
    }
    verslag_status status = verslag_parser_parse(parser, data, size, &doc);
    check(status != VERSLAG_ERROR_INTERNAL && status != VERSLAG_ERROR_ARGUMENT && (status == VERSLAG_OK) == (doc != NULL));
    if (doc)
        check_document(doc);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    return 0;
}
