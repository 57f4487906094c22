/* walk.h - everything that the interface can tell of a document, asked once, with what must hold of every document
 * whatever its text says: spans lie inside the text and ascend, every text is its slice, links agree in both
 * directions, strings are UTF-8, the JSON is JSON, the page is HTML with every line in it once. */
#ifndef WALK_H
#define WALK_H

#include "well_formed.h"

#include <verslag/verslag.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct walk {
    bool may_run_out;      /* out of memory is no mistake: getters that copy may return NULL */
    size_t ran_out;        /* how often they did, as far as can be told */
    size_t copies;         /* how often they did not */
    const char *broken;    /* the first that does not hold, NULL when everything does */
    const verslag_document *doc;
    const char *text;
    size_t len;
    size_t output_len;     /* of the output in pieces */
    uint64_t output_hash;
} walk;

static inline void walk_check(walk *w, bool holds, const char *what)
{
    if (!holds && !w->broken)
        w->broken = what;
}

/* ---------------------------------------------------------------------------------------------------- Strings */

/* A string that may be absent. */
static inline void walk_string(walk *w, const char *string, const char *what)
{
    walk_check(w, !string || walk_is_utf8(string, strlen(string)), what);
}

/* A piece of the canonical text, and the copy of it that a getter made. */
static inline void walk_slice(walk *w, size_t begin, size_t end, const char *copy, size_t len, const char *what)
{
    walk_check(w, begin <= end && end <= w->len, what);
    w->copies += copy != NULL;
    if (!copy && w->may_run_out)
        w->ran_out++;
    else
        walk_check(
            w, copy && !w->broken && len == end - begin && copy[len] == '\0' && memcmp(copy, w->text + begin, len) == 0,
            what);
}

/* A copy whose place the interface does not tell: it stands in the text somewhere. */
static inline void walk_copy(walk *w, const char *copy, size_t len, const char *what)
{
    w->copies += copy != NULL;
    walk_check(w, copy ? strlen(copy) == len && walk_is_utf8(copy, len) : len == 0, what);
}

/* Runs of characters begin and end at whole characters. */
static inline void walk_edge(walk *w, size_t offset, const char *what)
{
    walk_check(w, offset <= w->len && ((unsigned char)w->text[offset] & 0xC0) != 0x80, what);
}

static inline size_t walk_passage(walk *w, const verslag_passage *passage, size_t from, const char *what)
{
    size_t len, begin = verslag_passage_begin(passage), end = verslag_passage_end(passage);
    const char *copy = verslag_passage_text(passage, &len);
    walk_check(w, passage && begin >= from && begin < end, what);
    walk_slice(w, begin, end, copy, len, what);
    walk_edge(w, begin, what);
    walk_edge(w, end, what);
    return end;
}

/* ---------------------------------------------------------------------------------------------------- Members */

static inline void walk_front(walk *w)
{
    const verslag_document *doc = w->doc;
    walk_string(w, verslag_document_source_name(doc), "source name");
    walk_string(w, verslag_document_title(doc), "title");
    walk_string(w, verslag_document_kamerstuk_id(doc), "kamerstuk id");
    walk_string(w, verslag_document_kamerstuk_dossier(doc), "kamerstuk dossier");
    walk_string(w, verslag_document_kamerstuk_number(doc), "kamerstuk number");
    walk_string(w, verslag_document_kamerstuk_url(doc), "kamerstuk url");
    walk_string(w, verslag_document_number(doc), "document number");
    walk_string(w, verslag_document_case_number(doc), "case number");
    walk_string(w, verslag_document_session(doc), "session");
    walk_string(w, verslag_document_committee(doc), "committee");
    walk_check(w, verslag_kind_name(verslag_document_kind(doc)), "kind");
    for (int which = VERSLAG_DATE_NONE; which <= VERSLAG_DATE_UPDATED; which++) {
        const char *date = verslag_document_date(doc, (verslag_date)which);
        walk_check(w, !date || strlen(date) == 10, "date");
    }
    for (size_t i = 0; i < verslag_document_addressee_count(doc); i++) {
        walk_check(w, verslag_document_addressee(doc, i), "addressee");
        walk_string(w, verslag_document_addressee(doc, i), "addressee");
    }
    for (size_t i = 0; i < verslag_document_dossier_count(doc); i++) {
        const verslag_dossier *dossier = verslag_document_dossier(doc, i);
        walk_check(w, verslag_dossier_number(dossier), "dossier");
        walk_string(w, verslag_dossier_number(dossier), "dossier number");
        walk_string(w, verslag_dossier_title(dossier), "dossier title");
    }
    for (size_t i = 0; i < verslag_document_signatory_count(doc); i++) {
        const verslag_signatory *signatory = verslag_document_signatory(doc, i);
        walk_check(w, verslag_role_name(verslag_signatory_role(signatory)), "role");
        walk_check(w, verslag_signatory_name(signatory), "signatory");
        walk_string(w, verslag_signatory_name(signatory), "signatory");
    }
    for (size_t i = 0; i < verslag_document_asker_count(doc); i++) {
        const verslag_asker *asker = verslag_document_asker(doc, i);
        walk_check(w, verslag_asker_name(asker) && *verslag_asker_name(asker), "asker");
        walk_check(w, verslag_asker_party_name(asker) || !verslag_asker_party_id(asker), "asker's party");
        walk_string(w, verslag_asker_name(asker), "asker");
        walk_string(w, verslag_asker_party_name(asker), "asker's party");
    }
}

static inline void walk_fractions(walk *w)
{
    size_t last = 0, len;
    for (size_t i = 0; i < verslag_document_fraction_count(w->doc); i++) {
        const verslag_fraction *fraction = verslag_document_fraction(w->doc, i);
        size_t begin = verslag_fraction_begin(fraction), end = verslag_fraction_end(fraction);
        walk_check(w, verslag_fraction_index(fraction) == i && begin >= last && begin < end && end <= w->len,
                   "span of a fraction");
        last = end;
        const char *heading = verslag_fraction_heading(fraction, &len);
        walk_slice(w, begin, begin + len, heading ? heading : NULL, len, "heading of a fraction");
        for (size_t k = 0; k < verslag_fraction_party_count(fraction); k++) {
            walk_check(w, verslag_fraction_party_name(fraction, k), "party");
            walk_string(w, verslag_fraction_party_name(fraction, k), "party");
            walk_string(w, verslag_fraction_party_id(fraction, k), "party id");
        }
        walk_check(w, verslag_fraction_joint(fraction) == (verslag_fraction_party_count(fraction) > 1), "joint");
        for (size_t k = 0; k < verslag_fraction_question_count(fraction); k++)
            walk_check(w, verslag_question_fraction(verslag_fraction_question(fraction, k)) == fraction,
                       "question of a fraction");
    }
}

static inline void walk_questions(walk *w)
{
    size_t last = 0, answered = 0, len;
    for (size_t i = 0; i < verslag_document_question_count(w->doc) && !w->broken; i++) {
        const verslag_question *question = verslag_document_question(w->doc, i);
        size_t begin = verslag_question_begin(question), end = verslag_question_end(question), from = last;
        walk_check(w, verslag_question_index(question) == i && begin >= last, "span of a question");
        const char *text = verslag_question_text(question, &len);
        walk_slice(w, begin, end, text, len, "text of a question");
        walk_edge(w, begin, "begin of a question");
        walk_edge(w, end, "end of a question");
        for (size_t k = 0; k < verslag_question_context_count(question); k++)
            from = walk_passage(w, verslag_question_context(question, k), from, "context");
        walk_check(w, from <= begin, "context after its question");
        from = begin;
        for (size_t k = 0; k < verslag_question_part_count(question); k++)
            from = walk_passage(w, verslag_question_part(question, k), from, "part");
        walk_check(w, from <= end, "part outside its question");
        const char *label = verslag_question_label(question, &len);
        walk_copy(w, label, len, "label");
        for (size_t k = 0; k < verslag_question_number_count(question); k++)
            walk_check(w, verslag_question_number_at(question, k) > 0, "number");
        walk_check(w, verslag_question_number(question) == verslag_question_number_at(question, 0), "first number");
        answered += verslag_question_answer(question) != NULL;
        last = end;
    }
    /* With what is asked of answers, this means that every answer knows its questions. */
    for (size_t i = 0; i < verslag_document_answer_count(w->doc); i++) {
        const verslag_answer *answer = verslag_document_answer(w->doc, i);
        for (size_t k = 0; k < verslag_answer_question_count(answer); k++)
            answered -= verslag_question_answer(verslag_answer_question(answer, k)) == answer;
    }
    walk_check(w, w->broken || answered == 0, "an answer that does not know its question");
}

static inline void walk_answers(walk *w)
{
    size_t last = 0, len;
    for (size_t i = 0; i < verslag_document_answer_count(w->doc) && !w->broken; i++) {
        const verslag_answer *answer = verslag_document_answer(w->doc, i);
        size_t begin = verslag_answer_begin(answer), end = verslag_answer_end(answer), from = begin;
        walk_check(w, verslag_answer_index(answer) == i && begin >= last, "span of an answer");
        const char *text = verslag_answer_text(answer, &len);
        walk_slice(w, begin, end, text, len, "text of an answer");
        walk_edge(w, begin, "begin of an answer");
        walk_edge(w, end, "end of an answer");
        for (size_t k = 0; k < verslag_answer_paragraph_count(answer); k++)
            from = walk_passage(w, verslag_answer_paragraph(answer, k), from, "paragraph");
        walk_check(w, from <= end, "paragraph outside its answer");
        const char *heading = verslag_answer_heading(answer, &len);
        walk_copy(w, heading, len, "heading of an answer");
        walk_string(w, verslag_answer_respondent(answer), "respondent");
        walk_check(w, verslag_answer_state_name(verslag_answer_get_state(answer)), "state");
        for (size_t k = 0; k < verslag_answer_question_count(answer); k++) {
            /* A group of numbers that is answered number by number, and a question that is told again piece by piece,
             * know the first of their answers. */
            const verslag_question *question = verslag_answer_question(answer, k);
            const verslag_answer *first = verslag_question_answer(question);
            walk_check(w, first && verslag_answer_index(first) <= i, "a question that does not know its answer");
        }
        for (size_t k = 0; k < verslag_answer_delegate_count(answer); k++)
            walk_check(w, verslag_answer_delegate(answer, k), "delegate");
        last = end;
    }
}

/* The index that goes with a place points to something. */
static inline void walk_place(walk *w, verslag_place place, size_t index, const char *what)
{
    const verslag_document *doc = w->doc;
    const size_t counts[] = {1,
                             1,
                             1,
                             verslag_document_question_count(doc),
                             verslag_document_question_count(doc),
                             verslag_document_answer_count(doc),
                             verslag_document_note_count(doc),
                             verslag_document_agenda_count(doc)};
    walk_check(w, place <= VERSLAG_PLACE_AGENDA && index < counts[place], what);
}

static inline void walk_notes(walk *w)
{
    size_t last = 0, len;
    for (size_t i = 0; i < verslag_document_note_count(w->doc); i++) {
        const verslag_note *note = verslag_document_note(w->doc, i);
        size_t begin = verslag_note_begin(note), end = verslag_note_end(note);
        const char *text = verslag_note_text(note, &len);
        walk_check(w, begin >= last && verslag_note_number(note) > 0, "span of a note");
        walk_slice(w, begin, end, text, len, "text of a note");
        walk_place(w, verslag_note_anchor_place(note), verslag_note_anchor_index(note), "anchor of a note");
        walk_edge(w, verslag_note_anchor_offset(note), "offset of an anchor");
        last = end;
    }
}

static inline bool walk_is_told(const verslag_document *doc, verslag_code code, size_t begin)
{
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++) {
        const verslag_diagnostic *it = verslag_document_diagnostic(doc, i);
        if (verslag_diagnostic_code(it) == code && verslag_diagnostic_begin(it) == begin)
            return true;
    }
    return false;
}

static inline void walk_references(walk *w)
{
    size_t last = 0, len;
    for (size_t i = 0; i < verslag_document_reference_count(w->doc); i++) {
        const verslag_reference *reference = verslag_document_reference(w->doc, i);
        size_t begin = verslag_reference_begin(reference), end = verslag_reference_end(reference);
        const char *text = verslag_reference_text(reference, &len);
        walk_check(w, begin >= last && begin < end && verslag_reference_index(reference) == i, "span of a reference");
        walk_slice(w, begin, end, text, len, "text of a reference");
        walk_edge(w, begin, "begin of a reference");
        walk_edge(w, end, "end of a reference");
        walk_check(w, verslag_reference_kind_name(verslag_reference_get_kind(reference)), "kind of a reference");
        walk_check(w, verslag_confidence_name(verslag_reference_confidence(reference)), "confidence");
        walk_place(w, verslag_reference_place(reference), verslag_reference_place_index(reference),
                   "place of a reference");
        walk_string(w, verslag_reference_role(reference), "role of a reference");
        walk_string(w, verslag_reference_pin(reference), "pin of a reference");
        /* A question that does not exist, and a law that nobody knows, is no target; of a kamerstuk it is told why. */
        walk_check(w,
                   verslag_reference_target_count(reference) > 0 ||
                       verslag_reference_get_kind(reference) != VERSLAG_REFERENCE_KAMERSTUK ||
                       walk_is_told(w->doc, VERSLAG_CODE_REFERENCE_DANGLING, begin),
                   "a reference to nothing");
        for (size_t k = 0; k < verslag_reference_target_count(reference); k++) {
            walk_check(w, verslag_reference_target_id(reference, k), "target");
            walk_string(w, verslag_reference_target_id(reference, k), "target");
            walk_string(w, verslag_reference_target_url(reference, k), "URL of a target");
            (void)verslag_reference_target_question(reference, k);
        }
        for (size_t k = 0; k < verslag_reference_also_filed_count(reference); k++) {
            walk_check(w, verslag_reference_also_filed(reference, k), "also filed");
            walk_string(w, verslag_reference_also_filed(reference, k), "also filed");
        }
        last = begin;
    }
}

static inline void walk_rest(walk *w)
{
    const verslag_document *doc = w->doc;
    size_t last = 0, len;
    for (size_t i = 0; i < verslag_document_agenda_count(doc); i++)
        last = walk_passage(w, verslag_document_agenda_item(doc, i), last, "agenda item");
    last = 1;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        const verslag_furniture *furniture = verslag_document_furniture(doc, i);
        const char *text = verslag_furniture_text(furniture, &len);
        walk_check(w, text && len > 0 && walk_is_utf8(text, len), "text of furniture");
        walk_check(w, verslag_furniture_line(furniture) >= last, "line of furniture");
        walk_edge(w, verslag_furniture_offset(furniture), "offset of furniture");
        walk_check(w, verslag_furniture_kind_name(verslag_furniture_get_kind(furniture)), "kind of furniture");
        last = verslag_furniture_line(furniture);
    }
    last = 0;
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++) {
        const verslag_diagnostic *diagnostic = verslag_document_diagnostic(doc, i);
        size_t begin = verslag_diagnostic_begin(diagnostic), end = verslag_diagnostic_end(diagnostic);
        walk_check(w, begin >= last && begin <= end && end <= w->len, "span of a diagnostic");
        walk_check(w, verslag_code_name(verslag_diagnostic_code(diagnostic)), "code of a diagnostic");
        walk_check(w, verslag_diagnostic_message(diagnostic), "message of a diagnostic");
        walk_string(w, verslag_diagnostic_message(diagnostic), "message of a diagnostic");
        last = begin;
    }
}

/* Lines and columns agree with the line ends of the text. */
static inline void walk_lines(walk *w)
{
    size_t line = 1, start = 0, got_line, got_column, source = 0;
    for (size_t i = 0; i <= w->len; i++) {
        if (i == start || i == w->len) {
            bool found = verslag_document_locate(w->doc, i, &got_line, &got_column) == 1;
            walk_check(w, found && got_line == line && got_column == i - start + 1, "place of an offset");
            source = verslag_document_source_line(w->doc, i);
            walk_check(w, w->len == 0 || source > 0, "line of the input");
        }
        if (i < w->len && w->text[i] == '\n') {
            line++;
            start = i + 1;
        }
    }
    walk_check(w, verslag_document_locate(w->doc, w->len + 1, NULL, NULL) == 0, "place past the end");
    walk_check(w, verslag_document_source_line(w->doc, w->len + 1) == 0, "line of the input past the end");
}

/* ----------------------------------------------------------------------------------------------------- Output */

static inline uint64_t walk_hash(uint64_t hash, const char *data, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ (unsigned char)data[i]) * 1099511628211u;
    return hash;
}

static inline int walk_receive(void *user, const char *data, size_t len)
{
    walk *w = user;
    w->output_len += len;
    w->output_hash = walk_hash(w->output_hash, data, len);
    walk_check(w, len <= 1u << 17, "size of a piece of the output");
    return 0;
}

typedef char *walk_string_writer(const verslag_document *doc, unsigned flags, size_t *len);
typedef verslag_status walk_piece_writer(const verslag_document *doc, unsigned flags, verslag_write_fn write,
                                         void *user);

/* One writer with one set of flags, in one piece and in many. */
static inline void walk_writer(walk *w, walk_string_writer *whole, walk_piece_writer *pieces, unsigned flags,
                               size_t lines)
{
    size_t len;
    char *text = whole(w->doc, flags, &len);
    if (!text) {
        w->ran_out++;
        walk_check(w, w->may_run_out && len == 0, "output");
    } else {
        walk_check(w, strlen(text) == len && walk_is_utf8(text, len), "bytes of the output");
        walk_check(w, *text == '<' ? walk_is_html(text, len, lines) : walk_is_json(text, len),
                   *text == '<' ? "form of the page" : "form of the JSON");
    }
    w->output_len = 0;
    w->output_hash = 0;
    verslag_status status = pieces(w->doc, flags, walk_receive, w);
    if (status) {
        w->ran_out++;
        walk_check(w, w->may_run_out && status == VERSLAG_ERROR_NOMEM, "output in pieces");
    } else if (text) {
        walk_check(w, w->output_len == len && w->output_hash == walk_hash(0, text, len), "output in pieces and in one");
    }
    verslag_free(text);
}

static inline void walk_output(walk *w)
{
    size_t lines = w->len > 0;
    for (size_t i = 0; i < w->len; i++)
        lines += w->text[i] == '\n';
    for (unsigned flags = VERSLAG_JSON_DEFAULT; flags <= VERSLAG_JSON_NO_TEXT; flags++)
        walk_writer(w, verslag_document_to_json, verslag_document_write_json, flags, 0);
    for (unsigned flags = VERSLAG_HTML_DEFAULT; flags <= VERSLAG_HTML_FRAGMENT; flags++)
        walk_writer(w, verslag_document_to_html, verslag_document_write_html, flags, lines);
}

/* ---------------------------------------------------------------------------------------------- The document */

/* Asks everything; w->broken tells what does not hold. */
static inline void walk_document(walk *w, const verslag_document *doc)
{
    w->doc = doc;
    w->text = verslag_document_text(doc, &w->len);
    walk_check(w, w->text && strlen(w->text) == w->len && walk_is_utf8(w->text, w->len), "canonical text");
    if (w->broken)
        return;
    walk_front(w);
    walk_fractions(w);
    walk_questions(w);
    walk_answers(w);
    walk_notes(w);
    walk_references(w);
    walk_rest(w);
    walk_lines(w);
    walk_output(w);
}

/* ----------------------------------------------------------------------------------------------- Nothing lost */

/* The length of the white space character at `at`, or 0. */
static inline size_t walk_space(const char *at, size_t left)
{
    const unsigned char *c = (const unsigned char *)at;
    if (c[0] == ' ' || (c[0] >= 9 && c[0] <= 13))
        return 1;
    if (c[0] == 0xC2 && left >= 2)
        return c[1] == 0xA0 || c[1] == 0x85 ? 2 : 0;
    if (left < 3)
        return 0;
    if (c[0] == 0xE2 && c[1] == 0x80)
        return c[2] <= 0x8A || c[2] == 0xA8 || c[2] == 0xA9 || c[2] == 0xAF ? 3 : 0;
    return (c[0] == 0xE2 && c[1] == 0x81 && c[2] == 0x9F) || (c[0] == 0xE3 && c[1] == 0x80 && c[2] == 0x80) ||
                   (c[0] == 0xEF && c[1] == 0xBB && c[2] == 0xBF) ? 3 : 0;
}

static inline void walk_count(size_t counts[256], const char *text, size_t len)
{
    for (size_t i = 0, n; i < len; i += n ? n : 1) {
        n = walk_space(text + i, len - i);
        if (!n)
            counts[(unsigned char)text[i]]++;
    }
}

/* The text may be Markdown, of which the library leaves out the marks, as it does the tags of a page; or have tables
 * that are drawn, with corners or with a rule of hyphens. */
static inline bool walk_may_be_markdown(const char *text, size_t len)
{
    size_t signs = 0, strokes = 0, corners = 0, hyphens = 0;
    for (size_t i = 0; i < len; i++) {
        signs += text[i] == '\\' || text[i] == '*' || text[i] == '#';
        strokes += text[i] == '|';
        corners += text[i] == '+';
        hyphens += text[i] == '-';
    }
    return signs > 1 || (strokes > 1 && (corners > 3 || hyphens > 2));
}

/* Every byte of a plain text that is no white space is in the canonical text or in the furniture, and nothing else
 * is. */
static inline void walk_nothing_lost(walk *w, const char *input, size_t input_len)
{
    size_t before[256] = {0}, after[256] = {0}, len;
    if (w->broken || strcmp(verslag_document_source_backend(w->doc), "text") != 0 || !walk_is_utf8(input, input_len) ||
        walk_may_be_markdown(input, input_len))
        return;
    walk_count(before, input, input_len);
    walk_count(after, w->text, w->len);
    for (size_t i = 0; i < verslag_document_furniture_count(w->doc); i++) {
        const char *text = verslag_furniture_text(verslag_document_furniture(w->doc, i), &len);
        walk_count(after, text, len);
    }
    walk_check(w, memcmp(before, after, sizeof before) == 0, "a character was lost, or came from nowhere");
}

#endif
