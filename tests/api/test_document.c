/* A document, as a program sees it: what is in the sample, and what holds for every document. */
#include "sample.h"

/* text == canonical text at the span, NUL-terminated, and the same pointer at every call. */
#define TEXT_AT_SPAN(noun, object) \
    do { \
        size_t text_len = 0, canonical_len; \
        const char *canonical = verslag_document_text(doc, &canonical_len); \
        const char *text = verslag_##noun##_text(object, &text_len); \
        cr_assert_not_null(text); \
        cr_assert_leq(verslag_##noun##_begin(object), verslag_##noun##_end(object)); \
        cr_assert_leq(verslag_##noun##_end(object), canonical_len); \
        cr_assert_eq(text_len, verslag_##noun##_end(object) - verslag_##noun##_begin(object)); \
        cr_assert_eq(memcmp(text, canonical + verslag_##noun##_begin(object), text_len), 0); \
        cr_assert_eq(text[text_len], '\0'); \
        cr_assert_eq(verslag_##noun##_text(object, NULL), text); \
    } while (0)

Test(document, front)
{
    verslag_document *doc = parse_text(sample);
    cr_expect_eq(verslag_document_kind(doc), VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG);
    cr_expect_eq(verslag_document_chamber(doc), VERSLAG_CHAMBER_TWEEDE_KAMER);
    cr_expect_str_eq(verslag_document_title(doc), "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38123-45");
    cr_expect_str_eq(verslag_document_kamerstuk_dossier(doc), "38123");
    cr_expect_str_eq(verslag_document_kamerstuk_number(doc), "45");
    cr_expect_str_eq(verslag_document_kamerstuk_url(doc), "https://zoek.officielebekendmakingen.nl/kst-38123-45.html");
    cr_expect_str_eq(verslag_document_session(doc), "2024-2025");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), "2025-03-03");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_SUBMITTED), "2025-01-20");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ANSWERED), "2025-02-28");
    cr_expect_null(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED));
    cr_expect_null(verslag_document_date(doc, VERSLAG_DATE_UPDATED));
    cr_expect_null(verslag_document_number(doc));
    cr_expect_null(verslag_document_case_number(doc));
    cr_expect_eq(verslag_document_revision(doc), 0);
    cr_expect_str_eq(verslag_document_committee(doc), "vaste commissie voor Infrastructuur en Waterstaat");
    cr_assert_eq(verslag_document_addressee_count(doc), 1);
    cr_expect_str_eq(verslag_document_addressee(doc, 0), "Minister van Infrastructuur en Waterstaat");
    cr_assert_eq(verslag_document_dossier_count(doc), 1);
    cr_expect_str_eq(verslag_dossier_number(verslag_document_dossier(doc, 0)), "38123");
    cr_expect_str_eq(verslag_dossier_title(verslag_document_dossier(doc, 0)), "Veerdiensten over de grote rivieren");
    cr_assert_eq(verslag_document_signatory_count(doc), 2);
    cr_expect_eq(verslag_signatory_role(verslag_document_signatory(doc, 0)), VERSLAG_ROLE_VOORZITTER);
    cr_expect_str_eq(verslag_signatory_name(verslag_document_signatory(doc, 0)), "Van der Veer");
    cr_expect_eq(verslag_signatory_role(verslag_document_signatory(doc, 1)), VERSLAG_ROLE_GRIFFIER);
    cr_expect_str_eq(verslag_signatory_name(verslag_document_signatory(doc, 1)), "De Pont");
    verslag_document_unref(doc);
}

/* The members who ask written questions, and the one fraction that they make. */
Test(document, askers)
{
    verslag_document *doc = parse_text(
        "Tweede Kamer der Staten-Generaal\n"
        "Vergaderjaar 2024\xE2\x80\x93" "2025\n"
        "Vragen gesteld door de leden der Kamer\n"
        "2025Z01234\n"
        "Vragen van de leden Kist (Partij voor het Wad), Van der Loo en De Wit (beiden SGP) en Eerland aan de Minister "
        "van Infrastructuur en Waterstaat over het veer bij Lent (ingezonden 3 maart 2025).\n"
        "Vraag 1\n"
        "Vaart het veer bij Lent nog?\n"
        "Vraag 2\n"
        "Zo nee, waarom niet?\n");
    cr_assert_eq(verslag_document_asker_count(doc), 4);
    const verslag_asker *unknown = verslag_document_asker(doc, 0), *known = verslag_document_asker(doc, 1),
                        *alone = verslag_document_asker(doc, 3);
    cr_expect_str_eq(verslag_asker_name(unknown), "Kist");
    cr_expect_null(verslag_asker_party_id(unknown));
    cr_expect_str_eq(verslag_asker_party_name(unknown), "Partij voor het Wad");
    cr_expect_str_eq(verslag_asker_name(known), "Van der Loo");
    cr_expect_str_eq(verslag_asker_party_id(known), "sgp");
    cr_expect_str_eq(verslag_asker_party_name(known), "SGP");
    cr_expect_str_eq(verslag_asker_name(alone), "Eerland");
    cr_expect_null(verslag_asker_party_id(alone));
    cr_expect_null(verslag_asker_party_name(alone));
    cr_expect_null(verslag_document_asker(doc, 4));
    cr_assert_eq(verslag_document_fraction_count(doc), 1);
    const verslag_fraction *fraction = verslag_document_fraction(doc, 0);
    cr_expect_str_eq(verslag_fraction_heading(fraction, NULL),
                     "de leden Kist (Partij voor het Wad), Van der Loo en De Wit (beiden SGP) en Eerland");
    cr_assert_eq(verslag_fraction_party_count(fraction), 2);
    cr_expect_str_eq(verslag_fraction_party_name(fraction, 0), "Partij voor het Wad");
    cr_expect_str_eq(verslag_fraction_party_id(fraction, 1), "sgp");
    cr_expect_eq(verslag_fraction_joint(fraction), 1);
    cr_assert_eq(verslag_fraction_question_count(fraction), 2);
    cr_expect_eq(verslag_question_fraction(verslag_fraction_question(fraction, 1)), fraction);
    verslag_document_unref(doc);

    doc = parse_text(sample); /* of another kind: none */
    cr_expect_eq(verslag_document_asker_count(doc), 0);
    verslag_document_unref(doc);
}

Test(document, questions_and_answers)
{
    verslag_document *doc = parse_text(sample);
    cr_assert_eq(verslag_document_fraction_count(doc), 2);
    const verslag_fraction *vvd = verslag_document_fraction(doc, 0), *d66 = verslag_document_fraction(doc, 1);
    cr_expect_str_eq(verslag_fraction_heading(vvd, NULL), "Vragen en opmerkingen van de leden van de VVD-fractie");
    cr_expect_str_eq(verslag_fraction_party_id(vvd, 0), "vvd");
    cr_expect_str_eq(verslag_fraction_party_name(d66, 0), "D66");
    cr_expect_eq(verslag_fraction_joint(vvd), 0);
    cr_expect_eq(verslag_fraction_question_count(vvd), 2);
    cr_expect_eq(verslag_fraction_question_count(d66), 1);
    cr_expect_leq(verslag_fraction_end(vvd), verslag_fraction_begin(d66));

    cr_assert_eq(verslag_document_question_count(doc), 3);
    cr_assert_eq(verslag_document_answer_count(doc), 3);
    const verslag_question *first = verslag_document_question(doc, 0), *second = verslag_document_question(doc, 1);
    cr_expect_str_eq(verslag_question_label(first, NULL), "1");
    cr_expect_str_eq(verslag_question_text(first, NULL),
                     "Hoeveel veren varen er op zondag? Klopt het dat er minder varen dan in 2015?");
    cr_expect_eq(verslag_question_part_count(first), 2);
    cr_expect_str_eq(verslag_passage_text(verslag_question_part(first, 1), NULL),
                     "Klopt het dat er minder varen dan in 2015?");
    cr_expect_eq(verslag_question_context_count(first), 1);
    cr_expect_str_eq(verslag_passage_text(verslag_question_context(first, 0), NULL),
                     "De leden van de VVD-fractie hebben de brief gelezen. Zij varen graag.");
    const verslag_answer *answer = verslag_question_answer(first);
    cr_expect_eq(verslag_answer_get_state(answer), VERSLAG_ANSWER_GIVEN);
    cr_expect_str_eq(verslag_answer_heading(answer, NULL), "Antwoord van de Minister");
    cr_expect_str_eq(verslag_answer_text(answer, NULL),
                     "Er varen 212 veren op zondag. Dat zijn er negen minder dan in 2015.");
    answer = verslag_question_answer(second);
    cr_expect_eq(verslag_answer_get_state(answer), VERSLAG_ANSWER_DELEGATED);
    cr_assert_eq(verslag_answer_delegate_count(answer), 1);
    cr_expect_eq(verslag_answer_delegate(answer, 0), first);
    cr_expect_eq(verslag_document_agenda_count(doc), 1);
    cr_expect_eq(verslag_document_diagnostic_count(doc), 0);
    verslag_document_unref(doc);
}

/* Notes with their marks, what was taken out of the text, what was odd in it, and the items of the agenda. */
Test(document, notes_furniture_and_diagnostics)
{
    verslag_document *doc = parse_text(
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n"
        "Vragen en opmerkingen van de leden van de VVD-fractie\n\n"
        "1. Klopt het dat de veerman[1] bij Lent stopt (zie vraag 1)?\n\n"
        "Antwoord van het kabinet\n\nJa, met ingang van mei (Kamerstuk 38 123, nr. 40).\n\n"
        "3. Komt er een opvolger? Zie het antwoord op vraag 12.\n\n"
        "Antwoord van het kabinet\n\nNee.\n\n"
        "II Volledige agenda\n\nBrief van de Minister van 9 december 2024 over veerdiensten.\n\n"
        "[1] Wie het veer vaart.\n");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    const verslag_note *note = verslag_document_note(doc, 0);
    cr_expect_eq(verslag_note_number(note), 1);
    TEXT_AT_SPAN(note, note);
    cr_expect_lt(verslag_note_begin(note), verslag_note_end(note));
    cr_expect_str_eq(verslag_note_text(note, NULL), "Wie het veer vaart.");
    cr_expect_eq(verslag_note_anchor_place(note), VERSLAG_PLACE_QUESTION);
    cr_expect_eq(verslag_note_anchor_index(note), 0);
    const char *all = verslag_document_text(doc, NULL);
    cr_expect_eq(verslag_note_anchor_offset(note), (size_t)(strstr(all, "veerman") - all) + strlen("veerman"));

    size_t marks = 0;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        const verslag_furniture *furniture = verslag_document_furniture(doc, i);
        if (verslag_furniture_get_kind(furniture) != VERSLAG_FURNITURE_NOTE_MARK ||
            verslag_furniture_offset(furniture) != verslag_note_anchor_offset(note))
            continue;
        marks++;
        cr_expect_str_eq(verslag_furniture_text(furniture, NULL), "[1]");
        cr_expect_eq(verslag_furniture_line(furniture), 5);
    }
    cr_expect_eq(marks, 1);
    cr_expect_null(verslag_document_furniture(doc, verslag_document_furniture_count(doc)));

    size_t gaps = 0;
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++) {
        const verslag_diagnostic *diagnostic = verslag_document_diagnostic(doc, i);
        cr_expect_neq(verslag_diagnostic_message(diagnostic)[0], '\0');
        if (verslag_diagnostic_code(diagnostic) != VERSLAG_CODE_QUESTION_NUMBER_GAP)
            continue;
        gaps++;
        cr_expect_eq(verslag_diagnostic_begin(diagnostic), (size_t)(strstr(all, "3. Komt") - all));
        cr_expect_gt(verslag_diagnostic_end(diagnostic), verslag_diagnostic_begin(diagnostic));
    }
    cr_expect_eq(gaps, 1);

    cr_expect_str_eq(verslag_answer_respondent(verslag_document_answer(doc, 0)), "kabinet");
    cr_assert_eq(verslag_document_agenda_count(doc), 1);
    TEXT_AT_SPAN(passage, verslag_document_agenda_item(doc, 0));
    const verslag_reference *reference = verslag_document_reference(doc, verslag_document_reference_count(doc) - 1);
    cr_expect_eq(verslag_reference_place(reference), VERSLAG_PLACE_AGENDA);
    cr_expect_eq(verslag_reference_place_index(reference), 0);
    verslag_document_unref(doc);
}

/* Every list against what its members say of themselves. */
Test(document, is_consistent)
{
    verslag_document *doc = parse_text(sample);
    for (size_t i = 0; i < verslag_document_fraction_count(doc); i++) {
        const verslag_fraction *fraction = verslag_document_fraction(doc, i);
        cr_assert_eq(verslag_fraction_index(fraction), i);
        for (size_t j = 0; j < verslag_fraction_question_count(fraction); j++)
            cr_assert_eq(verslag_question_fraction(verslag_fraction_question(fraction, j)), fraction);
    }
    for (size_t i = 0; i < verslag_document_question_count(doc); i++) {
        const verslag_question *question = verslag_document_question(doc, i);
        cr_assert_eq(verslag_question_index(question), i);
        TEXT_AT_SPAN(question, question);
        cr_assert_eq(verslag_question_number(question), i + 1);
        cr_assert_eq(verslag_question_number_count(question), 1);
        cr_assert_eq(verslag_question_number_at(question, 0), i + 1);
        for (size_t j = 0; j < verslag_question_part_count(question); j++)
            TEXT_AT_SPAN(passage, verslag_question_part(question, j));
        for (size_t j = 0; j < verslag_question_context_count(question); j++)
            TEXT_AT_SPAN(passage, verslag_question_context(question, j));
    }
    for (size_t i = 0; i < verslag_document_answer_count(doc); i++) {
        const verslag_answer *answer = verslag_document_answer(doc, i);
        cr_assert_eq(verslag_answer_index(answer), i);
        TEXT_AT_SPAN(answer, answer);
        for (size_t j = 0; j < verslag_answer_question_count(answer); j++)
            cr_assert_eq(verslag_question_answer(verslag_answer_question(answer, j)), answer);
        for (size_t j = 0; j < verslag_answer_paragraph_count(answer); j++)
            TEXT_AT_SPAN(passage, verslag_answer_paragraph(answer, j));
    }
    cr_assert_gt(verslag_document_reference_count(doc), 0);
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *reference = verslag_document_reference(doc, i);
        cr_assert_eq(verslag_reference_index(reference), i);
        TEXT_AT_SPAN(reference, reference);
        cr_assert_not_null(verslag_reference_kind_name(verslag_reference_get_kind(reference)));
        cr_assert_not_null(verslag_place_name(verslag_reference_place(reference)));
    }
    verslag_document_unref(doc);
}

/* Lines and columns against a count of the line ends. */
static void locate_all(const verslag_document *doc)
{
    size_t len, line, column, expected_line = 1, expected_column = 1;
    const char *text = verslag_document_text(doc, &len);
    for (size_t offset = 0; offset <= len; offset++) {
        cr_assert_eq(verslag_document_locate(doc, offset, &line, &column), 1);
        cr_assert(line == expected_line && column == expected_column, "offset %zu is %zu:%zu, not %zu:%zu", offset,
                  line, column, expected_line, expected_column);
        bool ends = text[offset] == '\n';
        expected_line += ends;
        expected_column = ends ? 1 : expected_column + 1;
    }
    cr_assert_eq(verslag_document_locate(doc, len + 1, &line, &column), 0);
    cr_assert_eq(verslag_document_source_line(doc, len + 1), 0);
}

/* A line that holds a question and its answer is one line. */
Test(document, locate_inside_a_line)
{
    verslag_document *doc = parse_text(
        "38 700 Wijziging van de Verenwet\n\nNr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n"
        "De leden van de SP-fractie vragen of ponten varen. Dat is het geval.\n\n"
        "De leden van de VVD-fractie vragen of dat zo blijft. Dat is niet het geval. Zij worden verkocht.\n");
    cr_assert_eq(verslag_document_answer_count(doc), 2);
    const verslag_answer *answer = verslag_document_answer(doc, 1);
    size_t line;
    cr_assert_eq(verslag_document_locate(doc, verslag_answer_begin(answer), &line, NULL), 1);
    cr_assert_eq(line, 4);
    locate_all(doc);
    verslag_document_unref(doc);
}

Test(document, locate)
{
    verslag_document *doc = parse_text(sample);
    locate_all(doc);
    /* The sample stands one paragraph per line: the last question has the line at which its text stands in it. */
    const verslag_question *last = verslag_document_question(doc, 2);
    const char *at = strstr(sample, verslag_question_text(last, NULL));
    size_t source_line = 1;
    for (const char *c = sample; c < at; c++)
        source_line += *c == '\n';
    cr_assert_eq(verslag_document_source_line(doc, verslag_question_begin(last)), source_line);
    verslag_document_unref(doc);
}

Test(document, references_are_counted)
{
    verslag_document *doc = parse_text(sample);
    verslag_document *again = verslag_document_ref(doc);
    cr_assert_eq(again, doc);
    verslag_document_unref(doc);
    cr_assert_str_eq(verslag_document_session(again), "2024-2025");
    verslag_document_unref(again);
}
