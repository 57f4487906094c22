/* Two documents out of any bytes: what stands before the first byte 0xFE and what stands behind it, or without one the
 * input and its second half. Compares them in both directions and each with itself, and audits them. */
#include "../robust/walk_compare.h"

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

static verslag_document *parse(const uint8_t *data, size_t size)
{
    verslag_document *doc = NULL;
    verslag_parser *parser = verslag_parser_new();
    if (parser && verslag_parser_set_format(parser, VERSLAG_FORMAT_TEXT) == VERSLAG_OK)
        (void)verslag_parser_parse(parser, data, size, &doc);
    verslag_parser_free(parser);
    return doc;
}

static void compare(verslag_document *first, verslag_document *second)
{
    verslag_comparison *comparison = NULL;
    walk w = {.may_run_out = false};
    check(verslag_comparison_new(first, second, &comparison) == VERSLAG_OK, "comparison");
    walk_comparison(&w, comparison);
    check(!w.broken, w.broken);
    verslag_comparison_free(comparison);
}

static void audit(verslag_document *doc)
{
    verslag_audit *made = NULL;
    walk w = {.may_run_out = false};
    check(verslag_audit_new(doc, &made) == VERSLAG_OK, "audit");
    walk_audit(&w, made);
    check(!w.broken, w.broken);
    verslag_audit_free(made);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *cut = size ? memchr(data, 0xFE, size) : NULL;
    const size_t first_size = cut ? (size_t)(cut - data) : size, from = cut ? first_size + 1 : size / 2;
    verslag_document *first = parse(data, first_size), *second = parse(data + from, size - from);
    if (first && second) {
        compare(first, second);
        compare(second, first);
    }
    if (first) {
        compare(first, first);
        audit(first);
    }
    verslag_document_unref(first);
    verslag_document_unref(second);
    return 0;
}
