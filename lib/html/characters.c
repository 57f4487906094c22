#include "html/characters.h"

#include "input/input.h"

/* All names with their values, one behind the other, so that the table needs no pointers. */
typedef struct names {
#define VS_ENTITY(name, value) char at_##name[sizeof #name "\0" value];
#define VS_ENTITY_LEGACY VS_ENTITY
#include "html/entities.def"
#undef VS_ENTITY
} names;

static const names pool = {
#define VS_ENTITY(name, value) #name "\0" value,
#include "html/entities.def"
#undef VS_ENTITY
};

/* Where they stand there, in order of the names. */
static const uint16_t all[] = {
#define VS_ENTITY(name, value) offsetof(names, at_##name),
#include "html/entities.def"
#undef VS_ENTITY
#undef VS_ENTITY_LEGACY
};

/* Those after which the ';' may be missing. */
static const uint16_t legacy[] = {
#define VS_ENTITY(name, value)
#define VS_ENTITY_LEGACY(name, value) offsetof(names, at_##name),
#include "html/entities.def"
};

enum { LONGEST_NAME = 31, LONGEST_LEGACY_NAME = 6 };

/* The value of a name; NULL: there is no such name. */
static const char *find(const uint16_t *offsets, size_t count, vs_str name)
{
    const char *const base = (const char *)&pool;
    size_t low = 0, high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const char *here = base + offsets[middle];
        const int order = strncmp(name.at, here, name.len);
        if (order == 0 && here[name.len] == '\0')
            return here + name.len + 1;
        if (order > 0)
            low = middle + 1;
        else
            high = middle; /* also where `name` is the beginning of a longer one */
    }
    return NULL;
}

static size_t take(const char *value, size_t length, char *out, size_t *len)
{
    *len = strlen(value);
    memcpy(out, value, *len);
    return length;
}

static size_t read_named(const char *at, const char *end, char *out, size_t *len)
{
    const vs_str rest = vs_str_of(at + 1, end);
    size_t n = 0;
    while (n < rest.len && n <= LONGEST_NAME && vs_is(rest.at[n], VS_UPPER | VS_LOWER | VS_DIGIT))
        n++;
    const char *value;
    if (n < rest.len && rest.at[n] == ';' &&
        (value = find(all, sizeof all / sizeof *all, (vs_str){rest.at, n})) != NULL)
        return take(value, n + 2, out, len);
    for (n = n < LONGEST_LEGACY_NAME ? n : LONGEST_LEGACY_NAME; n > 1; n--)
        if ((value = find(legacy, sizeof legacy / sizeof *legacy, (vs_str){rest.at, n})) != NULL)
            return take(value, n + 1, out, len);
    return 0;
}

/* What a number means: those of windows-1252 are meant as such. */
static uint32_t character_of(uint32_t number)
{
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF))
        return 0xFFFD;
    return number < 0x100 ? vs_windows_1252((unsigned char)number) : number;
}

static int digit_of(char c, bool hexadecimal)
{
    if (vs_is_digit(c))
        return c - '0';
    c = vs_lower(c);
    return hexadecimal && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static size_t read_numbered(const char *at, const char *end, char *out, size_t *len)
{
    const char *c = at + 2;
    const bool hexadecimal = c < end && (*c == 'x' || *c == 'X');
    c += hexadecimal;
    const char *digits = c;
    uint32_t number = 0;
    for (int digit; c < end && (digit = digit_of(*c, hexadecimal)) >= 0; c++)
        if (number <= 0x10FFFF)
            number = number * (hexadecimal ? 16 : 10) + (uint32_t)digit;
    if (c == digits)
        return 0;
    *len = (size_t)(vs_put_utf8(out, character_of(number)) - out);
    return (size_t)(c - at) + (c < end && *c == ';');
}

size_t vs_html_character(const char *at, const char *end, char out[VS_CHARACTER_MAX], size_t *len)
{
    return end - at > 1 && at[1] == '#' ? read_numbered(at, end, out, len) : read_named(at, end, out, len);
}
