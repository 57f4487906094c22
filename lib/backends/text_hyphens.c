/* text_hyphens.c - hyphens at line ends, soft or hard, decided by evidence: first what the two halves show by
 * themselves, then how the same word stands elsewhere in the document, and only then the habit of the language (a
 * line is broken far more often inside a word than behind a hyphen). */
#include "backends/text.h"
#include "base/sixteen.h"

/* How often a word occurs in the document: whole, and with the hyphen. */
typedef struct {
    uint64_t hash;
    uint32_t count;
} word_count;

#define FILTER_BITS 14u

/* Where there are no more hyphens than these, each word is looked for when it is needed, instead of counting all at
 * once. */
#define FEW_HYPHENS 5u

struct vs_hyphens {
    word_count *table; /* NULL where they are few */
    uint32_t mask;
    /* A bit for the first four bytes and the length of every word of the table: hardly any other word passes. */
    uint32_t filter[(1u << FILTER_BITS) / 32];
};

/* A word is what stands between white space, without punctuation at its ends; a hyphen inside belongs to it. */
static bool is_word_byte(char c) { return vs_is_word(c) || c == '-'; }

static uint64_t hash_add(uint64_t hash, vs_str part)
{
    for (size_t i = 0; i < part.len; i++)
        hash = (hash ^ (unsigned char)vs_lower(part.at[i])) * 1099511628211u;
    return hash;
}

#define HASH_START 14695981039346656037u

/* The word at the end of a line that ends in a hyphen (without it), and the one at the start of the next line. */
static vs_str left_half(vs_str t)
{
    const char *end = t.at + t.len - 1, *at = end;
    if (t.len > 2 && vs_soft_hyphen_length(t.at + t.len - 2, t.at + t.len))
        at = end = t.at + t.len - 2;
    else if (t.len > 3 && memcmp(t.at + t.len - 3, "\xE2\x80\x90", 3) == 0)
        at = end = t.at + t.len - 3;
    /* An opening quotation mark or bracket is no part of the word: those outside ASCII are cut by their lead byte. */
    while (at > t.at && is_word_byte(at[-1]) && end - at < 200)
        at--;
    while (end - at >= 2 && at[0] == '\xC2' && (at[1] == '\xAB' || at[1] == '\xBB'))
        at += 2;
    while (end - at >= 3 && at[0] == '\xE2' && at[1] == '\x80' && (unsigned char)at[2] >= 0x98 &&
           (unsigned char)at[2] <= 0x9F)
        at += 3;
    return vs_str_of(at, end);
}

static vs_str right_half(vs_str t)
{
    const char *at = t.at, *end = t.at;
    while (end < t.at + t.len && is_word_byte(*end) && end - at < 200) {
        if (*end == '\xC2' && t.at + t.len - end >= 2 && (end[1] == '\xBB' || end[1] == '\xAB'))
            break;
        if (*end == '\xE2' && t.at + t.len - end >= 2 && end[1] == '\x80')
            break;
        end++;
    }
    while (end > at && end[-1] == '-')
        end--;
    return vs_str_of(at, end);
}

static bool ends_in_hyphen(vs_str t)
{
    if (t.len < 2)
        return false;
    if (t.at[t.len - 1] == '-')
        return vs_is_word(t.at[t.len - 2]);
    return vs_soft_hyphen_length(t.at + t.len - 2, t.at + t.len) ||
           (t.len > 3 && memcmp(t.at + t.len - 3, "\xE2\x80\x90", 3) == 0);
}

/* What a word of `len` bytes, 64 for more, begins with, whatever its case, as the number of a bit of the filter. */
static inline uint32_t filter_bit(const char *at, size_t len)
{
    return ((vs_four_bytes(at) | 0x20202020u) + (uint32_t)len * 0x85EBCA6Bu) * 0x9E3779B1u >> (32 - FILTER_BITS);
}

static word_count *slot(const vs_hyphens *h, uint64_t hash)
{
    uint32_t i = (uint32_t)(hash ^ hash >> 32) & h->mask;
    while (h->table[i].hash && h->table[i].hash != hash)
        i = (i + 1) & h->mask;
    return &h->table[i];
}

static bool takes_part(const vs_line *line)
{
    return line->role == VS_LINE_BODY || line->role == VS_LINE_NOTE || line->role == VS_LINE_NOTE_MORE;
}

/* Puts the word of two halves into the table, with a hyphen between them and without. */
static void want(vs_hyphens *h, vs_str left, vs_str right)
{
    const uint64_t begun = hash_add(HASH_START, left), whole = hash_add(begun, right),
                   hyphened = hash_add(hash_add(begun, VS_LIT("-")), right);
    slot(h, whole)->hash = whole;
    slot(h, hyphened)->hash = hyphened;
    if (left.len + right.len < 4) { /* too short for the filter: every word passes */
        memset(h->filter, 0xFF, sizeof h->filter);
        return;
    }
    char start[5 + 4]; /* the hyphen and all that can count */
    for (uint32_t hyphen = 0; hyphen < 2; hyphen++) {
        size_t n = left.len < 4 ? left.len : 4;
        memcpy(start, left.at, n);
        if (hyphen)
            start[n++] = '-';
        memcpy(start + n, right.at, n < 4 ? right.len < 4 - n ? right.len : 4 - n : 0);
        const size_t len = left.len + hyphen + right.len;
        const uint32_t bit = filter_bit(start, len < 64 ? len : 64);
        h->filter[bit / 32] |= 1u << bit % 32;
    }
}

/* Which of 64 bytes belong to words. */
static inline uint64_t words_of_64(const char *at)
{
    uint64_t words = 0;
    for (unsigned i = 0; i < 64; i += 16) {
        const vs_sixteen bytes = vs_sixteen_at(at + i);
        words |= (uint64_t)(vs_sixteen_alnum(bytes) | vs_sixteen_outside_ascii(bytes) | vs_sixteen_equal(bytes, '-'))
                 << i;
    }
    return words;
}

/* A word among 64 bytes, or as much of it as they have. */
typedef struct {
    uint8_t begin, len;
} found_word;

/* Finds the words among the 64 bytes at `at` that pass the filter, where `words` tells which bytes belong to words, and
 * `begins` where they begin; without branches, as nobody can foresee it. */
static unsigned filter_words(const vs_hyphens *h, const char *at, uint64_t words, uint64_t begins,
                             found_word found[32])
{
    unsigned count = 0;
    for (; begins; begins &= begins - 1) {
        const uint32_t begin = vs_first_of_64(begins);
        const uint64_t others = ~(words >> begin);
        const uint32_t len = others ? vs_first_of_64(others) : 64, bit = filter_bit(at + begin, len);
        found[count] = (found_word){(uint8_t)begin, (uint8_t)len};
        count += h->filter[bit / 32] >> bit % 32 & 1;
    }
    return count;
}

/* Counts the words of a line that are in the table, the ones cut off by its end left out. `limit`: how far the text
 * that the line stands in can be read. */
static void count_words(const vs_hyphens *h, vs_str t, bool cut_first, bool cut_last, const char *limit)
{
    enum { BEHIND = 3 }; /* the filter looks at four bytes */
    const char *const end = t.at + t.len;
    uint64_t inside = 0; /* a word has begun before the 64 bytes */
    for (const char *at = t.at; at < end;) {
        char last[64 + BEHIND] = {0};
        const size_t left = (size_t)(end - at);
        const char *const bytes = limit - at >= 64 + BEHIND ? at : memcpy(last, at, left);
        uint64_t words = words_of_64(bytes);
        /* A word that may go on behind them is one of the next bytes. */
        const unsigned cut = left > 64 && ~words ? vs_behind_last_of_64(~words) : 0;
        words &= left < 64 ? (UINT64_C(1) << left) - 1 : UINT64_MAX >> cut;
        found_word found[32];
        const unsigned count = filter_words(h, bytes, words, words & ~(words << 1 | inside), found);
        for (unsigned i = 0; i < count; i++) {
            const char *const word = at + found[i].begin, *stop = word + found[i].len;
            while (stop < end && is_word_byte(*stop))
                stop++;
            word_count *known = (cut_first && word == t.at) || (cut_last && stop == end)
                                    ? NULL
                                    : slot(h, hash_add(HASH_START, vs_str_of(word, stop)));
            if (known && known->hash)
                known->count++;
        }
        at += 64 - cut;
        inside = words >> 63;
    }
}

vs_hyphens *vs_hyphens_new(const vs_text *text)
{
    uint32_t wanted = 0, size = 16;
    for (uint32_t i = 0; text->wrapped && i + 1 < text->lines.count; i++)
        wanted += takes_part(&text->lines.items[i]) && ends_in_hyphen(vs_line_text(text, &text->lines.items[i]));
    while (size < wanted * 4u + 1 && size < 1u << 30)
        size *= 2;
    vs_hyphens *h = vs_alloc(sizeof *h);
    if (!h)
        return NULL;
    h->table = NULL;
    if (wanted <= FEW_HYPHENS)
        return h;
    h->mask = size - 1;
    h->table = vs_alloc(size * sizeof *h->table);
    if (!h->table) {
        vs_release(h);
        return NULL;
    }
    memset(h->table, 0, size * sizeof *h->table);
    memset(h->filter, 0, sizeof h->filter);
    const vs_line *a = NULL;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_line *b = &text->lines.items[i];
        if (!takes_part(b))
            continue;
        if (a && ends_in_hyphen(vs_line_text(text, a))) {
            vs_str left = left_half(vs_line_text(text, a)), right = right_half(vs_line_text(text, b));
            want(h, left, right);
        }
        a = b;
    }
    bool cut = false;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_line *line = &text->lines.items[i];
        if (!takes_part(line))
            continue;
        vs_str t = vs_line_text(text, line);
        bool cut_last = ends_in_hyphen(t);
        count_words(h, t, cut, cut_last, text->input->text + text->input->len);
        cut = cut_last;
    }
    return h;
}

void vs_hyphens_free(vs_hyphens *h)
{
    if (h)
        vs_release(h->table);
    vs_release(h);
}

/* The word at the start of line `i` is the rest of one that the line before was cut in. */
static bool starts_cut(const vs_text *text, uint32_t i)
{
    while (i > 0 && !takes_part(&text->lines.items[i - 1]))
        i--;
    return i > 0 && ends_in_hyphen(vs_line_text(text, &text->lines.items[i - 1]));
}

/* Counts a word of two halves in the lines: as `counts` has it whole, and with the hyphen. */
static void search(const vs_text *text, vs_str left, vs_str right, uint32_t counts[2])
{
    const vs_str start = {left.at, left.len < 16 ? left.len : 16}; /* vs_find_nocase() is for short parts */
    counts[0] = counts[1] = 0;
    for (uint32_t i = 0; i < text->lines.count; i++) {
        const vs_str t = takes_part(&text->lines.items[i]) ? vs_line_text(text, &text->lines.items[i]) : VS_LIT("");
        const char *const end = vs_end(t);
        for (const char *at = t.at; (at = vs_find_nocase(vs_str_of(at, end), start)) != NULL; at++) {
            if ((at > t.at && is_word_byte(at[-1])) || !vs_starts_with_nocase(vs_str_of(at, end), left))
                continue;
            const char *rest = at + left.len;
            const bool hyphen = rest < end && *rest == '-';
            rest += hyphen;
            if (!vs_starts_with_nocase(vs_str_of(rest, end), right) ||
                (rest + right.len < end && is_word_byte(rest[right.len])))
                continue;
            const bool cut = (at == t.at && starts_cut(text, i)) || (rest + right.len == end && ends_in_hyphen(t));
            counts[hyphen] += !cut;
        }
    }
}

/* "in- en uitvoer": the hyphen stands for what the second word says in full. */
static const char *const conjunctions[] = {
#define VS_CONJUNCTION(word) word,
#include "backends/hyphen_words.def"
    NULL
};

/* Prefixes that Dutch spelling writes with a hyphen (Groene Boekje, section 6.6). */
static const char *const prefixes[] = {
#define VS_PREFIX(word) word,
#include "backends/hyphen_words.def"
    NULL
};

/* Two vowels that would be read as one sound if nothing stood between them: "zee-eend", "auto-ongeluk". */
static bool vowels_clash(char a, char b)
{
    static const char pairs[][3] = {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie",
                                    "ii", "oe", "oi", "oo", "ou", "ui", "uu"};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (vs_lower(a) == pairs[i][0] && b == pairs[i][1])
            return true;
    return false;
}

/* NAVO, D66, PvdA, GroenLinks, COVID: a word with a capital inside, or with a digit, is joined by a hyphen only. */
static bool is_abbreviation(vs_str left)
{
    size_t hyphen = left.len;
    while (hyphen > 0 && left.at[hyphen - 1] != '-')
        hyphen--;
    vs_str last = {left.at + hyphen, left.len - hyphen};
    if (last.len == 1)
        return true; /* "e-mail", "T-shirt" */
    for (size_t i = 0; i < last.len; i++)
        if (vs_is_digit(last.at[i]) || (i && vs_is(last.at[i], VS_UPPER)))
            return true;
    return false;
}

/* Lines that one address can fill. */
#define URL_LINES 8

/* The line ends in an address, which may have begun lines before. */
static bool in_url(const vs_text *text, const vs_line *line)
{
    for (int i = 0; i < URL_LINES; i++, line--) {
        const vs_str t = vs_line_text(text, line);
        if (vs_ends_in_url(t))
            return true;
        if (line == text->lines.items || memchr(t.at, ' ', t.len))
            return false;
        const vs_str before = vs_line_text(text, line - 1);
        if (before.at[before.len - 1] != '-' && !vs_url_goes_on(before.at[before.len - 1], t))
            return false;
    }
    return false;
}

vs_join vs_hyphens_join(const vs_hyphens *h, const vs_text *text, const vs_line *a, const vs_line *b)
{
    vs_str before = vs_line_text(text, a), after = vs_line_text(text, b);
    if ((a->flags & VS_LINE_CUT_WORD) || ((b->flags & VS_LINE_JOINED) && vs_is(after.at[0], VS_PUNCT)))
        return VS_JOIN_NONE;
    if (before.len > 1 && before.at[before.len - 1] == '/' && !vs_is_space(before.at[before.len - 2]) &&
        vs_is(after.at[0], VS_UPPER | VS_LOWER))
        return VS_JOIN_NONE;
    const bool hyphen = ends_in_hyphen(before);
    if (!hyphen && vs_url_goes_on(before.at[before.len - 1], after) && in_url(text, a))
        return VS_JOIN_NONE;
    if (!hyphen)
        return VS_JOIN_SPACE;
    vs_str left = left_half(before), right = right_half(after);
    if (left.len == 0 || right.len == 0)
        return vs_is(after.at[0], VS_PUNCT) && after.at[0] != '(' ? VS_JOIN_HARD : VS_JOIN_SPACE;
    const bool printed_soft = vs_soft_hyphen_length(before.at + before.len - 2, before.at + before.len) != 0;
    if (printed_soft)
        return VS_JOIN_SOFT;
    if (vs_word_among(right, conjunctions) && left.len >= 2)
        return VS_JOIN_SPACE;
    const char *token = left.at;
    while (token > before.at && !vs_is_space(token[-1]) && left.at - token < 8)
        token--;
    bool address = vs_ends_in_url(before) || vs_starts_with(vs_str_of(token, before.at + before.len), VS_LIT("www.")) ||
                   (left.at > before.at && (left.at[-1] == '/' || left.at[-1] == '_' || left.at[-1] == '='));
    if (address || vs_starts_upper(right) || vs_is_digit(right.at[0]) || is_abbreviation(left))
        return VS_JOIN_HARD;
    if (vs_starts_with(right, VS_LIT("fractie")) && vs_starts_upper(left))
        return VS_JOIN_HARD;
    uint32_t counts[2];
    if (h->table) {
        counts[0] = slot(h, hash_add(hash_add(HASH_START, left), right))->count;
        counts[1] = slot(h, hash_add(hash_add(hash_add(HASH_START, left), VS_LIT("-")), right))->count;
    } else {
        search(text, left, right, counts);
    }
    if (counts[0] != counts[1])
        return counts[0] > counts[1] ? VS_JOIN_SOFT : VS_JOIN_HARD;
    if (vs_word_among(left, prefixes) || vowels_clash(left.at[left.len - 1], right.at[0]))
        return VS_JOIN_HARD;
    return VS_JOIN_SOFT;
}
