/* internal.c - references to questions of the document itself: "zie het antwoord op vraag 25", "vragen 3 t/m 5".
 *
 * Only a document that numbers its questions has them: elsewhere "vraag 3" is another document's. What names
 * another document itself ("uw antwoord op vraag 2 van de schriftelijke vragen over …") is none either. */
#include "base/limits.h"
#include "base/sort.h"
#include "references/read.h"
#include "vocabulary/forms.h"

#include <stdlib.h>

#define LIST_MAX 64u /* numbers and ranges in one list */

typedef struct vs_question_range {
    uint32_t first, last;
    uint16_t sub; /* "12a", "1.2": see vs_number_sub() */
} vs_question_range;

typedef struct vs_question_list {
    vs_question_range ranges[LIST_MAX];
    uint32_t count;
    const char *end;
} vs_question_list;

static vs_str word_at(const char *at, const char *end)
{
    at = vs_skip_spaces(at, end);
    const char *begin = at;
    while (at < end && at - begin < 32 && vs_is_word(*at))
        at++;
    return vs_str_of(begin, at);
}

/* ------------------------------------------------------------------------------------------------ The numbers */

/* "de vraag 3 keer zo groot", "vragen 12 leden": a number that counts something. */
static bool counts_something(vs_reader *reader, const char *at)
{
    static const char *const things[] = {
#define VS_COUNTED(word) word,
#define VS_MONTH(number, name, short) name,
#include "references/question_words.def"
#include "base/months.def"
        NULL
    };
    reader->visited += 16;
    return *at == '%' || (*at == ' ' && at[1] == '%') || (*at == '.' && vs_is_digit(at[1])) ||
           (*at == ',' && vs_is_digit(at[1])) || (*at == ' ' && vs_word_among(word_at(at, reader->end), things));
}

static bool has_question(const vs_reader *reader, uint32_t number, uint16_t sub);

/* ".2" or " D" at `at`, behind the number of a question, where a question is printed so: where it ends; else `at`. */
static const char *behind_sub(const vs_reader *reader, const char *at, uint32_t number, uint16_t *sub)
{
    const char *digits = at + 1;
    uint32_t value;
    if (*at == ' ' && vs_is(*digits, VS_LOWER | VS_UPPER) && !vs_is_word(digits[1])) {
        *sub = (uint16_t)vs_lower(*digits);
        return has_question(reader, number, *sub) ? digits + 1 : at;
    }
    if (*at != '.' || !vs_is_digit(*digits) || !vs_read_number(&digits, reader->end, 99, &value) ||
        vs_is_word(*digits))
        return at;
    *sub = (uint16_t)(VS_SUB_NUMBER + value);
    return has_question(reader, number, *sub) ? digits : at;
}

static bool read_range(vs_reader *reader, vs_token token, vs_question_list *list)
{
    vs_question_range *range = &list->ranges[list->count];
    const char *at = token.begin;
    if (token.kind != VS_TOKEN_NUMBER || list->count == LIST_MAX ||
        !vs_read_number(&at, token.end, VS_QUESTION_NUMBER_MAX, &range->first) || range->first == 0)
        return false;
    range->last = range->first;
    range->sub = at < token.end ? (uint16_t)vs_lower(*at) : 0;
    const char *const behind = range->sub ? token.end : behind_sub(reader, token.end, range->first, &range->sub);
    if (behind == token.end && at == token.end)
        range->sub = 0;
    token.end = behind;
    if (counts_something(reader, token.end))
        return false;
    list->end = token.end;
    list->count++;

    token = vs_next_token(reader, list->end);
    if (token.kind == VS_TOKEN_THROUGH || token.kind == VS_TOKEN_DASH) {
        vs_token last = vs_next_token(reader, token.end);
        if (token.kind == VS_TOKEN_THROUGH &&
            vs_starts_with(vs_str_of(last.begin, reader->end), VS_LIT("vraag "))) /* "vraag 3 t/m vraag 5" */
            last = vs_next_token(reader, last.begin + 6);
        uint32_t value;
        at = last.begin;
        bool tight = token.kind == VS_TOKEN_THROUGH || (token.begin == list->end && last.begin == token.end);
        if (tight && last.kind == VS_TOKEN_NUMBER && vs_read_number(&at, last.end, VS_QUESTION_NUMBER_MAX, &value)) {
            range->last = value;
            list->end = last.end;
        }
    }
    return true;
}

/* A letter alone goes on with the number before it: "vraag 3a en b". */
static bool read_letter(vs_token token, vs_question_list *list)
{
    const char *at = token.begin;
    vs_question_range last = list->ranges[list->count - 1];
    if (token.kind != VS_TOKEN_OTHER || !last.sub || last.sub > VS_SUB_NUMBER || list->count == LIST_MAX ||
        !vs_is(*at, VS_LOWER) ||
        vs_is_word(at[1]) || at[1] == '.')
        return false;
    last.sub = (uint16_t)(unsigned char)*at;
    list->ranges[list->count++] = last;
    list->end = at + 1;
    return true;
}

static bool read_list(vs_reader *reader, const char *at, bool plural, vs_question_list *list)
{
    list->count = 0;
    vs_token first = vs_next_token(reader, at);
    if (first.kind == VS_TOKEN_NR || first.kind == VS_TOKEN_NRS) /* "vraag nr. 12" */
        first = vs_next_token(reader, first.end);
    if (!read_range(reader, first, list))
        return false;
    for (;;) {
        vs_token token = vs_next_token(reader, list->end);
        bool comma = token.kind == VS_TOKEN_COMMA;
        const bool slash = plural && token.kind == VS_TOKEN_SLASH && token.begin == list->end; /* "vragen 4/5" */
        if (!comma && !slash && token.kind != VS_TOKEN_AND)
            return true;
        token = vs_next_token(reader, token.end);
        if (comma && token.kind == VS_TOKEN_AND) {
            comma = false;
            token = vs_next_token(reader, token.end);
        }
        /* After a comma the sentence may go on with a number of its own: only a list that goes on is a list. */
        if (comma && token.kind == VS_TOKEN_NUMBER) {
            vs_token_kind after = vs_next_token(reader, token.end).kind;
            if (after != VS_TOKEN_COMMA && after != VS_TOKEN_AND && after != VS_TOKEN_THROUGH &&
                after != VS_TOKEN_DASH && !plural)
                return true;
        }
        if (!read_range(reader, token, list) && !read_letter(token, list))
            return true;
    }
}

/* -------------------------------------------------------------------------------------------------- The words */

/* The words before the number, as far as they belong to it. */
vs_question_words vs_question_words_before(vs_reader *reader, const char *vraag, const vs_span_place *place)
{
    static const char *const prepositions[] = {"op", "van", "bij", "onder", "aan", "tot", "over", "in", NULL};
    static const char *const nouns[] = {"antwoord", "antwoorden", "beantwoording", "reactie", "reacties", NULL};
    static const char *const determiners[] = {"het", "de", "mijn", "ons", "onze", "haar", "zijn", "uw", "hun", NULL};
    static const char *const earlier[] = {"eerder", "eerdere", "vorige", "vorig", NULL};
    static const char *const adjectives[] = {"bovenstaande", "bovenstaand", "onderstaande", "voornoemde",
                                             "gezamenlijke", NULL};
    static const char *const leads[] = {"op", "van", "bij", "onder", "aan", "tot", "over", "in", "zie", "naar", "ook",
                                        "en", "met", "uit", NULL};
    vs_question_words words = {.begin = vraag};
    vs_str word = vs_word_before(reader->read, vraag);
    if (vs_equal_nocase(word, VS_LIT("de")))
        word = vs_word_before(reader->read, word.at);
    if (word.len && vs_word_among(word, prepositions))
        word = vs_word_before(reader->read, word.at);
    if (word.len && vs_word_among(word, nouns)) {
        words.noun = true;
        words.begin = word.at;
        word = vs_word_before(reader->read, word.at);
        if (word.len && vs_word_among(word, earlier)) {
            words.elsewhere = true;
            word = vs_word_before(reader->read, word.at);
        } else if (word.len && vs_word_among(word, adjectives)) {
            word = vs_word_before(reader->read, word.at);
        } else if (word.len > 5 && vs_is(*word.at, VS_LOWER) &&
                   word.at[word.len - 1] == 'e') { /* "het gecombineerde antwoord" */
            const vs_str before = vs_word_before(reader->read, word.at);
            if (before.len && vs_word_among(before, determiners))
                word = before;
        }
        if (word.len && vs_word_among(word, determiners)) {
            words.determiner = true;
            words.begin = word.at;
            /* Who asks cannot have read this document's answers: "uw antwoord" is one of another document. */
            if (vs_equal_nocase(word, VS_LIT("uw")) && place &&
                (place->place == VERSLAG_PLACE_QUESTION || place->place == VERSLAG_PLACE_CONTEXT))
                words.elsewhere = true;
        }
    }
    if (!words.determiner) {
        word = vs_word_before(reader->read, words.begin);
        words.label = words.begin == reader->text || words.begin[-1] == '\n' ||
                      (vs_is(*words.begin, VS_UPPER) && !(word.len && vs_word_among(word, leads)));
    }
    reader->visited += (uint64_t)(vraag - words.begin) + 16;
    return words;
}

/* "vraag 3" without a noun before it, where it names no question: "de vraag 3 jaar …", "de leden vragen 3 …". */
static bool is_mere_word(vs_reader *reader, const char *vraag, bool plural, const vs_question_list *list)
{
    static const char *const singular[] = {"de", "een", "die", "deze", "elke", "iedere", "geen", "hun", "meer",
                                           "minder", "grote", "kleine", NULL};
    static const char *const asking[] = {"leden", "lid", "fractie", "fracties", "zij", "wij", "we", "ook", "dan",
                                         "daarom", "voorts", "tevens", "verder", "u", NULL};
    vs_str word = vs_word_before(reader->read, vraag);
    if (!plural)
        return word.len && vs_word_among(word, singular);
    /* "zie ook vragen 3 en 4" */
    if (word.len && vs_equal_nocase(vs_word_before(reader->read, word.at), VS_LIT("zie")))
        return false;
    return (list->count == 1 && list->ranges[0].first == list->ranges[0].last) ||
           (word.len && vs_word_among(word, asking));
}

/* Whether the words after the number take it to another document: "van de schriftelijke vragen over …", "uit het
 * verslag". A fractie's name keeps it here, and goes to *fractie. */
static bool goes_elsewhere(vs_reader *reader, const char *at, bool note, vs_str *fractie)
{
    static const char *const leading[] = {"van", "uit", "in", "bij", "over", "gesteld", "ingezonden", NULL};
    static const char *const here[] = {"deze", "dit", "hierboven", "hieronder", NULL};
    static const char *const documents[] = {
#define VS_OTHER_DOCUMENT(word) word,
#include "references/question_words.def"
        NULL
    };
    *fractie = vs_str_of(at, at);
    const char *limit = (size_t)(reader->end - at) > 100 ? at + 100 : reader->end;
    const char *begin = at;
    bool first = true, found = false;
    while (at < limit && *at != '\n') {
        if (!vs_is_word(*at)) {
            if (*at == '?' || *at == '!' || *at == ';' || *at == ')' || (*at == '.' && (at[1] == ' ' || at[1] == '\n')))
                break;
            if (*at == ',' && !note)
                break;
            at++;
            continue;
        }
        vs_str word = word_at(at, limit);
        if (first && !note && !vs_word_among(word, leading))
            break;
        if (vs_word_among(word, here) || vs_equal_nocase(word, VS_LIT("vraag")))
            break; /* the next reference has its own words */
        const char *end = word.at + word.len;
        bool suffix = end < limit && *end == '-' && vs_equal_nocase(word_at(end + 1, reader->end), VS_LIT("fractie"));
        if (suffix && !note) {
            *fractie = word;
            break;
        }
        /* "van de leden Jansen (SP)" asked elsewhere; those of a fraction have no names */
        const bool named = vs_equal_nocase(word, VS_LIT("leden")) && *end == ' ' && vs_is(end[1], VS_UPPER);
        if (named || vs_word_among(word, documents)) {
            found = true;
            break;
        }
        first = false;
        at = end;
    }
    reader->visited += (uint64_t)(at - begin);
    return found;
}

/* --------------------------------------------------------------------------------------------- The questions */

static int by_fraction(const void *left, const void *right)
{
    const vs_question_key *a = left, *b = right;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    if (a->sub != b->sub)
        return a->sub < b->sub ? -1 : 1;
    if (a->fraction != b->fraction)
        return a->fraction < b->fraction ? -1 : 1;
    return a->begin < b->begin ? -1 : a->begin > b->begin;
}

static int by_place(const void *left, const void *right)
{
    const vs_question_key *a = left, *b = right;
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    if (a->sub != b->sub)
        return a->sub < b->sub ? -1 : 1;
    return a->begin < b->begin ? -1 : a->begin > b->begin;
}

static uint16_t label_sub(const vs_parse *parse, const verslag_question *question)
{
    return vs_number_sub(
        vs_str_of(parse->blocks.text + question->label.begin, parse->blocks.text + question->label.end));
}

/* Behind the number in the id of a question: "12a", "1.2". */
static void add_sub(vs_id *id, uint16_t sub)
{
    const char letter = sub > VS_SUB_NUMBER ? '.' : (char)sub;
    if (sub)
        vs_id_add(id, (vs_str){&letter, 1});
    if (sub > VS_SUB_NUMBER)
        vs_id_number(id, sub - VS_SUB_NUMBER, 1);
}

bool vs_questions_list(vs_reader *reader)
{
    const vs_parse *parse = reader->parse;
    if (reader->questions_listed)
        return true;
    reader->questions_listed = true;
    for (uint32_t i = 0; i < parse->questions.count; i++) {
        const verslag_question *question = &parse->questions.items[i];
        for (uint32_t n = 0; n < question->numbers.count; n++) {
            vs_question_key *key = vs_vec_push(&reader->by_place);
            if (!key)
                return false;
            *key = (vs_question_key){.number = parse->indexes.items[question->numbers.first + n],
                                     .fraction = question->fraction, .begin = question->text.begin, .question = i,
                                     .sub = label_sub(parse, question)};
        }
    }
    const uint32_t count = reader->by_place.count;
    if (count == 0)
        return true;
    if (!vs_vec_reserve(&reader->by_fraction, 2 * count)) /* they and what sorting needs */
        return false;
    const size_t size = sizeof *reader->by_place.items;
    vs_sort(reader->by_place.items, count, size, by_place, reader->by_fraction.items);
    memcpy(reader->by_fraction.items, reader->by_place.items, count * size);
    reader->by_fraction.count = count;
    vs_sort(reader->by_fraction.items, count, size, by_fraction, reader->by_fraction.items + count);
    return true;
}

/* The first key that is not before `key`. */
static uint32_t lower_bound(const vs_question_key *keys, uint32_t count, const vs_question_key *key,
                            int (*order)(const void *, const void *))
{
    uint32_t low = 0;
    while (low < count) {
        uint32_t middle = low + (count - low) / 2;
        if (order(&keys[middle], key) < 0)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

static bool has_number(const vs_question_key *key, const vs_question_key *wanted)
{
    return key->number == wanted->number && key->sub == wanted->sub;
}

static bool has_question(const vs_reader *reader, uint32_t number, uint16_t sub)
{
    const vs_question_key key = {.number = number, .sub = sub};
    const uint32_t at = lower_bound(reader->by_place.items, reader->by_place.count, &key, by_place);
    return at < reader->by_place.count && has_number(&reader->by_place.items[at], &key);
}

/* The question of that number: of the fraction if it has one, and there the last one before `offset`, else the first
 * after it. VS_NONE where no question has the number. */
static uint32_t find_question(const vs_reader *reader, uint32_t number, uint16_t sub, uint32_t fraction,
                              uint32_t offset)
{
    vs_question_key key = {.number = number, .sub = sub, .fraction = fraction, .begin = offset};
    uint32_t count = reader->by_place.count;
    const vs_question_key *keys = reader->by_fraction.items;
    uint32_t at = lower_bound(keys, count, &key, by_fraction);
    if (fraction != VS_NONE && at > 0 && has_number(&keys[at - 1], &key) && keys[at - 1].fraction == fraction)
        return keys[at - 1].question;
    if (fraction != VS_NONE && at < count && has_number(&keys[at], &key) && keys[at].fraction == fraction)
        return keys[at].question;
    keys = reader->by_place.items;
    at = lower_bound(keys, count, &key, by_place);
    if (at > 0 && has_number(&keys[at - 1], &key))
        return keys[at - 1].question;
    if (at < count && has_number(&keys[at], &key))
        return keys[at].question;
    if (sub) /* a part of the question that has no number of its own */
        return find_question(reader, number, 0, fraction, offset);
    return at < count && keys[at].number == number ? keys[at].question : VS_NONE;
}

/* The fraction in whose part the place is. */
static uint32_t fraction_of(const vs_parse *parse, const vs_span_place *place)
{
    uint32_t question = VS_NONE;
    if (place && (place->place == VERSLAG_PLACE_QUESTION || place->place == VERSLAG_PLACE_CONTEXT))
        question = place->index;
    else if (place && place->place == VERSLAG_PLACE_ANSWER && place->index < parse->answers.count) {
        const verslag_answer *answer = &parse->answers.items[place->index];
        if (answer->questions.count)
            question = parse->indexes.items[answer->questions.first];
    }
    return question < parse->questions.count ? parse->questions.items[question].fraction : VS_NONE;
}

/* The fraction by its party's name, looked for among as many as parliament has ever had. */
uint32_t vs_fraction_named(const vs_parse *parse, vs_str name)
{
    for (uint32_t i = 0; i < parse->fractions.count && i < 64; i++) {
        vs_run parties = parse->fractions.items[i].parties;
        for (uint32_t p = 0; p < parties.count && p < 8; p++) {
            const char *party = parse->parties.items[parties.first + p].name;
            if (party && vs_equal_nocase(vs_cstr(party), name))
                return i;
        }
    }
    return VS_NONE;
}

static bool add_question(vs_reader *reader, uint32_t number, uint16_t sub, uint32_t fraction, uint32_t offset,
                         uint32_t *missing)
{
    uint32_t question = find_question(reader, number, sub, fraction, offset);
    if (question == VS_NONE) {
        if (!*missing)
            *missing = number;
        return true;
    }
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("question:"));
    vs_id_number(&id, number, 1);
    if (sub && label_sub(reader->parse, &reader->parse->questions.items[question]) == sub)
        add_sub(&id, sub);
    const char *kept = vs_keep(reader->parse, vs_id_str(&id));
    return kept && vs_target_add(reader, kept, NULL, question);
}

bool vs_question_add(vs_reader *reader, uint32_t question)
{
    const vs_parse *parse = reader->parse;
    const verslag_question *asked = &parse->questions.items[question];
    if (asked->numbers.count == 0)
        return true;
    vs_id id = {.len = 0};
    vs_id_add(&id, VS_LIT("question:"));
    vs_id_number(&id, parse->indexes.items[asked->numbers.first], 1);
    add_sub(&id, label_sub(parse, asked));
    const char *kept = vs_keep(reader->parse, vs_id_str(&id));
    return kept && vs_target_add(reader, kept, NULL, question);
}

/* "zie antwoord 3", "zie het antwoord onder 3", "vraag en antwoord 3": the answer by the number of its question, where
 * the words before it leave no doubt that it is no label and counts nothing. */
static vs_question_words answer_words_before(vs_reader *reader, const char *antwoord, const vs_span_place *place)
{
    static const char *const determiners[] = {"het", "de", "mijn", "ons", "onze", NULL};
    static const char *const leads[] = {"zie", "naar", "ook",   "tevens",  "verder", "hiervoor",
                                        "bij", "in",   "onder", "conform", NULL};
    vs_question_words words = {.begin = antwoord, .noun = true, .elsewhere = true};
    vs_str word = vs_word_before(reader->read, antwoord);
    if (vs_equal_nocase(word, VS_LIT("en")) &&
        vs_starts_with_nocase(vs_word_before(reader->read, word.at), VS_LIT("vra"))) {
        words.begin = vs_word_before(reader->read, word.at).at;
        word = vs_word_before(reader->read, words.begin);
    }
    if (word.len && vs_word_among(word, determiners)) {
        words.begin = word.at;
        words.determiner = true;
        word = vs_word_before(reader->read, word.at);
    }
    /* "zie antwoord 3 en antwoord 5" */
    const bool more =
        vs_equal_nocase(word, VS_LIT("en")) && word.at == reader->read + 1 && reader->parse->references.count &&
        reader->parse->references.items[reader->parse->references.count - 1].kind == VERSLAG_REFERENCE_QUESTION;
    words.elsewhere = !place || (place->place != VERSLAG_PLACE_ANSWER && place->place != VERSLAG_PLACE_NOTE) ||
                      !word.len || (!more && !vs_word_among(word, leads));
    reader->visited += (uint64_t)(antwoord - words.begin) + 16;
    return words;
}

bool vs_question_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    vs_parse *parse = reader->parse;
    if (!vs_questions_list(reader))
        return false;
    if (reader->by_place.count == 0)
        return true;
    const vs_span_place *place = vs_reader_place(reader, begin);
    const bool answer = cue == VS_CUE_ANSWER;
    if (answer && vs_lower(*begin) == 'z') /* "Zie onder 3." */
        begin = end - 5;
    bool plural = vs_lower(end[-1]) == 'n' && !answer; /* "vragen" */
    const bool glued = !answer && end - begin > 5 + plural; /* "opvraag" */
    bool note = place && place->place == VERSLAG_PLACE_NOTE;
    vs_question_list list;
    if ((place && place->place == VERSLAG_PLACE_HEADING) || !read_list(reader, end, plural, &list))
        return true;
    *next = list.end;

    vs_question_words words =
        answer ? answer_words_before(reader, begin, place) : vs_question_words_before(reader, begin, place);
    if (words.elsewhere || words.label || (!words.noun && (glued || is_mere_word(reader, begin, plural, &list))))
        return true;
    vs_str fractie;
    if (goes_elsewhere(reader, list.end, note, &fractie))
        return true;

    uint32_t fraction = fractie.len ? vs_fraction_named(parse, fractie) : VS_NONE;
    if (fraction == VS_NONE)
        fraction = fraction_of(parse, place);
    if (!vs_reference_add(reader, VERSLAG_REFERENCE_QUESTION, words.begin, list.end))
        return false;
    uint32_t offset = vs_offset(reader, begin), missing = 0;
    for (uint32_t i = 0; i < list.count; i++) {
        vs_question_range range = list.ranges[i];
        bool nomem;
        if (!add_question(reader, range.first, range.sub, fraction, offset, &missing))
            return false;
        if (range.last == range.first)
            continue;
        if (vs_range_allowed(reader, range.first, range.last, words.begin, list.end, &nomem)) {
            for (uint32_t n = range.first + 1; n < range.last; n++)
                if (!add_question(reader, n, 0, fraction, offset, &missing))
                    return false;
        } else if (nomem) {
            return false;
        }
        if (!add_question(reader, range.last, 0, fraction, offset, &missing))
            return false;
    }
    if (!missing)
        return true;
    return vs_diagnose(parse, VERSLAG_CODE_REFERENCE_DANGLING, vs_offset(reader, words.begin),
                       vs_offset(reader, list.end), "\"%.*s\" points to question %u, which the document does not have",
                       (int)(list.end - words.begin > 100 ? 100 : list.end - words.begin), words.begin,
                       (unsigned)missing);
}
