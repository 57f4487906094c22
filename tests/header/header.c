/* Nothing but the header, twice, one use of what it declares, and the values that its enumerations must have:
 * compiled as C99, C11 and C++11. */
#include <verslag/verslag.h>
#include <verslag/verslag.h>

#if VERSLAG_VERSION < 0x000100
#error "VERSLAG_VERSION cannot be compared by the preprocessor"
#endif

/* No array has a negative size: the compiler names the value that changed. */
#define FROZEN(name, value) typedef char changed_##name[(name) == (value) ? 1 : -1];
#include "../abi/enums.def"

static int write_nothing(void *user, const char *data, size_t len)
{
    (void)user;
    (void)data;
    return len > 0 ? 0 : 1;
}

int use_header(void);

int use_header(void)
{
    verslag_document *doc = 0;
    verslag_parser *parser = verslag_parser_new();
    verslag_status status = verslag_parser_parse(parser, "x", 1, &doc);
    if (status == VERSLAG_OK)
        status = verslag_document_write_json(doc, VERSLAG_JSON_NO_TEXT, write_nothing, 0);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    return status == VERSLAG_OK;
}
