#include "references/read.h"
#include "references/links.h"

#include "base/limits.h"

/* The bytes that a cue can begin with, each with the bytes that can come second, as bits by their last five bits (so
 * that the two cases of a letter are one): a first look, made for the speed of it. The rules are in references.re. */
#define B(c) (UINT32_C(1) << ((c) & 31))
#define DIGITS (B('0') | B('1') | B('2') | B('3') | B('4') | B('5') | B('6') | B('7') | B('8') | B('9'))
static const uint32_t opens[256] = {
    ['0'] = DIGITS, ['1'] = DIGITS, ['2'] = DIGITS, ['3'] = DIGITS, ['4'] = DIGITS, ['5'] = DIGITS, ['6'] = DIGITS,
    ['7'] = DIGITS, ['8'] = DIGITS, ['9'] = DIGITS,
    ['A'] = B('/') | B('a') | B('h') | B('l') | B('n') | B('r'), /* A/HRC, and what is below */
    ['B'] = B('e') | B('l') | B('o') | B('r') | B('u'),
    ['C'] = B('a') | B('b') | B('c') | B('e') | B('m') | B('o') | B('r'), /* CAT, CBD, CCPR, CEDAW, CMW, COM, CRC */
    ['D'] = B('o'),
    ['E'] = B('-') | B('/') | B('c') | B('e') | B('i') | B('k') | B('p') | B('u'), /* E/CN.4, Eerste Kamer, EK */
    ['F'] = B('c'),                                                                /* FCCC */
    ['G'] = B('e') | B('r'),
    ['H'] = B('-') | B('a') | B('r') | B('t'), /* HRI */
    ['I'] = B('d'),
    ['J'] = B('o'), /* JOIN */
    ['K'] = B('a') | B('s'),
    ['L'] = B('j'), /* LJN */
    ['N'] = B('r'),
    ['P'] = B('e') | B('r'), /* PE/4/2023 */
    ['R'] = B('a') | B('e') | B('i'),
    ['S'] = B('/') | B('e') | B('t') | B('w'),          /* S/RES, SEC, ST, SWD */
    ['T'] = B('0') | B('k') | B('r') | B('w') | B('z'), /* T01234, TK, Tweede Kamer, TZ202310 */
    ['U'] = B('i'),
    ['V'] = B('e') | B('o') | B('r'),
    ['W'] = B('e') | B('s') | B('w'), /* WSIS */
    ['Z'] = B('i'),
    ['a'] = B('a') | B('h') | B('l') | B('n') | B('r'), /* aanhangsel, ah-tk, algemene, antwoordbrief, artikel */
    ['b'] = B('e') | B('l') | B('o') | B('r') | B('u'), /* besluit, blg, bovenstaande, brief, burgerlijk */
    ['c'] = B('e') | B('o'),                   /* celex, conventie */
    ['d'] = B('o'),                            /* dossier */
    ['e'] = B('-') | B('c') | B('i') | B('p') | B('u'), /* e-Privacy, ecli, eIDAS, ePrivacy, europees */
    ['g'] = B('e') | B('r'),                   /* gemeenschappelijk, grondwet */
    ['h'] = B('-') | B('a') | B('t'),          /* h-tk, handelingen, https */
    ['i'] = B('d'),                            /* idem */
    ['k'] = B('a') | B('s'),                   /* kamerstuk, kst */
    ['n'] = B('r'),                            /* nr. */
    ['p'] = B('r'),                            /* protocol */
    ['r'] = B('a') | B('e') | B('i'),          /* raadsdocument, regeling, richtlijn */
    ['s'] = B('t'),                            /* stb, staatscourant */
    ['t'] = B('r'),                            /* trb, tractatenblad */
    ['u'] = B('i'),                            /* uitvoeringsverordening */
    ['v'] = B('e') | B('o') | B('r'),          /* verdrag, vorige, vraag */
    ['w'] = B('e') | B('w'),                   /* wet, www */
    ['z'] = B('i'),                            /* zie hierboven */
};
#undef DIGITS
#undef B

/* What a run of bytes is made of: letters, digits, neither. */
#define L10 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
static const uint8_t run_of[256] = {
    [0x30] = 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, [0x41] = L10, L10, 1, 1, 1, 1, 1, 1, [0x61] = L10, L10, 1, 1, 1, 1, 1, 1,
};
#undef L10

static const vs_family families[VS_CUE_COUNT] = {
    [VS_CUE_KAMERSTUK] = vs_kamerstuk_read,
    [VS_CUE_KAMERSTUK_ID] = vs_kamerstuk_read,
    [VS_CUE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_TWEEDE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_EERSTE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_BARE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_NUMBER_FIRST] = vs_kamerstuk_read,
    [VS_CUE_QUESTION] = vs_question_read,
    [VS_CUE_QUESTION_OF] = vs_anaphor_read,
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
    [VS_CUE_EU_DOCUMENT] = vs_european_read,
    [VS_CUE_EU_COUNCIL] = vs_european_read,
    [VS_CUE_UN] = vs_identifier_read,
    [VS_CUE_ITU] = vs_identifier_read,
    [VS_CUE_ECLI] = vs_identifier_read,
    [VS_CUE_LJN] = vs_identifier_read,
    [VS_CUE_LETTER] = vs_letter_read,
    [VS_CUE_URL] = vs_url_read,
    [VS_CUE_ARTICLE] = vs_law_read,
    [VS_CUE_NAME] = vs_law_read,
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
    case '/': /* "2023Z17648/2023D42794": one number of the Kamer behind another */
        return at - text > 10 && vs_is(at[-7], VS_UPPER) && vs_is_digit(at[-2]) && vs_is_digit(*at) &&
               vs_is_digit(at[1]) && vs_is_digit(at[2]) && vs_is_digit(at[3]) && vs_is(at[4], VS_UPPER);
    case '-': case '_': case '=': case '&': case '?': case '#': case '%': case '@': case '+':
        return false;
    case '.': /* "31.066" inside "1.31.066", "www.dossier" */
        return at - text < 2 || !vs_is_word(at[-2]);
    case ',':
        return !vs_is_digit(*at) || at - text < 2 || !vs_is_digit(at[-2]);
    default:
        return true;
    }
}

/* Reads what the word at `begin` opens; *next moves past it where that is a reference. */
static bool read_at(vs_reader *reader, const char *begin, const char **next)
{
    const char *end, *after;
    vs_cue cue = vs_reference_cue(begin, &end);
    if (cue != VS_CUE_NONE) {
        if (cue == VS_CUE_NAME)
            end = begin;
        after = end;
        reader->visited += (uint64_t)(end - begin);
        if (!families[cue](reader, cue, begin, end, &after))
            return false;
        if (reader->read <= begin && (cue == VS_CUE_TWEEDE_KAMER || cue == VS_CUE_EERSTE_KAMER) &&
            !vs_proceedings_read(reader, cue, begin, end, &after))
            return false;
        if (after > end || reader->read > begin) {
            *next = after > reader->read ? after : reader->read;
            return true;
        }
    }
    /* The name of a law can begin with any word, "Verordening" and "Staatsblad" among them. */
    if (cue == VS_CUE_ARTICLE || cue == VS_CUE_NAME || !vs_act_name_may_begin(begin))
        return true;
    after = begin;
    if (!vs_law_read(reader, VS_CUE_NAME, begin, begin, &after))
        return false;
    if (after > begin || reader->read > begin)
        *next = after > reader->read ? after : reader->read;
    return true;
}

bool vs_references_read_counted(vs_parse *parse, uint64_t *visited)
{
    const char *text = parse->blocks.text;
    vs_reader reader = {.parse = parse, .text = text, .end = text, .read = text};
    bool ok = true;
    if (text) { /* NULL where no block was ever written */
        reader.end = text + parse->blocks.len;
        reader.expansions = 8 * VS_RANGE_MAX + parse->blocks.len / 64;
    }
    for (const char *at = text, *next; ok && at < reader.end; at = next) {
        unsigned run = run_of[(unsigned char)*at];
        next = at + 1;
        if (!run)
            continue;
        if (((opens[(unsigned char)*at] >> ((unsigned char)at[1] & 31) & 1) || vs_act_name_may_begin(at)) &&
            word_begins(text, at)) {
            const char *after = at;
            ok = read_at(&reader, at, &after);
            if (after > at) {
                next = after;
                continue;
            }
        }
        /* Two at a time, for the speed; the text ends in a NUL. */
        for (; run_of[(unsigned char)*next] == run; next += 2)
            if (run_of[(unsigned char)next[1]] != run) {
                next++;
                break;
            }
        next += *next == ' ';
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

verslag_reference *vs_reference_add(vs_reader *reader, verslag_reference_kind kind, const char *begin, const char *end)
{
    vs_parse *parse = reader->parse;
    verslag_reference *reference = vs_vec_push(&parse->references);
    if (!reference)
        return NULL;
    const vs_span_place *place = vs_reader_place(reader, begin);
    reference->doc = parse->doc;
    reference->text.begin = vs_offset(reader, begin);
    reference->text.end = vs_offset(reader, end);
    reference->kind = kind;
    reference->confidence = VERSLAG_CONFIDENCE_CERTAIN;
    reference->place = place ? (verslag_place)place->place : VERSLAG_PLACE_NONE;
    reference->place_index = place ? place->index : 0;
    reference->targets.first = parse->targets.count;
    reference->also_filed.first = parse->strings.count;
    reader->read = end;
    return reference;
}

bool vs_target_add(vs_reader *reader, const char *id, const char *url, uint32_t question)
{
    vs_parse *parse = reader->parse;
    vs_target *target = vs_vec_push(&parse->targets);
    if (!target || (parse->url_style != VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN && !vs_url_in_style(reader, id, &url)))
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

bool vs_word_among(vs_str word, const char *const *words)
{
    for (; *words; words++)
        if (vs_equal_nocase(word, vs_cstr(*words)))
            return true;
    return false;
}
