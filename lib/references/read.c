#include "references/read.h"
#include "references/links.h"

#include "base/limits.h"
#include "base/sixteen.h"

/* A first look at every word, made for the speed of it: of the third bytes that can follow a word's first two, each
 * is a bit by its last five bits, so that the two cases of a letter are one. The two bytes, but for some bits, are
 * the index as they are: only a quarter of the table is ever looked at. */
#define FIRST_TWO 0x1F3Fu
static const uint32_t first_look[FIRST_TWO + 1] = {
#define VS_FIRST_LOOK(second, ...) [(second) << 8] = __VA_ARGS__,
#include "references/cue_starts.def"
};
/* The same for what does not begin with four letters. */
static const uint32_t short_starts[FIRST_TWO + 1] = {
#define VS_SHORT_STARTS(second, ...) [(second) << 8] = __VA_ARGS__,
#include "references/cue_starts.def"
};

/* What a word can be. */
enum { CUE = 1, NAME = 2 };

/* What begins with four letters, by these and the byte behind them: two bits each, by a hash. */
#define FIVES_BITS 13
static const uint8_t fives[1u << (FIVES_BITS - 2)] = {
#define VS_FIVES(...) __VA_ARGS__,
#include "references/cue_starts.def"
};

/* The first three bytes of a word are in the table: 1 or 0. */
static inline uint32_t looks_like(const uint32_t *table, uint32_t bytes)
{
    return table[bytes & FIRST_TWO] >> (bytes >> 16 & 31) & 1;
}

/* A closer look, without branches, as nobody can foresee it. */
static inline uint32_t kinds_of(const char *at)
{
    const uint32_t bytes = vs_four_bytes(at);
    const uint32_t hash = vs_act_five(vs_small_four(bytes), at[4]) * 2654435761u >> (32 - FIVES_BITS);
    const uint32_t by_five = fives[hash >> 2] >> (hash & 3) * 2, by_three = 0u - looks_like(short_starts, bytes);
    const uint32_t is_long = 0u - vs_is_four_letters(bytes);
    return ((by_five & is_long) | (by_three & ~is_long)) & (CUE | NAME);
}

bool vs_cue_may_begin(const char *at)
{
    return at[0] && at[1] && looks_like(first_look, vs_four_bytes(at)) && (kinds_of(at) & CUE);
}

static const vs_family families[VS_CUE_COUNT] = {
    [VS_CUE_KAMERSTUK] = vs_kamerstuk_read,
    [VS_CUE_KAMERSTUK_ID] = vs_kamerstuk_read,
    [VS_CUE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_TWEEDE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_EERSTE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_BARE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_SENATE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_NUMBER_FIRST] = vs_kamerstuk_read,
    [VS_CUE_QUESTION] = vs_question_read,
    [VS_CUE_QUESTION_OF] = vs_anaphor_read,
    [VS_CUE_ANSWER] = vs_question_read,
    [VS_CUE_PREVIOUS] = vs_anaphor_read,
    [VS_CUE_ABOVE] = vs_anaphor_read,
    [VS_CUE_HANDELINGEN] = vs_proceedings_read,
    [VS_CUE_AANHANGSEL] = vs_proceedings_read,
    [VS_CUE_HANDELINGEN_ID] = vs_proceedings_read,
    [VS_CUE_KAMER_NUMBER] = vs_identifier_read,
    [VS_CUE_COMMITMENT] = vs_identifier_read,
    [VS_CUE_GAZETTE] = vs_gazette_read,
    [VS_CUE_EU_ACT] = vs_european_read,
    [VS_CUE_CELEX] = vs_european_read,
    [VS_CUE_EU_NUMBER] = vs_european_read,
    [VS_CUE_EU_DOCUMENT] = vs_european_document_read,
    [VS_CUE_EU_COUNCIL] = vs_european_document_read,
    [VS_CUE_EU_PROCEDURE] = vs_european_document_read,
    [VS_CUE_EU_PARLIAMENT] = vs_european_document_read,
    [VS_CUE_EU_JOURNAL] = vs_european_document_read,
    [VS_CUE_UN] = vs_identifier_read,
    [VS_CUE_ITU] = vs_identifier_read,
    [VS_CUE_ECLI] = vs_identifier_read,
    [VS_CUE_CASE] = vs_identifier_read,
    [VS_CUE_LJN] = vs_identifier_read,
    [VS_CUE_LETTER] = vs_letter_read,
    [VS_CUE_URL] = vs_url_read,
    [VS_CUE_HOST] = vs_host_read,
    [VS_CUE_ARTICLE] = vs_law_read,
};

/* Whether a cue can begin at `at`: not inside a word, a number, an id or a URL. A digit before a letter does not
 * keep a word from beginning there: the mark of a note may be glued to it. */
static bool word_begins(const char *text, const char *at)
{
    if (at == text)
        return true;
    char before = at[-1];
    if (vs_is(before, VS_LOWER | VS_UPPER))
        return false;
    if (vs_is_digit(before))
        return !vs_is_digit(*at);
    if (vs_is(before, VS_MULTI)) /* a quotation mark or dash, but no letter */
        return (at - text >= 2 && at[-2] == '\xC2') || (at - text >= 3 && at[-3] == '\xE2');
    switch (before) {
    case '/': /* "2023Z17648/2023D42794": one number of the Kamer behind another; "brief/Kamerstuk" */
        if (vs_is(*at, VS_UPPER) && vs_is(at[1], VS_LOWER))
            return true;
        return at - text > 10 && vs_is(at[-7], VS_UPPER) && vs_is_digit(at[-2]) && vs_is_digit(*at) &&
               vs_is_digit(at[1]) && vs_is_digit(at[2]) && vs_is_digit(at[3]) && vs_is(at[4], VS_UPPER);
    case '-': /* "-Kamerstuk": a bullet */
        return !vs_is_digit(*at) && (at - text < 2 || at[-2] == ' ' || at[-2] == '\n');
    case '_': case '=': case '&': case '?': case '#': case '%': case '@': case '+':
        return false;
    case '.': /* "31.066" in "1.31.066"; "de DSA.Artikel 20" has lost a space; "vng.nl/x" is an address */
        return at - text < 2 || !vs_is_word(at[-2]) || (vs_is(*at, VS_UPPER) && vs_is(at[1], VS_LOWER)) ||
               (vs_is(*at, VS_LOWER) && vs_is(at[1], VS_LOWER) && (at[2] == '/' || at[3] == '/'));
    case ',': /* "2024–2025,36 410" has lost a space */
        return !vs_is_digit(*at) || at - text < 2 || !vs_is_digit(at[-2]) ||
               (at - text > 9 && vs_is_digit(at[-5]) && (at[-6] == '-' || at[-6] == '/' || at[-6] == '\x93') &&
                vs_is_digit(at[1]));
    default:
        return true;
    }
}

/* Reads what the word at `begin` opens, a cue if it may be `cued`, else the name of a law; *next moves past it where
 * that is a reference. */
static bool read_at(vs_reader *reader, const char *begin, bool cued, const char **next)
{
    const char *end = begin, *after;
    vs_cue cue = cued ? vs_reference_cue(begin, &end) : VS_CUE_NONE;
    if (cue != VS_CUE_NONE) {
        after = end;
        reader->visited += (uint64_t)(end - begin);
        if (!families[cue](reader, cue, begin, end, &after))
            return false;
        if (reader->read <= begin &&
            (cue == VS_CUE_TWEEDE_KAMER || cue == VS_CUE_EERSTE_KAMER || cue == VS_CUE_KAMERSTUK) &&
            !vs_proceedings_read(reader, cue, begin, end, &after))
            return false;
        if (after > end || reader->read > begin) {
            *next = after > reader->read ? after : reader->read;
            return true;
        }
    }
    /* The name of a law can begin with any word, "Verordening" and "Staatsblad" among them. */
    if (cue == VS_CUE_ARTICLE || (cued && !vs_act_name_may_begin(begin)))
        return true;
    after = begin;
    if (!vs_law_read(reader, VS_CUE_NAME, begin, begin, &after))
        return false;
    if (after > begin || reader->read > begin)
        *next = after > reader->read ? after : reader->read;
    return true;
}

/* What is looked at in one go: few enough for the offsets of its words to stay on the stack, and to leave room for
 * what a word can be. */
#define CHUNK_BITS 11
#define CHUNK (1u << CHUNK_BITS)

/* Which of 64 bytes are letters, and which of them belong to words: a little more than letters and digits, as each word
 * is looked at again. */
typedef struct byte_classes {
    uint64_t letters, words;
} byte_classes;

static inline byte_classes classes_of_32(const char *text)
{
    const vs_sixteen low = vs_sixteen_at(text), high = vs_sixteen_at(text + 16);
    return (byte_classes){vs_sixteen_letters(low) | vs_sixteen_letters(high) << 16,
                          vs_sixteen_above(low, '0' - 1) | vs_sixteen_above(high, '0' - 1) << 16};
}

static inline byte_classes classes_of_64(const char *text)
{
    const byte_classes low = classes_of_32(text), high = classes_of_32(text + 32);
    return (byte_classes){low.letters | high.letters << 32, low.words | high.words << 32};
}

/* Finds the words of `text` that pass the first look: their offsets go to `found`, which has room for CHUNK of them.
 * A loop of its own, without calls, so that all stays in registers. `size` is a multiple of 64, and eight more bytes
 * can be read behind it. `letter` tells whether a letter stood before the text, and then, whether one is its last
 * byte. */
static uint32_t find_words(const char *text, uint32_t size, uint64_t *letter, uint16_t *found)
{
    uint32_t count = 0;
    uint64_t before = *letter;
    for (uint32_t block = 0; block < size; block += 64) {
        const byte_classes bytes = classes_of_64(text + block);
        for (uint64_t starts = bytes.words & ~(bytes.letters << 1 | before); starts; starts &= starts - 1) {
            const uint32_t at = block + vs_first_of_64(starts);
            found[count] = (uint16_t)at;
            count += looks_like(first_look, vs_four_bytes(text + at));
        }
        before = bytes.letters >> 63;
    }
    *letter = before;
    return count;
}

/* Keeps those of the words that pass it, with what they can be in the high bits. */
static uint32_t look_closer(const char *text, uint16_t *found, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): `count` of them are filled
        const uint32_t kinds = kinds_of(text + found[i]);
        found[kept] = (uint16_t)(found[i] | kinds << CHUNK_BITS);
        kept += kinds != 0;
    }
    return kept;
}

/* Reads the words that were found behind `text`; *read is the end of what has been read. */
static bool read_words(vs_reader *reader, const char *text, const uint16_t *found, uint32_t count, const char **read)
{
    for (uint32_t i = 0; i < count; i++) {
        // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): `count` of them are filled
        const char *at = text + found[i] % CHUNK, *after = at;
        const bool cued = found[i] >> CHUNK_BITS & CUE;
        if (at < *read || (!cued && !vs_act_name_may_begin(at)) || !word_begins(reader->text, at))
            continue;
        if (!read_at(reader, at, cued, &after))
            return false;
        if (after > at)
            *read = after;
    }
    return true;
}

static bool read_text(vs_reader *reader)
{
    const char *read = reader->text, *at = read;
    uint64_t letter = 0;
    uint16_t found[CHUNK];
    while (reader->end - at >= 72) {
        size_t left = (size_t)(reader->end - at - 8) / 64 * 64;
        uint32_t size = left < CHUNK ? (uint32_t)left : CHUNK;
        uint32_t count = look_closer(at, found, find_words(at, size, &letter, found));
        if (!read_words(reader, at, found, count, &read))
            return false;
        at += size;
    }
    /* The last bytes, with NULs behind them: a first look is at three, and the last alone is no reference. */
    char last[2 * 64 + 8] = {0};
    memcpy(last, at, (size_t)(reader->end - at));
    uint32_t count = look_closer(last, found, find_words(last, 2 * 64, &letter, found));
    while (count && found[count - 1] % CHUNK + 2 > reader->end - at)
        count--;
    return read_words(reader, at, found, count, &read);
}

bool vs_references_read_counted(vs_parse *parse, uint64_t *visited)
{
    const char *text = parse->blocks.text;
    vs_reader reader = {.parse = parse, .text = text, .end = text, .read = text};
    bool ok = true;
    if (text) { /* NULL where no block was ever written */
        reader.end = text + parse->blocks.len;
        reader.dossier_limit = vs_dossier_limit(parse->doc);
        reader.expansions = 8 * VS_RANGE_MAX + parse->blocks.len / 64;
        ok = read_text(&reader);
    }
    ok = ok && vs_letters_join(&reader) && vs_dossier_typos(&reader) && vs_links_read(parse);
    if (visited)
        *visited = reader.visited;
    vs_vec_free(&reader.dossiers);
    vs_vec_free(&reader.by_fraction);
    vs_vec_free(&reader.by_place);
    return ok;
}

bool vs_references_read(vs_parse *parse) { return vs_references_read_counted(parse, NULL); }

const vs_span_place *vs_reader_place(vs_reader *reader, const char *at)
{
    const vs_parse *parse = reader->parse;
    uint32_t offset = vs_offset(reader, at);
    while (reader->place + 1 < parse->places.count && parse->places.items[reader->place + 1].begin <= offset)
        reader->place++;
    return reader->place < parse->places.count && parse->places.items[reader->place].begin <= offset
               ? &parse->places.items[reader->place]
               : NULL;
}

bool vs_reader_in_agenda(vs_reader *reader, const char *at)
{
    const vs_span_place *place = vs_reader_place(reader, at);
    return place && place->place == VERSLAG_PLACE_AGENDA;
}

void vs_reference_set_place(const vs_parse *parse, verslag_reference *reference, const vs_span_place *place)
{
    /* A question is printed again before its answer: that is no place of its own. */
    const bool again = place && place->place == VERSLAG_PLACE_QUESTION && place->index < parse->questions.count &&
                       reference->text.begin >= parse->questions.items[place->index].text.end;
    const bool has = place && !again && place->place != VERSLAG_PLACE_NONE;
    reference->place = has ? (verslag_place)place->place : VERSLAG_PLACE_NONE;
    reference->place_index = has ? place->index : 0;
}

verslag_reference *vs_reference_add(vs_reader *reader, verslag_reference_kind kind, const char *begin, const char *end)
{
    vs_parse *parse = reader->parse;
    verslag_reference *reference = vs_vec_push(&parse->references);
    if (!reference)
        return NULL;
    reference->doc = parse->doc;
    reference->text.begin = vs_offset(reader, begin);
    reference->text.end = vs_offset(reader, end);
    reference->kind = kind;
    reference->confidence = VERSLAG_CONFIDENCE_CERTAIN;
    vs_reference_set_place(parse, reference, vs_reader_place(reader, begin));
    reference->targets.first = parse->targets.count;
    reference->also_filed.first = parse->strings.count;
    reader->read = end;
    return reference;
}

bool vs_target_add(vs_reader *reader, const char *id, const char *url, uint32_t question)
{
    vs_parse *parse = reader->parse;
    vs_target *target = vs_vec_push(&parse->targets);
    const verslag_reference_kind kind = parse->references.items[parse->references.count - 1].kind;
    if (!target ||
        (parse->url_style != VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN && !vs_url_in_style(parse, kind, id, &url)))
        return false;
    *target = (vs_target){.id = id, .url = url, .question = question};
    parse->references.items[parse->references.count - 1].targets.count++;
    return true;
}

bool vs_range_allowed(vs_reader *reader, uint32_t first, uint32_t last, const char *begin, const char *end,
                      bool *nomem)
{
    *nomem = false;
    if (last <= first || last - first >= VS_RANGE_MAX)
        return false;
    if (last - first <= reader->expansions) {
        reader->expansions -= last - first;
        return true;
    }
    /* Nobody writes so many ranges; a text made to exhaust the memory may. */
    if (!reader->limit_told) {
        reader->limit_told = true;
        *nomem = !vs_diagnose(reader->parse, VERSLAG_CODE_LIMIT_REACHED, vs_offset(reader, begin),
                              vs_offset(reader, end),
                              "too many ranges of numbers: from here on only their first and last number are listed");
    }
    return false;
}

vs_str vs_word_before(const char *limit, const char *at)
{
    if (at <= limit || at[-1] != ' ')
        return vs_str_of(at, at);
    const char *end = at - 1, *begin = end;
    while (begin > limit && end - begin < 32 && vs_is(begin[-1], VS_UPPER | VS_LOWER))
        begin--;
    return vs_str_of(begin, end);
}
