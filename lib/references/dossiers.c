/* dossiers.c - the dossiers of a kamerstuk with their suffixes: "26 643 en 30 821", "35 925 X", "21 501-02", and
 * where its number stands behind them. */
#include "references/kamerstuk.h"

/* A suffix of a dossier that is written as letters: a chapter of the budget (I to XXIII, IIA, IXB) or the letter of
 * a fund. */
static bool is_suffix(vs_token letters)
{
    const char *at = letters.begin, *end = letters.end;
    if (end - at == 1 && *at >= 'A' && *at <= 'M')
        return true;
    while (at < end && at - letters.begin < 2 && *at == 'X')
        at++;
    if (end - at >= 2 && at[0] == 'I' && (at[1] == 'X' || at[1] == 'V')) {
        at += 2;
    } else {
        at += at < end && *at == 'V';
        for (int i = 0; i < 3 && at < end && *at == 'I'; i++)
            at++;
    }
    return at == end || (end - at == 1 && (*at == 'A' || *at == 'B'));
}

void vs_dossier_suffix(vs_dossier_name *dossier, const char *begin, const char *end)
{
    size_t len = strlen(dossier->text);
    if (len + 2 > sizeof dossier->text)
        return;
    dossier->text[len++] = '-';
    for (; begin < end && len + 1 < sizeof dossier->text; begin++)
        if (vs_is(*begin, VS_UPPER | VS_LOWER | VS_DIGIT))
            dossier->text[len++] = *begin;
    dossier->text[len] = '\0';
}

bool vs_is_stuk_number(vs_token token)
{
    return token.kind == VS_TOKEN_NUMBER || (token.kind == VS_TOKEN_LETTERS && token.end - token.begin <= 3);
}

vs_token vs_stuk_number(vs_token token)
{
    return token.kind == VS_TOKEN_SESSION ? (vs_token){VS_TOKEN_NUMBER, token.begin, token.begin + 4} : token;
}

static bool opens_number(vs_reader *reader, const char *at)
{
    vs_token token = vs_next_token(reader, at);
    if (token.kind == VS_TOKEN_COMMA)
        token = vs_next_token(reader, token.end);
    return token.kind == VS_TOKEN_NR || token.kind == VS_TOKEN_NRS;
}

/* "36 410, hoofdstuk X", "36 410, XVI, nr. 3": the chapter behind a comma or its word. Returns where it ends, or
 * NULL. */
static const char *read_chapter(vs_reader *reader, const vs_kamerstuk *stuk, vs_token token, vs_dossier_name *dossier)
{
    bool comma = token.kind == VS_TOKEN_COMMA;
    if (comma)
        token = vs_next_token(reader, token.end);
    bool said = token.kind == VS_TOKEN_CHAPTER;
    if (said)
        token = vs_next_token(reader, token.end);
    if ((!comma && !said) || token.kind != VS_TOKEN_LETTERS || !is_suffix(token) ||
        (!said && (stuk->letters_count || !opens_number(reader, token.end) ||
                   (token.end - token.begin == 1 && *token.begin != 'X' && *token.begin != 'V'))))
        return NULL;
    vs_dossier_suffix(dossier, token.begin, token.end);
    return token.end;
}

/* What stands behind a slash, or a dash with spaces around it: a series ("21 501 – 20, nr. 1703"), a number
 * ("26643/1036", "26 643 – nr. 1036"). Returns where it ends, or NULL. */
static const char *read_apart(vs_reader *reader, const vs_kamerstuk *stuk, vs_dossier_name *dossier, vs_token sign,
                              bool tight, vs_token *number)
{
    vs_token token = vs_next_token(reader, sign.end);
    tight = tight && token.begin == sign.end;
    if (token.kind == VS_TOKEN_NR && !tight) {
        token = vs_next_token(reader, token.end);
    } else if (token.kind == VS_TOKEN_NUMBER && token.end - token.begin == 2 && opens_number(reader, token.end) &&
               (*token.begin == '0' || dossier->value == 21501)) {
        vs_dossier_suffix(dossier, token.begin, token.end);
        return token.end;
    } else if (!tight || sign.kind != VS_TOKEN_SLASH || stuk->cue == VS_CUE_BARE_DOSSIER ||
               stuk->cue == VS_CUE_DOSSIER ||
               (token.end - token.begin == 4 && (*token.begin == '1' || *token.begin == '2'))) {
        return NULL; /* "26643/2021" has a year */
    }
    if (token.kind != VS_TOKEN_NUMBER)
        return NULL;
    *number = token;
    return token.end;
}

/* "(26643-1080)", and "- 26643-1080" at the end of a line: what stands so by itself is the number of a document. */
static bool is_set_apart(const vs_reader *reader, const char *begin, vs_token number)
{
    if (number.kind != VS_TOKEN_NUMBER || *number.begin == '0' || begin == reader->text)
        return false;
    if (begin[-1] == '(' || vs_ends_with(vs_str_of(reader->text, begin), VS_LIT("; ")))
        return *number.end == ')' || *number.end == ',' || *number.end == ';';
    const bool dash = vs_ends_with(vs_str_of(reader->text, begin), VS_LIT(" - ")) ||
                      vs_ends_with(vs_str_of(reader->text, begin), VS_LIT(" \xE2\x80\x93 "));
    return dash && (number.end == reader->end || *number.end == '\n');
}

/* Reads the suffix behind a dossier's digits. Returns where it ends, or sets *number to a number that is glued on
 * with a hyphen ("26643-1036") or, in the Eerste Kamer, with a space ("33 328 AI"). */
static const char *read_suffix(vs_reader *reader, const vs_kamerstuk *stuk, vs_dossier_name *dossier, const char *at,
                               vs_token *number)
{
    vs_token token = vs_next_token(reader, at);
    if (token.kind == VS_TOKEN_RIJKSWET) {
        vs_dossier_suffix(dossier, token.begin, token.end);
        return token.end;
    }
    const char *chapter = read_chapter(reader, stuk, token, dossier);
    if (chapter)
        return chapter;
    bool hyphen = token.kind == VS_TOKEN_DASH && token.begin == at;
    vs_token suffix = hyphen ? vs_next_token(reader, token.end) : token;
    bool letters = suffix.kind == VS_TOKEN_LETTERS;
    if (token.kind == VS_TOKEN_SLASH || (token.kind == VS_TOKEN_DASH && !hyphen)) {
        const char *end = read_apart(reader, stuk, dossier, token, token.begin == at, number);
        return end ? end : at;
    }
    if (token.kind == VS_TOKEN_NUMBER && token.end - token.begin == 2 && dossier->value == 21501 &&
        opens_number(reader, token.end)) { /* "21 501 32, nr. 1204" has lost its hyphen */
        vs_dossier_suffix(dossier, token.begin, token.end);
        return token.end;
    }
    if ((!letters && (!hyphen || suffix.kind != VS_TOKEN_NUMBER)) || (hyphen && suffix.begin != token.end))
        return at;

    vs_token after = vs_next_token(reader, suffix.end);
    vs_token last = vs_next_token(reader, after.end);
    if (after.kind == VS_TOKEN_DASH && after.begin == suffix.end && last.begin == after.end &&
        vs_is_stuk_number(last) &&
        (letters ? is_suffix(suffix) : suffix.end - suffix.begin == 2)) { /* "35570-XIV-46", "21501-02-2737" */
        vs_dossier_suffix(dossier, suffix.begin, suffix.end);
        *number = last;
        return last.end;
    }
    /* Two digits are the series of a dossier where a number follows, and always with the Council's meetings. */
    bool numbered = after.kind == VS_TOKEN_NR || after.kind == VS_TOKEN_NRS ||
                    (after.kind == VS_TOKEN_COMMA && (last.kind == VS_TOKEN_NR || last.kind == VS_TOKEN_NRS));
    bool goes_on = numbered || ((after.kind == VS_TOKEN_COMMA || after.kind == VS_TOKEN_AND ||
                                 after.kind == VS_TOKEN_SLASH) && last.kind == VS_TOKEN_DOSSIER) ||
                   (after.kind == VS_TOKEN_COMMA &&
                    (vs_is_stuk_number(last) || last.kind == VS_TOKEN_AND || last.kind == VS_TOKEN_SESSION));
    /* "dossier 36 410 XVI" needs no number to tell that this is a suffix: it is no word, and no initial. */
    if (letters && !goes_on && (stuk->cue == VS_CUE_DOSSIER || stuk->cue == VS_CUE_KAMERSTUK) && !stuk->letters_count &&
        (suffix.end - suffix.begin > 1 || *suffix.begin == 'X' || *suffix.begin == 'V'))
        goes_on = true;
    if (letters ? is_suffix(suffix) && goes_on
                : suffix.end - suffix.begin == 2 && (*suffix.begin == '0' || dossier->value == 21501 || numbered)) {
        vs_dossier_suffix(dossier, suffix.begin, suffix.end);
        return suffix.end;
    }
    bool told = (stuk->cue != VS_CUE_BARE_DOSSIER && stuk->cue != VS_CUE_DOSSIER) ||
                (hyphen && (vs_reader_in_agenda(reader, stuk->begin) || is_set_apart(reader, stuk->begin, suffix)));
    if (told && vs_is_stuk_number(suffix) &&
        (hyphen || (stuk->letters_count && vs_stands_apart(reader, suffix, true)))) {
        *number = suffix;
        return suffix.end;
    }
    return at;
}

/* "CXLVI, B", "LXXXVIII, A": a dossier that the Eerste Kamer alone has, with a Roman number, and the letter behind
 * it. Those below fifty are not told from chapters and volumes. */
static bool read_senate(vs_reader *reader, vs_kamerstuk *stuk, vs_token dossier, vs_token *number)
{
    vs_dossier_name *name = &stuk->dossier[0];
    const size_t len = (size_t)(dossier.end - dossier.begin);
    if (dossier.kind != VS_TOKEN_LETTERS || len < 2 || len >= sizeof name->text || stuk->cue == VS_CUE_TWEEDE_KAMER ||
        stuk->cue == VS_CUE_DOSSIER || (*dossier.begin != 'C' && *dossier.begin != 'L'))
        return false;
    for (size_t i = 0; i < len; i++)
        if (!strchr("CLXVI", dossier.begin[i]))
            return false;
    vs_token token = vs_next_token(reader, dossier.end);
    if (token.kind == VS_TOKEN_COMMA)
        token = vs_next_token(reader, token.end);
    else if (token.kind != VS_TOKEN_NR)
        return false;
    if (token.kind == VS_TOKEN_NR)
        token = vs_next_token(reader, token.end);
    if (token.kind != VS_TOKEN_LETTERS || token.end - token.begin > 2)
        return false;
    *name = (vs_dossier_name){0};
    memcpy(name->text, dossier.begin, len);
    stuk->dossiers = 1;
    stuk->eerste_kamer = stuk->letters_count = true;
    *number = token;
    return true;
}

const char *vs_dossiers_read(vs_reader *reader, vs_kamerstuk *stuk, const char *at, vs_token *number, bool *plural)
{
    bool told = stuk->cue != VS_CUE_BARE_DOSSIER && stuk->cue != VS_CUE_DOSSIER;
    stuk->dossiers = 0;
    number->kind = VS_TOKEN_OTHER;
    *plural = false;
    for (;;) {
        vs_token token = vs_next_token(reader, at);
        if (!stuk->dossiers && read_senate(reader, stuk, token, number))
            return number->end;
        if (token.kind != VS_TOKEN_DOSSIER || stuk->dossiers == JOINT_MAX)
            return at;
        vs_dossier_name *dossier = &stuk->dossier[stuk->dossiers++];
        dossier->value = vs_digits_of(token.begin, 5);
        dossier->text[0] = '\0';
        for (uint32_t i = 0, n = dossier->value; i < 5; i++, n /= 10)
            dossier->text[4 - i] = (char)('0' + n % 10);
        dossier->text[5] = '\0';
        at = read_suffix(reader, stuk, dossier, token.end, number);
        if (number->kind != VS_TOKEN_OTHER)
            return at;

        token = vs_next_token(reader, at);
        bool comma = token.kind == VS_TOKEN_COMMA, bracket = token.kind == VS_TOKEN_OTHER && *token.begin == '(';
        vs_token next = comma || bracket ? vs_next_token(reader, token.begin + 1) : token;
        if (next.kind == VS_TOKEN_SESSION && (!bracket || *next.end == ')')) {
            /* "26 643, 2022-2023, nr. 5", "26 643 (2022-2023), nr. 5" */
            if (!stuk->year)
                stuk->year = vs_session_year(next);
            next = vs_next_token(reader, next.end + bracket);
            if (next.kind == VS_TOKEN_COMMA)
                next = vs_next_token(reader, next.end);
        }
        if (comma && told && next.kind == VS_TOKEN_OTHER &&
            vs_starts_with_nocase(vs_str_of(next.begin, reader->end), VS_LIT("stuk ")) &&
            opens_number(reader, next.begin + 5)) /* "29 521, stuk nr. 450" */
            next = vs_next_token(reader, next.begin + 5);
        if (next.kind == VS_TOKEN_NR || next.kind == VS_TOKEN_NRS) {
            *plural = next.kind == VS_TOKEN_NRS;
            next = vs_stuk_number(vs_next_token(reader, next.end));
            if (vs_is_stuk_number(next))
                *number = next;
            return at;
        }
        if (comma && told && next.kind == VS_TOKEN_OTHER &&
            vs_starts_with_nocase(vs_str_of(next.begin, reader->end), VS_LIT("letter "))) {
            next = vs_next_token(reader, next.begin + 7); /* of the Eerste Kamer: "36 202, letter C" */
            if (next.kind == VS_TOKEN_LETTERS && vs_is_stuk_number(next))
                *number = next;
            return at;
        }
        if (comma && told && vs_is_stuk_number(next) && vs_stands_apart(reader, next, stuk->letters_count)) {
            *number = next;
            return at;
        }
        if (next.kind == VS_TOKEN_AND || (!comma && next.kind == VS_TOKEN_SLASH))
            next = vs_next_token(reader, next.end);
        else if (!comma)
            return at;
        if (next.kind != VS_TOKEN_DOSSIER)
            return at;
        at = next.begin;
    }
}
