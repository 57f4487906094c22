/* Which answer goes with which question, by what stands before them. */
#include "parse_bytes.h"

/* "numbers: text" of every answer, with " | " between, line ends as "/". */
static void expect_answers(const char *text, const char *expected)
{
    char found[4000] = "";
    verslag_document *doc = parse_string(text);
    for (size_t i = 0; i < verslag_document_answer_count(doc); i++) {
        const verslag_answer *answer = verslag_document_answer(doc, i);
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s", i ? " | " : "");
        for (size_t k = 0; k < verslag_answer_question_count(answer); k++)
            snprintf(found + strlen(found), sizeof found - strlen(found), "%s%u", k ? ", " : "",
                     verslag_question_number(verslag_answer_question(answer, k)));
        snprintf(found + strlen(found), sizeof found - strlen(found), ": %s", verslag_answer_text(answer, NULL));
    }
    for (char *at = found; *at; at++)
        *at = *at == '\n' ? '/' : *at;
    cr_expect_str_eq(found, expected, "%s\n  gives:    %s\n  expected: %s", text, found, expected);
    verslag_document_unref(doc);
}

#define TWO "1. Waarom vaart de pont niet?\n\n2. Wanneer wel?\n\n"

Test(answers_told, counted)
{
    expect_answers(TWO "Antwoord\n\nAd vraag 1. Omdat hij stuk is.\n\nAd vraag 2: Morgen.\n\nAd hoc is dat zo.\n",
                   "1: Omdat hij stuk is. | 2: Morgen./Ad hoc is dat zo.");
    expect_answers(TWO "Antwoord\n\nAd 1. Omdat hij stuk is.\n\nAd 2. Morgen.\n", "1: Omdat hij stuk is. | 2: Morgen.");
}

/* In a nota, what the government says behind a question answers it where nothing that answers follows. */
Test(answers_told, behind_the_question)
{
    expect_answers("NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n1. Inleiding\n\nDe leden van de VVD-fractie vragen waarom "
                   "de pont niet vaart. Wat doet de "
                   "regering daaraan? Wij hebben de pont laten herstellen.\n\nDe leden van de SP-fractie vragen "
                   "wanneer de brug opengaat. Kan dat morgen?\n\n"
                   "De regering opent de brug morgen.\n",
                   "0: Wij hebben de pont laten herstellen. | 0: De regering opent de brug morgen.");
}
