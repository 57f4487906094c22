#include "api/parser.h"
#include "base/limits.h"
#include "base/mem.h"
#include "input/bytes.h"
#include "input/input.h"

#include <string.h>

verslag_parser *verslag_parser_new(void)
{
    verslag_parser *parser = vs_alloc(sizeof *parser);
    if (parser)
        *parser = (verslag_parser){.options = {.format = VERSLAG_FORMAT_AUTO,
                                               .max_input = VS_INPUT_DEFAULT_MAX,
                                               .max_depth = VS_DEPTH_DEFAULT_MAX,
                                               .max_attributes = VS_ATTRIBUTES_DEFAULT_MAX}};
    return parser;
}

void verslag_parser_free(verslag_parser *parser)
{
    if (!parser)
        return;
    vs_release(parser->source_name);
    vs_release(parser);
}

verslag_status verslag_parser_set_format(verslag_parser *parser, verslag_format format)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    switch (format) {
    case VERSLAG_FORMAT_AUTO:
    case VERSLAG_FORMAT_TEXT:
    case VERSLAG_FORMAT_HTML:
    case VERSLAG_FORMAT_XML:
        parser->options.format = format;
        return VERSLAG_OK;
    default:
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "this version of the library does not know the format");
    }
}

verslag_status verslag_parser_set_max_input(verslag_parser *parser, size_t bytes)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    if (bytes == 0 || bytes > VS_INPUT_MAX) {
        vs_error_set(&parser->error, 0, 0, "the largest input must be from 1 to %zu bytes, not %zu", VS_INPUT_MAX,
                     bytes);
        return VERSLAG_ERROR_ARGUMENT;
    }
    parser->options.max_input = bytes;
    return VERSLAG_OK;
}

static verslag_status set_markup_limit(verslag_parser *parser, uint32_t *limit, size_t value, size_t most,
                                       const char *what)
{
    if (value == 0 || value > most) {
        vs_error_set(&parser->error, 0, 0, "%s must be from 1 to %zu, not %zu", what, most, value);
        return VERSLAG_ERROR_ARGUMENT;
    }
    *limit = (uint32_t)value;
    return VERSLAG_OK;
}

verslag_status verslag_parser_set_max_depth(verslag_parser *parser, size_t elements)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    return set_markup_limit(parser, &parser->options.max_depth, elements, VS_DEPTH_MAX, "the depth of elements");
}

verslag_status verslag_parser_set_max_attributes(verslag_parser *parser, size_t attributes)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    return set_markup_limit(parser, &parser->options.max_attributes, attributes, VS_ATTRIBUTES_MAX,
                            "the number of attributes");
}

verslag_status verslag_parser_set_encoding(verslag_parser *parser, const char *label)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    static const char more[] = "...";
    const vs_str name = vs_trim(vs_cstr(label ? label : ""));
    const size_t most = sizeof parser->encoding - sizeof more, len = name.len < most ? name.len : most;
    memcpy(parser->encoding, name.at, len);
    /* What is too long is no label: enough of it for the message. */
    strcpy(parser->encoding + len, len < name.len ? more : "");
    return VERSLAG_OK;
}

verslag_status verslag_parser_set_repair_encoding(verslag_parser *parser, int repair)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    parser->options.repair_encoding = repair != 0;
    return VERSLAG_OK;
}

verslag_status verslag_parser_set_url_style(verslag_parser *parser, verslag_url_style style)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    if (!verslag_url_style_name(style))
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT,
                              "this version of the library does not know the style of URLs");
    parser->options.url_style = style;
    return VERSLAG_OK;
}

verslag_status verslag_parser_set_source_name(verslag_parser *parser, const char *name)
{
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    char *copy = NULL;
    if (name) {
        size_t size = strlen(name) + 1;
        copy = vs_alloc(size);
        if (!copy)
            return vs_parser_fail(parser, VERSLAG_ERROR_NOMEM, "out of memory");
        memcpy(copy, name, size);
    }
    vs_release(parser->source_name);
    parser->source_name = copy;
    return VERSLAG_OK;
}

static verslag_status parse(verslag_parser *parser, const char *name, const char *data, size_t len,
                            verslag_document **doc)
{
    /* The name of a file can be any bytes, what the library returns is UTF-8. */
    vs_source clean = {.owned = NULL};
    if (name && !vs_source_read(&clean, name, strlen(name)))
        return vs_parser_fail(parser, VERSLAG_ERROR_NOMEM, "out of memory");
    if (clean.owned)
        clean.owned[clean.input.len] = '\0';
    vs_parse_options options = parser->options;
    options.source_name = clean.input.text;
    options.encoding = *parser->encoding ? parser->encoding : NULL;
    verslag_status status = vs_parse_input(data, len, &options, &parser->error, doc);
    vs_source_free(&clean);
    if (status)
        *doc = NULL;
    if (status && parser->error.message[0] == '\0')
        vs_parser_fail(parser, status, verslag_status_message(status));
    return status;
}

verslag_status verslag_parser_parse(verslag_parser *parser, const void *data, size_t len, verslag_document **doc)
{
    if (doc)
        *doc = NULL;
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    if (!doc)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "there is no place to put the document: doc is NULL");
    if (!data && len > 0)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "data is NULL, but its length is not 0");
    return parse(parser, parser->source_name, data ? data : "", len, doc);
}

verslag_status verslag_parser_parse_file(verslag_parser *parser, const char *path, verslag_document **doc)
{
    if (doc)
        *doc = NULL;
    if (!parser)
        return VERSLAG_ERROR_ARGUMENT;
    vs_parser_start(parser);
    if (!doc)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "there is no place to put the document: doc is NULL");
    if (!path)
        return vs_parser_fail(parser, VERSLAG_ERROR_ARGUMENT, "path is NULL");
    char *data;
    size_t len;
    verslag_status status = vs_file_read(path, parser->options.max_input, &data, &len, &parser->error);
    if (status)
        return status;
    status = parse(parser, parser->source_name ? parser->source_name : vs_file_name(path), data, len, doc);
    vs_release(data);
    return status;
}

const char *verslag_parser_error_message(const verslag_parser *parser) { return parser ? parser->error.message : ""; }

size_t verslag_parser_error_offset(const verslag_parser *parser) { return parser ? parser->error.offset : 0; }

size_t verslag_parser_error_line(const verslag_parser *parser) { return parser ? parser->error.line : 0; }
