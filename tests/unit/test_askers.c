/* The members who ask written questions, with their parties, out of the sentence that names them. */
#include <verslag/verslag.h>

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The askers of written questions that begin with these words: "name:party name:party". */
static void expect_askers(const char *words, const char *expected)
{
    char text[2000], found[1000] = "";
    snprintf(text, sizeof text,
             "Tweede Kamer der Staten-Generaal\nVergaderjaar 2025\xE2\x80\x93"
             "2026\nAanhangsel van de Handelingen\n"
             "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n77\n"
             "%s\nVraag 1\nVaart de pont?\nAntwoord 1\nJa.\n",
             words);
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
    for (size_t i = 0; i < verslag_document_asker_count(doc); i++) {
        const verslag_asker *asker = verslag_document_asker(doc, i);
        const char *party = verslag_asker_party_name(asker);
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s:%s", i ? ", " : "",
                 verslag_asker_name(asker), party ? party : "-");
    }
    cr_expect_str_eq(found, expected, "%s\n  gives:    %s\n  expected: %s", words, found, expected);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

#define BEHIND " aan de Minister van Infrastructuur en Waterstaat over de pont (ingezonden 3 oktober 2025)."

Test(askers, names)
{
    expect_askers("Vragen van het lid Kist (D66)" BEHIND, "Kist:D66");
    expect_askers("Vragen van de leden Kist en Van der Loo (beiden D66)" BEHIND, "Kist:D66, Van der Loo:D66");
    expect_askers("Vragen van de leden Kist, Sluiskil en Van der Loo (allen SP)" BEHIND,
                  "Kist:SP, Sluiskil:SP, Van der Loo:SP");
    expect_askers("Vragen van de leden Kist (D66), Sluiskil en Van der Loo (beiden SP)" BEHIND,
                  "Kist:D66, Sluiskil:SP, Van der Loo:SP");
    expect_askers("Vragen van de leden Kist, Sluiskil en Van der Loo (beiden SP)" BEHIND,
                  "Kist:-, Sluiskil:SP, Van der Loo:SP");
    expect_askers("Vragen van het lid Kist. Aan de Minister van Infrastructuur en Waterstaat.", "Kist:-");
    expect_askers("Vragen van het lid Kist (D66) en het lid Van der Loo (CDA)" BEHIND, "Kist:D66, Van der Loo:CDA");
    expect_askers("Vragen van het lid Kist (D66), alsmede het lid Van der Loo (CDA)" BEHIND,
                  "Kist:D66, Van der Loo:CDA");
    expect_askers("Vragen van het lid Kist c.s. (D66)" BEHIND, "Kist:D66");
    expect_askers("Vragen van het lid d'Ancona (D66)" BEHIND, "d'Ancona:D66");
    expect_askers("Vragen van het lid d\xE2\x80\x99" "Ancona (D66)" BEHIND, "d\xE2\x80\x99" "Ancona:D66");
    expect_askers("Vragen van het lid \xC3\x96zdemir-Van den Berg (D66)" BEHIND, "\xC3\x96zdemir-Van den Berg:D66");
    expect_askers("Vragen van het lid A.B. Kist (D66)" BEHIND, "A.B. Kist:D66");
    expect_askers("Vragen van het lid Kist van de D66-fractie" BEHIND, "Kist:D66");
    expect_askers("Vragen van het lid Kist van de fractie" BEHIND, "Kist:-");
    expect_askers("Vragen van het lid Kist" BEHIND, "Kist:-");
    expect_askers("Vragen van het lid Kist (Lantaarnpartij)" BEHIND, "Kist:Lantaarnpartij");
    expect_askers("Vragen van de leden Kist (Lantaarnpartij) en Van der Loo (Lantaarnpartij)" BEHIND,
                  "Kist:Lantaarnpartij, Van der Loo:Lantaarnpartij");
}

Test(askers, none)
{
    expect_askers("Vragen van de leden van de D66-fractie" BEHIND, "");
    expect_askers("Vragen van de vaste commissie voor Financi\xC3\xABn" BEHIND, "");
    expect_askers("Vragen over de pont.", "");
}

/* Front matter that goes on and on is read as far as a title can be. */
Test(askers, long_front_matter)
{
    enum { WORDS = 20000 };
    char *text = malloc(WORDS * 5 + 1000), *at = text;
    at += sprintf(at, "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven "
                      "antwoorden\n\n77\n\nVragen van het lid Kist (D66)" BEHIND "\n\n");
    for (int i = 0; i < WORDS; i++)
        at += sprintf(at, "lang ");
    sprintf(at, "\n\n1. Vaart de pont?\n");
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
    cr_assert_eq(verslag_document_asker_count(doc), 1);
    cr_expect_str_eq(verslag_asker_name(verslag_document_asker(doc, 0)), "Kist");
    verslag_document_unref(doc);
    verslag_parser_free(parser);
    free(text);
}
