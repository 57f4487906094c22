/* assemble.c - which block belongs to what: one walk over the blocks behind the front matter, with the question or
 * answer that is open kept as a list of blocks until it is clear where it ends. */
#include "structure/assemble.h"
#include "language/fraction_heading.h"
#include "language/sentence.h"
#include "vocabulary/forms.h"

static uint8_t place_of(const vs_assembler *a, uint32_t block) { return a->parse->places.items[block].place; }
static bool asks(const vs_assembler *a, uint32_t block) { return vs_block_asks(a->parse, block); }
static bool speaks(const vs_assembler *a, uint32_t block) { return vs_block_speaks_for_fraction(a->parse, block); }
static bool responds(const vs_assembler *a, uint32_t block) { return vs_block_speaks_for_respondent(a->parse, block); }

static bool is_label(vs_str t) { return t.len && vs_question_label(t) == t.len; }

/* ---------------------------------------------------------------------------------- Where questions and answers end */

/* The first of the open question's blocks that answers it, where no heading says so: something before it has asked,
 * and it neither asks nor speaks for the fraction. */
static uint32_t find_silent_answer(const vs_assembler *a)
{
    bool asked = false;
    for (uint32_t i = 0; i < a->open.count; i++) {
        const uint32_t block = a->open.items[i];
        const bool item = a->parse->blocks.block.items[block].role == VS_BLOCK_LIST_ITEM;
        if (i > 0 && asked && !item && !vs_is_between(a, block) && !speaks(a, block) &&
            (responds(a, block) || !asks(a, block)))
            return i;
        asked = asked || asks(a, block);
    }
    return a->open.count;
}

/* Closes an answer in open[first..]: what leads up to the next question stays pending. */
static bool close_answer(vs_assembler *a, uint32_t first)
{
    uint32_t start = vs_find_run_up(a, first);
    if (!vs_build_answers(a, first, start))
        return false;
    a->pending.count = 0;
    for (uint32_t i = start; i < a->open.count; i++)
        if (!vs_is_between(a, a->open.items[i]) && !vs_block_list_push(&a->pending, a->open.items[i]))
            return false;
    a->open.count = 0;
    return true;
}

/* Closes what is open. `headed`: an answer heading comes next, so that all open blocks are question. */
static bool close_open(vs_assembler *a, bool headed)
{
    const vs_mode mode = a->mode;
    a->mode = VS_MODE_CONTEXT;
    if (mode == VS_MODE_ANSWER)
        return close_answer(a, 0);
    if (mode != VS_MODE_QUESTION)
        return true;
    uint32_t silent = a->interleaved && !headed ? find_silent_answer(a) : a->open.count;
    /* Topic headings at the end of a question belong to what follows; numbers alone are pages in the last columns of
     * a table. */
    uint32_t count = silent;
    while (count > 1 && (vs_is_between(a, a->open.items[count - 1]) ||
                         a->parse->info.items[a->open.items[count - 1]].class == VS_CLASS_NUMBER))
        count--;
    if (!vs_build_question(a, count))
        return false;
    uint32_t question = a->parse->questions.count - 1;
    if (silent == a->open.count) {
        a->open.count = 0;
        return vs_block_list_push(&a->unanswered, question);
    }
    a->heading_begin = a->heading_end = 0;
    a->respondent = a->matched_by = NULL;
    a->answered.count = 0;
    /* Without labels, questions that follow each other with nothing between them are answered together. */
    for (uint32_t i = 0; i < a->unanswered.count && !a->headed; i++) {
        const verslag_question *before = &a->parse->questions.items[a->unanswered.items[i]];
        if (!memchr(a->parse->blocks.text + before->text.begin, '\n', before->text.end - before->text.begin) &&
            !vs_block_list_push(&a->answered, a->unanswered.items[i]))
            return false;
    }
    a->unanswered.count = 0;
    if (!vs_block_list_push(&a->answered, question))
        return false;
    if (a->headed) {
        const vs_block *block = &a->parse->blocks.block.items[a->open.items[silent]];
        if (!vs_diagnose(a->parse, VERSLAG_CODE_ANSWER_HEADING_MISSING, block->begin, block->end,
                         "the answer to question %u has no heading: taken to begin here",
                         a->parse->info.items[a->label_block].number))
            return false;
    }
    return close_answer(a, silent);
}

/* The block begins the answer to what stands unanswered before it, which no heading says. */
static bool open_silent_answer(vs_assembler *a, uint32_t block)
{
    a->mode = VS_MODE_ANSWER;
    a->heading_begin = a->heading_end = a->text_begin = 0;
    a->respondent = a->matched_by = NULL;
    a->open.count = a->answered.count = a->pending.count = 0;
    for (uint32_t i = 0; i < a->unanswered.count; i++)
        if (!vs_block_list_push(&a->answered, a->unanswered.items[i]))
            return false;
    a->unanswered.count = 0;
    return vs_block_list_push(&a->open, block);
}

bool vs_is_item(const vs_assembler *a, uint32_t block, uint32_t number)
{
    if (a->parse->blocks.block.items[block].role == VS_BLOCK_LIST_ITEM)
        return true;
    const vs_number_label label = vs_form_number(vs_assembled_text(a, block));
    return a->parse->info.items[block].class == VS_CLASS_TEXT && !label.alone &&
           (label.form == VS_NUMBER_DOT || label.form == VS_NUMBER_PAREN) && (!number || label.number == number);
}

/* A paragraph of a document without numbers, with the list that it leads in: a question where it asks. Returns the
 * next block in *next. */
static bool take_paragraph(vs_assembler *a, uint32_t block, uint32_t *next)
{
    const vs_blocks *b = &a->parse->blocks;
    uint32_t end = block + 1;
    vs_str t = vs_assembled_text(a, block);
    if (t.len && t.at[t.len - 1] == ':')
        while (end < b->block.count && vs_is_item(a, end, end - block))
            end++;
    *next = end;
    if (a->unanswered.count && !a->pending.count && place_of(a, block - 1) == VERSLAG_PLACE_QUESTION && vs_is_tail(t))
        return vs_extend_question(a, block);
    const uint32_t label = vs_question_label(t);
    bool question = label > 0;
    if (label && !vs_open_asker(a, block, label < 5 ? label : 5, label, false)) /* behind "Vraag" */
        return false;
    for (uint32_t i = block; i < end && !question; i++)
        question = asks(a, i);
    if (!question && end > block + 1) /* "De leden vragen:" / "a. wie dat bepaalt;" */
        question = vs_sentence_asks(vs_str_of(t.at, b->text + b->block.items[block + 1].end));
    for (uint32_t i = block; i < end; i++)
        if (!vs_block_list_push(question ? &a->open : &a->pending, i))
            return false;
    if (!question)
        return true;
    a->label_block = VS_NONE;
    a->text_begin = b->block.items[block].begin + (label || end > block + 1 ? label : (uint32_t)vs_form_bullet(t));
    const uint32_t answer = a->spoken && end == block + 1 ? vs_answer_within(a, block) : 0;
    for (a->text_end = answer; a->text_end && vs_is_space(b->text[a->text_end - 1]);)
        a->text_end--;
    const bool built = vs_build_question(a, a->open.count);
    a->text_end = a->open.count = 0;
    if (!built || !vs_block_list_push(&a->unanswered, a->parse->questions.count - 1) ||
        (answer && (!open_silent_answer(a, block) || !vs_note_split(a, block, answer))))
        return false;
    a->text_begin = answer ? answer : a->text_begin;
    a->matched_by = answer ? VS_MATCHED_BY_OPENING : a->matched_by;
    return true;
}

/* In a document without numbers an answer heading closes the answer before it, and what asks in between: the
 * paragraphs right before the heading that ask, and what leads up to them. */
static bool close_with_question(vs_assembler *a)
{
    uint32_t start = vs_find_run_up(a, 0), asking = a->open.count;
    while (asking > 1 && (asks(a, a->open.items[asking - 1]) || vs_is_between(a, a->open.items[asking - 1])))
        asking--;
    if (asking < start)
        start = asking;
    const uint32_t first = a->open.items[start == a->open.count ? 0 : start], last = a->open.items[a->open.count - 1];
    const bool tail = start < a->open.count;
    a->open.count = start;
    if (!close_open(a, false))
        return false;
    for (uint32_t i = first, next; tail && i <= last; i = next) {
        next = i + 1;
        if (!vs_is_between(a, i) && !take_paragraph(a, i, &next))
            return false;
    }
    return true;
}

/* ------------------------------------------------------------------------------------------------ What blocks open */

/* Behind the question that is open, and before the next one: the first block that asks nothing, but speaks for the
 * fraction. It leads up to the next. */
static uint32_t find_next_run_up(const vs_assembler *a)
{
    uint32_t start = a->open.count;
    while (start > 1 && (vs_is_between(a, a->open.items[start - 1]) ||
                         (speaks(a, a->open.items[start - 1]) && !asks(a, a->open.items[start - 1]))))
        start--;
    bool asked = false;
    for (uint32_t i = 0; i < start && !asked; i++)
        asked = asks(a, a->open.items[i]);
    return asked ? start : a->open.count;
}

/* The open question is the row of a table, in which its answer has a cell. */
static bool close_row(vs_assembler *a, uint32_t block)
{
    if (!close_open(a, true))
        return false;
    const uint32_t answer = a->parse->blocks.block.items[block].begin + a->parse->info.items[block].inline_answer;
    if (!open_silent_answer(a, block) || !vs_note_split(a, block, answer))
        return false;
    a->text_begin = answer;
    const bool built = vs_build_answer(a, 0, 1);
    a->mode = VS_MODE_CONTEXT;
    a->open.count = 0;
    return built;
}

static bool open_question(vs_assembler *a, uint32_t block)
{
    const uint32_t count = a->open.count,
                   start = a->mode == VS_MODE_QUESTION && count > 1 ? find_next_run_up(a) : count;
    const uint32_t first = start < count ? a->open.items[start] : 0,
                   last = start < count ? a->open.items[count - 1] : 0;
    a->open.count = start;
    if (!close_open(a, false))
        return false;
    for (uint32_t i = first; start < count && i <= last; i++) {
        if (vs_is_between(a, i))
            vs_set_place(a->parse, i, VERSLAG_PLACE_HEADING, 0);
        else if (!vs_block_list_push(&a->pending, i))
            return false;
    }
    const vs_line_info *info = &a->parse->info.items[block];
    if (!vs_open_asker(a, block, info->printed_end, info->label_length, true))
        return false;
    a->numbered = true;
    a->mode = VS_MODE_QUESTION;
    a->label_block = block;
    a->open.count = 0;
    vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
    if (info->class == VS_CLASS_NUMBER) {
        a->text_begin = 0; /* the block that follows, whole */
        return true;
    }
    a->text_begin = a->parse->blocks.block.items[block].begin + info->label_length;
    if (!vs_block_list_push(&a->open, block))
        return false;
    return !info->inline_answer || !vs_is_question_row(a->parse, block) || close_row(a, block);
}

/* Below 3 and 4 stands "Antwoord:", and further on "Antwoord op vragen 3 en 5:": the first is to 4 alone. */
static bool is_claimed(const vs_assembler *a, uint32_t question, uint32_t heading)
{
    const verslag_question *q = &a->parse->questions.items[question];
    if (q->numbers.count != 1)
        return false;
    const uint32_t claim = vs_number_get(&a->claimed, a->parse->indexes.items[q->numbers.first]);
    return claim > heading && claim < a->section_end;
}

/* Opens an answer: its heading is [begin, end) of the text of `block`. */
static bool open_answer(vs_assembler *a, uint32_t block, uint32_t begin, uint32_t end)
{
    const vs_line_info *info = &a->parse->info.items[block];
    const vs_str t = vs_assembled_text(a, block);
    vs_answer_label label = vs_form_answer(t);
    if (info->is_answer_label)
        label.numbers = (vs_str){t.at + info->printed, (size_t)(info->printed_end - info->printed)};
    if (!a->numbered && a->mode == VS_MODE_ANSWER && a->open.count ? !close_with_question(a) : !close_open(a, true))
        return false;
    a->mode = VS_MODE_ANSWER;
    a->heading_begin = begin;
    a->heading_end = end;
    a->respondent = NULL;
    a->matched_by = NULL;
    a->open.count = 0;
    a->answered.count = 0;
    a->pending.count = 0;
    if (label.respondent.len && !(a->respondent = vs_respondent_of_label(a->parse, label.respondent)))
        return false;
    if (!vs_answer_numbers(a, label.numbers))
        return false;
    for (uint32_t i = 0; i < a->unanswered.count && !label.numbers.len; i++)
        if (!is_claimed(a, a->unanswered.items[i], block) && !vs_block_list_push(&a->answered, a->unanswered.items[i]))
            return false;
    if (!a->answered.count && a->unanswered.count) {
        a->matched_by = VS_MATCHED_BY_NO_NUMBER;
        if (!vs_block_list_push(&a->answered, a->unanswered.items[a->unanswered.count - 1]))
            return false;
    }
    a->unanswered.count = 0;
    return true;
}

/* In a document where only the speaker tells: the block answers what stands unanswered before it. */
static bool begins_answer(vs_assembler *a, uint32_t block)
{
    if (!a->unanswered.count)
        return false;
    if (asks(a, block) || speaks(a, block))
        return vs_retells(a, block, &a->unanswered);
    return responds(a, block) || (block > 0 && place_of(a, block - 1) == VERSLAG_PLACE_QUESTION);
}

static bool take_text(vs_assembler *a, uint32_t block, uint32_t *next)
{
    const vs_line_info *info = &a->parse->info.items[block];
    vs_parse *parse = a->parse;
    switch (a->mode) {
    case VS_MODE_QUESTION:
        if (a->open.count && vs_is_other_asker(a, block))
            return close_open(a, false) && vs_leave_numbers(a) && take_paragraph(a, block, next);
        if (!a->open.count && !a->text_begin)
            a->text_begin = parse->blocks.block.items[block].begin + vs_question_label(vs_assembled_text(a, block));
        return vs_block_list_push(&a->open, block);
    case VS_MODE_ANSWER:
        if (!a->numbered && a->open.count && info->class == VS_CLASS_TEXT && !responds(a, block) &&
            (speaks(a, block) || (a->spoken && asks(a, block)) || vs_question_label(vs_assembled_text(a, block))) &&
            !vs_repeats_answered(a, block) && !(a->spoken && vs_retells(a, block, &a->answered)))
            return close_open(a, false) && take_paragraph(a, block, next);
        if (a->open.count && block > a->last_numbered && vs_is_other_asker(a, block) && !responds(a, block))
            return close_open(a, false) && vs_leave_numbers(a) && take_paragraph(a, block, next);
        return vs_block_list_push(&a->open, block);
    default: /* before a question; the other modes take no text */
        if (vs_is_between(a, block)) {
            vs_set_place(parse, block, VERSLAG_PLACE_HEADING, 0);
            return true;
        }
        if (a->answers_part)
            return true;
        if (a->spoken && begins_answer(a, block))
            return open_silent_answer(a, block);
        if (a->spoken && !a->unanswered.count && responds(a, block) && !asks(a, block))
            return true; /* the government introduces its answers */
        return a->numbered ? vs_block_list_push(&a->pending, block) : take_paragraph(a, block, next);
    }
}

/* The fraction outside any part that a heading opens: that of the askers, or none. */
static uint32_t outside(const vs_parse *parse) { return parse->fraction_of_askers ? 0 : VS_NONE; }

static bool open_section(vs_assembler *a, uint32_t block, vs_mode mode)
{
    if (!close_open(a, false) || !vs_open_layout(a, block))
        return false;
    vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
    a->mode = mode;
    a->fraction = a->part_fraction = outside(a->parse);
    a->pending.count = 0;
    a->unanswered.count = 0;
    vs_set_numbered(a, a->parse->numbered);
    return true;
}

/* In an inbreng each fraction has its own habits: the part of one that numbers nothing is read as a document that does
 * not, whatever the others do. */
static bool open_fraction(vs_assembler *a, uint32_t heading)
{
    bool numbered = false;
    for (uint32_t i = heading + 1, end = vs_section_end(a, heading); a->parse->numbered && i < end && !numbered; i++)
        numbered = a->parse->info.items[i].is_question;
    if (!open_section(a, heading, VS_MODE_CONTEXT))
        return false;
    vs_set_numbered(a, numbered);
    return vs_build_fraction(a, heading);
}

/* The part behind its heading, up to the next part. */
static bool take_answers_part(vs_assembler *a, uint32_t heading, uint32_t *next)
{
    const vs_str title = vs_assembled_text(a, heading);
    uint32_t end = heading + 1;
    while (end < a->parse->info.count && a->parse->info.items[end].class != VS_CLASS_PART_HEADING &&
           a->parse->info.items[end].class != VS_CLASS_AGENDA_HEADING &&
           a->parse->info.items[end].class != VS_CLASS_NOTE &&
           a->parse->info.items[end].class != VS_CLASS_ANSWERS_HEADING)
        end++;
    *next = end;
    /* "III Antwoord / Reactie van de Staatssecretaris" behind that of the Minister. */
    const vs_str office = vs_office_of_part(title);
    const bool shared = end < a->parse->info.count && a->parse->info.items[end].class == VS_CLASS_ANSWERS_HEADING;
    const vs_str other = shared ? vs_office_of_part(vs_assembled_text(a, end)) : (vs_str){0};
    a->office = office;
    a->colleague = office.len && other.len && !vs_equal(office, other) ? other : (vs_str){0};
    a->offices = a->offices || a->colleague.len;
    /* "II Antwoord / Reactie van de Staatssecretaris": who answers. */
    const bool of_fraction = vs_fraction_heading_over(title); /* "Antwoorden VVD", the first of them */
    const char *van = of_fraction ? NULL : vs_find_nocase(title, VS_LIT(" van de "));
    a->respondent = NULL;
    const char *const received = van ? vs_find_nocase(title, VS_LIT(" (ontvangen ")) : NULL;
    const char *const office_end = received && received > van ? received : title.at + title.len;
    if (van && !(a->respondent = vs_respondent_of_part(a->parse, vs_trim(vs_str_of(van + 8, office_end)))))
        return false;
    if (of_fraction)
        a->parse->info.items[heading].class = VS_CLASS_FRACTION_HEADING;
    bool ok = vs_assemble_answers(a, of_fraction ? heading : heading + 1, end);
    a->mode = VS_MODE_CONTEXT;
    a->fraction = a->part_fraction = outside(a->parse);
    a->open.count = a->answered.count = 0;
    return ok;
}

static bool take_block(vs_assembler *a, uint32_t block, uint32_t *next)
{
    const vs_line_info *info = &a->parse->info.items[block];
    const vs_block *b = &a->parse->blocks.block.items[block];
    if (info->class == VS_CLASS_LETTER_LINE && a->mode != VS_MODE_AGENDA) { /* part of no question and no answer */
        vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
        return true;
    }
    if (a->mode == VS_MODE_AGENDA && info->class != VS_CLASS_PART_HEADING && info->class != VS_CLASS_ANSWERS_HEADING)
        return vs_build_agenda_item(a, block);
    if (info->is_question)
        return open_question(a, block);
    if (vs_is_remark(a, block))
        return close_open(a, false);
    if (info->class != VS_CLASS_FRACTION_HEADING && is_label(vs_assembled_text(a, block))) { /* what follows asks */
        vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
        return a->mode == VS_MODE_ANSWER && !a->numbered ? close_open(a, false) : true;
    }
    switch (info->class) {
    case VS_CLASS_PART_HEADING:
        /* A second round: another letter with questions behind the answers to the first. */
        if (a->answers_part && vs_form_part(vs_assembled_text(a, block)) == VS_PART_QUESTIONS)
            a->answers_part = false;
        if (!open_section(a, block, VS_MODE_CONTEXT))
            return false;
        vs_set_numbered(a, vs_starts_numbered(a, block + 1));
        return true;
    case VS_CLASS_ANSWERS_HEADING:
        a->answers_part = true;
        return open_section(a, block, VS_MODE_CONTEXT) && take_answers_part(a, block, next);
    case VS_CLASS_AGENDA_HEADING:
        return open_section(a, block, VS_MODE_AGENDA);
    case VS_CLASS_FRACTION_HEADING:
        return open_fraction(a, block);
    case VS_CLASS_ANSWER_HEADING:
        vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
        return open_answer(a, block, b->begin, b->end);
    default:
        if (info->is_answer_label && (a->mode == VS_MODE_QUESTION || a->mode == VS_MODE_ANSWER)) {
            vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
            if (!open_answer(a, block, b->end, b->end))
                return false;
            if (info->class == VS_CLASS_NUMBER)
                return true;
            a->heading_begin = a->heading_end = a->text_begin = b->begin + info->label_length;
            return vs_block_list_push(&a->open, block);
        }
        if (info->inline_answer && (a->mode == VS_MODE_QUESTION || a->unanswered.count || vs_answer_wanted(a, block) ||
                                    (a->mode == VS_MODE_ANSWER && !a->numbered && a->open.count &&
                                     asks(a, a->open.items[a->open.count - 1])))) {
            const char *text = a->parse->blocks.text;
            uint32_t label_end = b->begin + info->inline_answer;
            while (label_end > b->begin && vs_is_space(text[label_end - 1]))
                label_end--;
            if (!open_answer(a, block, b->begin, label_end))
                return false;
            a->text_begin = b->begin + info->inline_answer;
            return vs_block_list_push(&a->open, block);
        }
        a->text_begin = a->mode == VS_MODE_ANSWER && !a->open.count ? b->begin : a->text_begin;
        return take_text(a, block, next);
    }
}

static bool has_fractions(const vs_parse *parse)
{
    for (uint32_t i = 0; i < parse->info.count; i++)
        if (parse->info.items[i].class == VS_CLASS_FRACTION_HEADING)
            return true;
    return false;
}

/* What the block is by itself, where that is more than text. */
static vs_line_form form_of(const vs_line_info *info, const vs_block *block)
{
    switch (info->class) {
    case VS_CLASS_PART_HEADING: return VS_FORM_PART;
    case VS_CLASS_ANSWERS_HEADING: return VS_FORM_ANSWERS;
    case VS_CLASS_AGENDA_HEADING: return VS_FORM_AGENDA;
    case VS_CLASS_FRACTION_HEADING: return VS_FORM_FRACTION;
    case VS_CLASS_LETTER_LINE: return VS_FORM_LETTER;
    default: break;
    }
    switch (block->role) {
    case VS_BLOCK_HEADING: return VS_FORM_HEADING;
    case VS_BLOCK_LIST_ITEM: return VS_FORM_LIST_ITEM;
    case VS_BLOCK_TABLE_ROW: return VS_FORM_TABLE_ROW;
    default: return info->class == VS_CLASS_TOPIC_HEADING ? VS_FORM_TOPIC : VS_FORM_TEXT;
    }
}

bool vs_assemble(vs_parse *parse)
{
    const vs_blocks *b = &parse->blocks;
    if (!vs_vec_reserve(&parse->places, b->block.count + 1))
        return false;
    for (uint32_t i = 0; i < b->block.count; i++) {
        vs_span_place *place = vs_vec_add(&parse->places);
        *place = (vs_span_place){.begin = b->block.items[i].begin,
                                 .line = b->block.items[i].line,
                                 .level = b->block.items[i].level,
                                 .form = (uint8_t)form_of(&parse->info.items[i], &b->block.items[i])};
        place->place = i < parse->front_end ? VERSLAG_PLACE_FRONT : VERSLAG_PLACE_NONE;
    }
    vs_assembler *a = vs_alloc(sizeof *a);
    if (!a)
        return false;
    memset(a, 0, sizeof *a);
    a->parse = parse;
    a->fraction = a->part_fraction = outside(parse);
    a->label_block = VS_NONE;
    a->mode = VS_MODE_CONTEXT;
    bool ok = vs_read_layout(a);
    /* A document of another kind has no questions, whatever its sentences look like; a text that does not say what it
     * is has those that it numbers. */
    const bool told = parse->doc->title || parse->doc->kamerstuk_dossier || parse->front_end > 40;
    const bool another =
        parse->doc->kind == VERSLAG_KIND_OVERIG && !(parse->numbered && (a->headed || !told)) && !has_fractions(parse);
    const uint32_t first = another ? b->block.count : parse->front_end;
    for (uint32_t i = first, next; i < b->block.count && ok; i = next) {
        next = i + 1;
        if (parse->info.items[i].class == VS_CLASS_NOTE)
            break;
        ok = take_block(a, i, &next);
    }
    ok = ok && close_open(a, false);
    for (uint32_t i = 0, note = 0; i < b->block.count; i++)
        if (parse->info.items[i].class == VS_CLASS_NOTE)
            vs_set_place(parse, i, VERSLAG_PLACE_NOTE, note++);
    ok = ok && vs_split_places(a);
    vs_vec_free(&a->splits);
    vs_vec_free(&a->open);
    vs_vec_free(&a->pending);
    vs_vec_free(&a->unanswered);
    vs_vec_free(&a->answered);
    vs_vec_free(&a->by_number);
    vs_vec_free(&a->claimed);
    vs_release(a);
    return ok && vs_build_finish(parse);
}
