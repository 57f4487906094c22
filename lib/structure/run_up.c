/* run_up.c - where an answer ends that no heading ends: what leads up to the next question stands behind it. */
#include "structure/assemble.h"
#include "language/sentence.h"

bool vs_is_between(const vs_assembler *a, uint32_t block)
{
    const uint8_t class = a->parse->info.items[block].class;
    return class == VS_CLASS_TOPIC_HEADING || class == VS_CLASS_LETTER_LINE;
}

/* "Het lid X vraagt naar de opbrengst. Die bedroeg …": where questions have numbers, a paragraph without one that opens
 * as a question and goes on without asking says what it answers. */
static bool restates(const vs_assembler *a, uint32_t block)
{
    const vs_str t = vs_assembled_text(a, block);
    const char *at = t.at, *const end = t.at + t.len;
    vs_str sentence;
    if (!a->numbered || !a->headed || !vs_sentence_next(&at, end, &sentence) || !vs_sentence_asks(sentence) ||
        at == end)
        return false;
    while (vs_sentence_next(&at, end, &sentence))
        if (vs_sentence_asks(sentence))
            return false;
    return true;
}

/* The heading, among the open blocks behind `first`, of a topic that a few paragraphs lead in which nobody says to be
 * his, up to a question: where the headings of the document stand over questions, they are no answer. */
static uint32_t find_topic_run_up(const vs_assembler *a, uint32_t first)
{
    enum { LOOK = 4 };
    const uint32_t count = a->open.count;
    if (!a->topics_of_questions || !count)
        return count;
    const uint32_t next = a->open.items[count - 1] + 1;
    const vs_line_info *info = a->parse->info.items;
    bool asked = next < a->parse->info.count &&
                 (info[next].is_question || (info[next].class == VS_CLASS_TEXT && vs_block_asks(a->parse, next)));
    for (uint32_t i = count; i-- > first + 1 && count - i <= LOOK;) {
        const uint32_t block = a->open.items[i];
        if (info[block].class == VS_CLASS_TOPIC_HEADING)
            return asked ? i : count;
        if (a->parse->blocks.block.items[block].role != VS_BLOCK_PARAGRAPH ||
            vs_block_speaks_for_respondent(a->parse, block))
            break;
        asked = asked || vs_block_asks(a->parse, block);
    }
    return count;
}

uint32_t vs_find_run_up(const vs_assembler *a, uint32_t first)
{
    uint32_t start = find_topic_run_up(a, first);
    for (uint32_t i = start; i-- > first + 1;) {
        const uint32_t block = a->open.items[i];
        if (vs_is_between(a, block))
            continue;
        if (vs_block_speaks_for_fraction(a->parse, block) && !vs_repeats_answered(a, block) && !restates(a, block))
            start = i;
        else if (vs_block_speaks_for_respondent(a->parse, block))
            break;
    }
    while (start > first + 1 && vs_is_between(a, a->open.items[start - 1]))
        start--;
    return start;
}
