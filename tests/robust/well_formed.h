/* well_formed.h - strict readers of what the library gives out: UTF-8, JSON, and the page. They keep nothing but where
 * they are. */
#ifndef WELL_FORMED_H
#define WELL_FORMED_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------------------ UTF-8 */

static inline size_t walk_character(const unsigned char *at, size_t left)
{
    unsigned char c = at[0], low = 0x80, high = 0xBF;
    size_t more = c < 0x80                 ? 0
                  : c >= 0xC2 && c <= 0xDF ? 1
                  : c >= 0xE0 && c <= 0xEF ? 2
                  : c >= 0xF0 && c <= 0xF4 ? 3
                                           : 9;
    if (c == 0xE0)
        low = 0xA0;
    if (c == 0xED)
        high = 0x9F;
    if (c == 0xF0)
        low = 0x90;
    if (c == 0xF4)
        high = 0x8F;
    if (more > 3 || more >= left)
        return 0;
    for (size_t i = 1; i <= more; i++, low = 0x80, high = 0xBF)
        if (at[i] < low || at[i] > high)
            return 0;
    return more + 1;
}

static inline bool walk_is_utf8(const char *text, size_t len)
{
    for (size_t i = 0, n; i < len; i += n)
        if (text[i] == '\0' || (n = walk_character((const unsigned char *)text + i, len - i)) == 0)
            return false;
    return true;
}

/* ------------------------------------------------------------------------------------------------------- JSON */

/* A strict reader of JSON (RFC 8259) that keeps nothing but where it is. */
typedef struct walk_json {
    const char *at, *end;
    char open[16]; /* verslag-json is not deep */
    size_t depth;
} walk_json;

static inline bool walk_json_string(walk_json *j)
{
    if (j->at == j->end || *j->at++ != '"')
        return false;
    while (j->at < j->end && *j->at != '"') {
        unsigned char c = (unsigned char)*j->at++;
        if (c < 0x20)
            return false;
        if (c != '\\')
            continue;
        if (j->at == j->end)
            return false;
        c = (unsigned char)*j->at++;
        if (c == 'u') {
            if (j->end - j->at < 4 || strspn(j->at, "0123456789abcdefABCDEF") < 4)
                return false;
            j->at += 4;
        } else if (!strchr("\"\\/bfnrt", c)) {
            return false;
        }
    }
    return j->at < j->end && *j->at++ == '"';
}

static inline bool walk_json_scalar(walk_json *j)
{
    static const char *const words[] = {"true", "false", "null"};
    if (*j->at == '"')
        return walk_json_string(j);
    for (size_t i = 0; i < 3; i++) {
        size_t n = strlen(words[i]);
        if ((size_t)(j->end - j->at) >= n && memcmp(j->at, words[i], n) == 0) {
            j->at += n;
            return true;
        }
    }
    const char *from = j->at; /* verslag-json has whole numbers only, none below zero */
    while (j->at < j->end && *j->at >= '0' && *j->at <= '9')
        j->at++;
    return j->at > from && (*from != '0' || j->at == from + 1);
}

static inline bool walk_is_json(const char *json, size_t len)
{
    walk_json j = {.at = json, .end = json + len};
    for (;;) {
        if (j.at == j.end)
            return false;
        if (*j.at == '{' || *j.at == '[') {
            bool object = *j.at++ == '{';
            if (j.depth == sizeof j.open || j.at == j.end)
                return false;
            j.open[j.depth++] = object ? '}' : ']';
            if (*j.at != j.open[j.depth - 1]) {
                if (object && !(walk_json_string(&j) && j.at < j.end && *j.at++ == ':'))
                    return false;
                continue;
            }
        } else if (!walk_json_scalar(&j)) {
            return false;
        }
        while (j.depth && j.at < j.end && *j.at == j.open[j.depth - 1]) {
            j.depth--;
            j.at++;
        }
        if (!j.depth)
            return j.at == j.end;
        if (j.at == j.end || *j.at++ != ',')
            return false;
        if (j.open[j.depth - 1] == '}' && !(walk_json_string(&j) && j.at < j.end && *j.at++ == ':'))
            return false;
    }
}

/* ------------------------------------------------------------------------------------------------------- HTML */

/* The page as the library writes it: every tag closed in its turn, attributes in double quotes, nothing of the text
 * taken for markup. */
typedef struct walk_html {
    const char *at, *end;
    struct { const char *name; size_t len; } open[32];
    size_t depth, links; /* links: <a> inside one another */
    size_t lines;        /* elements that are a line of the text */
} walk_html;

static inline bool walk_html_tag(walk_html *h)
{
    const bool closes = h->at + 1 < h->end && h->at[1] == '/';
    const char *name = h->at += 1 + closes;
    while (h->at < h->end && ((*h->at >= 'a' && *h->at <= 'z') || (*h->at >= '0' && *h->at <= '9')))
        h->at++;
    const size_t len = (size_t)(h->at - name);
    const bool link = len == 1 && *name == 'a';
    if (len == 0)
        return false;
    while (h->at < h->end && *h->at == ' ') {
        const char *attribute = ++h->at;
        while (h->at < h->end && (*h->at == '-' || (*h->at >= 'a' && *h->at <= 'z')))
            h->at++;
        if (closes || h->end - h->at < 2 || h->at[0] != '=' || h->at[1] != '"' ||
            (h->at - attribute > 2 && memcmp(attribute, "on", 2) == 0))
            return false;
        h->lines += h->at - attribute == 2 && memcmp(attribute, "id=\"r", 5) == 0 && h->at[3] >= '0' && h->at[3] <= '9';
        for (h->at += 2; h->at < h->end && *h->at != '"'; h->at++)
            if (*h->at == '<' || *h->at == '>')
                return false;
        h->at += h->at < h->end;
    }
    if (h->at == h->end || *h->at++ != '>')
        return false;
    if (closes) {
        h->links -= link;
        return h->depth-- > 0 && h->open[h->depth].len == len && memcmp(h->open[h->depth].name, name, len) == 0;
    }
    if ((len == 4 && memcmp(name, "meta", 4) == 0) || (len == 2 && memcmp(name, "br", 2) == 0))
        return true;
    if (h->depth == sizeof h->open / sizeof *h->open || (link && h->links++))
        return false;
    h->open[h->depth].name = name;
    h->open[h->depth++].len = len;
    return true;
}

/* `lines`: of the canonical text, each of which must be there once. */
static inline bool walk_is_html(const char *html, size_t len, size_t lines)
{
    static const char *const references[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
    static const char doctype[] = "<!DOCTYPE html>", style[] = "<style>";
    walk_html h = {.at = html, .end = html + len};
    if (len > strlen(doctype) && memcmp(html, doctype, strlen(doctype)) == 0)
        h.at += strlen(doctype);
    while (h.at < h.end) {
        bool known = *h.at != '&';
        for (size_t i = 0; i < 5 && !known; i++)
            known = strncmp(h.at, references[i], strlen(references[i])) == 0;
        if (!known || (*h.at > 0 && *h.at < ' ' && *h.at != '\n' && *h.at != '\t' && *h.at != '\f' && *h.at != '\r'))
            return false;
        if (*h.at != '<') {
            h.at++;
            continue;
        }
        const bool styles = strncmp(h.at, style, strlen(style)) == 0;
        if (!walk_html_tag(&h))
            return false;
        if (styles && !(h.at = strstr(h.at, "</style>")))
            return false;
    }
    return h.depth == 0 && h.lines == lines;
}

#endif
