#include "vocabulary/laws.h"
#include "base/sixteen.h"

static const vs_act acts[] = {
#define VS_LAW(id, book) {id, "", VS_ACT_LAW, book},
#include "vocabulary/laws.def"
#define VS_TREATY(slug, page) {slug, page, VS_ACT_TREATY, 0},
#include "vocabulary/treaties.def"
#define VS_EU_ACT(celex) {celex, "", VS_ACT_EU, 0},
#include "vocabulary/eu_acts.def"
};

static const vs_act_name names[] = {
#define VS_ACT_NAME(text, act, flags, slot, since) {text, since, act, flags, slot},
#include "vocabulary/act_names.def"
};

#define NAME_COUNT ((uint32_t)(sizeof names / sizeof *names))

/* The first six letters of their first words, and the first four, as bits by a hash. */
#define GATE_BITS 14
static const uint8_t gate[1u << (GATE_BITS - 3)] = {
#define VS_ACT_GATE(...) __VA_ARGS__,
#include "vocabulary/act_names.def"
};

/* Their third bytes by the first two, each as a bit by its last five bits, which are the same in both cases of a
 * letter; the case of the first byte counts. */
static const uint32_t third_bytes[64 * 32] = {
#define VS_ACT_THIRD(first_two, thirds) [first_two] = thirds,
#include "vocabulary/act_names.def"
};

#define VS_ACT_SIZES(slots, longest, longest_word, bits)                                      \
    _Static_assert((slots) < VS_ACT_SLOTS, "every slot has its place in the memory");         \
    enum { NAME_MAX_BYTES = (longest), WORD_MAX = (longest_word), WORD_BITS = (bits) };
#include "vocabulary/act_names.def"

/* The names by their first word, which is letters and digits in whatever case: a hash table, most of it empty. */
typedef struct {
    uint16_t first; /* of the names */
    uint8_t count, length;
    bool small;     /* may begin with a small letter */
} first_word;

static const first_word first_words[1u << WORD_BITS] = {
#define VS_ACT_WORD(slot, first, count, length, small) [slot] = {first, count, length, small},
#include "vocabulary/act_names.def"
};

#define SMALL                                                                                                          \
  'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',   \
      'x', 'y', 'z'
const uint8_t vs_act_folded[256] = {['0'] = '0', '1', '2', '3', '4',           '5',
                                    '6',         '7', '8', '9', ['A'] = SMALL, ['a'] = SMALL};
#undef SMALL

/* As first_words() of generate_laws.py. */
static uint32_t word_slot(const char *word, uint32_t length)
{
    const uint32_t small = 0x20202020;
    uint32_t head = 0, tail = 0;
    if (length >= 4) {
        head = vs_four_bytes(word) | small;
        tail = vs_four_bytes(word + length - 4) | small;
    } else {
        for (uint32_t i = length; i-- > 0;)
            head = head << 8 | vs_act_folded[(unsigned char)word[i]];
        tail = head;
    }
    return (head + tail * 2246822507u + length) * 2654435761u >> (32 - WORD_BITS);
}

/* The length of the letters and digits at `at`; of a word that is longer than any of the names, no less than one
 * more. */
static uint32_t word_length(const char *at)
{
    for (uint32_t length = 0;; length += 16) {
        const uint32_t others = ~vs_sixteen_alnum(vs_sixteen_at(at + length)) & 0xFFFF;
        if (others || length + 16 > WORD_MAX)
            return length + (others ? vs_first_bit(others) : 16);
    }
}

/* The first word at `at`, or NULL where no name begins with it. */
static const first_word *find_first_word(const char *at)
{
    const uint32_t length = word_length(at);
    if (!length || length > WORD_MAX)
        return NULL;
    for (uint32_t slot = word_slot(at, length); first_words[slot].count; slot = (slot + 1) % (1u << WORD_BITS)) {
        const first_word *word = &first_words[slot];
        const char *text = names[word->first].text;
        if (word->length == length && vs_same_letters_(text, at, length))
            return word;
    }
    return NULL;
}

/* The word at `at` is like the first word of a name in its first six letters, of which `four` are the first. */
static bool six_in_gate(uint32_t four, const char *at)
{
    /* Where the word ends with its fourth letter, so may the text: that byte is looked at once more, and is 0. */
    const uint32_t sixth = 4 + (vs_act_folded[(unsigned char)at[4]] != 0);
    const uint32_t hash = vs_act_five(vs_act_five(four, at[4]), at[sixth]) * 2654435761u >> (32 - GATE_BITS);
    return gate[hash >> 3] >> (hash & 7) & 1;
}

bool vs_act_name_may_begin(const char *at)
{
    const uint32_t thirds = third_bytes[((unsigned char)at[0] & 63u) << 5 | ((unsigned char)at[1] & 31u)];
    if (!at[1] || !(thirds >> ((unsigned char)at[2] & 31) & 1))
        return false;
    const uint32_t four = vs_four_letters(at);
    if (four ? !six_in_gate(four, at)
             : at[0] & 0x20 && at[1] != '-' && at[1] != '.' && at[2] &&
                   at[3] != '-') /* of the short words in small letters only "e-" and "btw-" begin names */
        return false;
    const first_word *word = find_first_word(at);
    return word && (word->small || !vs_is(*at, VS_LOWER));
}

const vs_act *vs_treaty_of_page(vs_str page)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (*acts[i].page && vs_equal_nocase(page, vs_cstr(acts[i].page)))
            return &acts[i];
    return NULL;
}

const vs_act *vs_act_at(uint16_t act) { return &acts[act]; }

uint16_t vs_act_number(const vs_act *act)
{
    uintptr_t first = (uintptr_t)acts, at = (uintptr_t)act;
    return at >= first && at < first + sizeof acts ? (uint16_t)((at - first) / sizeof *acts + 2) : 1;
}

const vs_act *vs_act_book(uint32_t book)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (book && acts[i].book == book)
            return &acts[i];
    return NULL;
}

/* Reads the character at *at as the table has it: hyphens as spaces, the typographic apostrophe as the plain one.
 * Gives its bytes, one at a time for all that is left as it is. */
static char next_byte(const char **at, const char *end)
{
    const char *from = *at;
    *at = from + 1;
    if (*from == '-')
        return ' ';
    if (*from == '\xE2' && end - from >= 3 && from[1] == '\x80') {
        if (from[2] == '\x90' || from[2] == '\x91') { /* hyphen, non-breaking hyphen */
            *at = from + 3;
            return ' ';
        }
        if (from[2] == '\x98' || from[2] == '\x99') {
            *at = from + 3;
            return '\'';
        }
    }
    return *from;
}

/* Whether a word ends before `at`: no letter, digit or compound follows ("Awb-procedure", "eIDAS 2.1"). */
static bool word_ends(const char *at, const char *end)
{
    if (at >= end)
        return true;
    if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT))
        return false;
    size_t left = (size_t)(end - at);
    if (*at == '-' || *at == '.')
        return left < 2 || !(*at == '-' ? vs_is_word(at[1]) : vs_is_digit(at[1]));
    size_t mark = *at == '\'' ? 1 : left >= 3 && at[0] == '\xE2' && at[1] == '\x80' && at[2] == '\x99' ? 3 : 0;
    if (mark) /* "AVG'er", but "het EVRM's" */
        return left < mark + 2 || !vs_is(at[mark], VS_LOWER) || !vs_is(at[mark + 1], VS_LOWER);
    if (!vs_is(*at, VS_MULTI))
        return true;
    if (*at == '\xE2')
        return !(left >= 4 && at[1] == '\x80' && (at[2] == '\x90' || at[2] == '\x91') && vs_is_word(at[3]));
    return *at == '\xC2';
}

/* The length of the kind of act that a compound adds to an abbreviation: "DSA-verordening", "NAVO-verdrag". */
static size_t kind_suffix(const vs_act *act, const char *at, const char *end)
{
    static const vs_str suffixes[] = {VS_ENTRY("-verdrag"), VS_ENTRY("-verordening"), VS_ENTRY("-richtlijn")};
    vs_str suffix = suffixes[act->kind == VS_ACT_TREATY ? 0 : act->id[0] && act->id[5] == 'L' ? 2 : 1];
    return act->kind != VS_ACT_LAW && vs_starts_with(vs_str_of(at, end), suffix) && word_ends(at + suffix.len, end)
               ? suffix.len
               : 0;
}

/* The first name in [low, high) whose byte at `depth` is not less than `byte`. */
static uint32_t lower_bound(uint32_t low, uint32_t high, uint32_t depth, unsigned char byte)
{
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if ((unsigned char)vs_lower(names[middle].text[depth]) < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether the capitals of the text are those that the name needs; `seen` holds as many bytes as the name. */
static bool capitals_agree(const vs_act_name *name, const char *seen, bool beside_article)
{
    const char *text = name->text;
    bool lower = (name->flags & VS_ACT_LOWER) || beside_article;
    for (size_t i = 0; text[i]; i++) {
        if (text[i] == seen[i]) // NOLINT(clang-analyzer-core.UndefinedBinaryOperatorResult): as long as the name
            continue;
        if (name->flags & VS_ACT_EXACT)
            return false;
        if (!vs_is(text[i], VS_UPPER))
            continue; /* "Wet Open Overheid" */
        if (vs_is(text[i + 1], VS_UPPER) || (i && vs_is(text[i - 1], VS_UPPER)))
            return false; /* the "VN" of "VN-Handvest" */
        if (i == 0 && !lower)
            return false;
    }
    return true;
}

/* "artikel 12 Sv-procedure": behind an article the law is meant, whatever the word is. */
static bool is_compound(const char *at, const char *end)
{
    return end - at >= 3 && *at == '-' && vs_is(at[1], VS_LOWER) && vs_is(at[2], VS_LOWER);
}

const vs_act_name *vs_act_name_find(const char *at, const char *end, bool beside_article, const char **name_end)
{
    char seen[NAME_MAX_BYTES + 1];
    const first_word *word = find_first_word(at);
    const vs_act_name *found = NULL;
    if (!word || word->length > end - at)
        return NULL;
    /* The names are sorted: those that begin with what was read so far are a range, which each byte narrows. */
    uint32_t low = word->first, high = low + word->count, depth = word->length;
    memcpy(seen, at, depth);
    at += depth;
    for (;;) {
        if (names[low].text[depth] == '\0') {
            bool whole = word_ends(at, end) || (beside_article && is_compound(at, end));
            for (uint32_t i = low; i < high && names[i].text[depth] == '\0'; i++) {
                size_t suffix =
                    whole || !(names[i].flags & VS_ACT_EXACT) ? 0 : kind_suffix(&acts[names[i].act], at, end);
                if ((whole || suffix) && capitals_agree(&names[i], seen, beside_article)) {
                    found = &names[i];
                    *name_end = at + suffix;
                    if (found->flags & VS_ACT_EXACT)
                        break;
                }
            }
        }
        char byte = ' ';
        do { /* a run of hyphens and spaces is one space */
            if (at >= end)
                return found;
            byte = next_byte(&at, end);
        } while (byte == ' ' && seen[depth - 1] == ' ');
        if (depth == NAME_MAX_BYTES || byte == '\n' || byte == '\0')
            return found;
        seen[depth] = byte;
        byte = vs_lower(byte);
        if (vs_lower(names[low].text[depth]) != byte || vs_lower(names[high - 1].text[depth]) != byte) {
            low = lower_bound(low, high, depth, (unsigned char)byte);
            if (low == high || vs_lower(names[low].text[depth]) != byte)
                return found;
            high = lower_bound(low, high, depth, (unsigned char)((unsigned char)byte + 1)); /* UTF-8 has no 0xFF */
        }
        depth++;
    }
}
