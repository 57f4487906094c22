/* Comparing two documents, and auditing one. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

/* The same sample as a committee handed it in: without numbers and answers, and not quite the same. */
static const char inbreng[] =
    "2025D01234 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
    "Vragen en opmerkingen van de leden van de VVD-fractie\n"
    "De leden van de VVD-fractie hebben de brief gelezen. Zij varen graag.\n"
    "Hoeveel veerponten varen er op zondag? Klopt het dat er minder varen dan in 2015?\n"
    "Kan de Minister toezeggen dat geen veer verdwijnt?\n"
    "Vragen en opmerkingen van de leden van de D66-fractie\n"
    "De leden van de D66-fractie danken de Minister.\n"
    "Wordt het veer bij \xC2\xABLent\xC2\xBB elektrisch? Wie betaalt de laadpaal aan de kade van Nijmegen?\n";

static verslag_comparison *compare(const char *first, const char *second)
{
    verslag_document *a = parse_text(first), *b = parse_text(second);
    verslag_comparison *comparison = NULL;
    cr_assert_eq(verslag_comparison_new(a, b, &comparison), VERSLAG_OK);
    cr_assert_not_null(comparison);
    /* The comparison keeps the documents alive. */
    verslag_document_unref(a);
    verslag_document_unref(b);
    return comparison;
}

/* The alignment whose first, or second, sentence begins so. */
static const verslag_alignment *find(const verslag_comparison *c, const char *begin)
{
    for (size_t i = 0; i < verslag_comparison_alignment_count(c); i++) {
        const verslag_alignment *it = verslag_comparison_alignment(c, i);
        const verslag_sentence *a = verslag_alignment_first(it, 0), *b = verslag_alignment_second(it, 0);
        if (strncmp(verslag_sentence_text(a ? a : b, NULL), begin, strlen(begin)) == 0)
            return it;
    }
    cr_assert_fail("no alignment begins with %s", begin);
    return NULL;
}

Test(comparison, tells_what_a_sentence_became)
{
    verslag_comparison *c = compare(inbreng, sample);
    const verslag_alignment *it = find(c, "Hoeveel veerponten");
    cr_expect_eq(verslag_alignment_kind(it), VERSLAG_SENTENCE_ASKING);
    cr_expect_eq(verslag_alignment_change(it), VERSLAG_CHANGE_EDITED);
    cr_expect_eq(verslag_alignment_order(it), VERSLAG_ORDER_KEPT);
    cr_expect_eq(verslag_alignment_similarity(it), 833); /* 10 of 12 words */
    cr_expect_eq(verslag_question_number(verslag_sentence_question(verslag_alignment_second(it, 0))), 1);
    cr_assert_eq(verslag_alignment_difference_count(it), 1);
    size_t len;
    const verslag_difference *difference = verslag_alignment_difference(it, 0);
    cr_expect_str_eq(verslag_difference_first(difference, &len), "veerponten");
    cr_expect_eq(len, 10);
    cr_expect_str_eq(verslag_difference_second(difference, NULL), "veren");
    const char *text = verslag_document_text(verslag_comparison_first(c), NULL);
    cr_expect_eq(strncmp(text + verslag_difference_first_begin(difference), "veerponten ", 11), 0);
    cr_expect_eq(verslag_difference_first_end(difference) - verslag_difference_first_begin(difference), 10);
    text = verslag_document_text(verslag_comparison_second(c), NULL);
    cr_expect_eq(strncmp(text + verslag_difference_second_begin(difference), "veren ", 6), 0);
    cr_expect_eq(verslag_difference_second_end(difference) - verslag_difference_second_begin(difference), 5);

    cr_expect_eq(verslag_alignment_change(find(c, "Klopt het")), VERSLAG_CHANGE_IDENTICAL);
    cr_expect_eq(verslag_alignment_change(find(c, "Wordt het veer")), VERSLAG_CHANGE_TYPOGRAPHIC);
    cr_expect_eq(verslag_alignment_kind(find(c, "Zij varen")), VERSLAG_SENTENCE_CONTEXT);
    it = find(c, "Wie betaalt");
    cr_expect_eq(verslag_alignment_change(it), VERSLAG_CHANGE_DROPPED);
    cr_expect_eq(verslag_alignment_second_count(it), 0);
    cr_expect_eq(verslag_alignment_similarity(it), 0);
    cr_expect_eq(verslag_comparison_complete(c), 0);
    verslag_comparison_free(c);
}

Test(comparison, counts_by_fraction)
{
    verslag_comparison *c = compare(inbreng, sample);
    const verslag_fraction *vvd = verslag_document_fraction(verslag_comparison_first(c), 0);
    const verslag_fraction *d66 = verslag_document_fraction(verslag_comparison_second(c), 1);
    cr_expect_eq(verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_NONE), 5);
    cr_expect_eq(verslag_comparison_tally(c, vvd, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_NONE), 3);
    cr_expect_eq(verslag_comparison_tally(c, vvd, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_EDITED), 1);
    cr_expect_eq(verslag_comparison_tally(c, d66, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_TYPOGRAPHIC), 1);
    cr_expect_eq(verslag_comparison_tally(c, d66, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_DROPPED), 0);
    /* Values and fractions that it does not know. */
    cr_expect_eq(verslag_comparison_tally(c, NULL, (verslag_sentence_kind)99, VERSLAG_CHANGE_NONE), 0);
    cr_expect_eq(verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, (verslag_change)-1), 0);
    verslag_document *other = parse_text(sample);
    cr_expect_eq(
        verslag_comparison_tally(c, verslag_document_fraction(other, 0), VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_NONE),
        0);
    verslag_document_unref(other);
    verslag_comparison_free(c);
}

Test(comparison, tells_which_question_became_which)
{
    verslag_comparison *c = compare(inbreng, sample);
    const verslag_sentence *sentence = verslag_alignment_first(find(c, "Kan de Minister"), 0);
    bool found = false;
    for (size_t i = 0; i < verslag_comparison_pairing_count(c); i++) {
        const verslag_pairing *it = verslag_comparison_pairing(c, i);
        cr_expect_eq(verslag_pairing_index(it), i);
        cr_expect_eq(verslag_pairing_renumbered(it), 0, "only the second document has numbers");
        for (size_t k = 0; k < verslag_pairing_first_count(it); k++)
            found = found || verslag_pairing_first(it, k) == verslag_sentence_question(sentence);
        cr_expect_eq(verslag_pairing_order(it), VERSLAG_ORDER_KEPT);
        cr_expect_not_null(verslag_pairing_second(it, 0));
        cr_expect_gt(verslag_pairing_second_count(it), 0);
        cr_expect_neq(verslag_pairing_change(it), VERSLAG_CHANGE_NONE);
    }
    cr_expect(found);
    verslag_comparison_free(c);
}

#define HEAD "Vragen en opmerkingen van de leden van de VVD-fractie\n"
#define NEXT "Vragen en opmerkingen van de leden van de D66-fractie\n"
#define ONE "1. Hoeveel schapen grazen er op de dijk langs de Lek en wie telt ze?\nAntwoord\nTien.\n"
#define TWO "2. Wanneer wordt het wandelpad bij Culemborg weer geopend voor fietsers?\nAntwoord\nMorgen.\n"

Test(comparison, finds_what_moved_and_what_has_another_number)
{
    verslag_comparison *c =
        compare(HEAD ONE TWO NEXT "3. Welke molens draaien er nog in de polder van Vianen?\nAntwoord\nGeen.\n", HEAD
                "1. Wanneer wordt het wandelpad bij Culemborg weer geopend voor fietsers?\nAntwoord\nMorgen.\n" NEXT
                "2. Welke molens draaien er nog in de polder van Vianen?\nAntwoord\nGeen.\n"
                "3. Hoeveel schapen grazen er op de dijk langs de Lek en wie telt ze?\nAntwoord\nTien.\n");
    cr_expect_eq(verslag_alignment_order(find(c, "Hoeveel schapen")), VERSLAG_ORDER_MOVED);
    cr_expect_eq(verslag_alignment_order(find(c, "Wanneer wordt")), VERSLAG_ORDER_KEPT);
    cr_expect_eq(verslag_pairing_order(verslag_comparison_pairing(c, 0)), VERSLAG_ORDER_MOVED);
    for (size_t i = 0; i < 3; i++)
        cr_expect_eq(verslag_pairing_renumbered(verslag_comparison_pairing(c, i)), 1);
    cr_expect_eq(verslag_comparison_complete(c), 1);
    verslag_comparison_free(c);
}

Test(comparison, of_a_document_with_itself_is_identical)
{
    verslag_document *doc = parse_text(sample);
    verslag_comparison *c = NULL;
    cr_assert_eq(verslag_comparison_new(doc, doc, &c), VERSLAG_OK);
    const size_t count = verslag_comparison_alignment_count(c);
    cr_expect_eq(verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_IDENTICAL), count);
    cr_expect_eq(verslag_comparison_pairing_count(c), 3);
    cr_expect_eq(verslag_comparison_first(c), doc);
    cr_expect_eq(verslag_comparison_second(c), doc);
    for (size_t i = 0; i < count; i++) {
        const verslag_sentence *sentence = verslag_alignment_first(verslag_comparison_alignment(c, i), 0);
        cr_expect_eq(verslag_alignment_index(verslag_comparison_alignment(c, i)), i);
        cr_expect_eq(verslag_alignment_first_count(verslag_comparison_alignment(c, i)), 1);
        cr_expect_lt(verslag_sentence_begin(sentence), verslag_sentence_end(sentence));
        cr_expect_neq(verslag_sentence_get_kind(sentence), VERSLAG_SENTENCE_NOTE);
        cr_expect_null(verslag_sentence_note(sentence));
    }
    verslag_comparison_free(c);
    verslag_document_unref(doc);
}

Test(comparison, of_documents_that_have_nothing_to_do_with_each_other)
{
    verslag_comparison *c = compare(sample, HEAD ONE "2. Zo nee, waarom niet?\nAntwoord\nDaarom.\n");
    cr_expect_eq(verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_DROPPED) +
                     verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_ADDED),
                 verslag_comparison_alignment_count(c));
    verslag_comparison_free(c);
    c = compare("Er staat hier niets dat vraagt.\n", sample);
    cr_expect_eq(verslag_comparison_complete(c), 1);
    cr_expect_eq(verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_ADDED), 4);
    verslag_comparison_free(c);
}

/* ---------------------------------------------------------------------------------------------------------- Audit */

#define ASK(number) #number ". Hoeveel kost veer nummer " #number "?\nAntwoord\n"

static const char pointers[] = HEAD
    ASK(1) "Zie het antwoord op vraag 2.\n" ASK(2) "Zie het antwoord op vraag 3.\n" ASK(3) "Tien euro per keer.\n" ASK(
        4) "Zie het antwoord op vraag 5.\n" ASK(5) "Zie het antwoord op vraag 4.\n" ASK(6) "Zie het antwoord op vraag "
                                                                                           "99.\n" NEXT
                                                                                               ASK(7) "Elf euro. Zie "
                                                                                                      "verder het "
                                                                                                      "antwoord op "
                                                                                                      "vraag 98.\n"
                                                                                                      "8. Hoeveel kost "
                                                                                                      "veer nummer "
                                                                                                      "8?\n";

static const verslag_finding *finding(const verslag_audit *audit, unsigned number)
{
    for (size_t i = 0; i < verslag_audit_finding_count(audit); i++)
        if (verslag_question_number(verslag_finding_question(verslag_audit_finding(audit, i))) == number)
            return verslag_audit_finding(audit, i);
    cr_assert_fail("no question %u", number);
    return NULL;
}

Test(audit, follows_pointers)
{
    verslag_document *doc = parse_text(pointers);
    verslag_audit *audit = NULL;
    cr_assert_eq(verslag_audit_new(doc, &audit), VERSLAG_OK);
    verslag_document_unref(doc);
    cr_assert_eq(verslag_audit_document(audit), doc);
    static const verslag_outcome expected[] = {
        VERSLAG_OUTCOME_POINTED_TO, VERSLAG_OUTCOME_POINTED_TO, VERSLAG_OUTCOME_ANSWERED, VERSLAG_OUTCOME_CIRCULAR,
        VERSLAG_OUTCOME_CIRCULAR,   VERSLAG_OUTCOME_DANGLING,   VERSLAG_OUTCOME_ANSWERED, VERSLAG_OUTCOME_MISSING};
    for (unsigned i = 0; i < 8; i++)
        cr_expect_eq(verslag_finding_outcome(finding(audit, i + 1)), expected[i], "question %u", i + 1);
    const verslag_finding *first = finding(audit, 1), *third = finding(audit, 3);
    cr_expect_eq(verslag_question_number(verslag_finding_next(first)), 2);
    cr_expect_eq(verslag_question_number(verslag_finding_end(first)), 3);
    cr_expect_eq(verslag_finding_steps(first), 2);
    cr_expect_eq(verslag_finding_words(third), 4);
    cr_expect_eq(verslag_finding_steps(third), 0);
    cr_assert_eq(verslag_finding_pointer_count(third), 1);
    cr_expect_eq(verslag_question_number(verslag_answer_question(verslag_finding_pointer(third, 0), 0)), 2);
    cr_expect_eq(verslag_finding_points(third), 0);
    cr_assert_eq(verslag_audit_dangling_count(audit), 2);
    cr_expect_not_null(strstr(verslag_reference_text(verslag_audit_dangling(audit, 1), NULL), "98"));
    cr_expect_eq(verslag_audit_complete(audit), 0);

    const verslag_fraction *vvd = verslag_document_fraction(doc, 0);
    cr_expect_eq(verslag_audit_tally(audit, NULL, VERSLAG_OUTCOME_NONE), 8);
    cr_expect_eq(verslag_audit_tally(audit, vvd, VERSLAG_OUTCOME_CIRCULAR), 2);
    cr_expect_eq(verslag_audit_part_tally(audit, vvd, VERSLAG_OUTCOME_NONE), 6);
    cr_expect_eq(verslag_audit_tally(audit, vvd, (verslag_outcome)77), 0);
    verslag_audit_free(audit);
}

/* Pointers to an answer that is put off, that is none, or that points to nothing, in one step or in two. */
Test(audit, follows_pointers_that_lead_to_no_answer)
{
    verslag_document
        *doc =
            parse_text(
                ASK(1) "Zie het antwoord op vraag 2.\n" ASK(2) "Zie het antwoord op vraag 7.\n" ASK(
                    3) "Zie het antwoord op vraag 4.\n" ASK(4) "Deze vraag kan niet binnen de gebruikelijke termijn "
                                                               "worden beantwoord.\n" ASK(5) "Zie het antwoord op "
                                                                                             "vraag 6.\n" ASK(6) "Zie "
                                                                                                                 "het "
                                                                                                                 "antwo"
                                                                                                                 "ord "
                                                                                                                 "op "
                                                                                                                 "vraag"
                                                                                                                 " 99."
                                                                                                                 "\n"
                                                                                                                 "7. "
                                                                                                                 "Hoeve"
                                                                                                                 "el "
                                                                                                                 "kost "
                                                                                                                 "veer "
                                                                                                                 "numme"
                                                                                                                 "r "
                                                                                                                 "7?"
                                                                                                                 "\n");
    verslag_audit *audit = NULL;
    cr_assert_eq(verslag_audit_new(doc, &audit), VERSLAG_OK);
    verslag_document_unref(doc);
    static const verslag_outcome expected[] = {
        VERSLAG_OUTCOME_DANGLING, VERSLAG_OUTCOME_DANGLING, VERSLAG_OUTCOME_POSTPONED, VERSLAG_OUTCOME_POSTPONED,
        VERSLAG_OUTCOME_DANGLING, VERSLAG_OUTCOME_DANGLING, VERSLAG_OUTCOME_MISSING};
    for (unsigned i = 0; i < 7; i++)
        cr_expect_eq(verslag_finding_outcome(finding(audit, i + 1)), expected[i], "question %u: %d", i + 1,
                     verslag_finding_outcome(finding(audit, i + 1)));
    cr_expect_null(verslag_finding_end(finding(audit, 1)));
    cr_expect_eq(verslag_question_number(verslag_finding_next(finding(audit, 3))), 4);
    cr_expect_eq(verslag_finding_steps(finding(audit, 3)), 1);
    verslag_audit_free(audit);
}

/* An answer to more questions points for all of them. */
Test(audit, pointers_of_a_shared_answer)
{
    verslag_document *doc = parse_text("LIJST VAN VRAGEN EN ANTWOORDEN\n1\nHoeveel kost veer 1?\nTien "
                                       "euro.\n2\nHoeveel kost veer 2?\n3\nEn hoeveel veer 3?\n4\nEn hoeveel veer 4?\n"
                                       "Antwoord op de vragen 2, 3 en 4\nZie het antwoord op vraag 1.\n");
    verslag_audit *audit = NULL;
    cr_assert_eq(verslag_audit_new(doc, &audit), VERSLAG_OK);
    verslag_document_unref(doc);
    for (unsigned i = 2; i <= 4; i++) {
        cr_expect_eq(verslag_finding_outcome(finding(audit, i)), VERSLAG_OUTCOME_POINTED_TO, "question %u: %d", i,
                     verslag_finding_outcome(finding(audit, i)));
        cr_expect_eq(verslag_question_number(verslag_finding_end(finding(audit, i))), 1);
    }
    verslag_audit_free(audit);
}

Test(audit, of_the_sample)
{
    verslag_document *doc = parse_text(sample);
    verslag_audit *audit = NULL;
    cr_assert_eq(verslag_audit_new(doc, &audit), VERSLAG_OK);
    cr_expect_eq(verslag_audit_complete(audit), 1);
    cr_expect_eq(verslag_audit_tally(audit, NULL, VERSLAG_OUTCOME_POINTED_TO), 1);
    size_t len;
    char *dot = verslag_audit_to_dot(audit, &len);
    cr_expect_not_null(strstr(dot, "q1 -> q0;\n"));
    cr_expect_eq(strlen(dot), len);
    verslag_free(dot);
    char *json = verslag_audit_to_json(audit, NULL);
    cr_expect_eq(strncmp(json, "{\"format\":\"verslag-audit\",\"version\":1,", 38), 0);
    verslag_free(json);
    verslag_audit_free(audit);
    verslag_document_unref(doc);
}

/* ---------------------------------------------------------------------------------------------------------- Output */

static int stop(void *user, const char *data, size_t len)
{
    (void)user, (void)data, (void)len;
    return 1;
}

Test(comparison, writes_json)
{
    verslag_comparison *c = compare(inbreng, sample);
    verslag_audit *audit = NULL;
    size_t len;
    char *json = verslag_comparison_to_json(c, &len);
    cr_expect_eq(strncmp(json, "{\"format\":\"verslag-comparison\",\"version\":1,", 43), 0);
    cr_expect_eq(strlen(json), len);
    verslag_free(json);
    cr_assert_eq(verslag_audit_new((verslag_document *)verslag_comparison_second(c), &audit), VERSLAG_OK);
    cr_expect_eq(verslag_comparison_write_json(c, stop, NULL), VERSLAG_ERROR_IO);
    cr_expect_eq(verslag_audit_write_json(audit, stop, NULL), VERSLAG_ERROR_IO);
    cr_expect_eq(verslag_audit_write_dot(audit, stop, NULL), VERSLAG_ERROR_IO);
    cr_expect_eq(verslag_comparison_write_json(c, NULL, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_comparison_write_html(c, 0, stop, NULL), VERSLAG_ERROR_IO);
    cr_expect_eq(verslag_comparison_write_html(NULL, 0, stop, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_null(verslag_comparison_to_html(NULL, 0, &len));
    verslag_audit_free(audit);
    verslag_comparison_free(c);
}

Test(comparison, writes_a_page)
{
    verslag_comparison *c = compare(inbreng, sample);
    size_t len;
    char *page = verslag_comparison_to_html(c, VERSLAG_HTML_DEFAULT, &len);
    cr_expect_eq(strncmp(page, "<!DOCTYPE html>", 15), 0);
    cr_expect_eq(strlen(page), len);
    cr_expect_not_null(strstr(page, "<del>veerponten</del>"));
    cr_expect_not_null(strstr(page, "<ins>veren</ins>"));
    cr_expect_not_null(strstr(page, "<div class=\"row dropped\""));
    cr_expect_not_null(strstr(page, "<p class=\"state\"><span class=\"badge"));
    verslag_free(page);
    page = verslag_comparison_to_html(c, VERSLAG_HTML_FRAGMENT, NULL);
    cr_expect_eq(strncmp(page, "<div class=\"verslag\" lang=\"nl\">", 31), 0);
    cr_expect_null(strstr(page, "<style>"));
    verslag_free(page);
    verslag_comparison_free(c);
}

/* A question has its name once on either side, above the first of its sentences. */
Test(comparison, names_each_question_once)
{
    static const char *const names[] = {"Vraag 1</p>", "Vraag 2</p>", "Vraag 3</p>"};
    verslag_comparison *c = compare(sample, sample);
    char *page = verslag_comparison_to_html(c, VERSLAG_HTML_FRAGMENT, NULL);
    for (size_t i = 0; i < 3; i++) {
        size_t n = 0;
        for (const char *at = page; (at = strstr(at, names[i])) != NULL; at++)
            n++;
        cr_expect_eq(n, 2, "%s: %zu", names[i], n);
    }
    verslag_free(page);
    verslag_comparison_free(c);
}

/* ------------------------------------------------------------------------------------------------------------ NULL */

Test(comparison, null)
{
    verslag_document *doc = parse_text(sample);
    verslag_comparison *c = (verslag_comparison *)&c;
    verslag_audit *audit = (verslag_audit *)&audit;
    cr_expect_eq(verslag_comparison_new(NULL, doc, &c), VERSLAG_ERROR_ARGUMENT);
    cr_expect_null(c);
    cr_expect_eq(verslag_comparison_new(doc, NULL, &c), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_comparison_new(doc, doc, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_audit_new(NULL, &audit), VERSLAG_ERROR_ARGUMENT);
    cr_expect_null(audit);
    cr_expect_eq(verslag_audit_new(doc, NULL), VERSLAG_ERROR_ARGUMENT);
    verslag_comparison_free(NULL);
    verslag_audit_free(NULL);
    cr_expect_eq(verslag_comparison_write_json(NULL, stop, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_audit_write_json(NULL, stop, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_audit_write_dot(NULL, stop, NULL), VERSLAG_ERROR_ARGUMENT);
    size_t len = 9;
    cr_expect_null(verslag_comparison_to_json(NULL, &len));
    cr_expect_eq(len, 0);
    cr_expect_null(verslag_audit_to_json(NULL, NULL));
    cr_expect_null(verslag_audit_to_dot(NULL, NULL));
    cr_expect_eq(verslag_comparison_complete(NULL), 0);
    cr_expect_eq(verslag_audit_complete(NULL), 0);
    cr_expect_eq(verslag_comparison_tally(NULL, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_NONE), 0);
    cr_expect_eq(verslag_audit_tally(NULL, NULL, VERSLAG_OUTCOME_NONE), 0);
    cr_expect_eq(verslag_audit_part_tally(NULL, NULL, VERSLAG_OUTCOME_NONE), 0);
    verslag_document_unref(doc);
}

Test(comparison, names)
{
    cr_expect_str_eq(verslag_change_name(VERSLAG_CHANGE_REGROUPED), "regrouped");
    cr_expect_str_eq(verslag_order_name(VERSLAG_ORDER_MOVED), "moved");
    cr_expect_str_eq(verslag_sentence_kind_name(VERSLAG_SENTENCE_ASKING), "asking");
    cr_expect_str_eq(verslag_outcome_name(VERSLAG_OUTCOME_POINTED_TO), "pointed-to");
    cr_expect_null(verslag_change_name(VERSLAG_CHANGE_NONE));
    cr_expect_null(verslag_outcome_name((verslag_outcome)99));
}

/* Two questions that share out their sentences anew; signs that differ, soft ones too. */
Test(comparison, questions_regrouped)
{
#define VVD "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\n"
    verslag_comparison *c =
        compare(VVD "Waarom is de sluis dicht? Wie betaalt de nieuwe kade van Nijmegen?\n\nWanneer gaat de brug open? "
                    "Hoeveel schepen varen onder de brug door?\n\n"
                    "Wat zegt de heer D\xC2\xB4Hondt daarvan op zondag?\n",
                VVD "Waarom is de sluis dicht? Hoeveel schepen varen onder de brug door?\n\nWanneer gaat de brug open? "
                    "Wie betaalt de nieuwe kade van Nijmegen?\n\n"
                    "Wat zegt de heer D'Hondt daarvan op zondag?\n");
    size_t regrouped = 0;
    for (size_t i = 0; i < verslag_comparison_pairing_count(c); i++) {
        const verslag_pairing *it = verslag_comparison_pairing(c, i);
        if (verslag_pairing_change(it) == VERSLAG_CHANGE_REGROUPED) {
            cr_expect_eq(verslag_pairing_first_count(it), 2);
            cr_expect_eq(verslag_pairing_second_count(it), 2);
            regrouped++;
        }
    }
    cr_expect_eq(regrouped, 1);
    cr_expect_str_eq(verslag_change_name(verslag_alignment_change(find(c, "Wat zegt"))), "typographic");
    verslag_comparison_free(c);
}

/* A sentence of very many words, all of which have changed places: it is told to be another one, and at once. */
Test(comparison, sentences_of_other_words)
{
    enum { WORDS = 3000 };
    char *first = malloc(WORDS * 8 + 200), *second = malloc(WORDS * 8 + 200);
    size_t a = (size_t)sprintf(first, VVD "Waarom"), b = (size_t)sprintf(second, VVD "Waarom");
    for (int i = 0; i < WORDS; i++) {
        a += (size_t)sprintf(first + a, " w%d", i);
        b += (size_t)sprintf(second + b, " w%d", WORDS - 1 - i);
    }
    strcat(first, " ponten? Vaart de pont op zondag naar de overkant?\n");
    strcat(second, " ponten? Vaart de pont op zondag naar de overkant?\n");
    verslag_comparison *c = compare(first, second);
    cr_expect_str_eq(verslag_change_name(verslag_alignment_change(find(c, "Waarom"))), "added");
    cr_expect_str_eq(verslag_change_name(verslag_alignment_change(find(c, "Vaart"))), "identical");
    verslag_comparison_free(c);
    free(first);
    free(second);
}

/* The fractions of both documents stand in one row each where they are the same, else in rows of their own. */
Test(comparison, fractions_of_a_page)
{
#define PART(names, question) "Vragen en opmerkingen van de leden van de " names "\n" question "\n"
    static const struct {
        const char *first, *second;
        size_t rows;
    } cases[] = {{"VVD-fractie", "VVD-fractie", 1},
                 {"VVD-fractie", "SP-fractie", 2},
                 {"VVD-fractie", "fracties van VVD en D66", 2},
                 {"fracties van VVD en D66", "VVD-fractie", 2},
                 {"fracties van VVD en D66", "fracties van VVD en SP", 2}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char first[400], second[400];
        snprintf(first, sizeof first,
                 "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n" PART("%s", "Waar ligt het anker van de sleepboot?"),
                 cases[i].first);
        snprintf(second, sizeof second,
                 "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n" PART("%s", "Welke molens malen bij weinig wind?"),
                 cases[i].second);
        verslag_comparison *c = compare(first, second);
        char *page = verslag_comparison_to_html(c, VERSLAG_HTML_FRAGMENT, NULL);
        size_t rows = 0;
        for (const char *at = strstr(page, "<tbody>"), *end = strstr(page, "</tbody>");
             (at = strstr(at, "<th scope=\"row\">")) != NULL && at < end; at++)
            rows++;
        cr_expect_eq(rows, cases[i].rows + 1, "%s and %s: %zu rows", cases[i].first, cases[i].second,
                     rows); /* and that of all */
        verslag_free(page);
        verslag_comparison_free(c);
    }
}

/* One sentence of two, whichever of them weighs most, and two of one. */
Test(comparison, sentences_joined_and_split)
{
    static const char *const texts[][3] = {
        {"Hoeveel veerponten liggen er aan de kade van Nijmegen?",
         "Wie betaalt de nieuwe laadpaal bij de sluis van Weurt, en wie het onderhoud van de steigers daarnaast?",
         "Hoeveel veerponten liggen er aan de kade van Nijmegen, en wie betaalt de nieuwe laadpaal bij de sluis van "
         "Weurt, en wie het onderhoud van de steigers daarnaast?"},
        {"Hoeveel veerponten liggen er aan de kade van Nijmegen, en hoeveel daarvan varen ook in de winter of bij hoog "
         "water?",
         "Wie betaalt de nieuwe laadpaal bij de sluis van Weurt?",
         "Hoeveel veerponten liggen er aan de kade van Nijmegen, en hoeveel daarvan varen ook in de winter of bij hoog "
         "water, en wie betaalt de nieuwe laadpaal bij de sluis van Weurt?"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int split = 0; split < 2; split++) {
            char apart[600], joined[600];
            snprintf(apart, sizeof apart, VVD "%s %s\nBlijft de lamp op de brug van Lent branden?\n", texts[i][0],
                     texts[i][1]);
            snprintf(joined, sizeof joined, VVD "%s\nBlijft de lamp op de brug van Lent branden?\n", texts[i][2]);
            verslag_comparison *c = split ? compare(joined, apart) : compare(apart, joined);
            cr_expect_eq(verslag_comparison_alignment_count(c), 2);
            const verslag_alignment *it = find(c, "Hoeveel veerponten");
            cr_expect_eq(verslag_alignment_first_count(it), split ? 1 : 2, "%zu", i);
            cr_expect_eq(verslag_alignment_second_count(it), split ? 2 : 1, "%zu", i);
            verslag_comparison_free(c);
        }
}

/* A short question that tells nothing goes along with what stands before it, or behind it, to another place. */
Test(comparison, plain_sentences_go_along)
{
    static const char *const rest =
        "2\nWaar ligt het anker van de sleepboot?\n3\nWelke molens malen bij weinig wind?\n4\nHeeft de gemeente Tiel "
        "een havenmeester?\n5\nZijn er postduiven in Gorinchem?\n";
    static const char *const both[] = {"Wie betaalt de laadpaal in Weurt? En wie niet?",
                                       "En wie niet? Wie betaalt de laadpaal in Weurt?"};
    for (size_t i = 0; i < 2; i++) {
        char first[600], second[600];
        snprintf(first, sizeof first, "LIJST VAN VRAGEN\n1\n%s\n%s6\nWanneer sluit de brug?\n", both[i], rest);
        snprintf(second, sizeof second,
                 "LIJST VAN VRAGEN\n1\nHoeveel scholen hebben een tuin?\n%s6\nWanneer sluit de brug?\n7\nKrijgt elke "
                 "leerling een appel?\n8\n%s\n"
                 "9\nWelke banken staan leeg?\n10\nWie leidt de bakkers op?\n11\nWaarom is brood duur?\n12\nWie bakt "
                 "de taart?\n",
                 rest, both[i]);
        for (int swap = 0; swap < 2; swap++) {
            verslag_comparison *c = swap ? compare(second, first) : compare(first, second);
            cr_expect_eq(verslag_alignment_change(find(c, "En wie niet")), VERSLAG_CHANGE_IDENTICAL, "%zu", i);
            cr_expect_eq(verslag_alignment_order(find(c, "En wie niet")), VERSLAG_ORDER_REORDERED, "%zu", i);
            verslag_comparison_free(c);
        }
    }
}

/* "Is dat zo?" tells nothing: that it has moved is told only where most of the shorter document stands in the other. */
Test(comparison, plain_sentences_that_moved)
{
    static const char few[] = "LIJST VAN VRAGEN\n1\nIs dat zo?\n2\nHoeveel ponten varen er op de Waal?\n3\nWie betaalt "
                              "de laadpaal in Weurt?\n";
    static const char many[] = "LIJST VAN VRAGEN\n1\nHoeveel ponten varen er op de Waal?\n2\nWie betaalt de laadpaal "
                               "in Weurt?\n3\nWaar ligt het anker van de sleepboot?\n"
                               "4\nWelke molens malen bij weinig wind?\n5\nWanneer sluit het museum in "
                               "Arnhem?\n6\nHeeft de gemeente Tiel een havenmeester?\n"
                               "7\nZijn er nog postduiven in Gorinchem?\n8\nIs dat zo?\n";
    static const char others[] = "LIJST VAN VRAGEN\n1\nHoeveel scholen hebben een tuin?\n2\nIs dat zo?\n3\nWelke "
                                 "banken staan leeg?\n4\nWie leidt de bakkers op?\n"
                                 "5\nWaarom is brood zo duur?\n6\nKrijgt elke leerling een appel?\n";
    for (int swap = 0; swap < 2; swap++) {
        verslag_comparison *c = swap ? compare(many, few) : compare(few, many);
        cr_expect_eq(verslag_alignment_change(find(c, "Is dat zo")), VERSLAG_CHANGE_IDENTICAL);
        cr_expect_eq(verslag_alignment_order(find(c, "Is dat zo")), VERSLAG_ORDER_REORDERED);
        verslag_comparison_free(c);
        c = swap ? compare(many, others) : compare(others, many);
        const verslag_change change = verslag_alignment_change(find(c, "Is dat zo"));
        cr_expect(change == VERSLAG_CHANGE_DROPPED || change == VERSLAG_CHANGE_ADDED);
        verslag_comparison_free(c);
    }
}

static char *dot_of(const char *text)
{
    verslag_document *doc = parse_text(text);
    verslag_audit *audit = NULL;
    cr_assert_eq(verslag_audit_new(doc, &audit), VERSLAG_OK);
    char *dot = verslag_audit_to_dot(audit, NULL);
    verslag_audit_free(audit);
    verslag_document_unref(doc);
    return dot;
}

/* Quotation marks of the text do not end those of the drawing; an answer to nothing still shows where it points. */
Test(audit, drawn_with_quotation_marks)
{
    char *dot = dot_of("1. Waarom?\n\n2. Hoe?\n\nAntwoord van Minister \"Boom\" op vraag 1 en 2\n\nDaarom, zo.\n");
    cr_expect_not_null(strstr(dot, "\"Antwoord van Minister \\\"Boom\\\" op vraag 1 en 2\""), "%s", dot);
    verslag_free(dot);
    dot = dot_of("1. Waarom?\n\nAntwoord\n\nDaarom.\n\nAntwoord op vraag 7\n\nZie het antwoord op vraag 98.\n");
    cr_expect_not_null(strstr(dot, "r0 [label=\"het antwoord op vraag 98\""), "%s", dot);
    cr_expect_null(strstr(dot, "-> r0"), "%s", dot);
    verslag_free(dot);
}
