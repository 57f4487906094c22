#include "api/access.h"

size_t verslag_answer_index(const verslag_answer *answer)
{
    return answer ? (size_t)(answer - answer->doc->answers.items) : 0;
}

size_t verslag_answer_question_count(const verslag_answer *answer) { return answer ? answer->questions.count : 0; }

const verslag_question *verslag_answer_question(const verslag_answer *answer, size_t index)
{
    return answer ? vs_run_question(answer->doc, answer->questions, index) : NULL;
}

const char *verslag_answer_heading(const verslag_answer *answer, size_t *len)
{
    return answer ? vs_optional_text(answer->doc, &answer->heading, len) : vs_no_text(len);
}

const char *verslag_answer_respondent(const verslag_answer *answer) { return answer ? answer->respondent : NULL; }

const char *verslag_answer_text(const verslag_answer *answer, size_t *len)
{
    return answer ? vs_text(answer->doc, &answer->text, len) : vs_no_text(len);
}

size_t verslag_answer_begin(const verslag_answer *answer) { return answer ? answer->text.begin : 0; }

size_t verslag_answer_end(const verslag_answer *answer) { return answer ? answer->text.end : 0; }

size_t verslag_answer_paragraph_count(const verslag_answer *answer) { return answer ? answer->paragraphs.count : 0; }

const verslag_passage *verslag_answer_paragraph(const verslag_answer *answer, size_t index)
{
    return answer ? vs_run_passage(answer->doc, answer->paragraphs, index) : NULL;
}

verslag_answer_state verslag_answer_get_state(const verslag_answer *answer)
{
    return answer ? answer->state : VERSLAG_ANSWER_UNKNOWN;
}

size_t verslag_answer_delegate_count(const verslag_answer *answer) { return answer ? answer->delegates.count : 0; }

const verslag_question *verslag_answer_delegate(const verslag_answer *answer, size_t index)
{
    return answer ? vs_run_question(answer->doc, answer->delegates, index) : NULL;
}

size_t verslag_answer_reference_count(const verslag_answer *answer)
{
    return answer ? vs_references_in(answer->doc, &answer->text).count : 0;
}

const verslag_reference *verslag_answer_reference(const verslag_answer *answer, size_t index)
{
    return answer ? vs_reference_in(answer->doc, &answer->text, index) : NULL;
}
