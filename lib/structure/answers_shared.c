/* answers_shared.c - one label over the answers to several questions, which are told apart: they are counted as their
 * questions are ("Antwoord" / "1. In 2017 waren het er twaalf." / "2. Bij vier van hen."), or each stands below its
 * question, which is told again. */
#include "structure/assemble.h"
#include "vocabulary/forms.h"

#define QUESTIONS_MAX 100u

/* Where the answers begin: places in the list of open blocks, and offsets in the text. */
typedef struct starts {
    uint32_t open[QUESTIONS_MAX + 1], text[QUESTIONS_MAX], question[QUESTIONS_MAX], count;
} starts;

/* ------------------------------------------------------------------------------------------------------------- Counted */

/* The number by which the answer to the k-th question is known: that of the question, or its place. */
static uint32_t number_of(const vs_assembler *a, uint32_t k)
{
    const verslag_question *question = &a->parse->questions.items[a->answered.items[k]];
    return question->numbers.count ? a->parse->indexes.items[question->numbers.first] : k + 1;
}

/* The number at the start of a block, and the length of it: "3. ", "3", "Ad 3: "; 0 for none. */
static uint32_t counted(const vs_assembler *a, uint32_t block, uint32_t *length)
{
    const vs_line_info *info = &a->parse->info.items[block];
    *length = info->label_length;
    if (info->number_form != VS_NUMBER_NONE)
        return info->number_form == VS_NUMBER_INLINE ? 0 : info->number;
    const vs_str t = vs_assembled_text(a, block);
    uint32_t number = 0;
    if (!vs_starts_with_nocase(t, VS_LIT("ad ")))
        return 0;
    const char *at = t.at + 3, *const end = t.at + t.len;
    if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("vraag ")))
        at += 6;
    if (at == end || !vs_is_digit(*at) || !vs_read_number(&at, end, QUESTIONS_MAX * 10, &number) || at == end ||
        !strchr(".:) ", *at))
        return 0;
    at = vs_skip_spaces(at + 1, end);
    *length = (uint32_t)(at - t.at);
    return number;
}

/* The answers in open[first..count) are counted, all of them, and nothing goes on counting behind the last. */
static bool find_counted(const vs_assembler *a, uint32_t first, uint32_t count, starts *s)
{
    uint32_t last = 0;
    for (uint32_t i = first; i < count; i++) {
        uint32_t length;
        const uint32_t block = a->open.items[i], number = counted(a, block, &length);
        if (!number)
            continue;
        if (s->count == a->answered.count) {
            if (number == last + 1)
                return false; /* it counts on: a list in the answer to all of them */
        } else if (number == number_of(a, s->count)) {
            if (!s->count && i > first)
                return false;
            last = number;
            s->open[s->count] = i;
            s->question[s->count] = a->answered.items[s->count];
            s->text[s->count++] = a->parse->blocks.block.items[block].begin + length;
        }
    }
    return s->count == a->answered.count;
}

/* ---------------------------------------------------------------------------------------------------------- Told again */

/* Two and more of the questions are told again in open[first..count), in their order, and the first block does so. */
static bool find_told(const vs_assembler *a, uint32_t first, uint32_t count, starts *s)
{
    uint32_t next = 0;
    for (uint32_t i = first; i < count && s->count < QUESTIONS_MAX; i++) {
        const uint32_t block = a->open.items[i];
        if (a->parse->info.items[block].class != VS_CLASS_TEXT ||
            a->parse->blocks.block.items[block].role != VS_BLOCK_PARAGRAPH)
            continue;
        const vs_str t = vs_assembled_text(a, block);
        const uint32_t question = vs_repeated_question(a, t, a->answered.items, next, a->answered.count);
        if (question == VS_NONE) {
            if (i == first)
                return false;
            continue;
        }
        const uint32_t behind = vs_repeated_end(t, vs_question_text(a, a->answered.items[question]));
        s->open[s->count] = i;
        s->question[s->count] = a->answered.items[question];
        s->text[s->count++] = behind ? a->parse->blocks.block.items[block].begin + behind : 0;
        next = question + 1;
    }
    return s->count > 1;
}

/* --------------------------------------------------------------------------------------------------------------- Build */

/* The blocks open[from..to) answer the k-th. Those questions before it that nothing tells again go with it. */
static bool build_one(vs_assembler *a, const starts *s, uint32_t k, const vs_block_list *open,
                      const vs_block_list *answered)
{
    uint32_t from = s->open[k];
    const uint32_t to = s->open[k + 1], block = open->items[from];
    a->open.count = a->answered.count = 0;
    a->text_begin = s->text[k];
    if (!s->text[k] || (a->parse->info.items[block].class == VS_CLASS_NUMBER && to > from + 1)) { /* it stands below */
        vs_set_place(a->parse, block, s->text[k] ? VERSLAG_PLACE_HEADING : VERSLAG_PLACE_QUESTION,
                     s->text[k] ? 0 : s->question[k]);
        a->text_begin = 0;
        from++;
    }
    for (uint32_t i = from; i < to; i++)
        if (!vs_block_list_push(&a->open, open->items[i]))
            return false;
    const uint32_t before = k ? s->question[k - 1] : VS_NONE;
    for (uint32_t i = 0; i < answered->count; i++) {
        const uint32_t q = answered->items[i];
        const bool between = q <= s->question[k] && (before == VS_NONE || q > before);
        if ((between || (k + 1 == s->count && q > s->question[k])) && !vs_block_list_push(&a->answered, q))
            return false;
    }
    a->matched_by = a->answered.count > 1 ? VS_MATCHED_BY_PLACE : NULL;
    const bool built = vs_build_answer(a, 0, a->open.count);
    a->heading_begin = a->heading_end = a->parse->blocks.block.items[open->items[to < open->count ? to : to - 1]].begin;
    return built;
}

bool vs_build_answers(vs_assembler *a, uint32_t first, uint32_t count)
{
    starts s = {.count = 0};
    bool several = a->answered.count > 1 && a->answered.count <= QUESTIONS_MAX && find_counted(a, first, count, &s);
    if (!several && a->answered.count > 1 && a->answered.count <= QUESTIONS_MAX) {
        s.count = 0;
        several = find_told(a, first, count, &s);
    }
    if (!several)
        return vs_build_answer(a, first, count);
    s.open[s.count] = count;
    const vs_block_list open = a->open, answered = a->answered;
    memset(&a->open, 0, sizeof a->open);
    memset(&a->answered, 0, sizeof a->answered);
    bool ok = true;
    for (uint32_t k = 0; k < s.count && ok; k++)
        ok = build_one(a, &s, k, &open, &answered);
    vs_vec_free(&a->open);
    vs_vec_free(&a->answered);
    a->open = open;
    a->answered = answered;
    return ok;
}
