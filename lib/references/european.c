/* european.c - acts of the European Union by number: "Verordening (EU) 2021/821", "Richtlijn 95/46/EG",
 * "Bouwproductenverordening (EU) nr. 305/2011"; and their CELEX numbers. */
#include "references/read.h"

const char *vs_number_end(const char *at, size_t max, uint32_t *value)
{
    const char *begin = at;
    *value = 0;
    while (vs_is_digit(*at) && (size_t)(at - begin) <= max)
        *value = *value * 10 + (uint32_t)(*at++ - '0');
    return at > begin && (size_t)(at - begin) <= max ? at : NULL;
}

/* Exactly so many digits stand at `at`. */
static bool has_digits(const char *at, size_t count)
{
    while (count && vs_is_digit(*at)) {
        at++;
        count--;
    }
    return count == 0 && !vs_is(*at, VS_DIGIT | VS_UPPER | VS_LOWER);
}

uint32_t vs_european_year(uint32_t value, size_t digits)
{
    if (digits == 2)
        return value >= 52 ? 1900 + value : 2000 + value;
    return digits == 4 && value >= 1952 && value < 2100 ? value : 0;
}

/* ------------------------------------------------------------------------------------------------------- Acts */

/* The letter of a CELEX number for the kind of act. */
static char act_letter(vs_str act)
{
    static const struct {
        vs_str word;
        char letter;
    } acts[] = {{VS_ENTRY("kaderbesluit"), 'F'}, {VS_ENTRY("verordening"), 'R'}, {VS_ENTRY("richtlijn"), 'L'},
                {VS_ENTRY("besluit"), 'D'},      {VS_ENTRY("beschikking"), 'D'}, {VS_ENTRY("aanbeveling"), 'H'}};
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (vs_find_nocase(act, acts[i].word))
            return acts[i].letter;
    return 'E'; /* a common position or action */
}

/* The bodies that stand around the number: "(EU, Euratom)" before it, "/EG" after it. */
static size_t body_length(const char *at, bool *old)
{
    static const vs_str bodies[] = {VS_ENTRY("EU"),      VS_ENTRY("EG"),   VS_ENTRY("EEG"),  VS_ENTRY("EURATOM"),
                                    VS_ENTRY("Euratom"), VS_ENTRY("GBVB"), VS_ENTRY("EGKS"), VS_ENTRY("JBZ"),
                                    VS_ENTRY("EC"),      VS_ENTRY("KS"),   VS_ENTRY("Eu")};
    for (size_t i = 0; vs_is(*at, VS_UPPER) && i < sizeof bodies / sizeof *bodies; i++)
        if (strncmp(at, bodies[i].at, bodies[i].len) == 0 &&
            !vs_is(at[bodies[i].len], VS_UPPER | VS_LOWER | VS_DIGIT)) {
            *old = *old || (bodies[i].len == 3 && bodies[i].at[0] == 'E') || vs_equal(bodies[i], VS_LIT("EG")) ||
                   vs_equal(bodies[i], VS_LIT("EC")) || bodies[i].len == 4;
            return bodies[i].len;
        }
    return 0;
}

/* "nr. ", "no. ": moves past it. */
static bool skip_nr(const vs_reader *reader, const char **at)
{
    const vs_str rest = vs_str_of(*at, reader->end);
    if (!rest.len || vs_lower(*rest.at) != 'n')
        return false;
    if (!vs_starts_with_nocase(rest, VS_LIT("nr")) && !vs_starts_with_nocase(rest, VS_LIT("no.")))
        return false;
    *at = vs_skip_spaces(*at + ((*at)[2] == '.' ? 3 : 2), reader->end);
    return true;
}

const char *vs_european_number(vs_reader *reader, vs_str act, const char *at, char celex[16])
{
    const char *start = at;
    char letter = act_letter(act);
    bool body = false, old = false, numbered = false, suffix = false, unused = false;
    at = vs_skip_spaces(at, reader->end);
    numbered = skip_nr(reader, &at); /* "Verordening nr. (EU) 1169/2011" */
    if (*at == '(') {
        do {
            at++;
            at = vs_skip_spaces(at, reader->end);
            size_t len = body_length(at, &old);
            if (!len)
                return NULL;
            at = vs_skip_spaces(at + len, reader->end);
        } while (*at == ',');
        if (*at++ != ')')
            return NULL;
        body = true;
    } else {
        size_t len = body_length(at, &old);
        body = len != 0;
        at += len + (body && at[len] == '/' && vs_is_digit(at[len + 1])); /* "EU/2016/679" */
    }
    at = vs_skip_spaces(at, reader->end);
    numbered = numbered || skip_nr(reader, &at);
    uint32_t first, second;
    const char *first_begin = at, *first_end = vs_number_end(at, 4, &first);
    if (!first_end || !letter)
        return NULL;
    at = vs_skip_spaces(first_end, reader->end);
    if (*at != '/')
        return NULL;
    const char *second_begin = vs_skip_spaces(at + 1, reader->end);
    const char *second_end = vs_number_end(second_begin, 4, &second);
    if (!second_end || vs_is(*second_end, VS_LOWER | VS_UPPER) || (*second_end == '.' && vs_is_digit(second_end[1])))
        return NULL;
    at = second_end;
    if (*at == '/') {
        size_t len = body_length(at + 1, &unused);
        if (!len)
            return NULL;
        suffix = true;
        at += 1 + len;
    }
    reader->visited += (uint64_t)(at - start) + 16;

    uint32_t first_year = vs_european_year(first, (size_t)(first_end - first_begin));
    uint32_t second_year = vs_european_year(second, (size_t)(second_end - second_begin));
    size_t first_digits = (size_t)(first_end - first_begin), second_digits = (size_t)(second_end - second_begin);
    bool year_first;
    if (letter == 'R') /* until the end of 2014 a regulation was number/year; since then it is year/number */
        year_first =
            !(second_year && second_year <= (old ? 2009u : 2014u)) || (!old && first_digits == 4 && first_year >= 2015);
    else /* other acts were always year/number, but for "Besluit nr. 1313/2013/EU" */
        year_first = first_digits == 4 || !second_year || second_digits != 4 || (suffix && !numbered);
    if (year_first && (!first_year || (letter == 'R' && first_digits == 2)))
        year_first = false;
    uint32_t year = year_first ? first_year : second_year, number = year_first ? second : first;
    if (!year || !number)
        return NULL;
    /* "besluit 12/2020", "richtlijn 3/4" can be anybody's. */
    bool short_year = (year_first ? first_digits : second_digits) == 2;
    if (!body && !suffix && (letter == 'D' || letter == 'H' || letter == 'E' || letter == 'F' || short_year))
        return NULL;

    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("3"));
    vs_id_number(&id, year, 4);
    vs_id_add(&id, (vs_str){&letter, 1});
    vs_id_number(&id, number, 4);
    memcpy(celex, id.text, id.len);
    celex[id.len] = '\0';
    return at;
}

bool vs_european_numbered(vs_reader *reader, const char *begin, const char *end)
{
    char celex[16];
    reader->visited += (uint64_t)(end - begin);
    for (const char *at = begin; at < end; at++) {
        const char *act_end;
        if ((at == begin || at[-1] == ' ') && vs_reference_cue(at, &act_end) == VS_CUE_EU_ACT &&
            vs_european_number(reader, vs_str_of(at, act_end), act_end, celex))
            return true;
    }
    return false;
}

static bool add_celex(vs_reader *reader, const char *celex)
{
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("celex:"));
    vs_id_add(&id, vs_cstr(celex));
    return vs_target_id(reader, &id, VS_EUR_LEX "CELEX:", 6, "");
}

/* Reads the numbers of an act from `at` on, of which `act` says the kind; the first reference begins at `begin`, and
 * goes on for the bracket that `closed` tells of. */
static bool read_acts(vs_reader *reader, vs_str act, const char *begin, const char *at, bool closed, const char **next)
{
    char celex[16];
    at = vs_european_number(reader, act, at, celex);
    if (!at || (closed && *at != ')'))
        return true;
    at += closed;
    for (;;) {
        if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, at) || !add_celex(reader, celex))
            return false;
        *next = at;
        vs_act_called(reader, at, celex);
        /* "Richtlijnen 2014/24/EU en 2014/25/EU": a reference each. */
        vs_token token = vs_next_token(reader, at);
        if (token.kind == VS_TOKEN_COMMA || token.kind == VS_TOKEN_AND) {
            const char *member = vs_skip_spaces(token.end, reader->end);
            if ((vs_is_digit(*member) || *member == '(' || *member == 'n') &&
                (at = vs_european_number(reader, act, member, celex)) != NULL) {
                begin = member;
                continue;
            }
        }
        return true;
    }
}

/* Words that say which kind of act has the number behind them. */
static bool names_act(vs_str word)
{
    static const vs_str kinds[] = {VS_ENTRY("verordening"), VS_ENTRY("richtlijn"), VS_ENTRY("besluit"),
                                   VS_ENTRY("beschikking"), VS_ENTRY("aanbeveling")};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (word.len >= kinds[i].len &&
            vs_equal_nocase((vs_str){word.at + word.len - kinds[i].len, kinds[i].len}, kinds[i]))
            return true;
    return false;
}

/* The word before `at` and a space, of any letters and with its hyphens; empty where there is none. */
static vs_str whole_word_before(const char *limit, const char *at)
{
    enum { WORD_MAX = 48 };
    const char *end = at > limit && at[-1] == ' ' ? at - 1 : at, *begin = end;
    while (end < at && begin > limit && end - begin < WORD_MAX && (vs_is_word(begin[-1]) || begin[-1] == '-'))
        begin--;
    return vs_str_of(begin, end);
}

/* "Bouwproductenverordening (EU) nr. 305/2011", "Verordening van de Raad (EG) nr. 2201/2003", "Vo. (EU) 2016/679",
 * "richtlijn inzake industriële emissies (2010/75/EU)": the act has its kind in a word before its number. */
static bool read_number(vs_reader *reader, const char *number, const char **next)
{
    enum { WORDS_MAX = 6 };
    static const char *const short_words[] = {"Vo", "VO", "Verord", "Rl", "RL", NULL};
    static const char *const others[] = { /* behind them another act begins, or the sentence goes on */
#define VS_ACT_END(word) word,
#define VS_ACT_REFERS(word) word,
#include "references/act_words.def"
        NULL
    };
    const char *limit = reader->read, *at = number;
    const bool body = !vs_is_digit(*number) && vs_lower(*number) != 'n', open = at > limit && at[-1] == '(';
    at -= open;
    number = body ? at : number;
    if (body && !open)
        return true;
    const bool twice = body && at > limit && at[-1] == '('; /* "((EU) 2016/2284)" */
    at -= twice;
    const bool closed = body ? twice : open;
    const bool dot = at - limit > 3 && at[-1] == ' ' && at[-2] == '.';
    vs_str word = dot ? vs_str_of(at - 2, at - 2) : whole_word_before(limit, at);
    if (dot)
        for (; word.at > limit && word.len < 8 && vs_is_word(word.at[-1]);)
            word = (vs_str){word.at - 1, word.len + 1};
    reader->visited += (uint64_t)(at - word.at);
    if (vs_word_among(word, short_words))
        return read_acts(reader, vs_lower(*word.at) == 'v' ? VS_LIT("verordening") : VS_LIT("richtlijn"), word.at,
                         number, closed, next);
    for (int i = 0; !dot && i < WORDS_MAX && word.len && !vs_word_among(word, others); i++) {
        if (names_act(word))
            return read_acts(reader, word, word.at, number, closed, next);
        word = whole_word_before(limit, word.at);
        reader->visited += word.len + 1;
    }
    return true;
}

/* "CELEX:32021R0821", with what can follow: "R(01)". */
static bool read_celex(vs_reader *reader, const char *begin, const char *end)
{
    const char *number = end;
    while (number > begin && vs_is(number[-1], VS_UPPER | VS_DIGIT))
        number--;
    /* "CELEX32021R0821" glued: a letter of the cue is none of the number's. */
    while (!vs_is_digit(*number) && !(*number == 'C' && vs_is_digit(number[1])))
        number++;
    const char *at = end;
    if (*at == 'R' && at[1] == '(' && vs_is_digit(at[2]) && vs_is_digit(at[3]) && at[4] == ')')
        at += 5;
    else if (*number == '0' && *at == '-' && has_digits(at + 1, 8)) /* as it was on a day: "02016R0679-20160504" */
        at += 9;
    else if (*at == '(' && vs_is_digit(at[1]) && vs_is_digit(at[2]) && at[3] == ')')
        at += 4;
    else if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT))
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, at);
    if (!reference)
        return false;
    if (number == begin)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("celex:"));
    vs_id_add(&id, vs_str_of(number, at));
    return vs_target_id(reader, &id, VS_EUR_LEX "CELEX:", 6, "");
}

bool vs_european_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    switch (cue) {
    case VS_CUE_CELEX:
        return read_celex(reader, begin, end);
    case VS_CUE_EU_NUMBER:
        return read_number(reader, begin, next);
    default:
        return read_acts(reader, vs_str_of(begin, end), begin, end, false, next);
    }
}
