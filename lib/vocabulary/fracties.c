#include "vocabulary/fracties.h"

static const vs_fractie fracties[] = {
#define VS_FRACTIE(id, name, from, until) {id, name, from, until},
#include "vocabulary/fracties.def"
};

typedef struct spelling {
    const char *folded, *text;
    uint32_t since, until; /* the days on which it means that; 0 where open */
    uint16_t fractie;
    bool alone;
} spelling;

static const spelling spellings[] = {
#define VS_SPELLING(folded, text, fractie, since, until, alone) {folded, text, since, until, fractie, alone},
#include "vocabulary/fracties.def"
};

/* The rows whose folded form starts with this character, and what stands behind it: a bit for the last five bits. */
static const struct spelling_range {
    uint16_t begin, end;
    uint32_t seconds;
} ranges[128] = {
#define VS_SPELLINGS_OF(first, begin, end, seconds) [first] = {begin, end, seconds},
#include "vocabulary/fracties.def"
};

/* Longer than every folded name of the table. */
#define FOLDED_MAX 64

/* The base letters of U+00C0..U+017F, '\0' where a character folds to nothing known. */
static const char base_letters[] =
    "aaaaaaaceeeeiiii" "dnooooo\0ouuuuy\0s" "aaaaaaaceeeeiiii" "dnooooo\0ouuuuy\0y"
    "aaaaaaccccccccdd" "ddeeeeeeeeeegggg" "gggghhhhiiiiiiii" "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo" "oooorrrrrrssssss" "ssttttttuuuuuuuu" "uuuuwwyyyzzzzzzs";

/* Reads the character at text.at + *at: its base letter in lower case, 0 for one that is dropped, 1 for one that no
 * name holds. */
static char fold_next(vs_str text, size_t *at)
{
    unsigned char c = (unsigned char)text.at[(*at)++];
    if (c < 0x80) {
        if (c == ' ' || c == '-' || c == '.' || c == '\'' || c == '`')
            return 0;
        return vs_is((char)c, VS_UPPER | VS_LOWER | VS_DIGIT) || c == '/' || c == '+' ? vs_lower((char)c) : 1;
    }
    size_t left = text.len - *at;
    if (c >= 0xC2 && c <= 0xDF && left >= 1) {
        unsigned point = (c & 0x1Fu) << 6 | ((unsigned char)text.at[(*at)++] & 0x3Fu);
        if (point == 0xA0 || point == 0xAD || point == 0xB4 || (point >= 0x300 && point < 0x370))
            return 0; /* no-break space, soft hyphen, acute accent alone, accents of decomposed letters */
        if (point < 0xC0 || point > 0x17F || !base_letters[point - 0xC0])
            return 1;
        return base_letters[point - 0xC0];
    }
    if (c == 0xE2 && left >= 2 && text.at[*at] == '\x80') {
        unsigned char last = (unsigned char)text.at[*at + 1];
        *at += 2;
        return (last >= 0x90 && last <= 0x95) || last == 0x98 || last == 0x99 || last == 0xAF ? 0 : 1;
    }
    return 1;
}

/* The folded form of a name in `out`; false for what is no name of the table by its length or characters. */
static bool fold(vs_str text, char out[FOLDED_MAX])
{
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        char c = fold_next(text, &at);
        if (c == 1 || (c && len == FOLDED_MAX - 1))
            return false;
        if (c)
            out[len++] = c;
    }
    out[len] = '\0';
    return len > 0;
}

/* The first four characters of the folded forms, as bits by a hash. */
static const uint32_t fours[64] = {
#define VS_SPELLING_FOURS(...) __VA_ARGS__
#include "vocabulary/fracties.def"
};

/* A folded form can begin with the first letters of the name: most words are done with by that. */
static bool may_begin(vs_str name)
{
    if (name.len < 2 || !vs_is(name.at[0], VS_UPPER | VS_LOWER) || !vs_is(name.at[1], VS_UPPER | VS_LOWER))
        return true;
    if (!(ranges[(unsigned char)vs_lower(name.at[0])].seconds >> (name.at[1] & 31) & 1))
        return false;
    if (name.len < 4 || !vs_is(name.at[2], VS_UPPER | VS_LOWER) || !vs_is(name.at[3], VS_UPPER | VS_LOWER))
        return true;
    const uint32_t bit = (vs_four_bytes(name.at) | 0x20202020u) * 0x9E3779B1u >> 21;
    return (fours[bit / 32] >> bit % 32 & 1) != 0;
}

const vs_fractie *vs_fractie_match(vs_str name, uint32_t date, unsigned *how)
{
    char folded[FOLDED_MAX];
    *how = 0;
    if (!may_begin(name))
        return NULL;
    if (name.len > 2 * FOLDED_MAX || !fold(name, folded))
        return NULL;
    const struct spelling_range range = ranges[(unsigned char)*folded];
    size_t low = range.begin, high = range.end;
    while (low < high) { /* the first row that is not less: rows with one folded form stand together */
        size_t middle = (low + high) / 2;
        if (strcmp(spellings[middle].folded, folded) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const spelling *best = NULL;
    /* of the best: what holds to this day before what did once, the exact spelling before another */
    unsigned weight = 0;
    for (; low < range.end && strcmp(spellings[low].folded, folded) == 0; low++) {
        const spelling *row = &spellings[low];
        if (date && (date < row->since || (row->until && date > row->until)))
            continue;
        const unsigned mine = 1u + (vs_equal(name, vs_cstr(row->text)) ? 1u : 0u) + (!date && row->until ? 0u : 2u);
        if (mine > weight) {
            best = row;
            weight = mine;
        }
    }
    if (best && vs_equal(name, vs_cstr(best->text)))
        *how = VS_FRACTIE_EXACT | (best->alone ? VS_FRACTIE_ALONE : 0);
    if (low < range.end && strncmp(spellings[low].folded, folded, strlen(folded)) == 0)
        *how |= VS_FRACTIE_MORE;
    return best ? &fracties[best->fractie] : NULL;
}

bool vs_fractie_may_begin(vs_str word)
{
    return may_begin(word) || vs_find_nocase(word, VS_LIT("fractie")) != NULL;
}

const vs_fractie *vs_fractie_find(vs_str name, uint32_t date)
{
    unsigned how;
    return vs_fractie_match(vs_trim(name), date, &how);
}
