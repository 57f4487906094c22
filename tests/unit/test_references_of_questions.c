/* References to questions of the same document: of a fraction, with letters, and from where they stand. */
#include "parse_bytes.h"

/* "text=id id" of every reference, with " | " between. */
static void expect_references(const char *text, const char *expected)
{
    char found[2000] = "";
    verslag_document *doc = parse_string(text);
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *r = verslag_document_reference(doc, i);
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s=", i ? " | " : "",
                 verslag_reference_text(r, NULL));
        for (size_t k = 0; k < verslag_reference_target_count(r); k++)
            snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s", k ? " " : "",
                     verslag_reference_target_id(r, k));
    }
    cr_expect_str_eq(found, expected, "%s\n  gives:    %s\n  expected: %s", text, found, expected);
    verslag_document_unref(doc);
}

#define OF(party) "Vragen en opmerkingen van de leden van de " party "-fractie\n\n"

/* A question of a fraction that comes later is meant only where it is its only one. */
Test(references_of_questions, later_fractions)
{
    expect_references(
        OF("VVD") "1. De leden van de VVD-fractie sluiten zich aan bij de vraag van de leden van de SP-fractie over de "
                  "pont. Klopt dat?\n\n" OF("SP") "2. De leden van de SP-fractie vragen waarom de pont niet vaart.\n",
        "de vraag van de leden van de SP-fractie=question:2");
    expect_references(
        OF("VVD") "1. De leden van de VVD-fractie sluiten zich aan bij de vraag van de leden van de SP-fractie over de "
                  "pont. Klopt dat?\n\n" OF("SP") "2. De leden van de SP-fractie vragen waarom de pont niet "
                                                  "vaart.\n\n3. Deze leden vragen of de pont nog vaart?\n",
        "");
    expect_references(
        OF("SP") "1. De leden van de SP-fractie vragen waarom de pont niet vaart.\n\n2. Deze leden vragen of de pont "
                 "nog vaart?\n\n" OF("VVD") "3. De leden van de VVD-fractie sluiten zich aan bij de vraag van de leden "
                                            "van de SP-fractie over de pont. Klopt dat?\n\n" OF(
                                                "SP") "4. De leden van de SP-fractie vragen naar de brug.\n",
        "de vraag van de leden van de SP-fractie=question:2");
}

Test(references_of_questions, letters)
{
    expect_references(
        OF("VVD") "1a. De leden van de VVD-fractie vragen waarom de pont niet vaart.\n\n1b. Deze leden vragen of de "
                  "pont nog vaart?\n\n" OF("SP") "2. De leden van de SP-fractie sluiten zich aan bij de vragen van de "
                                                 "leden van de VVD-fractie. Klopt dat?\n",
        "de vragen van de leden van de VVD-fractie=question:1a question:1b");
    expect_references(
        "1. Waarom vaart de pont niet?\n\nAntwoord\n\nOmdat zij stuk is.\n\n2a. Wanneer is dat "
        "opgelost?\n\nAntwoord\n\nMorgen.\n\n"
        "3. En nu?\n\nAntwoord\n\nZie het antwoord op de vorige vraag en het gezamenlijke antwoord op vraag 1.\n",
        "het antwoord op de vorige vraag=question:2a | het gezamenlijke antwoord op vraag 1=question:1");
}

/* "Zie hierboven" points to the answer before where the answer begins with it; further on it can be its own words. */
Test(references_of_questions, above)
{
    expect_references("1. Waarom vaart de pont niet?\n\nAntwoord\n\nOmdat zij stuk is.\n\n2. Wanneer "
                      "wel?\n\nAntwoord\n\nMorgen.\n\nZie hierboven.\n",
                      "");
    expect_references("1. Waarom vaart de pont niet?\n\nAntwoord\n\nOmdat zij stuk is.\n\n2. Wanneer "
                      "wel?\n\nAntwoord\n\nZie hierboven.\n",
                      "hierboven=question:1");
}
