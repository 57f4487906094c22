#include "api/collect.h"
#include "api/parser.h"
#include "base/limits.h"
#include "base/mem.h"
#include "link/link.h"
#include "model/model.h"
#include "output/html.h"
#include "output/json.h"

/* What a writer of the document writes, as a new string. */
static char *to_string(const verslag_document *doc, unsigned flags, size_t *len,
                       verslag_status (*writer)(const verslag_document *doc, unsigned flags, verslag_write_fn write,
                                                void *user))
{
    vs_string out = {NULL, 0, 0};
    if (len)
        *len = 0;
    if (!doc)
        return NULL;
    if (writer(doc, flags, vs_collect, &out)) {
        vs_release(out.text);
        return NULL;
    }
    return vs_string_finish(&out, len);
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

static verslag_status link_html(const void *data, size_t len, verslag_parser *parser, verslag_write_fn write,
                                void *user)
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
    vs_string out = {NULL, 0, 0};
    verslag_status status = vs_collect(&out, "", 0) ? VERSLAG_ERROR_IO : link_html(data, len, parser, vs_collect, &out);
    if (status) {
        vs_release(out.text);
        return status == VERSLAG_ERROR_IO ? vs_parser_fail(parser, VERSLAG_ERROR_NOMEM, "out of memory") : status;
    }
    *html = vs_string_finish(&out, html_len);
    return VERSLAG_OK;
}

void verslag_free(void *memory) { vs_release(memory); }
