/* review.c - comparisons and audits as JSON, as a page and as a graph. */
#include "api/collect.h"
#include "base/mem.h"
#include "output/audit_output.h"
#include "output/comparison_html.h"
#include "output/comparison_json.h"

/* What was collected, as the caller's own string; NULL where `status` tells of a failure. */
static char *hand_over(vs_string *out, verslag_status status, size_t *len)
{
    if (status == VERSLAG_OK)
        return vs_string_finish(out, len);
    vs_release(out->text);
    return NULL;
}

static void no_length(size_t *len)
{
    if (len)
        *len = 0;
}

char *verslag_comparison_to_json(const verslag_comparison *comparison, size_t *len)
{
    vs_string out = {NULL, 0, 0};
    no_length(len);
    return comparison ? hand_over(&out, vs_comparison_json_write(comparison, vs_collect, &out), len) : NULL;
}

verslag_status verslag_comparison_write_json(const verslag_comparison *comparison, verslag_write_fn write, void *user)
{
    return comparison && write ? vs_comparison_json_write(comparison, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_comparison_to_html(const verslag_comparison *comparison, unsigned flags, size_t *len)
{
    vs_string out = {NULL, 0, 0};
    no_length(len);
    return comparison ? hand_over(&out, vs_comparison_html_write(comparison, flags, vs_collect, &out), len) : NULL;
}

verslag_status verslag_comparison_write_html(const verslag_comparison *comparison, unsigned flags,
                                             verslag_write_fn write, void *user)
{
    return comparison && write ? vs_comparison_html_write(comparison, flags, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_audit_to_json(const verslag_audit *audit, size_t *len)
{
    vs_string out = {NULL, 0, 0};
    no_length(len);
    return audit ? hand_over(&out, vs_audit_json_write(audit, vs_collect, &out), len) : NULL;
}

verslag_status verslag_audit_write_json(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    return audit && write ? vs_audit_json_write(audit, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_audit_to_dot(const verslag_audit *audit, size_t *len)
{
    vs_string out = {NULL, 0, 0};
    no_length(len);
    return audit ? hand_over(&out, vs_audit_dot_write(audit, vs_collect, &out), len) : NULL;
}

verslag_status verslag_audit_write_dot(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    return audit && write ? vs_audit_dot_write(audit, write, user) : VERSLAG_ERROR_ARGUMENT;
}
