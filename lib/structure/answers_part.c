/* answers_part.c - answers that stand in a part of their own, behind all the questions: by number, by fraction, or in
 * one run that names them; with the questions repeated before them or without. */
#include "structure/answers_part.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"
#include "vocabulary/forms.h"
#include "vocabulary/vocabulary.h"

/* ------------------------------------------------------------------------------------------------------ The answers */

/* A heading, or the number or label that stands over a question that is told again. */
static bool leads_on(const vs_assembler *a, uint32_t block)
{
    const uint8_t class = a->parse->info.items[block].class;
    const vs_str t = vs_assembled_text(a, block);
    return class == VS_CLASS_TOPIC_HEADING || class == VS_CLASS_NUMBER || (t.len && vs_question_label(t) == t.len);
}

/* Builds the answer that is open, if any; a heading at its end belongs to what follows. */
bool vs_answers_close(vs_assembler *a)
{
    while (a->open.count > 1 && leads_on(a, a->open.items[a->open.count - 1]))
        vs_set_place(a->parse, a->open.items[--a->open.count], VERSLAG_PLACE_HEADING, 0);
    bool ok = !a->answered.count || vs_build_answer(a, 0, a->open.count);
    a->open.count = a->answered.count = 0;
    return ok;
}

void vs_answers_begin(vs_assembler *a, uint32_t offset)
{
    a->heading_begin = a->heading_end = offset;
    a->text_begin = 0;
    a->matched_by = NULL;
    a->open.count = a->answered.count = 0;
}

bool vs_answers_take(vs_assembler *a, uint32_t block, uint32_t begin)
{
    const vs_line_info *info = &a->parse->info.items[block];
    const vs_block *b = &a->parse->blocks.block.items[block];
    if (info->class == VS_CLASS_ANSWER_HEADING && !a->open.count) {
        vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
        a->heading_begin = b->begin;
        a->heading_end = b->end;
        return true;
    }
    if (!a->open.count && a->answered.count) {
        vs_str own = {a->parse->blocks.text + begin, b->end - begin};
        for (uint32_t i = 0; i < a->answered.count && i < 8; i++) {
            uint32_t share;
            if (vs_repeats(own, vs_question_text(a, a->answered.items[i]), &share) ||
                vs_repeats_item(a, block, a->answered.items[i])) {
                vs_set_place(a->parse, block, VERSLAG_PLACE_QUESTION, a->answered.items[i]);
                if (a->answered.count == 1) /* it stands below its question: the print says it */
                    a->matched_by = NULL;
                return true;
            }
        }
    }
    if (!a->answered.count || info->class == VS_CLASS_LETTER_LINE)
        return true; /* before the first label, or around the text of a letter */
    if (!a->open.count && info->inline_answer && begin == b->begin) { /* "Antwoord: Ja." below the question */
        begin += info->inline_answer;
        a->heading_begin = b->begin;
        const vs_str label = {a->parse->blocks.text + b->begin, info->inline_answer};
        a->heading_end = b->begin + (uint32_t)vs_trim(label).len;
    }
    if (!a->open.count)
        a->text_begin = begin;
    return vs_block_list_push(&a->open, block);
}

/* Where each fraction counts from the start, numbers mean the questions of the fraction whose heading came last. */
static void use_numbers_of(vs_assembler *a, uint32_t fraction)
{
    const vs_parse *parse = a->parse;
    for (uint32_t q = 0; q < parse->questions.count; q++) {
        const verslag_question *question = &parse->questions.items[q];
        for (uint32_t i = 0; i < question->numbers.count && question->fraction == fraction; i++)
            a->by_number.items[parse->indexes.items[question->numbers.first + i]] = q + 1; /* it has been set before */
    }
}

/* The questions list[from..to) are of the open answer as well. */
static bool answer_more(vs_assembler *a, const vs_block_list *list, uint32_t from, uint32_t to)
{
    for (uint32_t q = from; q < to; q++)
        if (!vs_block_list_push(&a->answered, list->items[q]))
            return false;
    return true;
}

static bool by_repeated(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list,
                        const uint32_t *again, bool loosely, const char *otherwise)
{
    uint32_t next = 0;
    bool repeats = false; /* what comes before the first question that is repeated introduces the answers */
    for (uint32_t i = first; i < last && !repeats; i++)
        repeats = again[i - first] != VS_NONE;
    vs_answers_begin(a, first < last ? a->parse->blocks.block.items[first].begin : 0);
    for (uint32_t i = first; i < last; i++) {
        const vs_line_info *info = &a->parse->info.items[i];
        if (info->class == VS_CLASS_TOPIC_HEADING && !a->open.count) {
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
            continue;
        }
        const uint32_t how = again[i - first] == VS_NONE ? 0 : again[i - first] & (VS_AGAIN_WITHIN | VS_AGAIN_LOOSELY);
        const uint32_t question = again[i - first] & ~how;
        const bool within = how & VS_AGAIN_WITHIN;
        if (question != VS_NONE) {
            /* In other words two questions can be one: those before the next that is told again go with the one
             * before. */
            if (loosely && next < question)
                a->matched_by = a->matched_by ? a->matched_by : VS_MATCHED_BY_PLACE;
            if (loosely && !answer_more(a, list, next, question))
                return false;
            if (a->open.count) { /* the answer before it is complete */
                if (!vs_answers_close(a))
                    return false;
                vs_answers_begin(a, a->parse->blocks.block.items[i].end);
            }
            const vs_block_list *told = &a->answered; /* two pieces of it may stand above its answer */
            if ((!told->count || told->items[told->count - 1] != list->items[question]) &&
                !vs_block_list_push(&a->answered, list->items[question]))
                return false;
            a->matched_by = how ? VS_MATCHED_BY_OTHER_WORDS : a->matched_by;
            next = question + 1;
            const uint32_t behind =
                within ? 0 : vs_repeated_end(vs_assembled_text(a, i), vs_question_text(a, list->items[question]));
            if (!behind && !within)
                vs_set_place(a->parse, i, VERSLAG_PLACE_QUESTION, list->items[question]);
            else if (!vs_answers_take(a, i,
                                      a->parse->blocks.block.items[i].begin + behind)) /* the answer stands behind it */
                return false;
            continue;
        }
        if ((!a->answered.count && repeats && !next) || (repeats && question == VS_NONE && info->face == VS_FACE_ASKS))
            continue;
        if (!a->open.count && a->answered.count && next && vs_repeats_item(a, i, list->items[next - 1])) {
            vs_set_place(a->parse, i, VERSLAG_PLACE_QUESTION, list->items[next - 1]);
            continue;
        }
        if (!a->answered.count) { /* nothing was repeated: the run answers all of them */
            if (!answer_more(a, list, next, list->count))
                return false;
            a->matched_by = otherwise;
            next = list->count;
        }
        if (a->answered.count && !vs_answers_take(a, i, a->parse->blocks.block.items[i].begin))
            return false;
    }
    if (loosely && a->answered.count && next < list->count)
        a->matched_by = a->matched_by ? a->matched_by : VS_MATCHED_BY_PLACE;
    return (!loosely || !a->answered.count || answer_more(a, list, next, list->count)) && vs_answers_close(a);
}

bool vs_answers_by_words(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list,
                         const char *otherwise)
{
    uint32_t *again = vs_alloc(((size_t)(last - first) + 1) * sizeof *again);
    if (!again)
        return false;
    bool loosely;
    bool ok = vs_find_repeated(a, first, last, list, again, &loosely);
    bool repeats = false, taken = false;
    for (uint32_t i = first; i < last && ok && !repeats; i++)
        repeats = again[i - first] != VS_NONE;
    ok = ok && (repeats || vs_answers_by_likeness(a, first, last, list, &taken));
    ok = ok && (taken || by_repeated(a, first, last, list, again, loosely, otherwise));
    vs_release(again);
    return ok;
}

/* A fraction's heading that comes back again and again looks no further than so many of its questions. */
#define QUESTIONS_LOOK (4 * VS_RANGE_MAX)

/* The question turns to the one whose answers stand in the next part. */
static bool is_for_colleague(const vs_assembler *a, uint32_t question)
{
    return a->colleague.len && vs_find_nocase(vs_question_text(a, question), a->colleague) &&
           !vs_find_nocase(vs_question_text(a, question), a->office);
}

/* The questions that still want an answer: of a fraction, which stand together from *first on, or all. Moves *first
 * past those that have theirs. */
static bool list_questions(vs_assembler *a, uint32_t fraction, uint32_t *first, vs_block_list *list)
{
    const verslag_question *questions = a->parse->questions.items;
    const uint32_t count = a->parse->questions.count;
    list->count = 0;
    while (*first < count && questions[*first].answer != VS_NONE &&
           (fraction == VS_NONE || questions[*first].fraction == fraction))
        ++*first;
    for (uint32_t q = *first; q < count && (fraction == VS_NONE || q - *first < QUESTIONS_LOOK); q++) {
        const verslag_question *question = &questions[q];
        if (fraction != VS_NONE && question->fraction != fraction)
            break;
        if (question->answer == VS_NONE && !is_for_colleague(a, q) && !vs_block_list_push(list, q))
            return false;
    }
    return true;
}

/* Of one fraction: under the topics of its questions, or in their order. */
static bool by_fraction_words(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list)
{
    bool taken;
    return vs_answers_by_topic(a, first, last, list, NULL, &taken) &&
           (taken || vs_answers_by_words(a, first, last, list, a->offices ? VS_MATCHED_BY_OFFICE : NULL));
}

/* A real report has no more fractions; keeps the work linear. */
#define HEADINGS_MAX 60u

/* Where the answers to a fraction end that are below `heading`, if nothing in them has a number; else 0. */
static uint32_t unlabelled_end(const vs_assembler *a, uint32_t heading, uint32_t last)
{
    uint32_t i = heading + 1;
    for (; i < last; i++) {
        const vs_line_info *info = &a->parse->info.items[i];
        if (info->class == VS_CLASS_FRACTION_HEADING || info->class == VS_CLASS_PART_HEADING)
            break;
        if (info->is_answer_label || ((info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer) &&
                                      vs_form_answer(vs_assembled_text(a, i)).numbers.len))
            return 0;
    }
    return i > heading + 1 ? i : 0;
}

/* One fraction numbers nothing where others do: its answers find their questions by their words. */
static bool by_own_words(vs_assembler *a, uint32_t first, uint32_t last)
{
    const uint32_t count = a->parse->questions.count;
    uint32_t question = 0;
    while (question < count && a->parse->questions.items[question].fraction != a->fraction)
        question++;
    vs_block_list list = {0};
    bool ok = question < count ? list_questions(a, a->fraction, &question, &list)
                               : list_questions(a, VS_NONE, &(uint32_t){0}, &list);
    if (ok && list.count)
        ok = by_fraction_words(a, first, last, &list);
    vs_vec_free(&list);
    vs_answers_begin(a, 0);
    return ok;
}

/* Whose questions without a number want an answer, where others have one: bits of voices. */
static uint64_t voices_without_numbers(const vs_parse *parse, const vs_voices *v)
{
    uint64_t found = 0;
    for (uint32_t q = 0; q < parse->questions.count; q++)
        if (!parse->questions.items[q].numbers.count && v->of_question[q] != VS_NONE)
            found |= 1ull << v->of_question[q];
    return found;
}

/* "De leden van de ChristenUnie-fractie vragen naar …" below the numbered answers to others: the voice that it turns
 * to, of those in `waiting`; else VS_NONE. */
static uint32_t turns_to(const vs_assembler *a, const vs_voices *v, uint64_t waiting, uint32_t block)
{
    const vs_line_info *info = &a->parse->info.items[block];
    if (!waiting || info->class != VS_CLASS_TEXT || info->is_answer_label || info->inline_answer)
        return VS_NONE;
    uint64_t named = vs_voices_named(a, v, block);
    if (!named || (named & (named - 1)) || (!a->open.count && !vs_block_speaks_for_fraction(a->parse, block)))
        return VS_NONE; /* nobody, or several; or it introduces the answers */
    if (a->answered.count && v->of_question[a->answered.items[0]] != VS_NONE &&
        (named & 1ull << v->of_question[a->answered.items[0]]))
        return VS_NONE;
    for (uint32_t i = 0; i < v->count && (named &= waiting) != 0; i++)
        if (named & 1ull << i)
            return i;
    return VS_NONE;
}

/* The answers to the questions without a number of one voice, from `block` to the next label, heading or voice:
 * *end. */
static bool by_voice(vs_assembler *a, const vs_voices *v, uint32_t voice, uint64_t waiting, uint32_t block,
                     uint32_t last, uint32_t *end)
{
    vs_block_list list = {0};
    bool ok = vs_answers_close(a);
    for (uint32_t q = 0; q < a->parse->questions.count && ok; q++)
        if (v->of_question[q] == voice && !a->parse->questions.items[q].numbers.count &&
            a->parse->questions.items[q].answer == VS_NONE)
            ok = vs_block_list_push(&list, q);
    uint32_t i = block + 1;
    for (; i < last; i++) {
        const vs_line_info *info = &a->parse->info.items[i];
        if (info->is_answer_label || info->inline_answer || info->class == VS_CLASS_ANSWER_HEADING ||
            info->class == VS_CLASS_FRACTION_HEADING || info->class == VS_CLASS_PART_HEADING ||
            turns_to(a, v, waiting & ~(1ull << voice), i) != VS_NONE)
            break;
    }
    *end = i;
    ok = ok && vs_answers_by_words(a, block, i, &list, VS_MATCHED_BY_NAME);
    vs_vec_free(&list);
    vs_answers_begin(a, 0);
    return ok;
}

/* The label of an answer at the start of a block; where `ad`, "Ad 3." is one. */
static vs_answer_label label_at(const vs_assembler *a, uint32_t block, bool ad)
{
    const vs_line_info *info = &a->parse->info.items[block];
    const vs_str t = vs_assembled_text(a, block);
    vs_answer_label label = {0};
    if (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer)
        return vs_form_answer(t);
    const uint32_t length = ad && info->class != VS_CLASS_NOTE ? vs_ad_label(t, &label.numbers) : 0;
    if (!length || !vs_is_digit(*label.numbers.at))
        return (vs_answer_label){0};
    label.length = (uint16_t)length;
    label.alone = length == t.len;
    return label;
}

/* The voice of the fraction whose name stands in parentheses, as the bit of its index; else 0. */
static uint64_t voice_in_parentheses(const vs_assembler *a, const vs_voices *v, vs_str label)
{
    const char *const open = memchr(label.at, '(', label.len), *const end = label.at + label.len;
    const char *const close = open ? memchr(open, ')', (size_t)(end - open)) : NULL;
    const vs_fractie *const named =
        close ? vs_fractie_find(vs_str_of(open + 1, close), vs_document_date(a->parse->doc)) : NULL;
    const uint32_t key = named ? vs_fraction_key(vs_cstr(named->id)) : 0;
    for (uint32_t i = 0; i < v->count && named; i++)
        if (v->item[i].count == 1 && v->item[i].names[0] == key)
            return 1ull << i;
    return 0;
}

/* "Antwoord op vraag 1 van de leden van de VVD-fractie", "Antwoord vraag 1 (VVD)": the numbers are that fraction's. */
static void use_numbers_of_named(vs_assembler *a, const vs_voices *v, vs_str label, uint64_t *used)
{
    uint64_t named = vs_voices_in(a, v, label);
    named = named ? named : voice_in_parentheses(a, v, label);
    if (!named || named == *used || (named & (named - 1)))
        return;
    *used = named;
    uint32_t q = 0;
    while (q < a->parse->questions.count &&
           (v->of_question[q] == VS_NONE || !(named & 1ull << v->of_question[q])))
        q++;
    if (q < a->parse->questions.count)
        use_numbers_of(a, a->parse->questions.items[q].fraction);
}

/* "1. Krijgen zij voorrang?" / "2. Zo nee, waarom niet?" / "Dat is het geval.": the question before the label is told
 * again, and has nothing below it. It is answered with the next. */
static bool is_told_alone(const vs_assembler *a, uint32_t label)
{
    const vs_span_place *before = label ? &a->parse->places.items[label - 1] : NULL;
    return before && !a->open.count && a->answered.count && a->answered.count < VS_RANGE_MAX &&
           before->place == VERSLAG_PLACE_QUESTION && before->index == a->answered.items[a->answered.count - 1];
}

static bool by_number(vs_assembler *a, uint32_t first, uint32_t last, const vs_voices *v, bool ad)
{
    uint32_t headings = 0, voice;
    uint64_t used = 0;
    uint64_t waiting = voices_without_numbers(a->parse, v);
    for (uint32_t i = first; i < last; i++) {
        const vs_line_info *info = &a->parse->info.items[i];
        const vs_block *b = &a->parse->blocks.block.items[i];
        const vs_answer_label label = label_at(a, i, ad);
        if (info->is_answer_label) {
            if (is_told_alone(a, i)) {
                a->heading_begin = a->heading_end = b->end;
            } else {
                if (!vs_answers_close(a))
                    return false;
                vs_answers_begin(a, b->end);
            }
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
            if (!vs_answer_numbers(a, (vs_str){a->parse->blocks.text + b->begin + info->printed,
                                            (size_t)(info->printed_end - info->printed)}) ||
                (!a->answered.count && !vs_tell_unmatched(a, b->begin, b->end)))
                return false;
            if (info->class != VS_CLASS_NUMBER && !vs_answers_take(a, i, b->begin + info->label_length))
                return false;
        } else if (label.numbers.len && (a->open.count || !a->answered.count)) {
            if (!vs_answers_close(a))
                return false;
            vs_answers_begin(a, b->end);
            const vs_str print = {a->parse->blocks.text + b->begin, label.alone ? b->end - b->begin : label.length};
            if (headings < HEADINGS_MAX && v->count > 1) {
                const uint64_t before = used;
                use_numbers_of_named(a, v, print, &used);
                headings += used != before;
            }
            if (!vs_answer_numbers(a, label.numbers) || (!a->answered.count && !vs_tell_unmatched(a, b->begin, b->end)))
                return false;
            a->heading_begin = b->begin;
            a->heading_end = b->begin + (uint32_t)vs_trim(print).len;
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
            if (!label.alone && !vs_answers_take(a, i, b->begin + label.length))
                return false;
        } else if (info->class == VS_CLASS_FRACTION_HEADING || info->class == VS_CLASS_PART_HEADING) {
            if (!vs_answers_close(a))
                return false;
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
            if (info->class == VS_CLASS_FRACTION_HEADING) {
                if (!vs_build_fraction(a, i))
                    return false;
                const bool look = headings++ < HEADINGS_MAX;
                if (look)
                    use_numbers_of(a, a->fraction);
                const uint32_t end = look ? unlabelled_end(a, i, last) : 0;
                if (end && !by_own_words(a, i + 1, end))
                    return false;
                i = end ? end - 1 : i;
            }
        } else if ((voice = turns_to(a, v, waiting, i)) != VS_NONE) {
            uint32_t end;
            if (!by_voice(a, v, voice, waiting, i, last, &end))
                return false;
            waiting &= ~(1ull << voice);
            i = end - 1;
        } else if (!vs_answers_take(a, i, b->begin)) {
            return false;
        }
    }
    return vs_answers_close(a);
}

static bool by_fraction(vs_assembler *a, uint32_t first, uint32_t last)
{
    vs_block_list list = {0};
    const uint32_t fractions = a->parse->fractions.count;
    uint32_t *first_question = vs_alloc(((size_t)fractions + 1) * sizeof *first_question);
    bool ok = first_question != NULL;
    for (uint32_t f = 0; f < fractions && ok; f++)
        first_question[f] = a->parse->questions.count;
    for (uint32_t q = a->parse->questions.count; q-- > 0 && ok;)
        if (a->parse->questions.items[q].fraction != VS_NONE)
            first_question[a->parse->questions.items[q].fraction] = q;
    for (uint32_t i = first; i < last && ok;) {
        const bool heading = a->parse->info.items[i].class == VS_CLASS_FRACTION_HEADING;
        if (heading) {
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
            ok = vs_build_fraction(a, i);
        }
        uint32_t begin = heading ? i + 1 : i, end = begin;
        while (end < last && a->parse->info.items[end].class != VS_CLASS_FRACTION_HEADING)
            end++;
        /* What comes before the first heading of several introduces them all. */
        if (ok && heading && a->fraction < fractions)
            ok = list_questions(a, a->fraction, &first_question[a->fraction], &list) &&
                 by_fraction_words(a, begin, end, &list);
        else if (ok && !heading && end == last)
            ok = list_questions(a, VS_NONE, &(uint32_t){0}, &list) &&
                 vs_answers_by_words(a, begin, end, &list,
                                     a->offices ? VS_MATCHED_BY_OFFICE
                                     : list.count > 1 ? VS_MATCHED_BY_PLACE
                                                      : NULL);
        i = end;
    }
    vs_vec_free(&list);
    vs_release(first_question);
    return ok;
}

/* The answers name no numbers: by topic, by the questions that they tell again, or by whom they name. */
static bool by_who_asked(vs_assembler *a, uint32_t first, uint32_t last, const vs_block_list *list, vs_voices *v)
{
    bool fractions = false, repeated = false, taken = false;
    for (uint32_t i = first; i < last && !fractions; i++) {
        /* "Reactie op de inbreng van de leden van de VVD-fractie" */
        const uint8_t class = a->parse->info.items[i].class;
        fractions = class == VS_CLASS_FRACTION_HEADING || (class == VS_CLASS_TOPIC_HEADING && vs_voices_named(a, v, i));
    }
    if (!fractions && !vs_answers_by_topic(a, first, last, list, v, &taken))
        return false;
    for (uint32_t i = first; i < last && !taken && !repeated; i++)
        repeated = a->parse->info.items[i].class == VS_CLASS_TEXT &&
                   vs_repeated_question(a, vs_assembled_text(a, i), list->items, 0, list->count) != VS_NONE;
    if (taken)
        return true;
    if (repeated || !vs_voices_are_named(a, first, last, v))
        return by_fraction(a, first, last);
    return (fractions || vs_answers_by_voice(a, first, last, list, v, false, &taken)) &&
           (taken || vs_answers_by_name(a, first, last, v));
}

bool vs_assemble_answers(vs_assembler *a, uint32_t first, uint32_t last)
{
    /* Where no question has a number, those of the labels count the answers alone. */
    const bool counted = a->by_number.count > 0;
    bool numbered = false, ad = false;
    vs_str what;
    for (uint32_t i = first; i < last && counted && !numbered; i++) {
        numbered =
            a->parse->info.items[i].is_answer_label || (a->parse->info.items[i].class == VS_CLASS_ANSWER_HEADING &&
                                                        vs_form_answer(vs_assembled_text(a, i)).numbers.len);
        ad = ad || (vs_ad_label(vs_assembled_text(a, i), &what) && vs_is_digit(*what.at));
    }
    ad = ad && !numbered; /* "Ad 1." below a label counts what is in its question */
    vs_answers_begin(a, 0);
    uint32_t *topics = NULL;
    vs_block_list list = {0};
    vs_voices *v = vs_alloc(sizeof *v);
    if (v)
        v->of_question = NULL;
    bool ok = v && vs_topics_read(a, first, &topics) && vs_voices_read(a->parse, v);
    a->topics = topics;
    if (numbered || ad)
        ok = ok && by_number(a, first, last, v, ad);
    else
        ok = ok && list_questions(a, VS_NONE, &(uint32_t){0}, &list) && by_who_asked(a, first, last, &list, v);
    a->topics = NULL;
    vs_vec_free(&list);
    vs_release(topics);
    vs_release(v ? v->of_question : NULL);
    vs_release(v);
    return ok;
}
