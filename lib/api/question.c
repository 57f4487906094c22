#include "api/access.h"

size_t verslag_question_index(const verslag_question *question)
{
    return question ? (size_t)(question - question->doc->questions.items) : 0;
}

unsigned verslag_question_number(const verslag_question *question) { return verslag_question_number_at(question, 0); }

size_t verslag_question_number_count(const verslag_question *question)
{
    return question ? question->numbers.count : 0;
}

unsigned verslag_question_number_at(const verslag_question *question, size_t index)
{
    return question && index < question->numbers.count ? vs_run_index(question->doc, question->numbers, index) : 0;
}

const char *verslag_question_label(const verslag_question *question, size_t *len)
{
    return question ? vs_optional_text(question->doc, &question->label, len) : vs_no_text(len);
}

const char *verslag_question_text(const verslag_question *question, size_t *len)
{
    return question ? vs_text(question->doc, &question->text, len) : vs_no_text(len);
}

size_t verslag_question_begin(const verslag_question *question) { return question ? question->text.begin : 0; }

size_t verslag_question_end(const verslag_question *question) { return question ? question->text.end : 0; }

const verslag_fraction *verslag_question_fraction(const verslag_question *question)
{
    return question ? verslag_document_fraction(question->doc, question->fraction) : NULL;
}

size_t verslag_question_context_count(const verslag_question *question)
{
    return question ? question->context.count : 0;
}

const verslag_passage *verslag_question_context(const verslag_question *question, size_t index)
{
    return question ? vs_run_passage(question->doc, question->context, index) : NULL;
}

size_t verslag_question_part_count(const verslag_question *question) { return question ? question->parts.count : 0; }

const verslag_passage *verslag_question_part(const verslag_question *question, size_t index)
{
    return question ? vs_run_passage(question->doc, question->parts, index) : NULL;
}

const verslag_answer *verslag_question_answer(const verslag_question *question)
{
    return question ? verslag_document_answer(question->doc, question->answer) : NULL;
}

size_t verslag_question_reference_count(const verslag_question *question)
{
    return question ? vs_references_in(question->doc, &question->text).count : 0;
}

const verslag_reference *verslag_question_reference(const verslag_question *question, size_t index)
{
    return question ? vs_reference_in(question->doc, &question->text, index) : NULL;
}
