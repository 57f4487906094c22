/* parse_bytes.h - documents out of bytes and files, for the tests of the backends, and what is asked of them. */
#ifndef PARSE_BYTES_H
#define PARSE_BYTES_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <verslag/verslag.h>

static inline verslag_document *parse_as(const void *data, size_t len, verslag_format format, const char *encoding)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_set_format(parser, format), VERSLAG_OK);
    cr_assert_eq(verslag_parser_set_encoding(parser, encoding), VERSLAG_OK);
    verslag_status status = verslag_parser_parse(parser, data, len, &doc);
    cr_assert_eq(status, VERSLAG_OK, "%s: %s", verslag_status_message(status), verslag_parser_error_message(parser));
    verslag_parser_free(parser);
    return doc;
}

static inline verslag_document *parse_string(const char *text)
{
    return parse_as(text, strlen(text), VERSLAG_FORMAT_AUTO, NULL);
}

/* The canonical text of a piece of HTML is `expected`. */
#define EXPECT_TEXT(markup, expected) \
    do { \
        verslag_document *doc_ = parse_string(markup); \
        cr_expect_str_eq(verslag_document_text(doc_, NULL), expected); \
        verslag_document_unref(doc_); \
    } while (0)

/* A file of the project, or (`shared`) of the folder with real documents: NULL where there is no such folder. */
static inline verslag_document *parse_path(int shared, const char *name)
{
    const char *root = getenv(shared ? "VERSLAG_SHARED" : "VERSLAG_SOURCE_DIR");
    char path[1024];
    if (!root || snprintf(path, sizeof path, "%s/%s", root, name) >= (int)sizeof path)
        return NULL;
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    fclose(file);
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    verslag_status status = verslag_parser_parse_file(parser, path, &doc);
    cr_assert_eq(status, VERSLAG_OK, "%s: %s", name, verslag_parser_error_message(parser));
    verslag_parser_free(parser);
    return doc;
}

static inline size_t count_code(const verslag_document *doc, verslag_code code)
{
    size_t count = 0;
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++)
        count += verslag_diagnostic_code(verslag_document_diagnostic(doc, i)) == code;
    return count;
}

/* A diagnostic with this text in its message. */
static inline int is_told(const verslag_document *doc, const char *part)
{
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++)
        if (strstr(verslag_diagnostic_message(verslag_document_diagnostic(doc, i)), part))
            return 1;
    return 0;
}

/* The furniture has a piece of this kind with this text. */
static inline const verslag_furniture *find_furniture(const verslag_document *doc, verslag_furniture_kind kind,
                                                      const char *text)
{
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        const verslag_furniture *furniture = verslag_document_furniture(doc, i);
        if (verslag_furniture_get_kind(furniture) == kind && strcmp(verslag_furniture_text(furniture, NULL), text) == 0)
            return furniture;
    }
    return NULL;
}

static inline void expect_same_text(const char *a, const char *b, const char *what, size_t index)
{
    cr_expect((a == NULL) == (b == NULL) && (!a || strcmp(a, b) == 0), "%s %zu: \"%s\" and \"%s\"", what, index,
              a ? a : "none", b ? b : "none");
}

#define SAME(a, b, what, index) expect_same_text((a), (b), (what), (size_t)(index))

/* Two documents say the same: all but what only a site knows of one of them. */
static inline void expect_same(verslag_document *a, verslag_document *b)
{
    cr_expect_eq(verslag_document_kind(a), verslag_document_kind(b));
    cr_expect_eq(verslag_document_chamber(a), verslag_document_chamber(b));
    SAME(verslag_document_title(a), verslag_document_title(b), "title", 0);
    SAME(verslag_document_kamerstuk_id(a), verslag_document_kamerstuk_id(b), "id", 0);
    SAME(verslag_document_session(a), verslag_document_session(b), "session", 0);
    SAME(verslag_document_committee(a), verslag_document_committee(b), "committee", 0);
    for (int date = VERSLAG_DATE_ADOPTED; date <= VERSLAG_DATE_ANSWERED; date++)
        SAME(verslag_document_date(a, (verslag_date)date), verslag_document_date(b, (verslag_date)date), "date", date);
    cr_assert_eq(verslag_document_dossier_count(a), verslag_document_dossier_count(b));
    for (size_t i = 0; i < verslag_document_dossier_count(a); i++) {
        SAME(verslag_dossier_number(verslag_document_dossier(a, i)),
             verslag_dossier_number(verslag_document_dossier(b, i)), "dossier", i);
        SAME(verslag_dossier_title(verslag_document_dossier(a, i)),
             verslag_dossier_title(verslag_document_dossier(b, i)), "dossier", i);
    }
    cr_assert_eq(verslag_document_signatory_count(a), verslag_document_signatory_count(b));
    for (size_t i = 0; i < verslag_document_signatory_count(a); i++)
        SAME(verslag_signatory_name(verslag_document_signatory(a, i)),
             verslag_signatory_name(verslag_document_signatory(b, i)), "signatory", i);
    cr_assert_eq(verslag_document_fraction_count(a), verslag_document_fraction_count(b));
    for (size_t i = 0; i < verslag_document_fraction_count(a); i++)
        SAME(verslag_fraction_heading(verslag_document_fraction(a, i), NULL),
             verslag_fraction_heading(verslag_document_fraction(b, i), NULL), "fraction", i);
    cr_assert_eq(verslag_document_question_count(a), verslag_document_question_count(b));
    for (size_t i = 0; i < verslag_document_question_count(a); i++) {
        const verslag_question *x = verslag_document_question(a, i), *y = verslag_document_question(b, i);
        SAME(verslag_question_text(x, NULL), verslag_question_text(y, NULL), "question", i);
        SAME(verslag_question_label(x, NULL), verslag_question_label(y, NULL), "label", i);
        cr_assert_eq(verslag_question_context_count(x), verslag_question_context_count(y), "question %zu", i);
        for (size_t k = 0; k < verslag_question_context_count(x); k++)
            SAME(verslag_passage_text(verslag_question_context(x, k), NULL),
                 verslag_passage_text(verslag_question_context(y, k), NULL), "context", i);
        cr_assert_eq(verslag_question_part_count(x), verslag_question_part_count(y), "question %zu", i);
        for (size_t k = 0; k < verslag_question_part_count(x); k++)
            SAME(verslag_passage_text(verslag_question_part(x, k), NULL),
                 verslag_passage_text(verslag_question_part(y, k), NULL), "part", i);
    }
    cr_assert_eq(verslag_document_answer_count(a), verslag_document_answer_count(b));
    for (size_t i = 0; i < verslag_document_answer_count(a); i++) {
        const verslag_answer *x = verslag_document_answer(a, i), *y = verslag_document_answer(b, i);
        SAME(verslag_answer_heading(x, NULL), verslag_answer_heading(y, NULL), "answer heading", i);
        SAME(verslag_answer_text(x, NULL), verslag_answer_text(y, NULL), "answer", i);
        cr_expect_eq(verslag_answer_get_state(x), verslag_answer_get_state(y), "answer %zu", i);
        cr_expect_eq(verslag_answer_paragraph_count(x), verslag_answer_paragraph_count(y), "answer %zu", i);
    }
    cr_assert_eq(verslag_document_note_count(a), verslag_document_note_count(b));
    for (size_t i = 0; i < verslag_document_note_count(a); i++) {
        const verslag_note *x = verslag_document_note(a, i), *y = verslag_document_note(b, i);
        cr_expect_eq(verslag_note_number(x), verslag_note_number(y));
        SAME(verslag_note_text(x, NULL), verslag_note_text(y, NULL), "note", i);
        cr_expect_eq(verslag_note_anchor_place(x), verslag_note_anchor_place(y), "note %zu", i);
        cr_expect_eq(verslag_note_anchor_index(x), verslag_note_anchor_index(y), "note %zu", i);
    }
    cr_assert_eq(verslag_document_reference_count(a), verslag_document_reference_count(b));
    for (size_t i = 0; i < verslag_document_reference_count(a); i++) {
        const verslag_reference *x = verslag_document_reference(a, i), *y = verslag_document_reference(b, i);
        SAME(verslag_reference_text(x, NULL), verslag_reference_text(y, NULL), "reference", i);
        SAME(verslag_reference_target_id(x, 0), verslag_reference_target_id(y, 0), "reference", i);
        cr_expect_eq(verslag_reference_place(x), verslag_reference_place(y), "reference %zu", i);
    }
    cr_assert_eq(verslag_document_agenda_count(a), verslag_document_agenda_count(b));
    for (size_t i = 0; i < verslag_document_agenda_count(a); i++)
        SAME(verslag_passage_text(verslag_document_agenda_item(a, i), NULL),
             verslag_passage_text(verslag_document_agenda_item(b, i), NULL), "agenda item", i);
}

#endif
