/* questions - lists the questions of a document that have no answer (yet). usage: questions FILE */
#include <stdio.h>

#include <verslag/verslag.h>

int main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: questions FILE\n", stderr);
        return 2;
    }
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    if (verslag_parser_parse_file(parser, argv[1], &doc) != VERSLAG_OK) {
        fprintf(stderr, "%s\n", verslag_parser_error_message(parser));
        verslag_parser_free(parser);
        return 1;
    }
    for (size_t i = 0; i < verslag_document_question_count(doc); i++) {
        const verslag_question *question = verslag_document_question(doc, i);
        const verslag_answer *answer = verslag_question_answer(question);
        verslag_answer_state state = verslag_answer_get_state(answer); /* 0 where there is no answer */
        if (answer && state != VERSLAG_ANSWER_MISSING && state != VERSLAG_ANSWER_POSTPONED)
            continue;
        const char *label = verslag_question_label(question, NULL);
        const char *party = verslag_fraction_party_name(verslag_question_fraction(question), 0);
        const char *text = verslag_question_text(question, NULL);
        printf("%s (%s): %s\n", label ? label : "-", party ? party : "-", text ? text : "");
    }
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    return 0;
}
