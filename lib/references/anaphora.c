/* anaphora.c - references to questions without a number: by the fraction that asked ("het antwoord op de vraag van de
 * leden van de D66-fractie hierboven", "sluiten zich aan bij de vragen van de leden van de SP-fractie"), or by where
 * they stand ("het antwoord op de vorige vraag", "Zie hierboven.").
 *
 * Only where the words leave no doubt that a question of this document is meant: a document that numbers its questions,
 * and an answer that is pointed to, or a fraction that is joined. */
#include "base/limits.h"
#include "references/read.h"

#include "language/phrase.h"

/* The question that is answered at this place. */
static uint32_t answered_at(const vs_parse *parse, const vs_span_place *place)
{
    if (!place || place->place != VERSLAG_PLACE_ANSWER || place->index >= parse->answers.count)
        return VS_NONE;
    vs_run questions = parse->answers.items[place->index].questions;
    return questions.count ? parse->indexes.items[questions.first] : VS_NONE;
}

/* Adds the reference [begin, end) to one question. */
static bool add_one(vs_reader *reader, const char *begin, const char *end, uint32_t question, bool likely,
                    const char **next)
{
    if (question == VS_NONE || question >= reader->parse->questions.count ||
        reader->parse->questions.items[question].numbers.count == 0)
        return true;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_QUESTION, begin, end);
    if (!reference)
        return false;
    if (likely)
        reference->confidence = VERSLAG_CONFIDENCE_LIKELY;
    *next = end;
    return vs_question_add(reader, question);
}

/* ------------------------------------------------------------------------------------------------ By the fraction */

/* Reads "van de leden van de D66-fractie", "van het lid van de fractie van D66": where it ends, and the fraction's
 * name. */
static const char *read_fraction(vs_reader *reader, const char *at, vs_str *name)
{
    static const char *const forms[] = {"van de|het leden|lid van de fractie van de|het?",
                                        "van de|het leden|lid van de", "van de|het leden|lid",
                                        "van de fractie van de|het?", "van de"};
    at = vs_skip_spaces(at, reader->end);
    vs_str rest = vs_str_of(at, (size_t)(reader->end - at) > 160 ? at + 160 : reader->end);
    reader->visited += 160;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const char *end = vs_phrase(forms[i], rest);
        if (!end || *end != ' ')
            continue;
        const char *begin = vs_skip_spaces(end, reader->end);
        end = begin;
        while (end < reader->end && end - begin < 40 && (vs_is_word(*end) || *end == '\''))
            end++;
        /* "GroenLinks-PvdA-fractie": the name has a hyphen itself */
        while (end < reader->end && end - begin < 40 && *end == '-' &&
               !vs_starts_with_nocase(vs_str_of(end + 1, reader->end), VS_LIT("fractie"))) {
            end++;
            while (end < reader->end && end - begin < 40 && vs_is_word(*end))
                end++;
        }
        *name = vs_str_of(begin, end);
        if (!vs_starts_upper(*name) || end - begin >= 40)
            continue;
        bool suffix = *end == '-' && vs_starts_with_nocase(vs_str_of(end + 1, reader->end), VS_LIT("fractie"));
        if (suffix)
            end += 8;
        /* "van de Kamer", "van de Minister": a name counts where the word "fractie" stands by it. */
        if ((!suffix && i != 0 && i != 3) || vs_is(*end, VS_UPPER | VS_LOWER))
            continue;
        return end;
    }
    return NULL;
}

/* The question of the fraction that stands last before `offset`, or its only one. */
static uint32_t question_of(const vs_parse *parse, uint32_t fraction, uint32_t offset, bool *sure)
{
    vs_run questions = parse->fractions.items[fraction].questions;
    uint32_t found = VS_NONE;
    uint32_t low = 0, high = questions.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (parse->questions.items[parse->indexes.items[questions.first + middle]].text.begin < offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low)
        found = parse->indexes.items[questions.first + low - 1];
    else if (questions.count == 1)
        found = parse->indexes.items[questions.first];
    *sure = questions.count == 1;
    return found;
}

static bool read_question_of(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const vs_parse *parse = reader->parse;
    vs_str name;
    const char *stop = read_fraction(reader, end, &name);
    if (!stop)
        return true;
    const vs_span_place *place = vs_reader_place(reader, begin);
    if (!place || place->place == VERSLAG_PLACE_HEADING || place->place == VERSLAG_PLACE_FRONT)
        return true;
    bool plural = end - begin > 5;
    vs_question_words words = vs_question_words_before(reader, begin, place);
    /* "sluiten zich aan bij de vragen van …", "sluit zich hierbij aan" is another's sentence. */
    vs_str before = vs_word_before(reader->read, begin);
    const char *joined = begin;
    if (vs_equal_nocase(before, VS_LIT("de"))) {
        joined = before.at;
        before = vs_word_before(reader->read, joined);
    }
    bool joins = vs_equal_nocase(before, VS_LIT("bij"));
    if (joins) {
        before = vs_word_before(reader->read, before.at);
        joins = vs_equal_nocase(before, VS_LIT("aan"));
    }
    bool above = vs_starts_with(vs_str_of(stop, reader->end), VS_LIT(" hierboven"));
    if (words.elsewhere || words.label || (!joins && !words.noun))
        return true;
    const char *from = joins ? joined : words.begin;
    if (above)
        stop += 10;
    uint32_t fraction = vs_fraction_named(parse, name);
    if (fraction == VS_NONE || parse->fractions.items[fraction].questions.count == 0) {
        if ((!joins && !above) ||
            !parse->fractions.count) /* perhaps another document's; or nothing tells whose questions are whose */
            return true;
        if (!vs_reference_add(reader, VERSLAG_REFERENCE_QUESTION, from, stop))
            return false;
        *next = stop;
        return vs_diagnose(reader->parse, VERSLAG_CODE_REFERENCE_DANGLING, vs_offset(reader, from),
                           vs_offset(reader, stop),
                           "\"%.*s\" points to questions of a fraction that the document does not have",
                           (int)(stop - from > 100 ? 100 : stop - from), from);
    }
    vs_run questions = parse->fractions.items[fraction].questions;
    if (!plural) {
        bool sure;
        uint32_t question = question_of(parse, fraction, vs_offset(reader, from), &sure);
        return add_one(reader, from, stop, question, !sure && !above, next);
    }
    bool nomem;
    if (parse->questions.items[parse->indexes.items[questions.first]].numbers.count == 0)
        return true;
    if (questions.count > 1 && !vs_range_allowed(reader, 1, questions.count, from, stop, &nomem))
        return !nomem;
    verslag_reference *reference = vs_reference_add(reader, VERSLAG_REFERENCE_QUESTION, from, stop);
    if (!reference)
        return false;
    reference->confidence = VERSLAG_CONFIDENCE_LIKELY; /* all of them is more than may be meant */
    *next = stop;
    for (uint32_t i = 0; i < questions.count; i++)
        if (!vs_question_add(reader, parse->indexes.items[questions.first + i]))
            return false;
    return true;
}

/* -------------------------------------------------------------------------------------------- By where they stand */

/* "het vorige antwoord", "de beantwoording hierboven": the answer before this one. */
static bool read_previous_answer(vs_reader *reader, const char *begin, const char *end, uint32_t question,
                                 const char **next)
{
    static const char *const determiners[] = {"het", "de", "mijn", "ons", "onze", NULL};
    /* "het vorige antwoord op Kamervragen" is one of another document. */
    static const char *const goes_on[] = {"op", "van", "aan", "over", "inzake", NULL};
    const char *at = vs_skip_spaces(end, reader->end), *stop = at;
    while (stop < reader->end && stop - at < 12 && vs_is_word(*stop))
        stop++;
    if (*end == ' ' && vs_word_among(vs_str_of(at, stop), goes_on))
        return true;
    vs_str before = vs_word_before(reader->read, begin);
    const char *from = before.len && vs_word_among(before, determiners) ? before.at : begin;
    reader->visited += (uint64_t)(stop - from);
    return add_one(reader, from, end, question, true, next);
}

/* "het antwoord op de vorige vraag": the question before the one that is answered here. */
static bool read_previous(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const vs_span_place *place = vs_reader_place(reader, begin);
    uint32_t here = answered_at(reader->parse, place);
    if (here == VS_NONE || here == 0)
        return true;
    /* "in het vorige antwoord", "zie mijn antwoord hierboven" */
    if (vs_find_nocase(vs_str_of(begin, end), VS_LIT("antwoord")) ||
        vs_starts_with_nocase(vs_str_of(begin, end), VS_LIT("bea")))
        return read_previous_answer(reader, begin, end, here - 1, next);
    vs_question_words words = vs_question_words_before(reader, begin, place);
    if (!words.noun || words.elsewhere)
        return true;
    return add_one(reader, words.begin, end, here - 1, false, next);
}

/* "Zie hierboven." and "Idem.", with which the answer begins: further on, what is above may be its own words. */
static bool read_above(vs_reader *reader, const char *begin, const char *end, const char **next)
{
    const vs_span_place *place = vs_reader_place(reader, begin);
    uint32_t here = answered_at(reader->parse, place);
    bool opens = begin == reader->text || begin[-1] == '\n';
    if (here == VS_NONE || here == 0 || !opens)
        return true;
    const verslag_answer *answer = &reader->parse->answers.items[place->index];
    if (answer->text.begin != vs_offset(reader, begin))
        return true;
    /* The pointer is the word behind "zie": what a reader clicks on. */
    const char *from = begin;
    for (const char *at = begin; at < end; at++)
        if (*at == ' ')
            from = at + 1;
    return add_one(reader, from, end, here - 1, true, next);
}

bool vs_anaphor_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    if (reader->parse->questions.count == 0)
        return true;
    switch (cue) {
    case VS_CUE_QUESTION_OF:
        return read_question_of(reader, begin, end, next);
    case VS_CUE_PREVIOUS:
        return read_previous(reader, begin, end, next);
    default:
        return read_above(reader, begin, end, next);
    }
}
