#include "api/parser.h"
#include "base/limits.h"
#include "base/mem.h"
#include "link/link.h"
#include "model/model.h"
#include "output/audit_output.h"
#include "output/comparison_html.h"
#include "output/comparison_json.h"
#include "output/html.h"
#include "output/json.h"

typedef struct string {
    char *text;
    size_t len, capacity;
} string;

/* A verslag_write_fn that collects: it stops the writer when out of memory. */
static int collect(void *user, const char *data, size_t len)
{
    string *out = user;
    if (len >= out->capacity - out->len) { /* one byte stays free for the NUL */
        if (len > (SIZE_MAX - 1) / 2 || out->capacity > (SIZE_MAX - 1) / 2 - len)
            return 1;
        size_t capacity = 2 * (out->capacity + len);
        char *text = vs_resize(out->text, capacity);
        if (!text)
            return 1;
        out->text = text;
        out->capacity = capacity;
    }
    memcpy(out->text + out->len, data, len);
    out->len += len;
    return 0;
}

/* What was collected, as the caller's own string; NULL where `status` tells of a failure. */
static char *hand_over(string *out, verslag_status status, size_t *len)
{
    if (status) {
        vs_release(out->text);
        return NULL;
    }
    out->text[out->len] = '\0';
    char *fitting = vs_resize(out->text, out->len + 1);
    if (len)
        *len = out->len;
    return fitting ? fitting : out->text;
}

static void no_length(size_t *len)
{
    if (len)
        *len = 0;
}

/* What a writer of the document writes, as a new string. */
static char *to_string(const verslag_document *doc, unsigned flags, size_t *len,
                       verslag_status (*writer)(const verslag_document *doc, unsigned flags, verslag_write_fn write,
                                                void *user))
{
    string out = {NULL, 0, 0};
    no_length(len);
    return doc ? hand_over(&out, writer(doc, flags, collect, &out), len) : NULL;
}

char *verslag_document_to_json(const verslag_document *doc, unsigned flags, size_t *len)
{
    return to_string(doc, flags, len, vs_json_write);
}

verslag_status verslag_document_write_json(const verslag_document *doc, unsigned flags, verslag_write_fn write,
                                           void *user)
{
    return doc && write ? vs_json_write(doc, flags, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_document_to_html(const verslag_document *doc, unsigned flags, size_t *len)
{
    return to_string(doc, flags, len, vs_html_write);
}

verslag_status verslag_document_write_html(const verslag_document *doc, unsigned flags, verslag_write_fn write,
                                           void *user)
{
    return doc && write ? vs_html_write(doc, flags, write, user) : VERSLAG_ERROR_ARGUMENT;
}

static verslag_status link_html(const void *data, size_t len, verslag_parser *parser, verslag_write_fn write, void *user)
{
    if (!data && len > 0)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "data is NULL, but its length is not 0");
    if (len > (parser ? parser->options.max_input : VS_INPUT_DEFAULT_MAX))
        return vs_parser_fail(parser, VERSLAG_ERROR_LIMIT, "the page is larger than the limit");
    const vs_link_options options = {
        .url_style = parser ? parser->options.url_style : VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN,
        .encoding = parser && *parser->encoding ? parser->encoding : NULL,
    };
    const verslag_status status = vs_link_html((vs_str){data ? data : "", len}, &options, write, user,
                                               parser ? &parser->error : NULL);
    return status && parser && parser->error.message[0] == '\0'
               ? vs_parser_fail(parser, status, verslag_status_message(status))
               : status;
}

verslag_status verslag_link_write_html(const void *data, size_t len, verslag_parser *parser, verslag_write_fn write,
                                       void *user)
{
    if (parser)
        vs_parser_start(parser);
    if (!write)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "there is nobody to write to: write is NULL");
    return link_html(data, len, parser, write, user);
}

verslag_status verslag_link_to_html(const void *data, size_t len, verslag_parser *parser, char **html, size_t *html_len)
{
    if (html)
        *html = NULL;
    if (html_len)
        *html_len = 0;
    if (parser)
        vs_parser_start(parser);
    if (!html)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "there is no place to put the page: html is NULL");
    string out = {NULL, 0, 0};
    verslag_status status = collect(&out, "", 0) ? VERSLAG_ERROR_IO : link_html(data, len, parser, collect, &out);
    *html = hand_over(&out, status, html_len);
    return status == VERSLAG_ERROR_IO ? vs_parser_fail(parser, VERSLAG_ERROR_NOMEM, "out of memory") : status;
}

char *verslag_comparison_to_json(const verslag_comparison *comparison, size_t *len)
{
    string out = {NULL, 0, 0};
    no_length(len);
    return comparison ? hand_over(&out, vs_comparison_json_write(comparison, collect, &out), len) : NULL;
}

verslag_status verslag_comparison_write_json(const verslag_comparison *comparison, verslag_write_fn write, void *user)
{
    return comparison && write ? vs_comparison_json_write(comparison, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_comparison_to_html(const verslag_comparison *comparison, unsigned flags, size_t *len)
{
    string out = {NULL, 0, 0};
    no_length(len);
    return comparison ? hand_over(&out, vs_comparison_html_write(comparison, flags, collect, &out), len) : NULL;
}

verslag_status verslag_comparison_write_html(const verslag_comparison *comparison, unsigned flags, verslag_write_fn write, void *user)
{
    return comparison && write ? vs_comparison_html_write(comparison, flags, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_audit_to_json(const verslag_audit *audit, size_t *len)
{
    string out = {NULL, 0, 0};
    no_length(len);
    return audit ? hand_over(&out, vs_audit_json_write(audit, collect, &out), len) : NULL;
}

verslag_status verslag_audit_write_json(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    return audit && write ? vs_audit_json_write(audit, write, user) : VERSLAG_ERROR_ARGUMENT;
}

char *verslag_audit_to_dot(const verslag_audit *audit, size_t *len)
{
    string out = {NULL, 0, 0};
    no_length(len);
    return audit ? hand_over(&out, vs_audit_dot_write(audit, collect, &out), len) : NULL;
}

verslag_status verslag_audit_write_dot(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    return audit && write ? vs_audit_dot_write(audit, write, user) : VERSLAG_ERROR_ARGUMENT;
}

void verslag_free(void *memory) { vs_release(memory); }
