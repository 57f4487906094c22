#include "blocks/note_label.h"

#include "base/date.h"
#include "base/limits.h"
#include "blocks/marks.h"
#include "vocabulary/forms.h"

/* Moves past a number, and past `close` behind it: false where it is none. */
static bool take(const char **at, const char *end, uint32_t *number, const char *close)
{
    if (!vs_read_number(at, end, VS_NOTE_NUMBER_MAX, number))
        return false;
    for (; *close; close++, ++*at)
        if (*at == end || **at != *close)
            return false;
    return true;
}

static bool starts_address(vs_str t)
{
    return vs_starts_with(t, VS_LIT("http")) || vs_starts_with(t, VS_LIT("www"));
}

/* "de Gelderlander, 3 mei 2026", "het Parool": the name of a newspaper begins so. */
static bool starts_newspaper(vs_str t)
{
    const size_t article = vs_starts_with(t, VS_LIT("de ")) ? 3 : vs_starts_with(t, VS_LIT("het ")) ? 4 : 0;
    return article && article + 3 < t.len && vs_is(t.at[article], VS_UPPER) && vs_is(t.at[article + 1], VS_LOWER) &&
           memchr(t.at, ',', t.len) != NULL;
}

/* Small letters with which notes begin, and hardly any text that goes on behind a number ("1 december", "2
 * miljoen"). */
static bool starts_note(vs_str t)
{
    static const vs_str words[] = {
#define VS_NOTE_OPENING(opening) VS_ENTRY(opening),
#include "blocks/note_openings.def"
    };
    return vs_starts_with_any(t, VS_TEXTS(words)) || starts_address(t);
}

/* "3 ", "3. ", "3) ", "3Zie" */
static vs_note_form read_digits(const char **at, const char *end, uint32_t *number)
{
    if (**at == '0' || !vs_read_number(at, end, VS_NOTE_NUMBER_MAX, number) || *at == end)
        return VS_NOTE_NONE;
    if (**at == '.' || **at == ')') {
        const vs_note_form form = **at == '.' ? VS_NOTE_DOT : VS_NOTE_PAREN;
        ++*at;
        return *at == end || vs_space_length(*at, end) ? form : VS_NOTE_NONE;
    }
    if (vs_space_length(*at, end))
        return VS_NOTE_BARE;
    const vs_str rest = vs_str_of(*at, end);
    return vs_is(**at, VS_UPPER | VS_MULTI) || starts_address(rest) || starts_newspaper(rest) ? VS_NOTE_GLUED
                                                                                              : VS_NOTE_NONE;
}

/* "[3]", "[^3]:" */
static vs_note_form read_bracket(const char **at, const char *end, uint32_t *number)
{
    ++*at;
    const bool caret = *at < end && **at == '^';
    *at += caret;
    if (!take(at, end, number, "]"))
        return VS_NOTE_NONE;
    if (*at < end && **at == ':')
        ++*at;
    return VS_NOTE_BRACKET;
}

/* "^3 ", "^3^ ", "^(3) ", "^[3] " */
static vs_note_form read_caret(const char **at, const char *end, uint32_t *number)
{
    ++*at;
    const char open = *at < end && (**at == '(' || **at == '[') ? **at : '\0';
    *at += open != '\0';
    if (!take(at, end, number, open == '(' ? ")" : open == '[' ? "]" : ""))
        return VS_NOTE_NONE;
    if (!open && *at < end && **at == '^')
        ++*at;
    return VS_NOTE_SUPERSCRIPT;
}

/* "Noot 3: ", "Voetnoot 3. ", "noot 3 Zie de brief" */
static vs_note_form read_word(vs_str t, const char **at, const char *end, uint32_t *number)
{
    const size_t word = vs_starts_with_nocase(t, VS_LIT("voetnoot")) ? 8
                        : vs_starts_with_nocase(t, VS_LIT("noot"))   ? 4
                                                                     : 0;
    *at += word;
    if (!word || *at == end || **at != ' ')
        return VS_NOTE_NONE;
    *at = vs_skip_spaces(*at, end);
    if (!take(at, end, number, ""))
        return VS_NOTE_NONE;
    if (*at == end)
        return VS_NOTE_WORD;
    if (**at == ':' || **at == '.' || **at == ')') {
        ++*at;
        return VS_NOTE_WORD;
    }
    const char *next = vs_skip_spaces(*at, end);
    const vs_str rest = vs_str_of(next, end);
    return next > *at && rest.len && (!vs_starts_lower(rest) || starts_address(rest)) ? VS_NOTE_WORD : VS_NOTE_NONE;
}

static vs_note_form read_stars(const char **at, const char *end, uint32_t *number)
{
    for (; *at < end && **at == '*' && *number < 4; ++*at)
        ++*number;
    if (*number == 4 || *at == end)
        return VS_NOTE_NONE;
    const bool closed = **at == ')';
    *at += closed;
    return *at < end && (closed || vs_is_space(**at)) ? VS_NOTE_STAR : VS_NOTE_NONE;
}

/* The text is nothing but marks, wrapped to a line of their own: "[1] [2]", "1) 2)". */
static bool is_marks_only(vs_str t)
{
    for (const char *at = t.at, *end = at + t.len; at < end; at++)
        if (!vs_is_digit(*at) && !strchr("[]()., ", *at))
            return false;
    return true;
}

static bool is_group(vs_str t)
{
    const vs_number_label label = vs_form_number(t);
    return label.alone || (label.form == VS_NUMBER_INLINE && label.printed_end > 3);
}

static vs_note_label read_label(vs_str t, bool alone)
{
    const vs_note_label none = {VS_NOTE_NONE, false, 0, 0};
    const char *at = t.at, *const end = at + t.len;
    uint32_t number = 0;
    vs_note_form form = VS_NOTE_NONE;
    if (at == end)
        return none;
    if (vs_is_digit(*at)) {
        form = read_digits(&at, end, &number);
        if (form != VS_NOTE_NONE && !alone && is_group(t)) /* "1 en 2", "1 en 2 Ja." */
            return none;
    } else if (*at == '[') {
        form = read_bracket(&at, end, &number);
    } else if (*at == '(') {
        at++;
        form = take(&at, end, &number, ")") && (at == end || vs_space_length(at, end)) ? VS_NOTE_PAREN : VS_NOTE_NONE;
    } else if (*at == '^') {
        form = read_caret(&at, end, &number);
    } else if (*at == '*') {
        form = read_stars(&at, end, &number);
    } else if (vs_is(*at, VS_MULTI)) {
        at += vs_superscript_number(at, end, &number);
        form = number ? VS_NOTE_SUPERSCRIPT : VS_NOTE_NONE;
    } else if (vs_lower(*at) == 'n' || vs_lower(*at) == 'v') {
        form = read_word(t, &at, end, &number);
    }
    if (form == VS_NOTE_NONE || number == 0)
        return none;
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    const vs_str rest = vs_str_of(at, end);
    if (alone ? at < end || form == VS_NOTE_STAR : at == end || is_marks_only(rest) || at - t.at > 64)
        return none;
    vs_date date;
    if (form == VS_NOTE_BARE && vs_starts_lower(rest) && vs_date_read_day(t, &date)) /* "1 januari 2021" */
        return none;
    return (vs_note_label){form, alone || !vs_starts_lower(rest) || starts_note(rest), (uint16_t)(at - t.at), number};
}

vs_note_label vs_note_label_read_(vs_str t) { return read_label(t, false); }
vs_note_label vs_note_label_alone(vs_str t)
{
    return t.len < 20 ? read_label(t, true) : (vs_note_label){VS_NOTE_NONE, false, 0, 0};
}
