/* declaration.c - what markup says of its own encoding, read before anything else can be. */
#include "input/declaration.h"

/* Browsers look no further. */
#define DECLARATION_MAX 1024

/* A byte order mark that was encoded twice. */
#define MARK_TWICE VS_LIT("\xC3\xAF\xC2\xBB\xC2\xBF")

vs_declarations vs_declarations_of(const char *data, size_t len)
{
    const char *at = data, *end = data + (len < DECLARATION_MAX ? len : DECLARATION_MAX);
    const vs_declarations none = {end, end, false};
    if (vs_starts_with(vs_str_of(at, end), MARK_TWICE))
        at += MARK_TWICE.len;
    while (at < end && vs_is_space(*at))
        at++;
    if (at < end && *at == '<')
        return (vs_declarations){at, end, true};
    /* Something stands before it: the headers of a mail or of a server. */
    const vs_str start = vs_str_of(at, end);
    if (!memchr(start.at, '<', start.len))
        return none;
    at = vs_find_nocase(start, VS_LIT("<!doctype html"));
    if (!at)
        at = vs_find_nocase(start, VS_LIT("<html"));
    return at ? (vs_declarations){at, end, false} : none;
}

/* The value behind "NAME =" at `at`, with or without quotes. */
static vs_str value_behind(const char *at, const char *end)
{
    while (at < end && vs_is_space(*at))
        at++;
    if (at == end || *at != '=')
        return (vs_str){NULL, 0};
    at++;
    while (at < end && vs_is_space(*at))
        at++;
    const char quote = at < end && (*at == '"' || *at == '\'') ? *at++ : '\0';
    const char *start = at;
    while (at < end && (quote ? *at != quote : !vs_is_space(*at) && !strchr("\"'/;>?", *at)))
        at++;
    return vs_str_of(start, at);
}

/* The label in a <meta> element. Only what sets the type of the page speaks of it in its content. */
static vs_str meta_charset(vs_str tag)
{
    const bool equivalent = vs_find_nocase(tag, VS_LIT("http-equiv")) != NULL;
    const char *at = tag.at, *end = tag.at + tag.len;
    while ((at = vs_find_nocase(vs_str_of(at, end), VS_LIT("charset"))) != NULL) {
        const char before = at[-1]; /* the tag opens with "<meta" */
        at += 7;
        vs_str value = value_behind(at, end);
        if (value.len && (equivalent || vs_is_space(before) || before == '/'))
            return value;
    }
    return (vs_str){NULL, 0};
}

static bool is_meta(vs_str rest)
{
    return rest.len > 5 && vs_starts_with_nocase(rest, VS_LIT("<meta")) &&
           (vs_is_space(rest.at[5]) || rest.at[5] == '/');
}

bool vs_next_declaration(vs_declarations *d, vs_str *label)
{
    const char *at = d->at, *end = d->end;
    const bool xml = d->xml && vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("<?xml"));
    d->xml = false;
    if (xml) {
        const char *close = vs_find(vs_str_of(at, end), VS_LIT("?>"));
        const char *name = vs_find(vs_str_of(at, close ? close : end), VS_LIT("encoding"));
        *label = name ? value_behind(name + 8, close ? close : end) : (vs_str){NULL, 0};
        d->at = close ? close : end;
        if (label->len)
            return true;
        at = d->at;
    }
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        const vs_str rest = vs_str_of(at, end);
        const char *close = at;
        if (vs_starts_with(rest, VS_LIT("<!--"))) {
            close = vs_find(rest, VS_LIT("-->"));
        } else if (is_meta(rest)) {
            close = memchr(at, '>', rest.len);
            *label = meta_charset(vs_str_of(at, close ? close : end));
            if (label->len) {
                d->at = close ? close : end;
                return true;
            }
        }
        if (!close)
            break;
        at = close + 1;
    }
    d->at = end;
    return false;
}

const char *vs_declarations_end(const char *data, size_t len)
{
    vs_declarations all = vs_declarations_of(data, len);
    const char *const stop = data + (len < DECLARATION_MAX ? len : DECLARATION_MAX), *end = data;
    if (all.at < all.end) /* a link before the page would push its beginning away */
        end = all.at;
    for (vs_str label; vs_next_declaration(&all, &label);)
        end = label.at + label.len;
    /* In what looks like a comment too: where the page begins decides that, and a link can come in there. */
    for (const char *at = data; (at = vs_find_nocase(vs_str_of(at, stop), VS_LIT("<meta"))) != NULL; at++) {
        const vs_str label = is_meta(vs_str_of(at, stop)) ? meta_charset(vs_str_of(at, stop)) : (vs_str){NULL, 0};
        if (label.at && label.at + label.len > end)
            end = label.at + label.len;
    }
    return end;
}
