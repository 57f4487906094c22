/* law_articles.c - the articles of a law: "5 en 6", "8:42, eerste lid", "3, tweede lid, onder b", "6(1)(f)". */
#include "references/law.h"

/* Tokens that one article's parts may have: nobody writes as many. */
#define PARTS_MAX 12

/* "1e", "2de", "3ste": a number that counts leden. */
static bool is_ordinal(vs_law_token token)
{
    if (token.kind == VS_LAW_ORDINAL)
        return true;
    if (token.kind != VS_LAW_NUMBER)
        return false;
    const char *at = token.begin;
    while (at < token.end && vs_is_digit(*at))
        at++;
    vs_str suffix = vs_str_of(at, token.end);
    return vs_equal(suffix, VS_LIT("e")) || vs_equal(suffix, VS_LIT("de")) || vs_equal(suffix, VS_LIT("ste"));
}

static bool is_value(vs_law_token token)
{
    return token.kind == VS_LAW_LETTER || token.kind == VS_LAW_ROMAN || token.kind == VS_LAW_DEGREE ||
           token.kind == VS_LAW_PAREN || (token.kind == VS_LAW_NUMBER && token.end - token.begin <= 4);
}

static bool is_between(vs_law_token token)
{
    return token.kind == VS_LAW_COMMA || token.kind == VS_LAW_AND || token.kind == VS_LAW_THROUGH;
}

static bool is_unit(vs_law_token token) { return token.kind == VS_LAW_UNIT || token.kind == VS_LAW_UNITS; }

/* The end of a value and of the parenthesis that closes it: "onder a)". */
static const char *value_end(vs_law_token value)
{
    return *value.end == ')' && value.kind == VS_LAW_LETTER ? value.end + 1 : value.end;
}

/* Reads the values behind a unit: "1", "a, b en c", "1 tot en met 3". Returns their end, or NULL. */
static const char *read_values(vs_reader *reader, vs_law_token unit, const char *at, bool plural)
{
    vs_law_token value = vs_law_next(reader, at);
    if (!is_value(value))
        return NULL;
    const char *end = value_end(value);
    bool letters = value.kind != VS_LAW_NUMBER;
    for (int i = 0; i < PARTS_MAX; i++) {
        vs_law_token between = vs_law_next(reader, end);
        if (!is_between(between))
            break;
        value = vs_law_next(reader, between.end);
        if (between.kind == VS_LAW_COMMA && value.kind == VS_LAW_AND) { /* "onder a, b, en c" */
            between = value;
            value = vs_law_next(reader, between.end);
        }
        /* Of "artikelen 5, lid 1 en 6" the 6 is an article; "artikel 5, lid 1, en 6" has a comma to say so. */
        if (!is_value(value) || letters != (value.kind != VS_LAW_NUMBER) ||
            (!letters && (between.kind == VS_LAW_COMMA || (plural && unit.kind == VS_LAW_UNIT))))
            break;
        if (between.kind == VS_LAW_COMMA && unit.kind == VS_LAW_UNIT && value.kind != VS_LAW_DEGREE)
            break;
        end = value_end(value);
    }
    return end;
}

/* Reads one part of an article: "eerste en tweede lid", "lid 2", "onder b", "aanhef", "ten tweede", "2°". Returns its
 * end, or NULL. */
static const char *read_part(vs_reader *reader, const char *at, bool plural)
{
    vs_law_token token = vs_law_next(reader, at);
    if (token.kind == VS_LAW_DETERMINER) /* "artikel 3, de leden 1 en 2" */
        token = vs_law_next(reader, token.end);
    if (token.kind == VS_LAW_HEAD || token.kind == VS_LAW_DEGREE || token.kind == VS_LAW_FOLLOWING)
        return token.end;
    if (is_unit(token))
        return read_values(reader, token, token.end, plural);
    if (token.kind == VS_LAW_TEN) {
        token = vs_law_next(reader, token.end);
        return token.kind == VS_LAW_ORDINAL ? token.end : NULL;
    }
    for (int i = 0; i < PARTS_MAX && is_ordinal(token); i++) {
        vs_law_token next = vs_law_next(reader, token.end);
        if (is_unit(next)) { /* "eerste lid", and "eerste onderdeel" */
            return next.end;
        }
        if (!is_between(next))
            return NULL;
        token = vs_law_next(reader, next.end);
    }
    return NULL;
}

/* Reads what stands of an article in parentheses: "(eerste lid)", "(oud)". Returns where it ends, or NULL. */
static const char *read_remark(vs_reader *reader, const char *at, bool plural)
{
    static const vs_str remarks[] = {VS_ENTRY("oud)"), VS_ENTRY("nieuw)")};
    at = vs_skip_spaces(at, reader->end);
    if (*at++ != '(')
        return NULL;
    for (size_t i = 0; i < sizeof remarks / sizeof *remarks; i++)
        if (vs_starts_with(vs_str_of(at, reader->end), remarks[i]))
            return at + remarks[i].len;
    const char *end = read_part(reader, at, plural);
    return end && *end == ')' ? end + 1 : NULL;
}

/* Reads the parts behind an article's number. Returns where they end, which is `at` where there are none. */
static const char *read_parts(vs_reader *reader, const char *at, bool plural)
{
    const char *end = at;
    for (;;) { /* "6(1)(f)" */
        vs_law_token token = vs_law_next(reader, end);
        if (token.kind != VS_LAW_PAREN || token.begin != end)
            break;
        end = token.end;
        if (end - at > 16)
            return end;
    }
    for (int i = 0; i < PARTS_MAX; i++) {
        vs_law_token token = vs_law_next(reader, end);
        const char *part = end;
        if (token.kind == VS_LAW_COMMA) {
            part = token.end;
            token = vs_law_next(reader, part);
        }
        if (token.kind == VS_LAW_AND)
            part = token.end;
        part = token.kind == VS_LAW_OTHER ? read_remark(reader, part, plural) : read_part(reader, part, plural);
        if (!part)
            break;
        end = part;
    }
    return end;
}

bool vs_articles_read(vs_reader *reader, const char *at, bool plural, vs_article_list *list)
{
    list->count = 0;
    list->cut = false;
    list->pin = vs_str_of(at, at);
    vs_law_token token = vs_law_next(reader, at);
    bool through = false, parts = false;
    while (token.kind == VS_LAW_NUMBER || token.kind == VS_LAW_ROMAN) {
        if (list->count == VS_ARTICLES_MAX) {
            list->cut = true;
            break;
        }
        vs_article *article = &list->items[list->count++];
        article->number = vs_str_of(token.begin, token.end);
        article->through = through;
        const char *end = read_parts(reader, token.end, plural);
        if (end > token.end) {
            const char *begin = token.end;
            while (begin < end && (*begin == ' ' || *begin == ','))
                begin++;
            list->pin = vs_str_of(begin, end);
            parts = true;
        }
        list->end = end;

        token = vs_law_next(reader, end);
        through = token.kind == VS_LAW_THROUGH;
        if (!is_between(token))
            break;
        bool comma = token.kind == VS_LAW_COMMA;
        token = vs_law_next(reader, token.end);
        if (comma && token.kind == VS_LAW_AND)
            token = vs_law_next(reader, token.end);
        if (token.kind == VS_LAW_DETERMINER)
            token = vs_law_next(reader, token.end);
        if (token.kind == VS_LAW_ARTICLE && !through)
            token = vs_law_next(reader, token.end);
    }
    if (parts && list->count > 1)
        list->pin = vs_str_of(list->items[0].number.at, list->end);
    return list->count > 0;
}
