/* gazettes.c - Staatsblad, Staatscourant and Tractatenblad: "Stb. 2024, 193", "Staatscourant 2022, nr. 35231". */
#include "base/date.h"
#include "references/read.h"

typedef struct vs_gazette {
    verslag_reference_kind kind;
    const char *name; /* in the id */
    uint32_t first;   /* year in which it appeared first */
} vs_gazette;

/* A number of 1 to 6 digits that neither digit nor letter follows; *end is where it ends. */
static bool read_digits(const char *at, const char **end, uint32_t *value)
{
    const char *begin = at;
    *value = 0;
    while (vs_is_digit(*at) && at - begin < 7)
        *value = *value * 10 + (uint32_t)(*at++ - '0');
    *end = at;
    return at > begin && at - begin < 7 && !vs_is(*at, VS_UPPER | VS_LOWER) && !(*at == '.' && vs_is_digit(at[1])) &&
           !(*at == ',' && vs_is_digit(at[1]));
}

static bool read_year(const vs_gazette *gazette, const char *at, const char **end, uint32_t *year)
{
    *year = 0;
    for (*end = at; vs_is_digit(**end) && *end - at < 5; ++*end)
        *year = *year * 10 + (uint32_t)(**end - '0');
    return *end - at == 4 && *year >= gazette->first && *year < 2100 && !vs_is(**end, VS_UPPER | VS_LOWER);
}

/* The number at `at`, perhaps after a comma and "nr."; false where there is none. */
static bool read_number(vs_reader *reader, const char *at, bool apart, const char **end, uint32_t *number, bool *plural)
{
    vs_token token = vs_next_token(reader, at);
    bool separated = !apart;
    if (token.kind == VS_TOKEN_COMMA ||
        ((token.kind == VS_TOKEN_SLASH || token.kind == VS_TOKEN_DASH) && token.begin == at)) {
        separated = true;
        token = vs_next_token(reader, token.end);
    }
    if (token.kind == VS_TOKEN_NR || token.kind == VS_TOKEN_NRS) {
        separated = true;
        *plural = token.kind == VS_TOKEN_NRS;
        token = vs_next_token(reader, token.end);
    }
    return separated && read_digits(token.begin, end, number) && *number > 0;
}

static bool add_target(vs_reader *reader, const vs_gazette *gazette, uint32_t year, uint32_t number)
{
    vs_id id = {.len = 0};
    vs_id_add(&id, vs_cstr(gazette->name));
    vs_id_number(&id, year, 4);
    vs_id_add(&id, VS_LIT("-"));
    vs_id_number(&id, number, 1);
    return vs_target_id(reader, &id, VS_HOST, 0, ".html");
}

/* "Staatscourant nr. 35231 van 12 december 2022", "Stcrt. nr. 35231, 2022": the year after the number. */
static bool read_number_first(vs_reader *reader, const vs_gazette *gazette, const char *at, const char **end,
                              uint32_t *year, uint32_t *number)
{
    vs_token token = vs_next_token(reader, at);
    if (token.kind != VS_TOKEN_NR)
        return false;
    token = vs_next_token(reader, token.end);
    if (!read_digits(token.begin, end, number) || !*number)
        return false;
    token = vs_next_token(reader, *end);
    at = token.kind == VS_TOKEN_COMMA ? vs_skip_spaces(token.end, reader->end) : token.begin;
    if (vs_starts_with(vs_str_of(at, reader->end), VS_LIT("van ")))
        at += 4;
    vs_date date;
    size_t len = vs_date_read(vs_str_of(at, reader->end), &date);
    if (len) {
        *year = date.year;
        *end = at + len;
        return *year >= gazette->first;
    }
    return read_year(gazette, at, end, year);
}

/* "Wet van 3 mei 1996, Stb. 276": the year is that of the day before it, and the number stands alone behind it. */
static bool read_number_alone(vs_reader *reader, const vs_gazette *gazette, const char *begin, const char *at,
                              const char **end, uint32_t *year, uint32_t *number)
{
    const char *day_end = begin;
    day_end -= day_end > reader->text && day_end[-1] == '(';
    day_end -= day_end > reader->text && day_end[-1] == ' ';
    day_end -= day_end > reader->text && day_end[-1] == ',';
    if (!vs_is_digit(*at) || day_end == begin || day_end - reader->text < 10 || !vs_is_digit(day_end[-1]))
        return false;
    const vs_str month = vs_word_before(reader->text, day_end - 4);
    const char *day = month.at - (month.len && month.at - reader->text > 1);
    for (int i = 0; i < 2 && day > reader->text && vs_is_digit(day[-1]); i++)
        day--;
    vs_date date;
    if (vs_date_read(vs_str_of(day, day_end), &date) != (size_t)(day_end - day) || date.year < gazette->first ||
        !read_digits(at, end, number) || !*number || !date.day)
        return false;
    *year = date.year;
    return vs_stands_apart(reader, (vs_token){VS_TOKEN_NUMBER, at, *end}, false);
}

/* Whether a list of numbers goes on from the number at `at`, behind a comma, through one behind "en". */
static bool list_goes_on(vs_reader *reader, const char *at)
{
    const char *stop;
    uint32_t value;
    for (int i = 0; i < 16; i++) {
        vs_token token = vs_next_token(reader, at);
        if (!read_digits(token.begin, &stop, &value))
            return false;
        token = vs_next_token(reader, stop);
        if (token.kind == VS_TOKEN_AND) {
            token = vs_next_token(reader, token.end);
            return read_digits(token.begin, &stop, &value) &&
                   vs_stands_apart(reader, (vs_token){VS_TOKEN_NUMBER, token.begin, stop}, false);
        }
        if (token.kind != VS_TOKEN_COMMA)
            return false;
        at = token.end;
    }
    return true; /* so many with commas between them are a list */
}

bool vs_gazette_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    static const vs_gazette gazettes[] = {{VERSLAG_REFERENCE_STAATSBLAD, "stb-", 1813},
                                          {VERSLAG_REFERENCE_STAATSCOURANT, "stcrt-", 1814},
                                          {VERSLAG_REFERENCE_TRACTATENBLAD, "trb-", 1951}};
    static const vs_str between[] = {VS_ENTRY("van het Koninkrijk der Nederlanden"),
                                     VS_ENTRY("van het Koninkrijk"),
                                     VS_ENTRY("jaargang"),
                                     VS_ENTRY("van"),
                                     VS_ENTRY("d.d."),
                                     VS_ENTRY(",")};
    (void)cue;
    vs_str word = vs_str_of(begin, end);
    const vs_gazette *gazette =
        &gazettes[vs_lower(*begin) == 't' ? 2
                  : vs_starts_with_nocase(word, VS_LIT("stc")) || vs_ends_with(word, VS_LIT("courant")) ||
                          vs_ends_with(word, VS_LIT("COURANT"))
                      ? 1
                      : 0];
    const char *at = *end == '-' ? end + 1 : vs_skip_spaces(end, reader->end);
    for (size_t i = 0; i < sizeof between / sizeof *between; i++)
        if (vs_starts_with_nocase(vs_str_of(at, reader->end), between[i]) &&
            (between[i].len == 1 || at[between[i].len] == ' ' || at[between[i].len] == ','))
            at = vs_skip_spaces(at + between[i].len, reader->end);
    const char *const from = at;
    reader->visited += (uint64_t)(at - end) + 64;

    uint32_t year, number;
    bool plural = false;
    vs_date date;
    size_t len = vs_date_read(vs_str_of(at, reader->end), &date);
    if (len) {
        year = date.year;
        if (!read_number(reader, at + len, true, &at, &number, &plural) || year < gazette->first)
            return true;
    } else if (read_year(gazette, at, &at, &year)) {
        /* "Stb. 2024 193" has an abbreviation to tell that the second number belongs to the first. */
        if (!read_number(reader, at, end - begin > 6, &at, &number, &plural))
            return true;
    } else if (!read_number_first(reader, gazette, from, &at, &year, &number) &&
               !read_number_alone(reader, gazette, begin, from, &at, &year, &number)) {
        return true;
    }

    for (uint32_t count = 0;; count++) {
        if (count == 0 && !vs_reference_add(reader, gazette->kind, begin, at))
            return false;
        if (!add_target(reader, gazette, year, number))
            return false;
        verslag_reference *reference = &reader->parse->references.items[reader->parse->references.count - 1];
        reference->text.end = vs_offset(reader, at);
        reader->read = at;
        vs_str pin = {NULL, 0};
        *next = vs_pin_read(reader, at, &pin);
        if (pin.len && !reference->pin && !(reference->pin = vs_keep(reader->parse, pin)))
            return false;

        /* "Stb. 2020, 193 en 194", "nrs. 12, 13 en 14", "Stb. 2019, 33 en 2020, 44" */
        vs_token token = vs_next_token(reader, *next);
        bool comma = token.kind == VS_TOKEN_COMMA || token.kind == VS_TOKEN_SEMICOLON;
        vs_token after = comma ? vs_next_token(reader, token.end) : token;
        bool and = after.kind == VS_TOKEN_AND;
        if (and)
            after = vs_next_token(reader, after.end);
        if ((!comma && !and) || pin.len)
            return true;
        plural = plural || (comma && !and && count == 0 && list_goes_on(reader, after.begin));
        const char *stop, *last;
        uint32_t value, other;
        bool unused;
        if (read_year(gazette, after.begin, &stop, &value) && read_number(reader, stop, true, &last, &other, &unused)) {
            year = value;
            number = other;
            at = last;
        } else if ((and || plural) && read_digits(after.begin, &stop, &value) && value &&
                   vs_stands_apart(reader, (vs_token){VS_TOKEN_NUMBER, after.begin, stop}, false)) {
            number = value;
            at = stop;
        } else {
            return true;
        }
    }
}
