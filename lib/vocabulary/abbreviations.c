#include "vocabulary/abbreviations.h"

#define INSIDE VS_ABBREVIATION_INSIDE
#define LAST VS_ABBREVIATION_LAST
#define WORD VS_ABBREVIATION_WORD

static const struct abbreviation {
    char text[8];
    unsigned char flags;
} table[] = {
#define VS_ABBREVIATION(text, flags) {text, flags},
#include "vocabulary/abbreviations.def"
#undef VS_ABBREVIATION
};

enum { COUNT = sizeof table / sizeof *table, LONGEST = sizeof table->text - 1 };

/* Eight bytes as a number, in the order of the bytes. */
static uint64_t key_of(const char text[8])
{
    return (uint64_t)__builtin_bswap32(vs_four_bytes(text)) << 32 | __builtin_bswap32(vs_four_bytes(text + 4));
}

unsigned vs_abbreviation(vs_str word)
{
    if (word.len == 0 || word.len > LONGEST)
        return 0;
    char letters[LONGEST + 1] = {0};
    for (size_t i = 0; i < word.len; i++)
        letters[i] = vs_lower(word.at[i]);
    const uint64_t key = key_of(letters);
    for (size_t low = 0, high = COUNT; low < high;) {
        size_t middle = (low + high) / 2;
        const uint64_t other = key_of(table[middle].text);
        if (key == other)
            return table[middle].flags;
        if (key < other)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

unsigned vs_abbreviation_before(const char *begin, const char *dot)
{
    const char *word = dot;
    while (word > begin && (vs_is(word[-1], VS_UPPER | VS_LOWER) || word[-1] == '.') && dot - word <= LONGEST)
        word--;
    if (word > begin && vs_is(word[-1], VS_MULTI | VS_DIGIT) && word[-1] != '\xAB')
        return 0; /* the end of a longer word */
    return vs_abbreviation(vs_str_of(word, dot));
}
