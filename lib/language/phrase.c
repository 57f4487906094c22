#include "language/phrase.h"

/* The end of the word of letters (and hyphens) at `at`. */
static const char *word_end(const char *at, const char *end)
{
    while (at < end && (vs_is_letter(*at) || *at == '-'))
        at++;
    return at;
}

/* A word of a pattern ends at `p`, perhaps with its '?' or '*'. */
static bool closes_word(const char *p)
{
    return *p == ' ' || *p == '\0' || ((*p == '?' || *p == '*') && (p[1] == ' ' || p[1] == '\0'));
}

static bool closes_alternative(const char *p) { return *p == '|' || closes_word(p); }

/* Where the alternative at `word` ends that stands at `at`, or NULL. Scanned texts keep hyphens of line ends
 * ("Mi-nister"). */
static const char *same_word(const char *word, const char *at, const char *end)
{
    const char *p = at;
    for (; vs_is(*word, VS_LOWER) || !closes_alternative(word); p++) {
        if (p == end)
            return NULL;
        if (vs_lower(*p) == vs_lower(*word))
            word++;
        else if (*p != '-' || p == at || !vs_is_letter(p[-1]) || p + 1 == end || !vs_is(p[1], VS_LOWER))
            return NULL;
    }
    return p < end && vs_is_letter(p[-1]) && vs_is_letter(*p) ? NULL : p;
}

/* Where the word at `at` ends, if it ends in the alternative at `tail`, or NULL. */
static const char *same_tail(const char *tail, const char *at, const char *end)
{
    size_t len = 0;
    while (!closes_alternative(tail + len))
        len++;
    const char *stop = word_end(at, end);
    return (size_t)(stop - at) >= len && vs_equal_nocase((vs_str){stop - len, len}, (vs_str){tail, len}) ? stop : NULL;
}

/* The longest of the alternatives at *pattern that stands at `at`: where it ends, or NULL. Moves past them. */
static const char *one_of(const char **pattern, const char *at, const char *end)
{
    const char *best = NULL, *p = *pattern;
    for (;; p++) {
        const char *after = NULL;
        if (at < end && *p == '%')
            after = same_tail(p + 1, at, end);
        else if (at < end && vs_lower(*p) == vs_lower(*at))
            after = same_word(p, at, end);
        if (after && (!best || after > best))
            best = after;
        while (vs_is(*p, VS_LOWER) || !closes_alternative(p))
            p++;
        if (*p != '|')
            break;
    }
    *pattern = p;
    return best;
}

const char *vs_phrase(const char *pattern, vs_str text)
{
    const char *at = text.at, *end = text.at + text.len, *last = text.at;
    for (const char *p = pattern; *p;) {
        const char *const word = p, *gap = at;
        /* A word starts behind a gap; a digit can be glued to the last word. */
        while (at > text.at && gap < end && vs_is_gap(*gap))
            gap++;
        if (*p == '#' && closes_word(p + 1))
            return gap < end && vs_is_digit(*gap) ? gap : NULL;
        if (*p == '$' && closes_word(p + 1))
            return gap == end ? gap : NULL;
        const bool apart = at == text.at || gap > at;
        const char *after = one_of(&p, apart ? gap : end, end);
        const char how = *p;
        if (after) {
            at = last = after;
            if (how == '*') {
                p = word;
                continue;
            }
        } else if (how != '?' && how != '*') {
            return NULL;
        }
        p += how == '?' || how == '*';
        p += *p == ' ';
    }
    return last;
}
