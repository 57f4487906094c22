#include "base/date.h"

static const struct month {
    vs_str name;
    const char *abbreviations;
} months[12] = {
#define VS_MONTH(number, name, abbreviations) [(number)-1] = {{name, sizeof(name) - 1}, abbreviations},
#include "base/months.def"
};

static bool valid(uint32_t year, uint32_t month, uint32_t day)
{
    static const uint8_t days[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > days[month - 1])
        return false;
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month != 2 || day < 29 || leap;
}

static const char *skip_space(const char *at, const char *end)
{
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    return at;
}

/* Exactly `digits` digits at `at`, and their value. */
static bool read_fixed(const char *at, const char *end, size_t digits, uint32_t *value)
{
    *value = 0;
    if ((size_t)(end - at) < digits)
        return false;
    for (size_t i = 0; i < digits; i++) {
        if (!vs_is_digit(at[i]))
            return false;
        *value = *value * 10 + (uint32_t)(at[i] - '0');
    }
    return true;
}

/* One or two digits; moves *at past them. */
static bool read_short(const char **at, const char *end, uint32_t *value)
{
    const char *p = *at;
    *value = 0;
    while (p < end && p - *at < 3 && vs_is_digit(*p))
        *value = *value * 10 + (uint32_t)(*p++ - '0');
    if (p == *at || p - *at > 2)
        return false;
    *at = p;
    return true;
}

/* The month named at `at`: its number and where the name ends, or 0. */
static uint32_t read_month(const char *at, const char *end, const char **after)
{
    vs_str text = vs_str_of(at, end);
    for (uint32_t i = 0; i < 12; i++) {
        if (vs_starts_with_nocase(text, months[i].name)) {
            *after = at + months[i].name.len;
            return i + 1;
        }
        for (const char *a = months[i].abbreviations; *a;) {
            size_t len = strcspn(a, " ");
            const char *p = at + len;
            /* Not in the middle of a word: "jan" is no month in "Jansen". */
            if (vs_starts_with_nocase(text, (vs_str){a, len}) &&
                (p == end || !vs_is(*p, VS_UPPER | VS_LOWER | VS_MULTI))) {
                *after = p < end && *p == '.' ? p + 1 : p;
                return i + 1;
            }
            a += len + strspn(a + len, " ");
        }
    }
    return 0;
}

/* A year at `at`. Up to two more digits may follow: the mark of a note, glued on. */
static bool read_year(const char *at, const char *end, uint32_t *year)
{
    if (!read_fixed(at, end, 4, year) || *year < 1800 || *year > 2199)
        return false;
    const char *p = at + 4;
    while (p < end && p - at < 7 && vs_is_digit(*p))
        p++;
    return p - at < 7;
}

static size_t read_numeric(const char *start, const char *end, vs_date *date)
{
    uint32_t year, month, day;
    const char *at = start;
    if (read_fixed(at, end, 4, &year) && end - at > 4 && at[4] == '-') { /* 2024-05-14 */
        if (end - at < 10 || !read_fixed(at + 5, end, 2, &month) || at[7] != '-' || !read_fixed(at + 8, end, 2, &day) ||
            (end - at > 10 && vs_is_digit(at[10])) || !valid(year, month, day))
            return 0;
        *date = (vs_date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
        return 10;
    }
    if (!read_short(&at, end, &day) || at == end || (*at != '-' && *at != '/'))
        return 0;
    char separator = *at++;
    if (!read_short(&at, end, &month) || at == end || *at++ != separator || !read_fixed(at, end, 4, &year) ||
        (end - at > 4 && vs_is_digit(at[4])) || !valid(year, month, day))
        return 0;
    *date = (vs_date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return (size_t)(at + 4 - start);
}

static size_t read_named(const char *start, const char *end, vs_date *date)
{
    const char *at = start, *after;
    /* The spaces may be gone: texts out of PDFs lose them at line ends ("18 november2024"). */
    uint32_t year, month, day;
    if (!read_short(&at, end, &day))
        return 0;
    month = read_month(skip_space(at, end), end, &after);
    if (month == 0)
        return 0;
    after = skip_space(after, end);
    if (!read_year(after, end, &year) || !valid(year, month, day))
        return 0;
    *date = (vs_date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return (size_t)(after + 4 - start);
}

bool vs_date_exists(vs_date date) { return valid(date.year, date.month, date.day); }

size_t vs_date_read(vs_str text, vs_date *date)
{
    size_t numeric = read_numeric(text.at, text.at + text.len, date);
    return numeric ? numeric : read_named(text.at, text.at + text.len, date);
}

size_t vs_date_read_day(vs_str text, vs_date *date)
{
    const char *at = text.at, *end = text.at + text.len, *after;
    uint32_t month, day;
    if (!read_short(&at, end, &day))
        return 0;
    month = read_month(skip_space(at, end), end, &after);
    if (month == 0 || !valid(2000, month, day)) /* a leap year: 29 February can be meant */
        return 0;
    *date = (vs_date){0, (uint8_t)month, (uint8_t)day};
    return (size_t)(after - text.at);
}

size_t vs_date_read_month(vs_str text, vs_date *date)
{
    size_t whole = vs_date_read(text, date);
    if (whole)
        return whole;
    const char *end = text.at + text.len, *after;
    uint32_t year, month = read_month(text.at, end, &after);
    if (month == 0)
        return 0;
    after = skip_space(after, end);
    if (!read_year(after, end, &year))
        return 0;
    *date = (vs_date){(uint16_t)year, (uint8_t)month, 0};
    return (size_t)(after + 4 - text.at);
}

void vs_date_write(vs_date date, char out[11])
{
    uint32_t fields[3] = {date.year % 10000u, date.month, date.day};
    static const uint8_t width[3] = {4, 2, 2};
    char *at = out;
    for (size_t i = 0; i < (date.day ? 3u : 2u); i++) {
        if (i)
            *at++ = '-';
        uint32_t value = fields[i];
        for (size_t k = width[i]; k-- > 0; value /= 10)
            at[k] = (char)('0' + value % 10);
        at += width[i];
    }
    *at = '\0';
}
