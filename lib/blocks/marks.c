#include "blocks/marks.h"

#include "base/limits.h"
#include "base/sixteen.h"
#include "vocabulary/vocabulary.h"

/* The value of the superscript digit at `at` and its length in bytes, or -1. */
static int superscript(const char *at, const char *end, size_t *len)
{
    if (end - at >= 2 && at[0] == '\xC2') {
        *len = 2;
        return at[1] == '\xB9' ? 1 : at[1] == '\xB2' ? 2 : at[1] == '\xB3' ? 3 : -1;
    }
    if (end - at >= 3 && at[0] == '\xE2' && at[1] == '\x81') {
        unsigned char c = (unsigned char)at[2];
        *len = 3;
        return c == 0xB0 ? 0 : c >= 0xB4 && c <= 0xB9 ? c - 0xB0 : -1;
    }
    return -1;
}

size_t vs_superscript_number(const char *at, const char *end, uint32_t *number)
{
    const char *const begin = at;
    size_t len = 0;
    *number = 0;
    for (int digit; *number <= VS_NOTE_NUMBER_MAX && (digit = superscript(at, end, &len)) >= 0; at += len)
        *number = *number * 10 + (uint32_t)digit;
    return (size_t)(at - begin);
}

/* Letters of `text` right before `at`; where there are more than `most`, more than that. */
static size_t word_before(vs_str text, const char *at, size_t most)
{
    const char *p = at;
    while (p > text.at && vs_is(p[-1], VS_UPPER | VS_LOWER | VS_MULTI) && (size_t)(at - p) <= most)
        p--;
    return (size_t)(at - p);
}

static uint32_t word_hash(const char *begin, const char *end)
{
    const uint32_t hash = vs_hash_nocase(vs_str_of(begin, end));
    return hash ? hash : 1;
}

/* m², km³: a unit, no mark. */
static bool is_unit(vs_str text, const char *end)
{
    const size_t len = word_before(text, end, 2);
    static const vs_str units[] = {VS_ENTRY("m"),  VS_ENTRY("km"), VS_ENTRY("cm"),
                                   VS_ENTRY("dm"), VS_ENTRY("mm"), VS_ENTRY("Nm")};
    return vs_equal_any((vs_str){end - len, len}, VS_TEXTS(units));
}

/* What stands behind a mark: nothing that goes on with a number or a word. */
static bool ends_well(const char *at, const char *end)
{
    if (at == end || vs_is_space(*at))
        return true;
    if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT) || *at == '%' || *at == '/' || *at == '-' || *at == '=' ||
        *at == '&' || *at == '_')
        return false;
    if ((*at == '.' || *at == ',' || *at == ':') && at + 1 < end && vs_is_digit(at[1]))
        return false;
    if ((unsigned char)*at == 0xE2 && end - at >= 3 && at[1] == '\x80' && (at[2] == '\x93' || at[2] == '\x94'))
        return at + 3 == end || vs_is_space(at[3]); /* a dash in a range is none */
    return !((unsigned char)*at == 0xC2 && end - at >= 2 && at[1] == '\xB0'); /* ° */
}

/* "motie-Ypma/Dijkgraaf", "en/of": what stands before the slash at `at` is words, and no path of an address. */
static bool joins_words(vs_str text, const char *at)
{
    const char *begin = at;
    while (begin > text.at && at - begin < 60 &&
           (vs_is(begin[-1], VS_UPPER | VS_LOWER | VS_MULTI) || begin[-1] == '-' || begin[-1] == '/'))
        begin--;
    const bool whole = begin == text.at || vs_is_space(begin[-1]) || begin[-1] == '(';
    return whole && at - begin >= 2 && vs_is(begin[0], VS_UPPER | VS_LOWER | VS_MULTI) && vs_is(at[-1], VS_LOWER);
}

/* "2.1. De proeftijd": digits and full stops up to `at` from the start of the text, or of a line; but "in" /
 * "2030.2". */
static bool begins_with_section(vs_str text, const char *at)
{
    const char *const from = at;
    uint32_t digits = 0;
    for (; at > text.at && from - at < 12 && (vs_is_digit(at[-1]) || at[-1] == '.'); at--)
        if ((digits = vs_is_digit(at[-1]) ? digits + 1 : 0) > 2)
            return false;
    return at == text.at;
}

/* "artikel 6.2 van de Mediawet", "6.2 miljoen": behind a full stop between digits a sentence that goes on, or before
 * it a word that takes a number. `at` is the first digit behind the stop, `stop` the end. */
static bool goes_on_with_number(vs_str text, const char *at, const char *stop)
{
    const char *const end = text.at + text.len;
    if (end - stop > 1 && *stop == ' ' && vs_is(stop[1], VS_LOWER))
        return true;
    for (const char *const from = at; at > text.at && from - at < 12 && (vs_is_digit(at[-1]) || at[-1] == '.');)
        at--;
    if (at == text.at || at[-1] != ' ')
        return false;
    const size_t letters = word_before(text, at - 1, 16);
    static const vs_str words[] = {VS_ENTRY("artikel"), VS_ENTRY("artikelen"), VS_ENTRY("paragraaf"),
                                   VS_ENTRY("hoofdstuk"), VS_ENTRY("tabel"), VS_ENTRY("figuur"),
                                   VS_ENTRY("onderdeel"), VS_ENTRY("versie"), VS_ENTRY("aanwijzing")};
    return vs_equal_any((vs_str){at - 1 - letters, letters}, VS_TEXTS(words));
}

/* "€3", "§3", "±3", "≥3": behind money and mathematics a number stands, and no mark. */
static bool behind_sign(const char *at, size_t letters)
{
    const unsigned char last = (unsigned char)at[-1], second = letters >= 2 ? (unsigned char)at[-2] : 0;
    if (letters >= 3 && at[-3] == '\xE2')
        return second == 0x82 ? last >= 0xA0 : second >= 0x88 && second <= 0x8B;
    return second == 0xC2 ? last == 0xA3 || last == 0xA5 || last == 0xA7 || last == 0xB1
                          : second == 0xC3 && (last == 0x97 || last == 0xB7);
}

/* The weight of the digits at [at, stop), which follow `c` without a space; 0: no mark. */
static uint8_t weigh(vs_str text, const char *at, const char **word)
{
    const char c = at[-1];
    *word = NULL;
    size_t letters = word_before(text, at, SIZE_MAX);
    if (letters && !(c == '\xBB' && letters >= 2 && at[-2] == '\xC2')) {
        const char *begin = at - letters;
        if (behind_sign(at, letters))
            return 0;
        if (letters >= 3 && memcmp(at - 3, "\xE2\x80", 2) == 0) /* ’ ” … – */
            return at[-1] == '\x93' || at[-1] == '\x94' ? 0 : VS_MARK_PLAIN;
        if (begin > text.at && (vs_is_digit(begin[-1]) || (begin[-1] == '/' && !joins_words(text, begin - 1)) ||
                                begin[-1] == '_' || begin[-1] == '@'))
            return 0; /* inside an address or a number of the Kamer */
        *word = begin;
        if (vs_equal((vs_str){begin, letters}, VS_LIT("Generaal"))) /* "Staten-Generaal2": the number of the chamber */
            return VS_MARK_WEAK;
        bool small = !vs_is(c, VS_UPPER);
        bool capital = vs_is(*begin, VS_UPPER);
        if (letters == 2 && vs_is(*begin, VS_LOWER) && small &&
            (strchr("aeiou", *begin) || strchr("aeiou", c))) /* "is3", "te3"; no unit */
            return VS_MARK_DOUBTFUL;
        static const vs_str names[] = {VS_ENTRY("AI"), VS_ENTRY("AP"), VS_ENTRY("EU"),
                                       VS_ENTRY("OM"), VS_ENTRY("VN"), VS_ENTRY("VS")};
        if (letters <= 2 && !vs_equal_any((vs_str){begin, letters}, VS_TEXTS(names)))
            return VS_MARK_WEAK;
        if (!small || letters <= 2)
            return VS_MARK_DOUBTFUL;
        return capital && letters <= 5 ? VS_MARK_DOUBTFUL + 8 : VS_MARK_PLAIN;
    }
    const bool after_digit = at - text.at >= 2 && vs_is_digit(at[-2]);
    switch (c) {
    case '.':
        if (after_digit)
            return begins_with_section(text, at) ? 0 : VS_MARK_DOUBTFUL;
        letters = word_before(text, at - 1, 3);
        if (letters == 1 && at - text.at >= 4 && at[-3] == '.' && vs_is(at[-4], VS_LOWER)) /* "Graus c.s.2" */
            return VS_MARK_PLAIN;
        if (letters <= 3 && letters) { /* "nr.142", "art.5", "p.3" */
            vs_str abbreviation = {at - 1 - letters, letters};
            if (vs_equal_nocase(abbreviation, VS_LIT("nr")) || vs_equal_nocase(abbreviation, VS_LIT("art")) ||
                vs_equal_nocase(abbreviation, VS_LIT("nrs")) || vs_equal_nocase(abbreviation, VS_LIT("blz")) ||
                letters == 1)
                return VS_MARK_WEAK;
        }
        return VS_MARK_PLAIN;
    case ',':
        return after_digit ? VS_MARK_WEAK : VS_MARK_PLAIN;
    case ':':
        return after_digit ? 0 : VS_MARK_DOUBTFUL;
    case ';': case '?': case '!': case ')': case '"': case ']': case '\xBB':
        return VS_MARK_PLAIN;
    case '%': case '\'': case '*':
        return VS_MARK_DOUBTFUL;
    default:
        return 0;
    }
}

static bool push(vs_mark_candidates *list, uint32_t offset, size_t length, uint32_t number, uint32_t word,
                 vs_mark_form form, uint8_t weight)
{
    if (number == 0 || number > VS_NOTE_NUMBER_MAX || weight == 0)
        return true;
    vs_mark_candidate *candidate = vs_vec_push(list);
    if (!candidate)
        return false;
    *candidate = (vs_mark_candidate){offset, (uint32_t)length, number, word, weight, (uint8_t)form};
    return true;
}

/* The bytes of a text that can begin a mark, 64 at a time: digits, and the lead bytes of superscript ones, C2 and
 * E2. */
typedef struct {
    const char *begin, *at, *end; /* the text, and in it the 64 bytes at hand */
    uint64_t found;               /* of these */
} digit_finder;

static inline uint32_t digits_of_16(const char *at) { return vs_sixteen_digits_or(vs_sixteen_at(at), '\xE2'); }

static inline uint32_t digits_of_32(const char *at) { return digits_of_16(at) | digits_of_16(at + 16) << 16; }

static inline uint64_t digits_of_64(const char *at) { return digits_of_32(at) | (uint64_t)digits_of_32(at + 32) << 32; }

/* Those of the 64 bytes at `at`, or as many as the text has from there. */
static uint64_t digits_at(const char *begin, const char *at, const char *end)
{
    const size_t left = (size_t)(end - at);
    if (left >= 64)
        return digits_of_64(at);
    if (end - begin >= 64) /* the last 64, without those before `at` */
        return digits_of_64(end - 64) >> (64 - left);
    if (left >= 32)
        return digits_of_32(at) | (uint64_t)digits_of_32(end - 32) << (left - 32);
    if (left >= 16)
        return digits_of_16(at) | digits_of_16(end - 16) << (left - 16);
    uint64_t found = 0;
    for (size_t i = 0; i < left; i++)
        found |= (uint64_t)(vs_is_digit(at[i]) || at[i] == '\xC2' || at[i] == '\xE2') << i;
    return found;
}

/* The next of them from `at` on, which is not before the last one, or the end of the text. */
static inline const char *next_digit(digit_finder *d, const char *at)
{
    for (;;) {
        if (at - d->at < 64) {
            const uint64_t left = d->found >> (at - d->at);
            if (left)
                return at + vs_first_of_64(left);
        }
        if (d->end - d->at <= 64)
            return d->end;
        d->at += 64;
        at = at > d->at ? at : d->at;
        d->found = digits_at(d->begin, d->at, d->end);
    }
}

/* Between two words whose space an extractor has lost: behind a word of some length, or the end of a sentence. */
static bool is_torn(vs_str text, const char *at)
{
    const bool stop = at - text.at > 3 && strchr(".?!", at[-1]);
    return vs_is(at[-1 - stop], VS_LOWER) && word_before(text, at - stop, 3) >= 3;
}

/* "hoe 1) en wat 2)" counts things up; a mark that stands apart has punctuation or other marks behind it, or begins
 * no clause. */
static bool counts_up(const char *behind, const char *end)
{
    while (behind < end) {
        const char *at = vs_skip_spaces(behind, end);
        uint32_t number;
        if (at == end || !vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || at == end || *at != ')')
            return at < end && !strchr(".,;:?!", *at);
        behind = at + 1;
    }
    return false;
}

/* A text while it is scanned: the parentheses that are open at a place, counted as far as somebody asked. */
typedef struct {
    vs_mark_candidates *list;
    const char *begin, *end;
    uint32_t base;
    const char *counted;
    uint32_t depth;
} scan;

static bool inside_parentheses(scan *s, const char *at)
{
    while (s->counted < at) {
        if (at - s->counted >= 16) {
            const vs_sixteen bytes = vs_sixteen_at(s->counted);
            const uint32_t found = vs_sixteen_equal(bytes, '(') | vs_sixteen_equal(bytes, ')');
            s->counted += found ? vs_first_bit(found) : 16;
            if (!found)
                continue;
        }
        s->depth += *s->counted == '(';
        s->depth -= *s->counted == ')' && s->depth; /* that of an item in a list, "a) ", closes nothing */
        s->counted++;
    }
    return s->depth != 0;
}

/* Where a mark begins with the white space before it. */
static const char *with_spaces(const scan *s, const char *from)
{
    while (from > s->begin && from[-1] == ' ')
        from--;
    return from;
}

/* Digits before a closing parenthesis: "verklaring 6)", "verklaring6)", "verklaring (6)", but "(verklaring6)" as
 * well. */
static bool read_parenthesis(scan *s, const char *at, const char *stop, uint32_t number)
{
    const char before = at[-1];
    const size_t digits = (size_t)(stop - at);
    if (before == '(') {
        const char *from = with_spaces(s, at - 1);
        return from == s->begin || !ends_well(stop + 1, s->end) ||
               push(s->list, s->base + (uint32_t)(from - s->begin), (size_t)(stop + 1 - from), number, 0,
                    VS_MARK_PARENS, VS_MARK_DOUBTFUL + 8);
    }
    const bool inside = inside_parentheses(s, at);
    if (before == ' ') {
        const char *from = with_spaces(s, at);
        if (from == s->begin || inside || !ends_well(stop + 1, s->end))
            return true;
        /* "(Kamerstuk 31 031," / "nr. 1)": the parenthesis opens on the line before */
        const vs_str word_before = vs_str_of(s->begin, from);
        if (vs_ends_with(word_before, VS_LIT("nr.")) || vs_ends_with(word_before, VS_LIT("Nr.")) ||
            vs_ends_with(word_before, VS_LIT("nrs.")) || vs_ends_with(word_before, VS_LIT("blz.")))
            return true;
        const bool apart = vs_is(from[-1], VS_PUNCT) || vs_is(from[-1], VS_MULTI) || stop + 1 == s->end;
        return push(s->list, s->base + (uint32_t)(from - s->begin), (size_t)(stop + 1 - from), number, 0, VS_MARK_PAREN,
                    counts_up(stop + 1, s->end) ? VS_MARK_DOUBTFUL : apart ? VS_MARK_PLAIN : VS_MARK_DOUBTFUL + 8);
    }
    const char *word;
    uint8_t weight = ends_well(stop, s->end) ? weigh(vs_str_of(s->begin, s->end), at, &word) : 0;
    if (!inside)
        return push(s->list, s->base + (uint32_t)(at - s->begin), digits + 1, number, 0, VS_MARK_PAREN, weight);
    if (before != '.' && weight > VS_MARK_DOUBTFUL)
        weight = VS_MARK_DOUBTFUL + 8;
    return push(s->list, s->base + (uint32_t)(at - s->begin), digits, number,
                weight && word ? word_hash(word, stop) : 0, VS_MARK_DIGITS, weight);
}

/* "[18]", "[^18]", "^18", "^18^", "^(18)": `at` is the first digit. False: it is none. */
static bool is_sure(const scan *s, const char *at, const char *stop, const char **from, const char **behind,
                    vs_mark_form *form)
{
    const bool caret = at[-1] == '^';
    const char *open = at - 1;
    if (caret && open > s->begin && open[-1] == '[')
        open--;
    *form = *open == '[' ? VS_MARK_BRACKET : VS_MARK_DIGITS;
    *behind = stop;
    if (*open == '(' && open > s->begin && open[-1] == '^' && stop < s->end && *stop == ')') {
        *from = with_spaces(s, open - 1);
        *behind = stop + 1;
        return true;
    }
    if (*open == '[') {
        *from = with_spaces(s, open);
        *behind = stop + 1;
        return stop < s->end && *stop == ']' && stop - at <= 4;
    }
    if (!caret || stop - at > 4)
        return false;
    *from = with_spaces(s, open);
    *behind = stop + (stop < s->end && *stop == '^');
    const bool power =
        open - s->begin >= 2 && open[-1] == '0' && open[-2] == '1' && (open - s->begin == 2 || !vs_is_digit(open[-3]));
    return ends_well(*behind, s->end) && !power; /* 10^6 */
}

/* "twee wegen: 1) links en 2) rechts": what counts things up has the next number in the same text. */
static void doubt_counting(vs_mark_candidates *list, uint32_t from)
{
    vs_mark_candidate *before = NULL;
    for (uint32_t i = from; i < list->count; i++) {
        vs_mark_candidate *c = &list->items[i];
        if (c->form != VS_MARK_PAREN)
            continue;
        if (before && c->number == before->number + 1 && c->weight == VS_MARK_DOUBTFUL &&
            before->weight <= VS_MARK_DOUBTFUL)
            before->weight = c->weight = VS_MARK_WEAK;
        before = c;
    }
}

/* Behind one mark stands the next, with a space or a comma between them. */
static bool follows_mark(const scan *s, const char *at, uint32_t number)
{
    if (!s->list->count)
        return false;
    const vs_mark_candidate *first = &s->list->items[s->list->count - 1];
    const uint32_t end = first->offset + first->length, here = s->base + (uint32_t)(at - s->begin);
    return first->form == VS_MARK_DIGITS && first->number + 1 == number && first->offset >= s->base && end < here &&
           here - end <= 2 && (here - end == 1 || s->begin[end - s->base] == ',');
}

/* Behind the end of a question or a quotation, with a space between them. */
static bool stands_apart(const scan *s, const char *at)
{
    if (at - s->begin < 4)
        return false;
    const char *before = at - 2;
    return *before == '?' || *before == '!' || (*before == '\xBB' && before[-1] == '\xC2') ||
           (*before == '\x9D' && before[-1] == '\x80');
}

/* "JA21", "D66", "BIJ1": the name of a party. */
static bool is_party(const char *word, const char *at, const char *stop)
{
    return at - word <= 3 && vs_is(*word, VS_UPPER) && vs_fractie_find(vs_str_of(word, stop), 0);
}

/* "juni 20222": a year of four digits, and the mark behind it. */
static bool ends_year(const scan *s, const char *at, const char *stop, char before)
{
    return stop - at >= 5 && stop - at <= 7 && ((at[0] == '1' && at[1] == '9') || (at[0] == '2' && at[1] == '0')) &&
           at[4] != '0' && !vs_is(before, VS_UPPER | VS_LOWER) && ends_well(stop, s->end);
}

/* Adds the mark that the digits [at, stop) are, or end in, with what speaks for it. */
static bool read_mark(scan *s, const char *at, const char *stop, uint32_t number)
{
    vs_mark_candidates *const list = s->list;
    const vs_str text = vs_str_of(s->begin, s->end);
    const uint32_t offset = s->base + (uint32_t)(at - s->begin);
    const size_t digits = (size_t)(stop - at);
    const char before = at > s->begin ? at[-1] : ' '; /* "juni" / "20222" */
    const char behind = stop < s->end ? *stop : '\0';
    const char *from, *upto, *word;
    vs_mark_form form;
    if ((before == '[' || before == '^' || before == '(') && is_sure(s, at, stop, &from, &upto, &form))
        return from == s->begin || push(list, s->base + (uint32_t)(from - s->begin), (size_t)(upto - from), number, 0,
                                        form, VS_MARK_SURE - 10);
    if (behind == ')' && digits <= 3)
        return read_parenthesis(s, at, stop, number);
    if (ends_year(s, at, stop, before)) {
        uint32_t suffix = 0;
        for (const char *p = at + 4; p < stop; p++)
            suffix = suffix * 10 + (uint32_t)(*p - '0');
        const bool paren = behind == ')' && !inside_parentheses(s, at);
        return push(list, offset + 4, digits - 4 + paren, suffix, 0, paren ? VS_MARK_PAREN : VS_MARK_DIGITS,
                    VS_MARK_PLAIN);
    }
    if (digits <= 2 && vs_is(behind, VS_LOWER | VS_UPPER) && is_torn(text, at)) /* "daalde6en" */
        return push(list, offset, digits, number, 0, VS_MARK_DIGITS, VS_MARK_WEAK + 1);
    if (digits == 5 && vs_is(behind, VS_LOWER) && before == ' ' && at[0] == '2' && at[1] == '0') /* "20242is" */
        return push(list, offset + 4, 1, number % 10, 0, VS_MARK_DIGITS, VS_MARK_WEAK + 1);
    if (digits <= 3 && before == ' ' && follows_mark(s, at, number) && ends_well(stop, s->end)) {
        /* "heeft gedaan?1 2" */
        const vs_mark_candidate first = list->items[list->count - 1];
        const uint32_t end = first.offset + (uint32_t)first.length;
        return push(list, end, offset + (uint32_t)digits - end, number, 0, VS_MARK_DIGITS, first.weight);
    }
    if (digits <= 2 && before == ' ' && stop == s->end && stands_apart(s, at)) /* "verplicht»? 1": the last thing */
        return push(list, offset - 1, digits + 1, number, 0, VS_MARK_DIGITS, VS_MARK_DOUBTFUL + 8);
    if (digits > 4 || before == ' ' || !ends_well(stop, s->end))
        return true;
    uint8_t weight = weigh(text, at, &word);
    if (before == '.' && weight == VS_MARK_DOUBTFUL && goes_on_with_number(text, at, stop))
        weight = 0;
    return push(list, offset, digits, number, word ? word_hash(word, stop) : 0, VS_MARK_DIGITS,
                word && is_party(word, at, stop) ? 0 : weight);
}

static bool scan_marks(vs_mark_candidates *list, vs_str text, uint32_t base)
{
    const char *const begin = text.at, *const end = text.at + text.len;
    scan s = {list, begin, end, base, begin, 0};
    digit_finder found = {begin, begin, end, text.len ? digits_at(begin, begin, end) : 0};
    for (const char *at = next_digit(&found, begin); at < end; at = next_digit(&found, at)) {
        uint32_t number = 0;
        if (!vs_is_digit(*at)) {
            const size_t len = vs_superscript_number(at, end, &number);
            if (at > begin && len && !is_unit(text, at) &&
                !push(list, base + (uint32_t)(at - begin), len, number, 0, VS_MARK_DIGITS, VS_MARK_SURE))
                return false;
            at += len ? len : 1;
            continue;
        }
        const char *stop = at;
        for (; stop < end && vs_is_digit(*stop); stop++)
            if (number <= VS_NOTE_NUMBER_MAX)
                number = number * 10 + (uint32_t)(*stop - '0');
        if ((at > begin || stop - at >= 5) && *at != '0' && !read_mark(&s, at, stop, number))
            return false;
        at = stop;
    }
    return true;
}

bool vs_marks_scan(vs_mark_candidates *list, vs_str text, uint32_t base)
{
    const uint32_t from = list->count;
    const bool ok = scan_marks(list, text, base);
    doubt_counting(list, from);
    return ok;
}

/* "(noot 6)", "[noot 6]" at `at`, which is the opening sign: the length, or 0. */
static size_t read_word(const char *at, const char *end, uint32_t *number)
{
    const char *p = at + 1;
    if (vs_starts_with_nocase(vs_str_of(p, end), VS_LIT("zie ")))
        p += 4;
    if (vs_starts_with_nocase(vs_str_of(p, end), VS_LIT("voet")))
        p += 4;
    if (!vs_starts_with_nocase(vs_str_of(p, end), VS_LIT("noot ")))
        return 0;
    p += 5;
    if (!vs_read_number(&p, end, VS_NOTE_NUMBER_MAX, number) || p == end || *p != (*at == '(' ? ')' : ']'))
        return 0;
    return (size_t)(p + 1 - at);
}

/* The next byte from `at` on that can begin a mark of a rare form, or a byte of which nothing is known; or `end`. */
static const char *next_rare(const char *at, const char *end)
{
    for (; end - at >= 16; at += 16) {
        const vs_sixteen bytes = vs_sixteen_at(at);
        const uint32_t found =
            vs_sixteen_equal(bytes, '(') | vs_sixteen_equal(bytes, '[') | vs_sixteen_equal(bytes, '*');
        if (found)
            return at + vs_first_bit(found);
    }
    return at;
}

bool vs_marks_scan_rare(vs_mark_candidates *list, vs_str text, uint32_t base)
{
    const char *const begin = text.at, *const end = text.at + text.len;
    const scan s = {list, begin, end, base, begin, 0};
    for (const char *at = next_rare(begin, end); at < end; at = next_rare(at + 1, end)) {
        uint32_t number = 0;
        if (*at == '(' || *at == '[') {
            const size_t length = read_word(at, end, &number);
            const char *from = with_spaces(&s, at);
            if (length && !push(list, base + (uint32_t)(from - begin), (size_t)(at + length - from), number, 0,
                                VS_MARK_WORD, VS_MARK_SURE - 10))
                return false;
        } else if (*at == '*') {
            const char *stop = at;
            while (stop < end && *stop == '*')
                stop++;
            const char *behind = stop + (stop < end && *stop == ')');
            const char *from = with_spaces(&s, at);
            const bool glued = from == at
                                   ? from > begin
                                   : from > begin && behind > stop; /* " *" is a star or a bullet, " *)" a mark */
            if (glued && stop - at <= 3 && ends_well(behind, end) &&
                !push(list, base + (uint32_t)(from - begin), (size_t)(behind - from), (uint32_t)(stop - at), 0,
                      VS_MARK_STAR, VS_MARK_PLAIN))
                return false;
            at = stop - 1;
        }
    }
    return true;
}
