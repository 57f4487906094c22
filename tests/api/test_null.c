/* NULL for every handle, and indexes out of range: a getter gives "none", a function with a status ARGUMENT. */
#include "sample.h"

static int never_called(void *user, const char *data, size_t len)
{
    (void)user, (void)data, (void)len;
    cr_assert_fail("nothing is to be written");
    return 1;
}

/* Fills `len` first: a getter that returns NULL stores 0. */
#define NO_TEXT(call) \
    do { \
        size_t len = 99; \
        cr_assert_null(call); \
        cr_assert_eq(len, 0); \
    } while (0)

Test(null, parser)
{
    verslag_document *doc = (verslag_document *)&doc;
    cr_assert_eq(verslag_parser_set_format(NULL, VERSLAG_FORMAT_TEXT), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_max_input(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_max_depth(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_max_attributes(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_source_name(NULL, "x"), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_parse(NULL, "x", 1, &doc), VERSLAG_ERROR_ARGUMENT);
    cr_assert_null(doc);
    doc = (verslag_document *)&doc;
    cr_assert_eq(verslag_parser_parse_file(NULL, "x", &doc), VERSLAG_ERROR_ARGUMENT);
    cr_assert_null(doc);
    cr_assert_str_eq(verslag_parser_error_message(NULL), "");
    cr_assert_eq(verslag_parser_error_offset(NULL), 0);
    cr_assert_eq(verslag_parser_error_line(NULL), 0);
    verslag_parser_free(NULL);

    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_parse(parser, "x", 1, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_assert_str_neq(verslag_parser_error_message(parser), "");
    doc = (verslag_document *)&doc;
    cr_assert_eq(verslag_parser_parse(parser, NULL, 1, &doc), VERSLAG_ERROR_ARGUMENT);
    cr_assert_null(doc);
    cr_assert_eq(verslag_parser_parse_file(parser, NULL, &doc), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_parse_file(parser, "x", NULL), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_source_name(parser, NULL), VERSLAG_OK);
    verslag_parser_free(parser);
}

Test(null, document)
{
    verslag_document_unref(NULL);
    cr_assert_null(verslag_document_ref(NULL));
    cr_assert_null(verslag_document_source_name(NULL));
    cr_assert_null(verslag_document_source_backend(NULL));
    cr_assert_null(verslag_document_source_encoding(NULL));
    cr_assert_eq(verslag_document_source_bytes(NULL), 0);
    NO_TEXT(verslag_document_text(NULL, &len));
    cr_assert_eq(verslag_document_kind(NULL), VERSLAG_KIND_UNKNOWN);
    cr_assert_null(verslag_document_title(NULL));
    cr_assert_null(verslag_document_kamerstuk_id(NULL));
    cr_assert_null(verslag_document_kamerstuk_dossier(NULL));
    cr_assert_null(verslag_document_kamerstuk_number(NULL));
    cr_assert_null(verslag_document_kamerstuk_url(NULL));
    cr_assert_null(verslag_document_number(NULL));
    cr_assert_null(verslag_document_case_number(NULL));
    cr_assert_eq(verslag_document_chamber(NULL), VERSLAG_CHAMBER_UNKNOWN);
    cr_assert_null(verslag_document_session(NULL));
    cr_assert_null(verslag_document_date(NULL, VERSLAG_DATE_ADOPTED));
    cr_assert_eq(verslag_document_revision(NULL), 0);
    cr_assert_null(verslag_document_committee(NULL));
    cr_assert_eq(verslag_document_addressee_count(NULL), 0);
    cr_assert_null(verslag_document_addressee(NULL, 0));
    size_t line = 9, column = 9;
    cr_assert_eq(verslag_document_locate(NULL, 0, &line, &column), 0);
    cr_assert_eq(verslag_document_source_line(NULL, 0), 0);
    cr_assert_eq(verslag_document_write_json(NULL, 0, never_called, NULL), VERSLAG_ERROR_ARGUMENT);
    NO_TEXT(verslag_document_to_json(NULL, 0, &len));
    cr_assert_eq(verslag_document_write_html(NULL, 0, never_called, NULL), VERSLAG_ERROR_ARGUMENT);
    NO_TEXT(verslag_document_to_html(NULL, 0, &len));
    verslag_free(NULL);
}

/* The lists of a document, by the names of their functions. */
#define LISTS(LIST) \
    LIST(addressee_count, addressee) \
    LIST(dossier_count, dossier) \
    LIST(signatory_count, signatory) \
    LIST(asker_count, asker) \
    LIST(fraction_count, fraction) \
    LIST(question_count, question) \
    LIST(answer_count, answer) \
    LIST(note_count, note) \
    LIST(reference_count, reference) \
    LIST(agenda_count, agenda_item) \
    LIST(furniture_count, furniture) \
    LIST(diagnostic_count, diagnostic)

Test(null, lists)
{
    verslag_document *doc = parse_text(sample);
#define LIST(counter, getter) \
    cr_assert_eq(verslag_document_##counter(NULL), 0); \
    cr_assert_null(verslag_document_##getter(NULL, 0)); \
    for (size_t i = 0; i < verslag_document_##counter(doc); i++) \
        cr_assert_not_null(verslag_document_##getter(doc, i)); \
    cr_assert_null(verslag_document_##getter(doc, verslag_document_##counter(doc))); \
    cr_assert_null(verslag_document_##getter(doc, (size_t)1 << 32)); \
    cr_assert_null(verslag_document_##getter(doc, SIZE_MAX));
    LISTS(LIST)
    cr_assert_eq(verslag_document_write_json(doc, 0, NULL, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_document_write_html(doc, 0, NULL, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_assert_null(verslag_document_date(doc, VERSLAG_DATE_NONE));
    cr_assert_null(verslag_document_date(doc, (verslag_date)99));
    cr_assert_null(verslag_document_date(doc, (verslag_date)-1));
    verslag_document_unref(doc);
}

Test(null, members)
{
    cr_assert_null(verslag_dossier_number(NULL));
    cr_assert_null(verslag_dossier_title(NULL));
    cr_assert_eq(verslag_signatory_role(NULL), VERSLAG_ROLE_UNKNOWN);
    cr_assert_null(verslag_signatory_name(NULL));
    cr_assert_null(verslag_asker_name(NULL));
    cr_assert_null(verslag_asker_party_id(NULL));
    cr_assert_null(verslag_asker_party_name(NULL));

    NO_TEXT(verslag_passage_text(NULL, &len));
    cr_assert_eq(verslag_passage_begin(NULL), 0);
    cr_assert_eq(verslag_passage_end(NULL), 0);

    cr_assert_eq(verslag_fraction_index(NULL), 0);
    NO_TEXT(verslag_fraction_heading(NULL, &len));
    cr_assert_eq(verslag_fraction_party_count(NULL), 0);
    cr_assert_null(verslag_fraction_party_id(NULL, 0));
    cr_assert_null(verslag_fraction_party_name(NULL, 0));
    cr_assert_eq(verslag_fraction_joint(NULL), 0);
    cr_assert_eq(verslag_fraction_begin(NULL), 0);
    cr_assert_eq(verslag_fraction_end(NULL), 0);
    cr_assert_eq(verslag_fraction_question_count(NULL), 0);
    cr_assert_null(verslag_fraction_question(NULL, 0));

    cr_assert_eq(verslag_question_index(NULL), 0);
    cr_assert_eq(verslag_question_number(NULL), 0);
    cr_assert_eq(verslag_question_number_count(NULL), 0);
    cr_assert_eq(verslag_question_number_at(NULL, 0), 0);
    NO_TEXT(verslag_question_label(NULL, &len));
    NO_TEXT(verslag_question_text(NULL, &len));
    cr_assert_eq(verslag_question_begin(NULL), 0);
    cr_assert_eq(verslag_question_end(NULL), 0);
    cr_assert_null(verslag_question_fraction(NULL));
    cr_assert_eq(verslag_question_context_count(NULL), 0);
    cr_assert_null(verslag_question_context(NULL, 0));
    cr_assert_eq(verslag_question_part_count(NULL), 0);
    cr_assert_null(verslag_question_part(NULL, 0));
    cr_assert_null(verslag_question_answer(NULL));

    cr_assert_eq(verslag_answer_index(NULL), 0);
    cr_assert_eq(verslag_answer_question_count(NULL), 0);
    cr_assert_null(verslag_answer_question(NULL, 0));
    NO_TEXT(verslag_answer_heading(NULL, &len));
    cr_assert_null(verslag_answer_respondent(NULL));
    NO_TEXT(verslag_answer_text(NULL, &len));
    cr_assert_eq(verslag_answer_begin(NULL), 0);
    cr_assert_eq(verslag_answer_end(NULL), 0);
    cr_assert_eq(verslag_answer_paragraph_count(NULL), 0);
    cr_assert_null(verslag_answer_paragraph(NULL, 0));
    cr_assert_eq(verslag_answer_get_state(NULL), VERSLAG_ANSWER_UNKNOWN);
    cr_assert_eq(verslag_answer_delegate_count(NULL), 0);
    cr_assert_null(verslag_answer_delegate(NULL, 0));

    cr_assert_eq(verslag_note_number(NULL), 0);
    NO_TEXT(verslag_note_text(NULL, &len));
    cr_assert_eq(verslag_note_begin(NULL), 0);
    cr_assert_eq(verslag_note_end(NULL), 0);
    cr_assert_eq(verslag_note_anchor_place(NULL), VERSLAG_PLACE_NONE);
    cr_assert_eq(verslag_note_anchor_index(NULL), 0);
    cr_assert_eq(verslag_note_anchor_offset(NULL), 0);

    cr_assert_eq(verslag_reference_index(NULL), 0);
    cr_assert_eq(verslag_reference_get_kind(NULL), VERSLAG_REFERENCE_UNKNOWN);
    NO_TEXT(verslag_reference_text(NULL, &len));
    cr_assert_eq(verslag_reference_begin(NULL), 0);
    cr_assert_eq(verslag_reference_end(NULL), 0);
    cr_assert_eq(verslag_reference_place(NULL), VERSLAG_PLACE_NONE);
    cr_assert_eq(verslag_reference_place_index(NULL), 0);
    cr_assert_null(verslag_reference_role(NULL));
    cr_assert_null(verslag_reference_pin(NULL));
    cr_assert_eq(verslag_reference_confidence(NULL), VERSLAG_CONFIDENCE_UNKNOWN);
    cr_assert_eq(verslag_reference_target_count(NULL), 0);
    cr_assert_null(verslag_reference_target_id(NULL, 0));
    cr_assert_null(verslag_reference_target_url(NULL, 0));
    cr_assert_null(verslag_reference_target_question(NULL, 0));
    cr_assert_eq(verslag_reference_also_filed_count(NULL), 0);
    cr_assert_null(verslag_reference_also_filed(NULL, 0));

    cr_assert_eq(verslag_furniture_get_kind(NULL), VERSLAG_FURNITURE_UNKNOWN);
    NO_TEXT(verslag_furniture_text(NULL, &len));
    cr_assert_eq(verslag_furniture_line(NULL), 0);
    cr_assert_eq(verslag_furniture_offset(NULL), 0);

    cr_assert_eq(verslag_diagnostic_code(NULL), VERSLAG_CODE_NONE);
    cr_assert_null(verslag_diagnostic_message(NULL));
    cr_assert_eq(verslag_diagnostic_begin(NULL), 0);
    cr_assert_eq(verslag_diagnostic_end(NULL), 0);
}

Test(null, index_out_of_range)
{
    verslag_document *doc = parse_text(sample);
    const verslag_fraction *fraction = verslag_document_fraction(doc, 0);
    const verslag_question *question = verslag_document_question(doc, 0);
    const verslag_answer *answer = verslag_document_answer(doc, 0);
    const verslag_reference *reference = verslag_document_reference(doc, 0);
    cr_assert(fraction && question && answer && reference);
    for (int i = 0; i < 2; i++) {
        size_t past = i ? SIZE_MAX : 1000;
        cr_assert_null(verslag_fraction_party_id(fraction, past));
        cr_assert_null(verslag_fraction_party_name(fraction, past));
        cr_assert_null(verslag_fraction_question(fraction, past));
        cr_assert_eq(verslag_question_number_at(question, past), 0);
        cr_assert_null(verslag_question_context(question, past));
        cr_assert_null(verslag_question_part(question, past));
        cr_assert_null(verslag_answer_question(answer, past));
        cr_assert_null(verslag_answer_paragraph(answer, past));
        cr_assert_null(verslag_answer_delegate(answer, past));
        cr_assert_null(verslag_reference_target_id(reference, past));
        cr_assert_null(verslag_reference_target_url(reference, past));
        cr_assert_null(verslag_reference_target_question(reference, past));
        cr_assert_null(verslag_reference_also_filed(reference, past));
    }
    verslag_document_unref(doc);
}
