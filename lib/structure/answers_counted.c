/* answers_counted.c - one label over answers that are counted as their questions are: "Antwoord" / "1. In 2017 waren het er
 * twaalf." / "2. Bij vier van hen." */
#include "structure/assemble.h"
#include "vocabulary/forms.h"

#define QUESTIONS_MAX 100u

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
    if (at == end || !vs_is_digit(*at) || !vs_read_number(&at, end, QUESTIONS_MAX * 10, &number) || at == end || !strchr(".:) ", *at))
        return 0;
    at = vs_skip_spaces(at + 1, end);
    *length = (uint32_t)(at - t.at);
    return number;
}

/* Where in open[first..count) the answer to each question begins, in starts[]; false where they are not counted so. */
static bool find_starts(const vs_assembler *a, uint32_t first, uint32_t count, uint32_t *starts)
{
    uint32_t found = 0, last = 0;
    for (uint32_t i = first; i < count; i++) {
        uint32_t length;
        const uint32_t number = counted(a, a->open.items[i], &length);
        if (!number)
            continue;
        if (found == a->answered.count) {
            if (number == last + 1)
                return false; /* it counts on: a list in the answer to all of them */
        } else if (number == number_of(a, found)) {
            if (!found && i > first)
                return false;
            last = number;
            starts[found++] = i;
        }
    }
    return found == a->answered.count;
}

bool vs_build_answers(vs_assembler *a, uint32_t first, uint32_t count)
{
    uint32_t starts[QUESTIONS_MAX + 1];
    if (a->answered.count < 2 || a->answered.count > QUESTIONS_MAX || !find_starts(a, first, count, starts))
        return vs_build_answer(a, first, count);
    const uint32_t answers = a->answered.count;
    starts[answers] = count;
    const vs_block_list open = a->open, answered = a->answered;
    vs_block_list blocks = {0}, one = {0};
    bool ok = vs_block_list_push(&one, 0);
    for (uint32_t k = 0; k < answers && ok; k++) {
        blocks.count = 0;
        for (uint32_t i = starts[k]; i < starts[k + 1] && ok; i++)
            ok = vs_block_list_push(&blocks, open.items[i]);
        const uint32_t block = open.items[starts[k]];
        one.items[0] = answered.items[k];
        a->open = blocks;
        a->answered = one;
        uint32_t length;
        counted(a, block, &length);
        a->text_begin = a->parse->blocks.block.items[block].begin + length;
        uint32_t from = 0;
        if (a->parse->info.items[block].class == VS_CLASS_NUMBER && blocks.count > 1) { /* the number alone, above its answer */
            vs_set_place(a->parse, block, VERSLAG_PLACE_HEADING, 0);
            from = 1;
        }
        ok = ok && vs_build_answer(a, from, blocks.count);
        a->heading_begin = a->heading_end = a->parse->blocks.block.items[open.items[starts[k + 1] < count ? starts[k + 1] : starts[k]]].begin;
    }
    a->open = open;
    a->answered = answered;
    vs_vec_free(&blocks);
    vs_vec_free(&one);
    return ok;
}
