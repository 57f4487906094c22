/* front_words.c - what lines and words of the front matter open with, by the tables of the vocabulary. */
#include "structure/front.h"

/* The row of a table that fits longest. */
typedef struct vs_row {
    const char *phrase;
    uint8_t value;
    bool plural;
} vs_row;

/* The rows, as bits, that can start as a text does: by the last five bits of its first and second byte, and of the
 * last of the letters that it begins with, and by their number. */
typedef struct vs_row_starts {
    uint32_t first[32], second[32], last[32], letters[32];
} vs_row_starts;

/* `starts` of a table of so many rows. */
#define STARTS(count, ...)      \
    enum { ROW_COUNT = count }; \
    static const vs_row_starts starts = {__VA_ARGS__};
/* A table, and its `starts`. */
#define ROWS(table) (table), &starts
#define STARTS_OF(table) _Static_assert(sizeof(table) / sizeof *(table) == ROW_COUNT, "phrase_starts.py has been run")

/* The rows that may fit: hardly any. */
static uint32_t candidates(const vs_row_starts *starts, vs_str text)
{
    if (!text.len)
        return 0;
    uint32_t rows = starts->first[text.at[0] & 31] & (text.len > 1 ? starts->second[text.at[1] & 31] : ~0u);
    size_t n = 0;
    while (rows && n < text.len && n < 31 && vs_is_letter(text.at[n]))
        n++;
    if (n == 31 || (n < text.len && text.at[n] == '-')) /* where a scan has a hyphen, the word goes on */
        return rows;
    return rows & starts->letters[n] & (n ? starts->last[text.at[n - 1] & 31] : ~0u);
}

static const vs_row *best_row(const vs_row *rows, const vs_row_starts *starts, vs_str text, const char **end)
{
    const vs_row *best = NULL;
    *end = text.at;
    for (uint32_t left = candidates(starts, text); left; left &= left - 1) {
        const vs_row *row = &rows[__builtin_ctz(left)];
        const char *after = vs_phrase(row->phrase, text);
        if (after && (!best || after > *end)) {
            best = row;
            *end = after;
        }
    }
    return best;
}

verslag_kind vs_front_title_kind(vs_str title, const char **end)
{
    static const vs_row titles[] = {
#define VS_TITLE(kind, phrase) {phrase, VERSLAG_KIND_##kind, false},
#include "vocabulary/title_kinds.def"
    };
#define VS_TITLE_STARTS STARTS
#include "vocabulary/phrase_starts.def"
    STARTS_OF(titles);
    const vs_row *row = best_row(ROWS(titles), title, end);
    verslag_kind kind = row ? (verslag_kind)row->value : VERSLAG_KIND_UNKNOWN;
    if (kind == VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG &&
        vs_phrase("en", vs_trim(vs_str_of(*end, title.at + title.len)))) {
        *end = title.at; /* "MEMORIE VAN ANTWOORD EN ..." */
        return VERSLAG_KIND_UNKNOWN;
    }
    if (kind != VERSLAG_KIND_VERSLAG_WETSVOORSTEL)
        return kind;
    /* A verslag of a bill is just that, or that of a committee; there are many other kinds of verslag. */
    vs_str rest = vs_trim(vs_str_of(*end, title.at + title.len));
    const char *after;
    vs_str a, b;
    while (rest.len && vs_is_digit(*rest.at)) /* the mark of a note */
        rest = (vs_str){rest.at + 1, rest.len - 1};
    rest = vs_trim(rest);
    if (rest.len == 0 || vs_phrase("van de vaste|algemene|bijzondere|gemengde|tijdelijke* %commissie", rest) ||
        vs_front_scan(rest, &after, &a, &b) == VS_FRONT_DATE)
        return kind;
    *end = title.at;
    return VERSLAG_KIND_UNKNOWN;
}

vs_office vs_front_office(vs_str text, const char **end, bool *plural)
{
    static const vs_row offices[] = {
#define VS_OFFICE(office, many, phrase) {phrase, VS_OFFICE_##office, many},
#include "vocabulary/front_words.def"
    };
#define VS_OFFICE_STARTS STARTS
#include "vocabulary/phrase_starts.def"
    STARTS_OF(offices);
    const vs_row *row = best_row(ROWS(offices), text, end);
    *plural = row && row->plural;
    return row ? (vs_office)row->value : VS_OFFICE_NONE;
}

verslag_role vs_front_role(vs_str text, const char **end)
{
    static const vs_row roles[] = {
#define VS_SIGNATURE(role, phrase) {phrase, VERSLAG_ROLE_##role, false},
#include "vocabulary/front_words.def"
    };
#define VS_SIGNATURE_STARTS STARTS
#include "vocabulary/phrase_starts.def"
    STARTS_OF(roles);
    const vs_row *row = best_row(ROWS(roles), text, end);
    return row ? (verslag_role)row->value : VERSLAG_ROLE_UNKNOWN;
}

static const char *skip_gap(const char *at, const char *end)
{
    while (at < end && vs_is_gap(*at))
        at++;
    return at;
}

/* Moves *at over an article to an office behind it. The space between can be lost ("deStaatssecretaris"). */
static bool at_office(const char **at, const char *end)
{
    static const char *const articles[] = {"", "de", "den", "het"};
    const char *p = skip_gap(*at, end), *after;
    bool plural;
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        vs_str article = vs_cstr(articles[i]);
        if (!vs_starts_with_nocase(vs_str_of(p, end), article))
            continue;
        const char *office = skip_gap(p + article.len, end);
        /* Glued to the article it shows by its capital. */
        if (article.len && office == p + article.len && !vs_starts_upper(vs_str_of(office, end)))
            continue;
        if (vs_front_office(vs_str_of(office, end), &after, &plural)) {
            *at = office;
            return true;
        }
    }
    return false;
}

vs_front_word vs_front_word_scan(vs_str text, const char **end)
{
    static const vs_row front_words[] = {
#define VS_WORD(word, phrase) {phrase, VS_WORD_##word, false},
#include "vocabulary/front_words.def"
    };
#define VS_WORD_STARTS STARTS
#include "vocabulary/phrase_starts.def"
    STARTS_OF(front_words);
    const char *stop = text.at + text.len;
    const vs_row *row = best_row(ROWS(front_words), text, end);
    vs_front_word word = row ? (vs_front_word)row->value : VS_WORD_OTHER;
    switch (word) {
    case VS_WORD_TO:
    case VS_WORD_CONSULTED:
    case VS_WORD_OFFICE:
        return at_office(end, stop) ? word : VS_WORD_OTHER;
    case VS_WORD_COMMITTEE:
        if (*end == stop || !vs_is_gap(**end))
            return VS_WORD_OTHER;
        *end = skip_gap(*end, stop);
        return *end < stop && vs_is_letter(**end) ? word : VS_WORD_OTHER;
    default:
        return word;
    }
}

/* ------------------------------------------------------------------------------------------------------- Numbers */

static size_t digits(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && vs_is_digit(*p))
        p++;
    return (size_t)(p - at);
}

static bool ends_here(const char *at, const char *end) { return at == end || vs_is_gap(*at); }

/* A budget chapter ("XVI", "IXB") or the letter of a fund ("B"): its length. */
static size_t chapter(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && p - at < 6 && strchr("IVXL", *p))
        p++;
    if (p > at) {
        if (p < end && (*p == 'A' || *p == 'B'))
            p++;
    } else if (p < end && *p >= 'A' && *p <= 'M') {
        p++;
    }
    return (size_t)(p - at);
}

/* Behind what stands a dossier's suffix or title: a space or the end, perhaps after a colon. */
static bool closes(const char *at, const char *end)
{
    return ends_here(at, end) || (*at == ':' && ends_here(at + 1, end));
}

static vs_front_item dossier(const char *at, const char *end, const char **after, vs_str *number, vs_str *suffix)
{
    const char *p = at;
    size_t n = digits(p, end);
    if (n == 2 && end - p > 3 && (p[2] == ' ' || p[2] == '.') && digits(p + 3, end) == 3)
        p += 6;
    else if (n == 5)
        p += 5;
    else
        return VS_FRONT_OTHER;
    *number = vs_str_of(at, p);
    *after = p;
    bool found = closes(p, end);
    const char *s = p < end && *p == ' ' ? p + 1 : p;
    if (s < end && *s == '(' && end - s > 2 && s[1] == 'R') { /* (R1669): of the Kingdom */
        const char *r = s + 1, *d = r + 1 < end && r[1] == ' ' ? r + 2 : r + 1;
        size_t m = digits(d, end);
        if (m >= 2 && m <= 5 && d + m < end && d[m] == ')' && closes(d + m + 1, end)) {
            *suffix = vs_str_of(r, d + m);
            *after = d + m + 1;
            return VS_FRONT_DOSSIER;
        }
    }
    /* "21 300 hoofdstuk XI", "21 300, hoofdstuk XI": until about 1994 */
    const char *word = s < end && *s == ',' ? skip_gap(s + 1, end) : s;
    if (vs_starts_with_nocase(vs_str_of(word, end), VS_LIT("hoofdstuk "))) {
        const char *roman = skip_gap(word + 10, end);
        const size_t m = chapter(roman, end);
        if (m && closes(roman + m, end)) {
            *suffix = vs_str_of(roman, roman + m);
            *after = roman + m;
            return VS_FRONT_DOSSIER;
        }
    }
    bool dash = s < end && *s == '-';
    if (dash)
        s = s + 1 < end && s[1] == ' ' ? s + 2 : s + 1;
    size_t m = dash && digits(s, end) == 2 ? 2 : s > p ? chapter(s, end) : 0;
    if (m && closes(s + m, end)) {
        *suffix = vs_str_of(s, s + m);
        *after = s + m;
        found = true;
    }
    return found ? VS_FRONT_DOSSIER : VS_FRONT_OTHER;
}

/* "Nr. 1080", "nr. 82a", "Nr. K": behind the word, which ends at `at`. */
static bool number(const char *at, const char *end, const char **after, vs_str *found)
{
    const char *p = skip_gap(at, end);
    size_t n = digits(p, end);
    if (n >= 1 && n <= 5) {
        n += p + n < end && vs_is(p[n], VS_LOWER | VS_UPPER);
    } else {
        for (n = 0; p + n < end && n < 4 && vs_is(p[n], VS_UPPER);)
            n++;
        if (n > 3 || p == at)
            return false;
    }
    const char *q = p + n;
    if (n == 0)
        return false;
    if (q < end && (*q == '.' || *q == ',' || *q == ':'))
        q++;
    if (!ends_here(q, end))
        return false;
    *found = vs_str_of(p, p + n);
    *after = q;
    return true;
}

/* "CXL", "LXXXVIII": the Roman number of a dossier that the Eerste Kamer alone has, from fifty on, before its title
 * or a comma. */
static bool senate_dossier(const char *at, const char *end, const char **after)
{
    const char *p = at;
    while (p < end && p - at < 10 && strchr("CLXVI", *p))
        p++;
    if (p - at < 2 || p - at > 9 || (*at != 'C' && *at != 'L'))
        return false;
    *after = p;
    if (p < end && *p == ',')
        p++;
    return p == end || (*p == ' ' && p + 1 < end && (vs_is(p[1], VS_UPPER) || (unsigned char)p[1] >= 0x80) &&
                        (p + 2 == end || !vs_is(p[2], VS_UPPER)));
}

/* The letter of a document of the Eerste Kamer: alone, or before a title in capitals. */
static bool letter(const char *at, const char *end, const char **after)
{
    const char *p = at;
    while (p < end && p - at < 3 && vs_is(*p, VS_UPPER))
        p++;
    if (p == at)
        return false;
    if (p < end && vs_is_digit(*p))
        p++;
    *after = p;
    if (p == end)
        return true;
    if (*p != ' ')
        return false;
    const char *word = p + 1;
    for (p = word; p < end && vs_is(*p, VS_UPPER);)
        p++;
    return p - word >= 4 && (p == end || !vs_is_letter(*p));
}

/* "2022D31701": the Kamer's number of a document or of a case. */
static vs_front_item kamer_number(const char *at, const char *end, const char **after)
{
    if (digits(at, end) != 4 || end - at < 10 || (at[4] != 'D' && at[4] != 'Z'))
        return VS_FRONT_OTHER;
    size_t n = digits(at + 5, end);
    *after = at + 5 + n;
    if (n < 5 || n > 6 || (*after < end && vs_is_letter(**after)))
        return VS_FRONT_OTHER;
    return at[4] == 'D' ? VS_FRONT_DOCUMENT : VS_FRONT_CASE;
}

/* "2023–2024", "1981 -1982", "1999/2000" at `at`. */
static bool session(const char *at, const char *end, const char **after, vs_str *first, vs_str *second)
{
    if (digits(at, end) != 4)
        return false;
    const char *p = skip_gap(at + 4, end);
    if (p < end && (*p == '-' || *p == '/'))
        p++;
    else if (end - p >= 3 && p[0] == '\xE2' && p[1] == '\x80' && (unsigned char)p[2] >= 0x90 &&
             (unsigned char)p[2] <= 0x95)
        p += 3;
    else
        return false;
    p = skip_gap(p, end);
    size_t n = digits(p, end);
    if (n != 4 && n != 2)
        return false;
    /* The second year is the one after the first: anything else is no session. */
    uint32_t from = 0, to = 0;
    for (size_t i = 0; i < 4; i++)
        from = from * 10 + (uint32_t)(at[i] - '0');
    for (size_t i = 0; i < n; i++)
        to = to * 10 + (uint32_t)(p[i] - '0');
    if (from < 1800 || from > 2199 || to != (n == 4 ? from + 1 : (from + 1) % 100))
        return false;
    *first = vs_str_of(at, at + 4);
    *second = vs_str_of(p, p + n);
    *after = p + n;
    return true;
}

/* What stands between "Vastgesteld" and its date. False where no date can follow: it is a sentence. */
static bool date_lead(const char **at, const char *end)
{
    static const char *const words[] = {"ter griffie", "op", "d.d.", "de", "den"};
    const char *p = *at;
    for (size_t i = 0;; i++) {
        while (p < end && (vs_is_gap(*p) || *p == ',' || *p == ':'))
            p++;
        if (i == sizeof words / sizeof *words)
            break;
        const char *after = vs_phrase(words[i], vs_str_of(p, end));
        if (after)
            p = after;
    }
    /* Dots are a date that is not yet filled in ("Vastgesteld, .. xxxx 2025"). */
    if (p < end && !vs_is_digit(*p) && *p != '.' && !vs_starts_with(vs_str_of(p, end), VS_LIT("\xE2\x80\xA6")))
        return false;
    *at = p;
    return true;
}

/* What belongs to the item of the line, whose phrase ends at `p`. VS_FRONT_OTHER where it has to stand there and does
 * not. */
static vs_front_item read_item(vs_front_item item, vs_str line, const char *p, const char **end, vs_str *a, vs_str *b)
{
    const char *const stop = line.at + line.len;
    switch (item) {
    case VS_FRONT_TWEEDE_KAMER:
    case VS_FRONT_EERSTE_KAMER: { /* with the number of the chamber behind it */
        char chamber = item == VS_FRONT_TWEEDE_KAMER ? '2' : '1';
        const char *q = skip_gap(p, stop);
        if (q < stop && *q == chamber && ends_here(q + 1, stop) && !(q + 2 < stop && vs_is_digit(q[2])))
            *end = q + 1;
        return item;
    }
    case VS_FRONT_SESSION:
        if (session(p, stop, end, a, b))
            return item;
        return VS_FRONT_SESSION_BARE;
    case VS_FRONT_SESSION_BARE:
        return ends_here(p, stop) && vs_is(*line.at, VS_UPPER) ? item : VS_FRONT_OTHER;
    case VS_FRONT_FOOTER:
        return session(p, stop, end, a, b) ? item : VS_FRONT_OTHER;
    case VS_FRONT_CHAPTER: {
        const char *q = skip_gap(p, stop);
        size_t m = chapter(q, stop);
        if (m == 0 || (q + m < stop && vs_is_letter(q[m])))
            return VS_FRONT_OTHER;
        *a = vs_str_of(q, q + m);
        *end = q + m;
        return item;
    }
    case VS_FRONT_NUMBER: {
        const char *q = skip_gap(p, stop);
        if (kamer_number(q, stop, end) == VS_FRONT_DOCUMENT) { /* "Nummer: 2023D42794" */
            *a = vs_str_of(q, *end);
            return VS_FRONT_PAGE;
        }
        return number(p, stop, end, a) ? item : VS_FRONT_OTHER;
    }
    case VS_FRONT_LETTER_DATE: /* in the cells of a table, perhaps */
        while (p < stop && (vs_is_gap(*p) || *p == '|' || *p == ':'))
            p++;
        *end = p;
        return p < stop && vs_is_digit(*p) ? item : VS_FRONT_OTHER;
    case VS_FRONT_SUBJECT:
        while (p < stop && (vs_is_gap(*p) || *p == '|' || *p == ':'))
            p++;
        *end = p;
        return item;
    case VS_FRONT_DATE:
        *end = p;
        return vs_is(line.at[*line.at == '('], VS_UPPER) && date_lead(end, stop) ? item : VS_FRONT_OTHER;
    case VS_FRONT_CASE:
        *a = vs_str_of(p, p);
        if (kamer_number(p, stop, end) != item)
            return VS_FRONT_OTHER;
        *a = vs_str_of(p, *end);
        return item;
    case VS_FRONT_REPRINT:
        return ends_here(p + digits(p, stop), stop) ? (*end = p + digits(p, stop), item) : VS_FRONT_OTHER;
    default:
        return item;
    }
}

vs_front_item vs_front_scan(vs_str line, const char **end, vs_str *a, vs_str *b)
{
    static const vs_row items[] = {
#define VS_ITEM(item, phrase) {phrase, VS_FRONT_##item, false},
#include "vocabulary/front_words.def"
    };
#define VS_ITEM_STARTS STARTS
#include "vocabulary/phrase_starts.def"
    STARTS_OF(items);
    const char *at = line.at, *stop = line.at + line.len;
    *a = *b = (vs_str){NULL, 0};
    *end = at;
    size_t n = digits(at, stop);
    if (n) {
        vs_front_item item = dossier(at, stop, end, a, b);
        if (item != VS_FRONT_OTHER)
            return item;
        if ((item = kamer_number(at, stop, end)) != VS_FRONT_OTHER) {
            *a = vs_str_of(at, *end);
            return item;
        }
        if (at + n == stop && n <= 5) {
            *end = stop;
            return VS_FRONT_BARE_NUMBER;
        }
        /* The number of a page before what else it is; the footnote of the committee's members. */
        const vs_row *row = best_row(ROWS(items), line, end);
        if (row)
            return (vs_front_item)row->value;
        if (n > 3 || at + n == stop || at[n] != ' ')
            return VS_FRONT_OTHER;
        at += n + 1;
    }
    const vs_row *row = best_row(ROWS(items), vs_str_of(at, stop), end);
    if (!row) {
        *end = at;
        if (n == 0 && senate_dossier(at, stop, end)) {
            *a = vs_str_of(at, *end);
            return VS_FRONT_SENATE_DOSSIER;
        }
        *end = at;
        if (n == 0 && letter(at, stop, end)) {
            *a = vs_str_of(at, *end);
            return VS_FRONT_LETTER;
        }
        return VS_FRONT_OTHER;
    }
    const vs_front_item item = (vs_front_item)row->value;
    if (n && item != VS_FRONT_TWEEDE_KAMER && item != VS_FRONT_EERSTE_KAMER && item != VS_FRONT_FOOTER)
        return VS_FRONT_OTHER;
    return read_item(item, line, *end, end, a, b);
}

unsigned vs_front_reprint(vs_str words)
{
    if (*words.at == '(')
        words = (vs_str){words.at + 1, words.len - 1};
    return vs_starts_with_nocase(words, VS_LIT("tweede")) ? 2 : vs_starts_with_nocase(words, VS_LIT("derde")) ? 3 : 1;
}

vs_str vs_front_take_reprint(vs_str title, unsigned *reprint)
{
    static const vs_str behind[] = {{" herdruk", 8}, {" (herdruk)", 10}};
    vs_str a, b;
    const char *after;
    if (vs_front_scan(title, &after, &a, &b) == VS_FRONT_REPRINT) {
        *reprint = vs_front_reprint(title);
        return vs_trim(vs_str_of(after, title.at + title.len));
    }
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        if (title.len > behind[i].len &&
            vs_starts_with_nocase((vs_str){title.at + title.len - behind[i].len, behind[i].len}, behind[i])) {
            *reprint = 1;
            return vs_trim((vs_str){title.at, title.len - behind[i].len});
        }
    return title;
}

const char *vs_front_title_end(vs_str text)
{
    const char *end = text.at + text.len, *after;
    vs_str a, b;
    for (const char *p = text.at + 1; p < end; p++)
        if (p[-1] == ' ' && (*p == 'V' || *p == 'O' || *p == '(') &&
            vs_front_scan(vs_str_of(p, end), &after, &a, &b) == VS_FRONT_DATE)
            return p;
    return end;
}
