/* answers_numbered.c - which questions the numbers of an answer's label mean. */
#include "structure/assemble.h"
#include "vocabulary/forms.h"

static uint16_t label_sub(const vs_parse *parse, const verslag_question *question)
{
    return vs_number_sub(
        vs_str_of(parse->blocks.text + question->label.begin, parse->blocks.text + question->label.end));
}

/* The label of the open answer names this number: adds the question with that number and letter (or "1.2"), or all with
 * the number where the label has none ("Antwoord 2" below 2a and 2b). A group can be answered number by number. */
static bool answer_number(vs_assembler *a, uint32_t number, uint16_t sub)
{
    const vs_parse *parse = a->parse;
    if (!vs_number_get(&a->by_number, number))
        return true;
    const uint32_t last = vs_number_get(&a->by_number, number) - 1;
    uint32_t first = last; /* questions with the same number stand together: "2", "2a", "2b" */
    while (first > 0 && last - first < 99 && label_sub(parse, &parse->questions.items[first]) &&
           parse->questions.items[first - 1].numbers.count &&
           parse->indexes.items[parse->questions.items[first - 1].numbers.first] == number)
        first--;
    bool found = false; /* a question with just this label; else all with the number */
    for (uint32_t i = first; i <= last; i++)
        found = found || (label_sub(parse, &parse->questions.items[i]) == sub &&
                          parse->questions.items[i].answer == VS_NONE);
    if (!found && sub > VS_SUB_NUMBER && label_sub(parse, &parse->questions.items[last]))
        return true; /* "Antwoord 1.4" below 1.1 and 1.2 */
    for (uint32_t i = first; i <= last; i++) {
        const verslag_question *question = &parse->questions.items[i];
        if (found ? label_sub(parse, question) != sub : question->answer != VS_NONE && i < last)
            continue;
        bool again = question->answer != VS_NONE && question->numbers.count < 2;
        for (uint32_t k = a->answered.count; k-- > 0 && !again;)
            again = a->answered.items[k] == i;
        if (!again && !vs_block_list_push(&a->answered, i))
            return false;
    }
    return true;
}

bool vs_answer_numbers(vs_assembler *a, vs_str numbers)
{
    vs_number_list list = vs_number_list_of(numbers);
    for (uint32_t number; a->answered.count <= VS_RANGE_MAX && vs_number_list_next(&list, &number);)
        if (!answer_number(a, number, list.sub))
            return false;
    return true;
}

bool vs_answer_wanted(const vs_assembler *a, uint32_t block)
{
    uint32_t number;
    vs_number_list list = vs_number_list_of(vs_form_answer(vs_assembled_text(a, block)).numbers);
    if (a->mode != VS_MODE_ANSWER || !vs_number_list_next(&list, &number) || !vs_number_get(&a->by_number, number))
        return false;
    const uint32_t question = vs_number_get(&a->by_number, number) - 1;
    bool open = false; /* the open answer is to it */
    for (uint32_t i = 0; i < a->answered.count && !open; i++)
        open = a->answered.items[i] == question;
    return !open && a->parse->questions.items[question].answer == VS_NONE;
}
