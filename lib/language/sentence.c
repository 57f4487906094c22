/* sentence.c - where sentences end. A full stop ends one when white space and something other than a small letter
 * follow, unless it belongs to an abbreviation or an initial. What a sentence quotes belongs to it, to the closing
 * mark. */
#include "language/sentence.h"
#include "base/sixteen.h"
#include "vocabulary/abbreviations.h"

/* The full stop at `dot` belongs to the word before it, and `next` goes on with the sentence: behind "c.s." only a
 * bracket does so for sure. */
static bool is_abbreviation(const char *begin, const char *dot, char next)
{
    const char *word = dot;
    while (word > begin && (vs_is(word[-1], VS_UPPER | VS_LOWER) || word[-1] == '.') && dot - word < 12)
        word--;
    if (word > begin && (vs_is(word[-1], VS_MULTI | VS_DIGIT)) && word[-1] != '\xAB')
        return false;
    vs_str w = vs_str_of(word, dot);
    if (w.len == 0)
        return false;
    if (w.len == 1 && vs_is(w.at[0], VS_UPPER)) /* an initial: "R. Heerema" */
        return true;
    if (w.len >= 3 && w.at[w.len - 2] == '.' && vs_is(w.at[w.len - 1], VS_UPPER)) /* "J.P. Balkenende" */
        return true;
    const unsigned flags = vs_abbreviation(w);
    return (flags & VS_ABBREVIATION_INSIDE) || (flags && next == '(');
}

/* "b. Zo ja, wanneer?": the letter stands between the questions, and belongs to neither. */
static bool opens_item(vs_str t)
{
    if (t.len < 4 || !vs_is(t.at[0], VS_LOWER) || (t.at[1] != '.' && t.at[1] != ')') || !vs_is_space(t.at[2]))
        return false;
    return vs_starts_upper(vs_trim((vs_str){t.at + 3, t.len - 3}));
}

/* Closing quotation marks and brackets behind the sign that ends a sentence. */
static const char *skip_closers(const char *at, const char *end)
{
    for (;;) {
        if (at < end &&
            (*at == ')' || *at == '"' || *at == '\'' || *at == ']' || *at == '?' || *at == '!' || *at == '.'))
            at++;
        else if (end - at >= 2 && at[0] == '\xC2' && at[1] == '\xBB')
            at += 2; /* » */
        else if (end - at >= 3 && at[0] == '\xE2' && at[1] == '\x80' && (at[2] == '\x9D' || at[2] == '\x99'))
            at += 3; /* ” ’ */
        else
            return at;
    }
}

/* The first byte in [at, end) that can end a sentence, or the last byte of «, or `end`. */
static const char *find_sign(const char *at, const char *end)
{
    for (; end - at >= 16; at += 16) {
        const vs_sixteen bytes = vs_sixteen_at(at);
        const uint32_t signs = vs_sixteen_equal(bytes, '.') | vs_sixteen_equal(bytes, '?') |
                               vs_sixteen_equal(bytes, '!') | vs_sixteen_equal(bytes, '\n') |
                               vs_sixteen_equal(bytes, '\xAB');
        if (signs)
            return at + vs_first_bit(signs);
    }
    while (at < end && *at != '.' && *at != '?' && *at != '!' && *at != '\n' && *at != '\xAB')
        at++;
    return at;
}

/* The » that closes the quotation which begins before `at`, quotations in it skipped; NULL where the paragraph has
 * none so near that somebody can have meant it. */
static const char *closing_quote(const char *at, const char *end)
{
    enum { QUOTE_MAX = 1500 };
    end = end - at > QUOTE_MAX ? at + QUOTE_MAX : end;
    for (unsigned depth = 1; at < end && *at != '\n'; at++) {
        if (*at != '\xC2' || at + 1 == end)
            continue;
        depth += at[1] == '\xAB';
        if (at[1] == '\xBB' && --depth == 0)
            return at;
    }
    return NULL;
}

/* "… is beantwoord?Wat is de reden": between two questions the extractor has lost the space;
 * "https://example.org/?Id=2". */
static bool is_glued_question(const char *begin, const char *sign, vs_str next)
{
    if (*sign != '?' || !vs_starts_upper(next))
        return false;
    const char *word = sign;
    while (word > begin && sign - word < 200 && !vs_is_space(word[-1]))
        word--;
    const vs_str token = vs_str_of(word, sign);
    return token.len && !memchr(token.at, '/', token.len) && !vs_starts_with(token, VS_LIT("www."));
}

static const char *sentence_end(const char *begin, const char *end)
{
    bool quotes = true; /* none so far is left open */
    for (const char *at = begin; (at = find_sign(at, end)) < end; at++) {
        const char c = *at;
        if (c == '\n')
            return at;
        if (c == '\xAB') { /* a text that begins with a quotation is one: its sentences are those of the text */
            const char *close = quotes && at - begin > 1 && at[-1] == '\xC2' ? closing_quote(at + 1, end) : NULL;
            if (at - begin > 1 && at[-1] == '\xC2')
                quotes = close != NULL;
            if (close)
                at = strchr(".?!", close[-1]) ? close - 2 : close;
            continue;
        }
        const char *sign = at, *after = skip_closers(at + 1, end);
        if (after == end || *after == '\n')
            return after;
        if (!vs_is_space(*after)) {
            if (after == sign + 1 && is_glued_question(begin, sign, vs_str_of(after, end)))
                return after;
            at = after - 1;
            continue;
        }
        vs_str next = vs_str_of(vs_skip_spaces(after, end), end);
        if (vs_starts_lower(next) && !opens_item(next)) {
            at = after - 1;
            continue; /* "(«Wat gaan we doen?» is beantwoord)", "op 3 mei jl. aan" */
        }
        if (c == '.' && is_abbreviation(begin, sign, *next.at)) {
            at = after - 1;
            continue;
        }
        return after;
    }
    return end;
}

bool vs_sentence_next(const char **at, const char *end, vs_str *sentence)
{
    const char *begin = *at;
    while (begin < end && vs_is_space(*begin))
        begin++;
    if (begin == end) {
        *at = end;
        return false;
    }
    const char *stop = sentence_end(begin, end);
    *at = stop;
    while (stop > begin && vs_is_space(stop[-1]))
        stop--;
    *sentence = vs_str_of(begin, stop);
    return true;
}

/* "Is dat gemakkelijk? Nee, maar nodig is het wel.": who asks answers. */
static bool is_answered(const char *at, const char *end)
{
    at = vs_skip_spaces(at, end);
    const vs_str t = vs_str_of(at, end);
    const size_t word = vs_starts_with(t, VS_LIT("Nee")) ? 3 : vs_starts_with(t, VS_LIT("Ja")) ? 2 : 0;
    return word && word < t.len && (t.at[word] == ',' || t.at[word] == '.');
}

bool vs_text_asks(vs_str text)
{
    const char *at = text.at, *end = text.at + text.len;
    for (vs_str sentence; vs_sentence_next(&at, end, &sentence);)
        if (vs_sentence_asks(sentence) && !(sentence.at[sentence.len - 1] == '?' && is_answered(at, end)))
            return true;
    return false;
}
