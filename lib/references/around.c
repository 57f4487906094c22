/* around.c - what the words before a kamerstuk say of it: that it is a motion, an amendment, an attachment, the
 * letter that was named just before, or no kamerstuk at all. */
#include "references/read.h"
#include "language/phrase.h"
#include "vocabulary/forms.h"

#include <stdlib.h>

/* Behind them "motie" no longer tells what stands between the brackets. */
static const char *const behind_motion[] = {
#define VS_BEHIND_MOTION(word) word,
#include "references/kamerstuk_words.def"
    NULL
};

/* "– de gewijzigde motie-Kist c.s. over een plan dat met de sector is opgesteld (38 299, nr. 42)": an item of a list
 * of votes, which has a title and no sentence of its own, however long and with whatever words. From `begin` on no
 * line begins. */
static const char *listed_role(vs_reader *reader, const char *cue, const char *begin)
{
    enum { ITEM_MAX = 600 };
    while (begin > reader->text && begin[-1] != '\n' && cue - begin < ITEM_MAX)
        begin--;
    reader->visited += (uint64_t)(cue - begin) * 2;
    if (begin > reader->text && begin[-1] != '\n')
        return NULL;
    begin += vs_form_bullet(vs_str_of(begin, cue));
    if (!vs_is(*begin, VS_LOWER))
        return NULL;
    const char *kind = vs_phrase("de|het gewijzigde|gewijzigd|nader|nadere|tweede|derde|aangehouden|ingetrokken*",
                                 vs_str_of(begin, cue));
    const vs_str item = vs_trim(vs_str_of(kind ? kind : cue, cue));
    const bool motion = vs_starts_with(item, VS_LIT("motie"));
    if (!motion && !vs_starts_with(item, VS_LIT("amendement")) && !vs_starts_with(item, VS_LIT("subamendement")))
        return NULL;
    const char *const over = vs_find(item, VS_LIT(" over ")), *const title =
                                                                  over ? over : vs_find(item, VS_LIT(" inzake "));
    if (!title)
        return NULL;
    for (const char *at = item.at, *word; at < title; at++) { /* its own title, behind nothing but names */
        for (word = at; at < title && vs_is_word(*at);)
            at++;
        if (at > word && vs_word_among(vs_str_of(word, at), behind_motion))
            return NULL;
    }
    for (const char *at = item.at; at + 2 < item.at + item.len; at++)
        if ((*at == '(' && (vs_is_digit(at[1]) || at[1] == 'K')) || /* of another */
            (*at == '.' && at[1] == ' ' && vs_is(at[2], VS_UPPER) && vs_is(at[-1], VS_LOWER) &&
             vs_is(at[-2], VS_LOWER)))
            return NULL;
    return motion ? "motie" : "amendement";
}

#define KINDS_OF_PAPER "de|het? gewijzigde|gewijzigd|nader|aangehouden|aangenomen* motie|amendement|subamendement"

/* What a paper is by the words that open the text: "motie", "amendement"; NULL for any other. */
static const char *kind_of_paper(vs_str text)
{
    const char *end = vs_phrase(KINDS_OF_PAPER, text);
    if (!end || end >= text.at + text.len || (*end != ' ' && *end != '-' && *end != ','))
        return NULL;
    return vs_lower(end[-1]) == 'e' ? "motie" : "amendement";
}

const char *vs_role_behind(vs_reader *reader, const char *at)
{
    static const vs_str before[] = {VS_ENTRY(" ("), VS_ENTRY(", ("), VS_ENTRY(", "), VS_ENTRY(": "), VS_ENTRY("; ")};
    const vs_str behind = vs_str_of(at, reader->end);
    const char *kind = NULL;
    for (size_t i = 0; i < sizeof before / sizeof *before && !kind; i++)
        if (vs_starts_with(behind, before[i]))
            kind = kind_of_paper(vs_str_of(at + before[i].len, reader->end));
    return kind;
}

/* "Motie van de leden Kist en Van der Loo, Kamerstuk …": a note, or in brackets. */
static const char *kind_of_line(vs_reader *reader, const char *cue)
{
    enum { NAMES_MAX = 120 };
    const char *begin = cue;
    while (begin > reader->text && begin[-1] != '\n' && begin[-1] != '(' && cue - begin < NAMES_MAX)
        begin--;
    reader->visited += (uint64_t)(cue - begin);
    return begin == reader->text || begin[-1] == '\n' || begin[-1] == '(' ? kind_of_paper(vs_str_of(begin, cue)) : NULL;
}

/* What the kamerstuk is said to be: "de motie van het lid X (Kamerstuk …", "Bijlage bij Kamerstuk …". */
const char *vs_kamerstuk_role(vs_reader *reader, const char *cue)
{
    const char *text = reader->text;
    vs_str before = vs_word_before(text, cue);
    if (vs_equal_nocase(before, VS_LIT("het")) || vs_equal_nocase(before, VS_LIT("de")))
        before = vs_word_before(text, before.at);
    if (vs_equal_nocase(before, VS_LIT("bij")) || vs_equal_nocase(before, VS_LIT("van"))) {
        const char *at = before.at;
        if (at - text > 2 && at[-1] == ' ' && vs_is_digit(at[-2])) /* "Bijlage 2 bij", "Bijlage 1005364 bij" */
            for (at--; at > text && before.at - at < 9 && vs_is_digit(at[-1]);)
                at--;
        before = vs_word_before(text, at);
        if (vs_equal_nocase(before, VS_LIT("bijlage")) || vs_equal_nocase(before, VS_LIT("bijlagen")))
            return "bijlage";
    }

    const char *kind = cue - text > 2 && cue[-1] == ' ' && cue[-2] == ',' ? kind_of_line(reader, cue) : NULL;
    if (kind)
        return kind;

    /* Outside brackets only what stands right before: "motie met Kamerstuknummer 26 643, nr. 5". */
    size_t reach = cue > text && cue[-1] == '(' ? 160 : 24;
    size_t left = (size_t)(cue - text);
    const char *at = cue;
    for (const char *end = cue; reach; reach--, at--) {
        char c = left-- ? at[-1] : '\n';
        if (vs_is(c, VS_UPPER | VS_LOWER))
            continue;
        vs_str word = vs_str_of(at, end);
        if (vs_starts_with_nocase(word, VS_LIT("motie")))
            return "motie";
        if (vs_starts_with_nocase(word, VS_LIT("amendement")) || vs_starts_with_nocase(word, VS_LIT("subamendement")))
            return "amendement";
        if (c == '\n' || c == ';' || c == '?' || c == '!' || (word.len && vs_word_among(word, behind_motion)))
            break;
        /* The end of a sentence; not that of an initial or of "c.s.". */
        if (c == '.' && at < cue && *at == ' ' && left >= 3 && vs_is(at[-2], VS_LOWER) && vs_is(at[-3], VS_LOWER) &&
            vs_is(at[-4], VS_UPPER | VS_LOWER))
            break;
        end = at - 1;
    }
    reader->visited += (uint64_t)(cue - at);
    return cue > text && cue[-1] == '(' && at > text && at[-1] != '\n' ? listed_role(reader, cue, at) : NULL;
}

/* "het wetsvoorstel toekomst pensioenen (36 067)": digits alone in brackets behind the title of a bill. */
bool vs_is_bill(vs_reader *reader, const char *begin, const char *end)
{
    enum { TITLE_MAX = 200, BILL_MIN = 10000 };
    static const char *const verbs[] = {
#define VS_ACT_END(word) word,
#include "references/act_words.def"
        NULL
    };
    static const vs_str bills[] = {VS_ENTRY("wetsvoorstel"), VS_ENTRY("voorstel van wet"), VS_ENTRY("initiatiefwet")};
    if (begin - reader->text < 14 || begin[-1] != '(' || begin[-2] != ' ' || end >= reader->end || *end != ')' ||
        vs_digits_of(begin, 5) < BILL_MIN || vs_digits_of(begin, 5) > reader->dossier_limit)
        return false;
    const char *at = begin - 2, *const limit = at - reader->text > TITLE_MAX ? at - TITLE_MAX : reader->text;
    while (at > limit && at[-1] != '\n' && at[-1] != '.' && at[-1] != ';' && at[-1] != '(' && at[-1] != ')')
        at--;
    reader->visited += 3 * (uint64_t)(begin - at);
    const char *bill = NULL;
    for (size_t i = 0; i < sizeof bills / sizeof *bills && !bill; i++)
        bill = vs_find_nocase(vs_str_of(at, begin - 2), bills[i]);
    for (const char *word = bill; bill && word < begin - 2; word = at + (at < begin - 2)) { /* no sentence about it */
        for (at = word; at < begin - 2 && *at != ' ';)
            at++;
        if (vs_word_among(vs_str_of(word, at), verbs))
            return false;
    }
    return bill != NULL;
}

/* Digits that what stands before them takes for something else: an amount, a room, the number of an order. */
bool vs_is_other_number(vs_reader *reader, const char *begin)
{
    static const char *const words[] = {
#define VS_NUMBERED(word) word,
#include "references/kamerstuk_words.def"
        NULL
    };
    static const vs_str signs[] = {VS_ENTRY("\xE2\x82\xAC"), VS_ENTRY("$"), VS_ENTRY("\xC2\xA3")};
    vs_str before = vs_str_of(reader->text, begin);
    if (before.len && before.at[before.len - 1] == ' ')
        before.len--;
    return vs_ends_with_any(before, VS_TEXTS(signs)) || vs_word_among(vs_word_before(reader->text, begin), words);
}

/* Whether the words [at, end) between a letter and a kamerstuk say that it was printed so: nothing but a bracket or a
 * comma, or what the letter is about. */
static bool says_printed(const char *at, const char *end)
{
    static const vs_str subjects[] = {VS_ENTRY(" over "), VS_ENTRY(" inzake "), VS_ENTRY(" betreffende "),
                                      VS_ENTRY(" aan "), VS_ENTRY(" met "), VS_ENTRY(" van "), VS_ENTRY(" omtrent ")};
    vs_str between = vs_str_of(at, end);
    if (vs_equal(between, VS_LIT(" (")) || vs_equal(between, VS_LIT(", ")) || vs_equal(between, VS_LIT(" ")) ||
        vs_equal(between, VS_LIT(" (zie ")))
        return true;
    if (between.len > 240 || !vs_ends_with(between, VS_LIT(" (")))
        return false;
    /* Other documents would come between, and other sentences. */
    static const vs_str others[] = {VS_ENTRY("\n"), VS_ENTRY(". "), VS_ENTRY(";"), VS_ENTRY("("), VS_ENTRY("motie"),
                                    VS_ENTRY("brief"), VS_ENTRY("rapport"), VS_ENTRY("verslag"), VS_ENTRY("amendement"),
                                    VS_ENTRY("wetsvoorstel"), VS_ENTRY("antwoord"), VS_ENTRY("nota ")};
    vs_str words = {between.at, between.len - 2};
    return vs_starts_with_any(words, VS_TEXTS(subjects)) && !vs_has_any_nocase(words, VS_TEXTS(others));
}

void vs_letter_printed(vs_reader *reader, uint32_t index)
{
    vs_parse *parse = reader->parse;
    const verslag_reference *stuk = &parse->references.items[index];
    verslag_reference *letter = index ? &parse->references.items[index - 1] : NULL;
    if (!letter || letter->kind != VERSLAG_REFERENCE_LETTER || letter->targets.count != 1 || stuk->targets.count != 1 ||
        !parse->targets.items[stuk->targets.first].id || stuk->role || letter->text.end > stuk->text.begin ||
        stuk->text.begin - letter->text.end > 240)
        return;
    reader->visited += (uint64_t)(stuk->text.begin - letter->text.end) * 2;
    if (says_printed(reader->text + letter->text.end, reader->text + stuk->text.begin)) {
        letter->printed_as = index + 1;
        reader->printed++;
    }
}

/* A letter and its date, for the search for the others of that date. */
typedef struct vs_dated {
    const char *id;
    uint32_t index, printed_as;
} vs_dated;

static int by_date(const void *left, const void *right)
{
    const vs_dated *a = left, *b = right;
    int order = strcmp(a->id, b->id);
    return order ? order : a->index < b->index ? -1 : a->index > b->index;
}

/* The ids are the same but for one digit of their last number, or for two that changed places. */
static bool nearly_same(const char *a, const char *b)
{
    size_t len = strlen(a), start = 0, differ = 0;
    if (strlen(b) != len)
        return false;
    for (size_t i = 0; i < len; i++)
        start = a[i] == '-' ? i + 1 : start;
    if (strncmp(a, b, start) != 0 || len - start < 2)
        return false;
    for (size_t i = start; i < len; i++)
        if (a[i] != b[i]) {
            if (differ && (a[i] != b[i - 1] || a[i - 1] != b[i]))
                return false;
            differ++;
        }
    return differ <= 2;
}

/* The kamerstuk of a date's letters: the one of all that say it, in *found; 0 where they disagree. Two letters can have
 * one date; a number that differs in a digit is more likely to be mistyped. */
static bool agree(vs_parse *parse, const vs_dated *letters, uint32_t count, uint32_t *found)
{
    const char *id = NULL;
    bool same = true, told = false;
    *found = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (!letters[i].printed_as)
            continue;
        const verslag_reference *stuk = &parse->references.items[letters[i].printed_as - 1];
        const char *said = parse->targets.items[stuk->targets.first].id;
        *found = *found ? *found : letters[i].printed_as;
        if (!id)
            id = said;
        if (strcmp(id, said) == 0)
            continue;
        same = false;
        if (!told && nearly_same(id, said)) {
            told = true;
            if (!vs_diagnose(parse, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED, stuk->text.begin, stuk->text.end,
                             "the letter of %s is said to be printed as %s and as %s: one of them is probably a typing "
                             "error",
                             letters[i].id + sizeof "letter:" - 1, id, said))
                return false;
        }
    }
    if (!same)
        *found = 0;
    return true;
}

bool vs_letters_join(vs_reader *reader)
{
    vs_parse *parse = reader->parse;
    VS_VEC(vs_dated) letters = {NULL, 0, 0};
    bool ok = true;
    if (!reader->printed)
        return true;
    for (uint32_t i = 0; ok && i < parse->references.count; i++) {
        const verslag_reference *letter = &parse->references.items[i];
        if (letter->kind != VERSLAG_REFERENCE_LETTER || letter->targets.count != 1)
            continue;
        vs_dated *dated = vs_vec_push(&letters);
        ok = dated != NULL;
        if (ok)
            *dated = (vs_dated){parse->targets.items[letter->targets.first].id, i, letter->printed_as};
    }
    if (ok && letters.items)
        qsort(letters.items, letters.count, sizeof *letters.items, by_date);
    for (uint32_t i = 0, next; ok && i < letters.count; i = next) {
        for (next = i + 1; next < letters.count && strcmp(letters.items[i].id, letters.items[next].id) == 0;)
            next++;
        uint32_t stuk;
        ok = agree(parse, &letters.items[i], next - i, &stuk);
        for (uint32_t k = i; ok && stuk && k < next; k++) {
            verslag_reference *letter = &parse->references.items[letters.items[k].index];
            if (!letter->printed_as)
                letter->printed_as = stuk;
        }
    }
    vs_vec_free(&letters);
    return ok;
}
