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

unsigned vs_abbreviation(vs_str word)
{
    if (word.len == 0 || word.len > LONGEST)
        return 0;
    char key[LONGEST + 1] = {0};
    for (size_t i = 0; i < word.len; i++)
        key[i] = vs_lower(word.at[i]);
    for (size_t low = 0, high = COUNT; low < high;) {
        size_t middle = (low + high) / 2;
        int order = memcmp(key, table[middle].text, sizeof key);
        if (order == 0)
            return table[middle].flags;
        if (order < 0)
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
