/* build.c - the objects of the model, out of the blocks that the assembler has given them. */
#include "structure/assemble.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"
#include "vocabulary/forms.h"

#include <stdio.h>

static const vs_block *block_at(const vs_parse *parse, uint32_t i) { return &parse->blocks.block.items[i]; }

static bool push_index(vs_parse *parse, uint32_t value)
{
    uint32_t *item = vs_vec_push(&parse->indexes);
    if (item)
        *item = value;
    return item != NULL;
}

static bool push_passage(vs_parse *parse, uint32_t begin, uint32_t end)
{
    verslag_passage *passage = vs_vec_push(&parse->passages);
    if (!passage)
        return false;
    passage->doc = parse->doc;
    passage->text.begin = begin;
    passage->text.end = end;
    return true;
}

/* "2023-10-20" as 20231020. */
uint32_t vs_document_date(const verslag_document *doc)
{
    static const verslag_date order[] = {VERSLAG_DATE_ADOPTED, VERSLAG_DATE_ANSWERED, VERSLAG_DATE_SUBMITTED,
                                         VERSLAG_DATE_PUBLISHED};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const char *iso = doc->dates[order[i]];
        if (iso && strlen(iso) == 10)
            return (uint32_t)((iso[0] - '0') * 1000 + (iso[1] - '0') * 100 + (iso[2] - '0') * 10 + iso[3] - '0') *
                       10000u +
                   (uint32_t)((iso[5] - '0') * 10 + iso[6] - '0') * 100u +
                   (uint32_t)((iso[8] - '0') * 10 + iso[9] - '0');
    }
    return 0;
}

/* In the Eerste Kamer, GroenLinks and PvdA became one fraction with the term that began on 13 June 2023; the vocabulary
 * has the day on which they did in the Tweede Kamer. */
uint32_t vs_party_date(const verslag_document *doc)
{
    enum { SENATE_TERM = 20230613, JOINED = 20231031 };
    const uint32_t date = vs_document_date(doc);
    return doc->chamber == VERSLAG_CHAMBER_EERSTE_KAMER && date >= SENATE_TERM && date < JOINED ? JOINED : date;
}

/* ------------------------------------------------------------------------------------------------------- Questions */

/* The fractions for which a paragraph speaks by name, as one number; 0: none. */
static uint32_t speakers(const vs_parse *parse, vs_str t)
{
    uint32_t names[8], key = 0;
    const uint32_t count =
        vs_fraction_speaks(t, NULL) ? vs_fractions_named(t, vs_document_date(parse->doc), names, 8) : 0;
    for (uint32_t i = 0; i < count; i++)
        key = key * 31 + names[i];
    return key;
}

/* Outside the parts of fractions, what another fraction says leads up to no question: the first pending block that
 * does. */
static uint32_t first_of_asker(const vs_assembler *a, const verslag_question *question)
{
    const vs_parse *parse = a->parse;
    if (a->fraction != VS_NONE || !a->pending.count)
        return 0;
    uint32_t asker =
        speakers(parse, (vs_str){parse->blocks.text + question->text.begin, question->text.end - question->text.begin});
    for (uint32_t i = a->pending.count; i-- > 0;) {
        const uint32_t key = speakers(parse, vs_assembled_text(a, a->pending.items[i]));
        if (key && asker && key != asker)
            return i + 1;
        asker = asker ? asker : key;
    }
    return 0;
}

bool vs_is_other_asker(const vs_assembler *a, uint32_t block)
{
    enum { BACK = 40 };
    const vs_parse *parse = a->parse;
    if (!a->numbered || a->fraction != VS_NONE || parse->info.items[block].class != VS_CLASS_TEXT ||
        parse->blocks.block.items[block].role != VS_BLOCK_PARAGRAPH || !vs_block_asks(a->parse, block))
        return false;
    const uint32_t key = speakers(parse, vs_assembled_text(a, block));
    uint32_t before = 0;
    for (uint32_t i = block; key && !before && i-- > parse->front_end && block - i <= BACK;)
        before = parse->info.items[i].class == VS_CLASS_TEXT ? speakers(parse, vs_assembled_text(a, i)) : 0;
    return before && before != key;
}

bool vs_leave_numbers(vs_assembler *a)
{
    vs_set_numbered(a, false);
    a->mode = VS_MODE_CONTEXT;
    return true;
}

static bool build_context(vs_assembler *a, verslag_question *question, uint32_t index)
{
    question->context.first = a->parse->passages.count;
    for (uint32_t i = first_of_asker(a, question); i < a->pending.count; i++) {
        const vs_block *block = block_at(a->parse, a->pending.items[i]);
        if (!push_passage(a->parse, block->begin, block->end))
            return false;
        vs_set_place(a->parse, a->pending.items[i], VERSLAG_PLACE_CONTEXT, index);
        question->context.count++;
    }
    a->pending.count = 0;
    return true;
}

static vs_str without_bullet(vs_str sentence)
{
    const size_t bullet = vs_form_bullet(sentence);
    return (vs_str){sentence.at + bullet, sentence.len - bullet};
}

/* "Wat is de stand van:" / "– de brief;" / "– en het onderzoek?" is one sentence, which the items of a list end:
 * they begin with a small letter, or end in a semicolon. Where it has asked before them, they are no parts of their
 * own. The letter or dash of an item that is a sentence by itself is none of its words. */
static vs_str with_items(vs_str sentence, const char **at, const char *end, bool *asks)
{
    const bool item_itself = vs_form_bullet(sentence) > 0;
    sentence = without_bullet(sentence);
    *asks = vs_sentence_asks(sentence);
    const size_t length = sentence.len;
    for (bool open = !item_itself && sentence.len && strchr(":;,", sentence.at[sentence.len - 1]); open && *at < end;) {
        const char *behind = *at;
        while (behind < end && vs_is_space(*behind))
            behind++;
        const size_t bullet = vs_form_bullet(vs_str_of(behind, end));
        vs_str item;
        behind += bullet;
        if (!bullet || !vs_sentence_next(&behind, end, &item))
            break;
        /* "a. Nederland heeft tegengestemd;" goes on, and "a. Hoeveel zijn er?" does not */
        if (!vs_starts_lower(item) && !strchr(";,", item.at[item.len - 1]))
            break;
        if (!*asks)
            sentence.len = (size_t)(item.at + item.len - sentence.at);
        *at = behind;
        open = strchr(":;,", item.at[item.len - 1]) != NULL;
    }
    *asks = *asks || (sentence.len > length && vs_sentence_asks(sentence));
    return sentence;
}

/* Adds the parts of the question from `begin` on. */
static bool build_parts(vs_parse *parse, verslag_question *question, uint32_t begin)
{
    const char *text = parse->blocks.text, *at = text + begin, *end = text + question->text.end;
    for (vs_str sentence; vs_sentence_next(&at, end, &sentence);) {
        bool asks;
        sentence = with_items(sentence, &at, end, &asks);
        if (!asks)
            continue;
        if (!push_passage(parse, (uint32_t)(sentence.at - text), (uint32_t)(sentence.at + sentence.len - text)))
            return false;
        question->parts.count++;
    }
    return true;
}

static bool build_numbers(vs_assembler *a, verslag_question *question, uint32_t index)
{
    vs_parse *parse = a->parse;
    question->numbers.first = parse->indexes.count;
    if (a->label_block == VS_NONE)
        return true;
    const vs_line_info *info = &parse->info.items[a->label_block];
    const uint32_t begin = block_at(parse, a->label_block)->begin;
    question->label.begin = begin + info->printed;
    question->label.end = begin + info->printed_end;
    vs_number_list list = vs_number_list_of(
        (vs_str){parse->blocks.text + question->label.begin, question->label.end - question->label.begin});
    /* Numbers that are printed need two bytes each. Nobody writes ranges of many more; a text made to exhaust the
     * memory may: from then on only the first number of a question counts. */
    const bool enough = parse->indexes.count > parse->blocks.len / 2 + 8 * VS_RANGE_MAX;
    if (enough && !a->numbers_told &&
        !vs_diagnose(parse, VERSLAG_CODE_LIMIT_REACHED, question->label.begin, question->label.end,
                     "too many ranges of question numbers: from here on only their first number is listed"))
        return false;
    a->numbers_told = a->numbers_told || enough;
    for (uint32_t number; vs_number_list_next(&list, &number) && !(enough && question->numbers.count);) {
        if (!push_index(parse, number) || !vs_number_set(&a->by_number, number, index + 1))
            return false;
        question->numbers.count++;
    }
    return true;
}

bool vs_build_question(vs_assembler *a, uint32_t count)
{
    vs_parse *parse = a->parse;
    const uint32_t index = parse->questions.count;
    verslag_question *question = vs_vec_push(&parse->questions);
    if (!question)
        return false;
    question->doc = parse->doc;
    question->fraction = a->fraction;
    question->answer = VS_NONE;
    if (count && vs_is_question_row(parse, a->open.items[0]))
        count = 1; /* what stands behind the table is none of it */
    if (count) {
        question->text.begin = a->text_begin;
        question->text.end =
            a->text_end ? a->text_end : vs_question_row_end(parse, a->open.items[count - 1], a->text_begin);
    } else { /* a number with nothing behind it */
        question->text.begin = question->text.end = block_at(parse, a->label_block)->end;
    }
    for (uint32_t i = 0; i < count; i++)
        vs_set_place(parse, a->open.items[i], VERSLAG_PLACE_QUESTION, index);
    if (!build_context(a, question, index) || !build_numbers(a, question, index))
        return false;
    question->parts.first = parse->passages.count;
    return build_parts(parse, question, question->text.begin);
}

bool vs_extend_question(vs_assembler *a, uint32_t block)
{
    vs_parse *parse = a->parse;
    verslag_question *question = &parse->questions.items[parse->questions.count - 1];
    question->text.end = block_at(parse, block)->end;
    vs_set_place(parse, block, VERSLAG_PLACE_QUESTION, parse->questions.count - 1);
    return build_parts(parse, question, block_at(parse, block)->begin);
}

/* --------------------------------------------------------------------------------------------------------- Answers */

/* A sentence; but "8.400" is the next cell of a table, though a mark can stand so behind a full stop. */
static bool is_prose(const vs_parse *parse, uint32_t block)
{
    const vs_str t = vs_block_text(&parse->blocks, block_at(parse, block));
    size_t at = 0;
    while (at < t.len && !vs_is(t.at[at], VS_LOWER | VS_UPPER))
        at++;
    return at < t.len && parse->info.items[block].class == VS_CLASS_TEXT && vs_ends_sentence(t) && !vs_is_figures(t);
}

bool vs_tell_unmatched(const vs_assembler *a, uint32_t begin, uint32_t end)
{
    return vs_diagnose(a->parse, VERSLAG_CODE_ANSWER_MATCHED, begin, end,
                       "matched to no question: none that its heading can mean wants an answer");
}

/* The answer was matched by what a reader could see otherwise: by what, and to which question. */
static bool tell_match(const vs_assembler *a, const verslag_answer *answer)
{
    enum { WORDS = 80 };
    if (answer->text.begin == answer->text.end)
        return true;
    if (!answer->questions.count)
        return vs_tell_unmatched(a, answer->text.begin, answer->text.end);
    if (!a->matched_by)
        return true;
    const uint32_t others = answer->questions.count - 1;
    const verslag_question *question = &a->parse->questions.items[a->answered.items[0]];
    char more[32] = "";
    if (others)
        snprintf(more, sizeof more, " and %u more", others);
    if (question->numbers.count)
        return vs_diagnose(a->parse, VERSLAG_CODE_ANSWER_MATCHED, answer->text.begin, answer->text.end,
                           "matched to question %u%s by %s", a->parse->indexes.items[question->numbers.first], more,
                           a->matched_by);
    vs_str words = vs_question_text(a, a->answered.items[0]);
    const char *const line = memchr(words.at, '\n', words.len);
    words.len = line ? (size_t)(line - words.at) : words.len;
    const bool cut = words.len > WORDS;
    return vs_diagnose(a->parse, VERSLAG_CODE_ANSWER_MATCHED, answer->text.begin, answer->text.end,
                       "matched to the question \"%.*s%s\"%s by %s", (int)(cut ? WORDS : words.len), words.at,
                       cut ? "…" : "", more, a->matched_by);
}

bool vs_build_answer(vs_assembler *a, uint32_t first, uint32_t count)
{
    vs_parse *parse = a->parse;
    const uint32_t index = parse->answers.count;
    verslag_answer *answer = vs_vec_push(&parse->answers);
    if (!answer)
        return false;
    answer->doc = parse->doc;
    answer->respondent = a->respondent;
    answer->heading.begin = a->heading_begin;
    answer->heading.end = a->heading_end;
    answer->questions.first = parse->indexes.count;
    for (uint32_t i = 0; i < a->answered.count; i++) {
        if (!push_index(parse, a->answered.items[i]))
            return false;
        answer->questions.count++;
        /* a group can be answered one by one */
        uint32_t *earliest = &parse->questions.items[a->answered.items[i]].answer;
        *earliest = *earliest == VS_NONE ? index : *earliest;
    }
    answer->paragraphs.first = parse->passages.count;
    answer->text.begin = answer->text.end = a->heading_end;
    bool text = false;
    for (uint32_t i = first; i < count; i++) {
        const vs_block *block = block_at(parse, a->open.items[i]);
        /* A heading over a part of the answer is no paragraph of it; the cells of a table and a short last line ("Ja")
         * are. */
        if (parse->info.items[a->open.items[i]].class == VS_CLASS_TOPIC_HEADING && i + 1 < count &&
            is_prose(parse, a->open.items[i + 1])) {
            vs_set_place(parse, a->open.items[i], VERSLAG_PLACE_HEADING, 0);
            if (!text && a->heading_end &&
                block->begin >= a->heading_end) { /* right below the label: the answer's first words */
                answer->text.begin = block->begin;
                text = true;
            }
            continue;
        }
        /* The first block of an answer may open with its label: "Antwoord: Ja." */
        uint32_t begin = i == first && first == 0 && a->text_begin > block->begin && a->text_begin <= block->end
                             ? a->text_begin
                             : block->begin;
        if (begin == block->end) /* the label was all there is */
            continue;
        if (!text)
            answer->text.begin = begin;
        text = true;
        answer->text.end = block->end;
        if (!push_passage(parse, begin, block->end))
            return false;
        answer->paragraphs.count++;
        vs_set_place(parse, a->open.items[i], VERSLAG_PLACE_ANSWER, index);
    }
    return tell_match(a, answer);
}

bool vs_build_agenda_item(vs_assembler *a, uint32_t block)
{
    vs_parse *parse = a->parse;
    const vs_line_info *info = &parse->info.items[block];
    const vs_block *b = block_at(parse, block);
    if (info->class == VS_CLASS_NUMBER) { /* its item follows */
        vs_set_place(parse, block, VERSLAG_PLACE_HEADING, 0);
        return true;
    }
    verslag_passage *item = vs_vec_push(&parse->agenda);
    if (!item)
        return false;
    size_t label = vs_form_bullet(vs_block_text(&parse->blocks, b));
    if (!label && info->number_form != VS_NUMBER_NONE)
        label = info->label_length;
    item->doc = parse->doc;
    item->text.begin = b->begin + (uint32_t)label;
    item->text.end = b->end;
    vs_set_place(parse, block, VERSLAG_PLACE_AGENDA, parse->agenda.count - 1);
    return true;
}

/* ------------------------------------------------------------------------------------------------- What is then odd */

/* How many numbers back a later question may bring one that was skipped: "1 en 4", "2", "3". */
#define SKIPPED_MAX 50u

static bool check_numbers(vs_parse *parse)
{
    if (!parse->numbered)
        return true;
    size_t most = 1; /* 1 + the highest number */
    for (uint32_t i = 0; i < parse->questions.count; i++) {
        const verslag_question *q = &parse->questions.items[i];
        for (uint32_t n = 0; n < q->numbers.count; n++)
            if (parse->indexes.items[q->numbers.first + n] >= most)
                most = (size_t)parse->indexes.items[q->numbers.first + n] + 1;
    }
    /* By number: 1 + the first and the last question that has it. */
    uint32_t *earliest = vs_alloc(2 * most * sizeof *earliest);
    if (!earliest)
        return false;
    uint32_t *const latest = earliest + most;
    memset(earliest, 0, 2 * most * sizeof *earliest);
    uint32_t highest = 0; /* of the numbers since they last began again */
    uint32_t before = 0;  /* of the question before */
    bool ok = true;
    for (uint32_t i = 0; i < parse->questions.count; i++) {
        const verslag_question *q = &parse->questions.items[i];
        for (uint32_t n = 0; n < q->numbers.count; n++) {
            const uint32_t number = parse->indexes.items[q->numbers.first + n];
            latest[number] = i + 1;
            earliest[number] = earliest[number] ? earliest[number] : i + 1;
        }
    }
    for (uint32_t i = 0; i < parse->questions.count && ok; i++) {
        const verslag_question *q = &parse->questions.items[i];
        if (!q->numbers.count)
            continue;
        if (parse->indexes.items[q->numbers.first] == 1 && i && q->fraction != parse->questions.items[i - 1].fraction)
            highest = 0; /* each fraction counts from the start */
        const uint32_t first = parse->indexes.items[q->numbers.first],
                       last = parse->indexes.items[q->numbers.first + q->numbers.count - 1];
        const bool letter = /* "2a", "2.1" */
            vs_number_sub(vs_str_of(parse->blocks.text + q->label.begin, parse->blocks.text + q->label.end)) > 0;
        if (first <= highest && earliest[first] <= i && !(letter && first == before)) {
            ok = vs_diagnose(parse, VERSLAG_CODE_QUESTION_NUMBER_REPEATED, q->label.begin, q->label.end,
                             "question %u comes after question %u", first, highest);
            highest = last;
        } else if (highest && first > highest + 1) {
            bool later = first - highest <= SKIPPED_MAX;
            for (uint32_t n = highest + 1; n < first && later; n++)
                later = latest[n] > i; /* n < first, which has a place */
            if (!later)
                ok = vs_diagnose(parse, VERSLAG_CODE_QUESTION_NUMBER_GAP, q->label.begin, q->label.end,
                                 "question %u follows question %u", first, highest);
        }
        highest = last > highest ? last : highest;
        before = first;
    }
    vs_release(earliest);
    return ok;
}

static bool check_answers(vs_parse *parse)
{
    for (uint32_t i = 0; i < parse->questions.count && parse->answers.count; i++) {
        const verslag_question *q = &parse->questions.items[i];
        bool empty = q->answer != VS_NONE &&
                     parse->answers.items[q->answer].text.begin == parse->answers.items[q->answer].text.end;
        if (q->answer != VS_NONE && !empty)
            continue;
        const char *what = empty ? "has an answer heading with nothing under it" : "has no answer";
        bool ok = q->numbers.count ? vs_diagnose(parse, VERSLAG_CODE_ANSWER_MISSING, q->text.begin, q->text.end,
                                                 "question %u %s", parse->indexes.items[q->numbers.first], what)
                                   : vs_diagnose(parse, VERSLAG_CODE_ANSWER_MISSING, q->text.begin, q->text.end,
                                                 "this question %s", what);
        if (!ok)
            return false;
    }
    return true;
}

/* A heading and its entry in the list of contents stand no further apart. */
#define CONTENTS_LOOK 40u

/* What two spellings of one heading have in common: "3. Vragen van de leden van de
 * SP-fractie en reactie van de bewindspersoon" is in the list without its number, or without who reacts. */
static uint32_t heading_hash(vs_str t)
{
    const char *const reaction = vs_find_nocase(t, VS_LIT(" en reactie van "));
    if (reaction)
        t.len = (size_t)(reaction - t.at);
    while (t.len && (vs_is_digit(*t.at) || *t.at == '.' || *t.at == ' '))
        t = (vs_str){t.at + 1, t.len - 1};
    return vs_hash_words(t);
}

static vs_str fraction_heading(const vs_parse *parse, uint32_t fraction)
{
    const vs_slice *heading = &parse->fractions.items[fraction].heading;
    return (vs_str){parse->blocks.text + heading->begin, heading->end - heading->begin};
}

/* One of the entries from `first` on, no further than headings are looked for, has this heading. */
static bool is_listed(const vs_parse *parse, uint32_t first, vs_str heading)
{
    const uint32_t hash = heading_hash(heading);
    for (uint32_t i = first; i < parse->contents.count && i < first + CONTENTS_LOOK; i++)
        if (heading_hash((vs_str){parse->contents.items[i].text, parse->contents.items[i].len}) == hash)
            return true;
    return false;
}

/* The list of contents and the headings of the fractions must say the same. */
static bool check_contents(vs_parse *parse)
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < parse->contents.count; i++) {
        const vs_str entry = {parse->contents.items[i].text, parse->contents.items[i].len};
        const uint32_t hash = heading_hash(entry),
                       look = next + CONTENTS_LOOK < parse->fractions.count ? next + CONTENTS_LOOK
                                                                            : parse->fractions.count;
        uint32_t f = next;
        while (f < look && heading_hash(fraction_heading(parse, f)) != hash)
            f++;
        if (f < look) {
            next = f + 1;
            continue;
        }
        if (!vs_fraction_heading_is(entry))
            continue;
        uint32_t begin = 0, end = 0;
        if (next < parse->fractions.count &&
            !is_listed(parse, i + 1,
                       fraction_heading(parse, next))) { /* the heading in its place, under another name */
            begin = parse->fractions.items[next].heading.begin;
            end = parse->fractions.items[next].heading.end;
            next++;
        }
        if (!vs_diagnose(parse, VERSLAG_CODE_CONTENTS_MISMATCH, begin, end,
                         "the list of contents has \"%.*s\", the text has no such heading",
                         (int)(entry.len < 150 ? entry.len : 150), entry.at))
            return false;
    }
    return true;
}

bool vs_build_finish(vs_parse *parse)
{
    /* The questions of each fraction, by counting: they need not stand together. */
    const uint32_t fractions = parse->fractions.count;
    for (uint32_t i = 0; i < parse->questions.count; i++)
        if (parse->questions.items[i].fraction != VS_NONE)
            parse->fractions.items[parse->questions.items[i].fraction].questions.count++;
    uint32_t first = parse->indexes.count, total = 0;
    for (uint32_t f = 0; f < fractions; f++) {
        parse->fractions.items[f].questions.first = first + total;
        total += parse->fractions.items[f].questions.count;
        parse->fractions.items[f].questions.count = 0;
    }
    for (uint32_t i = 0; i < total; i++)
        if (!push_index(parse, 0))
            return false;
    for (uint32_t i = 0; i < parse->questions.count; i++) {
        if (parse->questions.items[i].fraction == VS_NONE)
            continue;
        vs_run *run = &parse->fractions.items[parse->questions.items[i].fraction].questions;
        parse->indexes.items[run->first + run->count++] = i;
    }
    /* A fraction's part reaches to the next heading of a fraction or part. */
    uint32_t f = parse->fraction_of_askers; /* no heading there opens it: all is theirs */
    bool open = f > 0;
    for (uint32_t i = parse->front_end; i < parse->blocks.block.count && parse->info.items[i].class != VS_CLASS_NOTE;
         i++) {
        const uint8_t class = parse->info.items[i].class;
        const vs_block *block = block_at(parse, i);
        if (parse->fraction_of_askers && block->begin < parse->fractions.items[0].heading.end)
            continue; /* what stands before the askers is not of their part */
        if (f < fractions && parse->fractions.items[f].heading.begin >= block->begin &&
            parse->fractions.items[f].heading.begin < block->end) {
            open = true;
            f++;
        } else if (parse->info.items[i].asker_label) {
            open = false; /* another's question */
        } else if (!parse->info.items[i].is_question && /* "3. Het lid van de OSF-fractie", cut off there */
                   (class == VS_CLASS_PART_HEADING || class == VS_CLASS_ANSWERS_HEADING ||
                    class == VS_CLASS_AGENDA_HEADING || class == VS_CLASS_FRACTION_HEADING)) {
            open = false;
        }
        if (open)
            parse->fractions.items[f - 1].end = block->end;
    }
    return check_numbers(parse) && check_answers(parse) && check_contents(parse);
}
