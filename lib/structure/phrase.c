#include "structure/phrase.h"

/* The end of the word of letters (and hyphens) at `at`. */
static const char *word_end(const char *at, const char *end)
{
    while (at < end && (vs_is_letter(*at) || *at == '-'))
        at++;
    return at;
}

/* Where `word` ends that stands at `at`, or NULL. Scanned texts keep hyphens of line ends ("Mi-nister"). */
static const char *same_word(vs_str word, const char *at, const char *end)
{
    const char *p = at;
    for (size_t i = 0; i < word.len; p++) {
        if (p == end)
            return NULL;
        if (vs_lower(*p) == vs_lower(word.at[i]))
            i++;
        else if (*p != '-' || p == at || !vs_is_letter(p[-1]) || p + 1 == end || !vs_is(p[1], VS_LOWER))
            return NULL;
    }
    return p;
}

/* The longest of the alternatives in [p, p_end) that stands at `at`: where it ends, or NULL. */
static const char *one_of(const char *p, const char *p_end, const char *at, const char *end)
{
    const char *best = NULL;
    while (p < p_end) {
        const char *bar = memchr(p, '|', (size_t)(p_end - p));
        vs_str word = vs_str_of(p, bar ? bar : p_end);
        const char *after = NULL;
        if (at == end || (*p != '%' && vs_lower(*p) != vs_lower(*at))) {
            p = bar ? bar + 1 : p_end;
            continue;
        }
        if (word.len && *word.at == '%') {
            vs_str tail = {word.at + 1, word.len - 1};
            const char *stop = word_end(at, end);
            if ((size_t)(stop - at) >= tail.len && vs_equal_nocase(vs_str_of(stop - tail.len, stop), tail))
                after = stop;
        } else {
            after = same_word(word, at, end);
            if (after && after < end && vs_is_letter(after[-1]) && vs_is_letter(*after))
                after = NULL;
        }
        if (after && (!best || after > best))
            best = after;
        p = bar ? bar + 1 : p_end;
    }
    return best;
}

/* The first word of the pattern may be absent, or one of its alternatives starts as the text does. Most phrases fail
 * here. */
static bool may_start(const char *pattern, vs_str text)
{
    const char first = text.len ? vs_lower(*text.at) : '\0';
    for (const char *p = pattern;; p++) {
        if (vs_lower(*p) == first || *p == '%' || *p == '#' || *p == '$')
            return true;
        while (*p && *p != '|' && *p != ' ')
            p++;
        if (*p != '|')
            return p > pattern && (p[-1] == '?' || p[-1] == '*');
    }
}

const char *vs_phrase(const char *pattern, vs_str text)
{
    if (!may_start(pattern, text))
        return NULL;
    const char *at = text.at, *end = text.at + text.len, *last = text.at;
    for (const char *p = pattern; *p;) {
        size_t len = strcspn(p, " ");
        const char *next = p[len] ? p + len + 1 : p + len;
        const char *gap = at;
        /* A word starts behind a gap; a digit can be glued to the last word. */
        while (at > text.at && gap < end && vs_is_gap(*gap))
            gap++;
        if (len == 1 && *p == '#')
            return gap < end && vs_is_digit(*gap) ? gap : NULL;
        if (len == 1 && *p == '$')
            return gap == end ? gap : NULL;
        char how = p[len - 1];
        const char *p_end = p + len - (how == '?' || how == '*');
        bool apart = at == text.at || gap > at;
        const char *after = apart ? one_of(p, p_end, gap, end) : NULL;
        if (after) {
            at = last = after;
            if (how == '*')
                continue;
        } else if (how != '?' && how != '*') {
            return NULL;
        }
        p = next;
    }
    return last;
}
