/* markup_tags.c - a look at the tags of an input before a parser sees them. libxml2 compares every attribute of a tag
 * with all before it, so a tag with very many must not reach it; and whether a page has a frame around the document
 * has to be known before its first word. What is counted here is never less than what the parser will find. */
#include "backends/markup.h"

#include "base/limits.h"

static bool is_name_start(char c) { return vs_is(c, VS_UPPER | VS_LOWER | VS_MULTI) || c == '_' || c == ':'; }
static bool ends_name(char c) { return vs_is_space(c) || c == '>' || c == '=' || c == '/'; }

static const char *skip_space(const char *at, const char *end)
{
    while (at < end && vs_is_space(*at))
        at++;
    return at;
}

/* Reads one attribute at `at`, which is no white space, '/' or '>'. */
static const char *read_attribute(const char *at, const char *end, vs_str *name, vs_str *value)
{
    const char *start = at++;
    while (at < end && !ends_name(*at))
        at++;
    *name = vs_str_of(start, at);
    *value = (vs_str){at, 0};
    const char *equals = skip_space(at, end);
    if (equals == end || *equals != '=')
        return at;
    at = skip_space(equals + 1, end);
    if (at < end && (*at == '"' || *at == '\'')) {
        const char *close = memchr(at + 1, *at, (size_t)(end - at - 1));
        *value = vs_str_of(at + 1, close ? close : end);
        return close ? close + 1 : end;
    }
    start = at;
    while (at < end && !vs_is_space(*at) && *at != '>')
        at++;
    *value = vs_str_of(start, at);
    return at;
}

static const char *find(const char *at, const char *end, vs_str what)
{
    return vs_find(vs_str_of(at, end), what);
}

/* Where the content of a script ends. */
static const char *end_of_raw(const char *at, const char *end, vs_str name)
{
    while ((at = find(at, end, VS_LIT("</"))) != NULL) {
        if (vs_starts_with_nocase(vs_str_of(at + 2, end), name))
            return at;
        at += 2;
    }
    return end;
}

static uint32_t line_of(const vs_input *input, const char *at)
{
    uint32_t line = 1;
    for (const char *p = input->text; p < at; p++)
        line += *p == '\n';
    return line;
}

/* Reads the tag whose name starts at `at`; returns what is behind it. */
static const char *read_tag(vs_tags *tags, const vs_input *input, const char *at, const char *end, bool scripts, uint32_t *mains)
{
    const char *start = at;
    while (at < end && !ends_name(*at))
        at++;
    const vs_str tag = vs_str_of(start, at);
    tags->pre = tags->pre || vs_equal_nocase(tag, VS_LIT("pre"));
    bool empty = false, main = vs_equal_nocase(tag, VS_LIT("main"));
    uint32_t count = 0;
    for (;;) {
        at = skip_space(at, end);
        if (at == end) {
            tags->unfinished = true;
            return end;
        }
        if (*at == '>')
            break;
        if (*at == '/') {
            empty = at + 1 < end && at[1] == '>';
            at++;
            continue;
        }
        vs_str name, value;
        at = read_attribute(at, end, &name, &value);
        if (++count > input->max_attributes && !tags->line)
            tags->line = line_of(input, start);
        if (vs_equal_nocase(name, VS_LIT("id")) && vs_equal_nocase(vs_trim(value), VS_LIT("broodtekst")))
            tags->broodtekst = true;
        main = main || (vs_equal_nocase(name, VS_LIT("role")) && vs_equal_nocase(vs_trim(value), VS_LIT("main")));
    }
    *mains += main;
    at++;
    if (scripts && !empty && (vs_equal_nocase(tag, VS_LIT("script")) || vs_equal_nocase(tag, VS_LIT("style"))))
        at = end_of_raw(at, end, tag);
    return at;
}

vs_tags vs_markup_scan_tags(const vs_input *input, bool scripts)
{
    vs_tags tags = {0};
    uint32_t mains = 0;
    const char *at = input->text, *end = at + input->len;
    while (at < end && !tags.line && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        at++;
        if (at == end)
            break;
        if (is_name_start(*at)) {
            at = read_tag(&tags, input, at, end, scripts, &mains);
        } else if (vs_starts_with(vs_str_of(at, end), VS_LIT("!--"))) {
            const char *close = find(at + 1, end, VS_LIT("-->")), *other = find(at + 1, close ? close : end, VS_LIT("--!>"));
            tags.unfinished = tags.unfinished || (!close && !other);
            at = other ? other + 4 : close ? close + 3 : end;
        } else if (vs_is_condition(vs_str_of(at - 1, end))) {
            tags.conditions = true;
        }
    }
    tags.main = mains == 1;
    return tags;
}

size_t vs_markup_skip_junk(vs_str text)
{
    const char *at = text.at, *end = at + text.len;
    for (;;) {
        size_t n = vs_space_length(at, end);
        if (!n && vs_starts_with(vs_str_of(at, end), VS_LIT("\xC3\xAF\xC2\xBB\xC2\xBF")))
            n = 6;
        if (!n)
            return (size_t)(at - text.at);
        at += n;
    }
}
