/* european.c - documents of the European Union by number: acts ("Verordening (EU) 2021/821", "Richtlijn 95/46/EG"),
 * their CELEX numbers, documents of the Commission ("COM(2022) 454") and of the Council ("PE/4/2023/REV/1"). */
#include "references/read.h"

#define EUR_LEX "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
#define COUNCIL "https://data.consilium.europa.eu/doc/document/"

static const char *number_end(const char *at, size_t max, uint32_t *value)
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

/* "95" is 1995, "22" is 2022; the Communities began in 1952. 0 for what is no year. */
static uint32_t as_year(uint32_t value, size_t digits)
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
    static const vs_str bodies[] = {VS_ENTRY("EURATOM"), VS_ENTRY("Euratom"), VS_ENTRY("GBVB"), VS_ENTRY("EGKS"),
                                    VS_ENTRY("EEG"),     VS_ENTRY("JBZ"),     VS_ENTRY("EU"),   VS_ENTRY("EG"),
                                    VS_ENTRY("EC"),      VS_ENTRY("KS")};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        if (strncmp(at, bodies[i].at, bodies[i].len) == 0 &&
            !vs_is(at[bodies[i].len], VS_UPPER | VS_LOWER | VS_DIGIT)) {
            *old = *old || (bodies[i].len == 3 && bodies[i].at[0] == 'E') || vs_equal(bodies[i], VS_LIT("EG")) ||
                   vs_equal(bodies[i], VS_LIT("EC")) || bodies[i].len == 4;
            return bodies[i].len;
        }
    return 0;
}

const char *vs_european_number(vs_reader *reader, vs_str act, const char *at, char celex[16])
{
    const char *start = at;
    char letter = act_letter(act);
    bool body = false, old = false, numbered = false, suffix = false, unused = false;
    at = vs_skip_spaces(at, reader->end);
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
        at += len;
    }
    at = vs_skip_spaces(at, reader->end);
    if (vs_starts_with_nocase(vs_str_of(at, reader->end), VS_LIT("nr")) ||
        vs_starts_with_nocase(vs_str_of(at, reader->end), VS_LIT("no."))) {
        at += at[2] == '.' ? 3 : 2;
        at = vs_skip_spaces(at, reader->end);
        numbered = true;
    }
    uint32_t first, second;
    const char *first_begin = at, *first_end = number_end(at, 4, &first);
    if (!first_end || !letter)
        return NULL;
    at = vs_skip_spaces(first_end, reader->end);
    if (*at != '/')
        return NULL;
    const char *second_begin = vs_skip_spaces(at + 1, reader->end), *second_end = number_end(second_begin, 4, &second);
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

    uint32_t first_year = as_year(first, (size_t)(first_end - first_begin));
    uint32_t second_year = as_year(second, (size_t)(second_end - second_begin));
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
    return vs_target_id(reader, &id, EUR_LEX "CELEX:", 6, "");
}

static bool read_acts(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    vs_str act = vs_str_of(begin, end);
    char celex[16];
    const char *at = vs_european_number(reader, act, end, celex);
    if (!at)
        return true;
    for (;;) {
        if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, at) || !add_celex(reader, celex))
            return false;
        *next = at;
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
    return vs_target_id(reader, &id, EUR_LEX "CELEX:", 6, "");
}

/* --------------------------------------------------------------------------- Of the Commission and the Council */

/* The numbers in [begin, end), at most four of them; their count, and how many digits each has. */
static size_t numbers_in(const char *begin, const char *end, uint32_t values[4], size_t digits[4])
{
    size_t count = 0;
    for (const char *at = begin; at < end && count < 4;) {
        if (!vs_is_digit(*at)) {
            at++;
            continue;
        }
        const char *stop = number_end(at, 8, &values[count]);
        if (!stop)
            break;
        digits[count++] = (size_t)(stop - at);
        at = stop;
    }
    return count;
}

/* "COM(2022) 454 final", "SWD/2021/305". */
static bool read_commission(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    static const vs_str versions[] = {VS_ENTRY(" final"), VS_ENTRY(" definitief"), VS_ENTRY(" def."), VS_ENTRY(" def"),
                                       VS_ENTRY("/final")};
    uint32_t values[4];
    size_t digits[4];
    if (numbers_in(begin, end, values, digits) != 2 || !values[1])
        return true;
    uint32_t year = as_year(values[0], digits[0]);
    if (!year)
        return true;
    for (size_t i = 0; i < sizeof versions / sizeof *versions; i++)
        if (vs_starts_with_nocase(vs_str_of(end, reader->end), versions[i]) && !vs_is_word(end[versions[i].len])) {
            end += versions[i].len;
            break;
        }
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return false;
    *next = end;
    vs_id id = {.len = 0}, url = {.len = 0};
    for (const char *at = begin; vs_is(*at, VS_UPPER); at++) {
        vs_id_add(&id, (vs_str){&(char){vs_lower(*at)}, 1});
        vs_id_add(&url, (vs_str){at, 1});
    }
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, year, 4);
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, values[1], 1);
    if (url.len == 1) /* "C(2019) 8890": what no one address leads to */
        return vs_target_id(reader, &id, NULL, 0, "");
    char before[sizeof EUR_LEX + 4] = EUR_LEX;
    memcpy(before + sizeof EUR_LEX - 1, url.text, url.len); /* "JOIN" is the longest */
    before[sizeof EUR_LEX - 1 + url.len] = '\0';
    return vs_target_id(reader, &id, before, url.len, ":FIN");
}

/* "PE/4/2023/REV/1", "PE-CONS 4/23 REV 1", "ST 12345/1/22", "Raadsdocument 12345/22". */
static bool read_council(vs_reader *reader, const char *begin, const char *end)
{
    uint32_t values[4];
    size_t digits[4];
    size_t count = numbers_in(begin, end, values, digits);
    bool parliament = begin[0] == 'P';
    bool revised = vs_find(vs_str_of(begin, end), VS_LIT("REV")) != NULL;
    if (count < 2)
        return true;
    uint32_t number = values[0], revision = revised ? values[--count] : 0;
    uint32_t year = as_year(values[count - 1], digits[count - 1]);
    if (count == 3) /* "12345/1/22": the first revision */
        revision = values[1];
    if (!year || !number)
        return true;
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_EU, begin, end))
        return false;
    vs_id id = {.len = 0}, after = {.len = 0};
    vs_id_add(&id, parliament ? VS_LIT("pe:") : VS_LIT("st:"));
    vs_id_number(&id, number, 1);
    vs_id_add(&id, VS_LIT(":"));
    vs_id_number(&id, year, 4);
    if (revision) {
        vs_id_add(&id, VS_LIT(":rev:"));
        vs_id_number(&id, revision, 1);
    }
    vs_id_add(&after, parliament ? VS_LIT("PE-") : VS_LIT("ST-"));
    vs_id_number(&after, number, 1);
    vs_id_add(&after, VS_LIT("-"));
    vs_id_number(&after, year, 4);
    vs_id_add(&after, revision ? VS_LIT("-REV-") : VS_LIT("-INIT"));
    if (revision)
        vs_id_number(&after, revision, 1);
    vs_id_add(&after, (vs_str){"/nl/pdf", 8}); /* with the NUL */
    return vs_target_id(reader, &id, COUNCIL, id.len, after.text);
}

bool vs_european_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    switch (cue) {
    case VS_CUE_CELEX:
        return read_celex(reader, begin, end);
    case VS_CUE_EU_DOCUMENT:
        return read_commission(reader, begin, end, next);
    case VS_CUE_EU_COUNCIL:
        return read_council(reader, begin, end);
    default:
        return read_acts(reader, begin, end, next);
    }
}
