/* Two documents out of any bytes: what stands before the first byte 0xFE and what stands behind it, or without one the
 * input and its second half. Compares them in both directions and each with itself, and audits them. */
#include "fuzz.h"

/* Asks everything of a comparison and of an audit, with the n-th allocation that fails; 0: none does. */
static void walk_both(const verslag_comparison *comparison, const verslag_audit *audit, size_t n, bool all_behind)
{
    walk w = {.may_run_out = n > 0};
    arm(n, all_behind);
    if (comparison)
        walk_comparison(&w, comparison);
    if (audit)
        walk_audit(&w, audit);
    disarm();
    check(!w.broken, w.broken);
    check(failed || w.ran_out == 0, "memory ran out without a cause");
}

static void compare(const fuzz *f, verslag_document *first, verslag_document *second)
{
    verslag_comparison *comparison = NULL;
    arm(f->call_fails, f->all_behind);
    verslag_status status = verslag_comparison_new(first, second, &comparison);
    fuzz_ran_out(status == VERSLAG_ERROR_NOMEM);
    check((status == VERSLAG_OK) == (comparison != NULL), "comparison");
    if (status)
        check(verslag_comparison_new(first, second, &comparison) == VERSLAG_OK, "comparison of the second time");
    if (f->result_fails)
        walk_both(comparison, NULL, f->result_fails, f->all_behind);
    walk_both(comparison, NULL, 0, false);
    verslag_comparison_free(comparison);
}

static void audit(const fuzz *f, verslag_document *doc)
{
    verslag_audit *made = NULL;
    arm(f->call_fails, f->all_behind);
    verslag_status status = verslag_audit_new(doc, &made);
    fuzz_ran_out(status == VERSLAG_ERROR_NOMEM);
    check((status == VERSLAG_OK) == (made != NULL), "audit");
    if (status)
        check(verslag_audit_new(doc, &made) == VERSLAG_OK, "audit of the second time");
    if (f->result_fails)
        walk_both(NULL, made, f->result_fails, f->all_behind);
    walk_both(NULL, made, 0, false);
    verslag_audit_free(made);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_TEXT), fine = f;
    fine.call_fails = 0;
    const uint8_t *cut = f.size ? memchr(f.data, 0xFE, f.size) : NULL;
    const size_t first_size = cut ? (size_t)(cut - f.data) : f.size, from = cut ? first_size + 1 : f.size / 2;
    verslag_parser *parser = fuzz_parser(&f);
    verslag_document *first = fuzz_parse(&fine, parser, f.data, first_size);
    verslag_document *second = fuzz_parse(&fine, parser, f.data + from, f.size - from);
    verslag_parser_free(parser);
    if (first && second) {
        compare(&f, first, second);
        compare(&f, second, first);
    }
    if (first) {
        compare(&f, first, first);
        audit(&f, first);
    }
    verslag_document_unref(first);
    verslag_document_unref(second);
    fuzz_end(&f);
    return 0;
}
