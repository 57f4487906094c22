/* walk_compare.h - everything that the interface can tell of a comparison and of an audit, asked once, with what must
 * hold of each whatever the documents say: every sentence and every question stands in it once, texts are their
 * slices, links agree in both directions, the JSON is JSON, and nothing is said twice. */
#ifndef WALK_COMPARE_H
#define WALK_COMPARE_H

#include "walk.h"

/* The text of one of the two documents. */
static inline void walk_side(walk *w, const verslag_document *doc)
{
    w->doc = doc;
    w->text = verslag_document_text(doc, &w->len);
}

static inline void walk_sentence(walk *w, const verslag_document *doc, const verslag_sentence *sentence)
{
    size_t len, begin = verslag_sentence_begin(sentence), end = verslag_sentence_end(sentence);
    const char *text = verslag_sentence_text(sentence, &len);
    const verslag_question *question = verslag_sentence_question(sentence);
    const verslag_note *note = verslag_sentence_note(sentence);
    walk_side(w, doc);
    walk_check(w, sentence != NULL, "sentence");
    walk_slice(w, begin, end, text, len, "text of a sentence");
    walk_check(w, verslag_sentence_kind_name(verslag_sentence_get_kind(sentence)) != NULL, "kind of a sentence");
    walk_check(w, question && question == verslag_document_question(doc, verslag_question_index(question)),
               "question of a sentence");
    walk_check(w, (verslag_sentence_get_kind(sentence) == VERSLAG_SENTENCE_NOTE) == (note != NULL),
               "note of a sentence");
    walk_check(w, !note || (verslag_note_begin(note) == begin && verslag_note_end(note) == end), "span of a note");
}

static inline void walk_difference(walk *w, const verslag_comparison *c, const verslag_difference *difference)
{
    size_t len, begin = verslag_difference_first_begin(difference), end = verslag_difference_first_end(difference);
    const char *text = verslag_difference_first(difference, &len);
    walk_side(w, verslag_comparison_first(c));
    walk_slice(w, begin, end, text, len, "difference in the first document");
    const size_t second_begin = verslag_difference_second_begin(difference),
                 second_end = verslag_difference_second_end(difference);
    text = verslag_difference_second(difference, &len);
    walk_side(w, verslag_comparison_second(c));
    walk_slice(w, second_begin, second_end, text, len, "difference in the second document");
    walk_check(w, begin < end || second_begin < second_end, "a difference of nothing");
}

static inline void walk_alignment(walk *w, const verslag_comparison *c, size_t index)
{
    const verslag_alignment *it = verslag_comparison_alignment(c, index);
    const size_t first = verslag_alignment_first_count(it), second = verslag_alignment_second_count(it);
    const size_t differences = verslag_alignment_difference_count(it);
    const verslag_change change = verslag_alignment_change(it);
    const unsigned similarity = verslag_alignment_similarity(it);
    walk_check(w, verslag_alignment_index(it) == index, "index of an alignment");
    walk_check(w, verslag_sentence_kind_name(verslag_alignment_kind(it)) != NULL, "kind of an alignment");
    walk_check(w, (first > 0 || second > 0) && (first < 2 || second < 2), "sentences of an alignment");
    walk_check(w, (change == VERSLAG_CHANGE_DROPPED) == (second == 0), "dropped");
    walk_check(w, (change == VERSLAG_CHANGE_ADDED || change == VERSLAG_CHANGE_REPEATED) == (first == 0), "added");
    walk_check(w, (change == VERSLAG_CHANGE_SPLIT) == (first == 1 && second > 1), "split");
    walk_check(w, (change == VERSLAG_CHANGE_MERGED) == (second == 1 && first > 1), "merged");
    walk_check(w, (verslag_alignment_order(it) == VERSLAG_ORDER_NONE) == (first == 0 || second == 0), "order");
    walk_check(w, similarity <= 1000 && (first > 0 && second > 0 ? similarity > 0 : similarity == 0), "similarity");
    walk_check(w, change != VERSLAG_CHANGE_IDENTICAL || (similarity == 1000 && differences == 0), "identical");
    walk_check(w, (change != VERSLAG_CHANGE_TYPOGRAPHIC && change != VERSLAG_CHANGE_EDITED) || differences > 0,
               "what differs");
    for (size_t i = 0; i < first; i++)
        walk_sentence(w, verslag_comparison_first(c), verslag_alignment_first(it, i));
    for (size_t i = 0; i < second; i++)
        walk_sentence(w, verslag_comparison_second(c), verslag_alignment_second(it, i));
    for (size_t i = 0; i < differences; i++)
        walk_difference(w, c, verslag_alignment_difference(it, i));
    if (change == VERSLAG_CHANGE_IDENTICAL && !w->broken) {
        const verslag_sentence *a = verslag_alignment_first(it, 0), *b = verslag_alignment_second(it, 0);
        const size_t len = verslag_sentence_end(a) - verslag_sentence_begin(a);
        walk_check(w,
                   len == verslag_sentence_end(b) - verslag_sentence_begin(b) &&
                       memcmp(verslag_document_text(verslag_comparison_first(c), NULL) + verslag_sentence_begin(a),
                              verslag_document_text(verslag_comparison_second(c), NULL) + verslag_sentence_begin(b),
                              len) == 0,
                   "identical texts");
    }
}

/* Every question stands in one pairing. */
static inline void walk_pairings(walk *w, const verslag_comparison *c)
{
    size_t first = 0, second = 0;
    for (size_t i = 0; i < verslag_comparison_pairing_count(c); i++) {
        const verslag_pairing *it = verslag_comparison_pairing(c, i);
        const size_t a = verslag_pairing_first_count(it), b = verslag_pairing_second_count(it);
        walk_check(w, verslag_pairing_index(it) == i && a + b > 0, "pairing");
        walk_check(w, verslag_change_name(verslag_pairing_change(it)) != NULL, "change of a pairing");
        walk_check(w, (verslag_pairing_order(it) == VERSLAG_ORDER_NONE) == (a == 0 || b == 0), "order of a pairing");
        walk_check(w, !verslag_pairing_renumbered(it) || (a == 1 && b == 1), "renumbered");
        for (size_t k = 0; k < a; k++)
            walk_check(w, verslag_pairing_first(it, k) != NULL, "question of the first document");
        for (size_t k = 0; k < b; k++)
            walk_check(w, verslag_pairing_second(it, k) != NULL, "question of the second document");
        first += a;
        second += b;
    }
    walk_check(w, first == verslag_document_question_count(verslag_comparison_first(c)),
               "questions of the first document");
    walk_check(w, second == verslag_document_question_count(verslag_comparison_second(c)),
               "questions of the second document");
}

/* A text that a function made at once, and in pieces. */
static inline void walk_written(walk *w, char *text, size_t len, verslag_status status, bool is_json, const char *what)
{
    if (!text || status) {
        w->ran_out++;
        walk_check(w, w->may_run_out && (!status || status == VERSLAG_ERROR_NOMEM), what);
    } else {
        walk_check(w, strlen(text) == len && walk_is_utf8(text, len) && (!is_json || walk_is_json(text, len)), what);
        walk_check(w, w->output_len == len && w->output_hash == walk_hash(0, text, len), what);
    }
    verslag_free(text);
    w->output_len = 0;
    w->output_hash = 0;
}

static inline void walk_comparison(walk *w, const verslag_comparison *c)
{
    const size_t count = verslag_comparison_alignment_count(c);
    size_t sentences[2] = {0, 0}, dropped = 0, len;
    for (size_t i = 0; i < count && !w->broken; i++) {
        walk_alignment(w, c, i);
        const verslag_alignment *it = verslag_comparison_alignment(c, i);
        sentences[0] += verslag_alignment_first_count(it);
        sentences[1] += verslag_alignment_second_count(it);
        dropped += verslag_alignment_kind(it) == VERSLAG_SENTENCE_ASKING &&
                   verslag_alignment_change(it) == VERSLAG_CHANGE_DROPPED;
    }
    /* A document beside itself is the same. */
    if (verslag_comparison_first(c) == verslag_comparison_second(c))
        walk_check(w,
                   sentences[0] == sentences[1] && dropped == 0 &&
                       verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_IDENTICAL) == count,
                   "a document beside itself");
    walk_check(w, verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, VERSLAG_CHANGE_NONE) == count, "tally");
    walk_check(w, verslag_comparison_complete(c) == (dropped == 0), "complete");
    walk_pairings(w, c);
    w->output_len = 0;
    w->output_hash = 0;
    verslag_status status = verslag_comparison_write_json(c, walk_receive, w);
    char *text = verslag_comparison_to_json(c, &len);
    walk_written(w, text, len, status, true, "JSON of a comparison");
    status = verslag_comparison_write_html(c, VERSLAG_HTML_FRAGMENT, walk_receive, w);
    text = verslag_comparison_to_html(c, VERSLAG_HTML_FRAGMENT, &len);
    walk_check(w, !text || walk_is_html(text, len, 0), "elements of the page of a comparison");
    walk_written(w, text, len, status, false, "page of a comparison");
}

static inline void walk_finding(walk *w, const verslag_audit *audit, size_t index)
{
    const verslag_finding *it = verslag_audit_finding(audit, index), *at = it;
    const verslag_outcome outcome = verslag_finding_outcome(it);
    const size_t away = verslag_finding_steps(it);
    const verslag_question *question = verslag_finding_question(it), *next = verslag_finding_next(it),
                           *end = verslag_finding_end(it);
    walk_check(w, question && verslag_question_index(question) == index, "question of a finding");
    walk_check(w, verslag_outcome_name(outcome) != NULL, "outcome");
    walk_check(w, (next != NULL) == (away > 0) && (end != NULL) == (away > 0), "way to an answer");
    walk_check(w, outcome != VERSLAG_OUTCOME_POINTED_TO || away > 0, "pointed to");
    walk_check(
        w, verslag_question_answer(question) || (outcome == VERSLAG_OUTCOME_MISSING && verslag_finding_words(it) == 0),
        "no answer");
    /* Each step is a pointer, and leads one nearer. A few are enough: the others are asked for themselves. */
    for (size_t i = 0; i < 4 && i < away && !w->broken;
         i++, at = verslag_audit_finding(audit, verslag_question_index(next))) {
        bool points = false;
        const verslag_answer *answer = verslag_question_answer(verslag_finding_question(at));
        next = verslag_finding_next(at);
        for (size_t k = 0; k < verslag_answer_delegate_count(answer) && k < 1000; k++)
            points = points || verslag_answer_delegate(answer, k) == next;
        walk_check(w, points || verslag_answer_delegate_count(answer) > 1000, "step");
        walk_check(w, verslag_finding_steps(at) == away - i, "steps");
    }
    for (size_t i = 0; i < verslag_finding_pointer_count(it); i++)
        walk_check(w,
                   verslag_finding_pointer(it, i) && verslag_answer_delegate_count(verslag_finding_pointer(it, i)) > 0,
                   "pointer");
}

static inline void walk_audit(walk *w, const verslag_audit *audit)
{
    const verslag_document *doc = verslag_audit_document(audit);
    const size_t count = verslag_audit_finding_count(audit);
    size_t sum = 0, pointers = 0, delegates = 0, len;
    walk_check(w, count == verslag_document_question_count(doc), "findings");
    for (size_t i = 0; i < count && !w->broken; i++) {
        walk_finding(w, audit, i);
        pointers += verslag_finding_pointer_count(verslag_audit_finding(audit, i));
    }
    for (size_t i = 0; i < verslag_document_answer_count(doc); i++)
        delegates += verslag_answer_delegate_count(verslag_document_answer(doc, i));
    walk_check(w, pointers == delegates, "pointers and delegates");
    for (int outcome = VERSLAG_OUTCOME_ANSWERED; outcome <= VERSLAG_OUTCOME_CIRCULAR; outcome++)
        sum += verslag_audit_tally(audit, NULL, (verslag_outcome)outcome);
    walk_check(w, sum == count && verslag_audit_tally(audit, NULL, VERSLAG_OUTCOME_NONE) == count, "tally of an audit");
    for (size_t i = 0; i < verslag_audit_dangling_count(audit); i++)
        walk_check(w, verslag_reference_get_kind(verslag_audit_dangling(audit, i)) == VERSLAG_REFERENCE_QUESTION,
                   "dangling");
    w->output_len = 0;
    w->output_hash = 0;
    verslag_status status = verslag_audit_write_json(audit, walk_receive, w);
    char *text = verslag_audit_to_json(audit, &len);
    walk_written(w, text, len, status, true, "JSON of an audit");
    status = verslag_audit_write_dot(audit, walk_receive, w);
    text = verslag_audit_to_dot(audit, &len);
    walk_written(w, text, len, status, false, "graph");
}

#endif
