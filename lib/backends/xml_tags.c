/* xml_tags.c - a look at the tags of an XML file before libxml2 sees them: it compares every attribute of a tag with
 * all before it, so a tag with very many must not reach it. What is counted here is never less than what it will
 * find. */
#include "backends/xml.h"

#include "html/tokenizer.h"

static bool is_name_start(char c) { return vs_is(c, VS_UPPER | VS_LOWER | VS_MULTI) || c == '_' || c == ':'; }

static uint32_t line_of(const vs_input *input, const char *at)
{
    uint32_t line = 1;
    for (const char *p = input->text; p < at; p++)
        line += *p == '\n';
    return line;
}

/* Reads the tag whose name starts at `at`; returns the end of its attributes. */
static const char *read_tag(vs_xml_tags *tags, const vs_input *input, const char *at, const char *end)
{
    const char *start = at;
    while (at < end && !vs_is_space(*at) && *at != '>' && *at != '/')
        at++;
    vs_html_attribute attribute;
    uint32_t count = 0;
    while (vs_html_next_attribute(&at, end, &attribute))
        if (++count > input->max_attributes && !tags->line)
            tags->line = line_of(input, start);
    const bool whole = at < end && *at == '>';
    tags->unfinished = tags->unfinished || !whole;
    return whole ? at : end;
}

vs_xml_tags vs_xml_scan_tags(const vs_input *input)
{
    vs_xml_tags tags = {0};
    const char *at = input->text, *end = at + input->len;
    while (at < end && !tags.line && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        at++;
        if (at == end)
            break;
        if (is_name_start(*at)) {
            at = read_tag(&tags, input, at, end);
        } else if (vs_starts_with(vs_str_of(at, end), VS_LIT("!--"))) {
            const char *close = vs_find(vs_str_of(at + 1, end), VS_LIT("-->"));
            tags.unfinished = tags.unfinished || !close;
            at = close ? close + 3 : end;
        }
    }
    return tags;
}
