/* compare.h - two documents beside each other, and the answers of one looked through. Part of the public interface:
 * <verslag/verslag.h> includes it, and its conventions hold here.
 *
 * A comparison tells of every sentence of the first document what it became in the second: an inbreng and its verslag,
 * a lijst van vragen and the list with answers, two versions of a verslag. An audit tells of every question of one
 * document whether it was answered, and where.
 *
 * Both are deterministic: the same documents give the same result everywhere.
 *
 * Cost. A comparison of n words takes n log n steps, an audit of n questions with m pointers n + m. Sentences are
 * found by an index of their words and pairs of words; lists of the index that are long are left out, so that a
 * sentence has at most six candidates, which are compared word by word, up to a number of differences. */
#ifndef VERSLAG_COMPARE_H
#define VERSLAG_COMPARE_H

#include <verslag/verslag.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------ Comparison */

/* Two documents beside each other. It never changes: any number of threads may read it. */
typedef struct verslag_comparison verslag_comparison;
/* A sentence of a question or of its context, or a note. */
typedef struct verslag_sentence verslag_sentence;
/* Sentences of the first document and what they became in the second. */
typedef struct verslag_alignment verslag_alignment;
/* Words of the one document in whose place the other has other words. */
typedef struct verslag_difference verslag_difference;
/* Questions of the first document and what they became in the second. */
typedef struct verslag_pairing verslag_pairing;

/* What happened to the words. */
typedef enum verslag_change {
    VERSLAG_CHANGE_NONE = 0,
    VERSLAG_CHANGE_IDENTICAL = 1,   /* the same, byte for byte */
    VERSLAG_CHANGE_TYPOGRAPHIC = 2, /* the same words; hyphens, quotes, spaces, other signs or capitals differ */
    VERSLAG_CHANGE_EDITED = 3,      /* some words differ; "internet-satelliet" is not "internetsatelliet" */
    VERSLAG_CHANGE_SPLIT = 4,       /* one became more */
    VERSLAG_CHANGE_MERGED = 5,      /* more became one */
    VERSLAG_CHANGE_DROPPED = 6,     /* only in the first document */
    VERSLAG_CHANGE_ADDED = 7,       /* only in the second document */
    VERSLAG_CHANGE_REPEATED = 8,    /* added, but no news: the second document has it once more than the first */
    VERSLAG_CHANGE_REGROUPED = 9    /* of questions only: more became more, in another division */
} verslag_change;

/* The name of a change, such as "edited". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_change_name(verslag_change change);

/* What happened to the place. */
typedef enum verslag_order {
    VERSLAG_ORDER_NONE = 0, /* it is in one of the documents only */
    VERSLAG_ORDER_KEPT = 1,
    VERSLAG_ORDER_REORDERED = 2, /* within its fraction, at another place among the others */
    VERSLAG_ORDER_MOVED = 3      /* to another fraction */
} verslag_order;

/* The name of an order, such as "moved". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_order_name(verslag_order order);

/* What kind of sentence it is. */
typedef enum verslag_sentence_kind {
    VERSLAG_SENTENCE_NONE = 0,
    VERSLAG_SENTENCE_ASKING = 1,  /* a part of a question: a sentence that asks */
    VERSLAG_SENTENCE_CONTEXT = 2, /* a sentence of a question or of its context that asks nothing */
    VERSLAG_SENTENCE_NOTE = 3     /* a whole note, whose mark stands in a question or its context */
} verslag_sentence_kind;

/* The name of a kind, such as "asking". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_sentence_kind_name(verslag_sentence_kind kind);

/* Compares two documents, which may be the same; the comparison keeps a reference to each. On VERSLAG_OK `*comparison`
 * is **new**, released with verslag_comparison_free(); otherwise it is NULL. VERSLAG_ERROR_NOMEM when out of memory. */
VERSLAG_API verslag_status verslag_comparison_new(verslag_document *first, verslag_document *second,
                                                  verslag_comparison **comparison);
/* Releases a comparison and all that belongs to it. NULL does nothing. */
VERSLAG_API void verslag_comparison_free(verslag_comparison *comparison);

/* The documents that were compared. **borrowed**. */
VERSLAG_API const verslag_document *verslag_comparison_first(const verslag_comparison *comparison);
VERSLAG_API const verslag_document *verslag_comparison_second(const verslag_comparison *comparison);

/* Every sentence of either document stands in exactly one alignment. They are in the order of the first document;
 * what was added stands behind what it follows in the second. **borrowed** while the comparison lives, as all that
 * follows. */
VERSLAG_API size_t verslag_comparison_alignment_count(const verslag_comparison *comparison);
VERSLAG_API const verslag_alignment *verslag_comparison_alignment(const verslag_comparison *comparison, size_t index);
/* Every question of either document stands in exactly one pairing. They are in the order of the first document, those
 * that were added behind them. */
VERSLAG_API size_t verslag_comparison_pairing_count(const verslag_comparison *comparison);
VERSLAG_API const verslag_pairing *verslag_comparison_pairing(const verslag_comparison *comparison, size_t index);

/* How many alignments are of this kind and change, VERSLAG_SENTENCE_NONE and VERSLAG_CHANGE_NONE for all, and stand in
 * `fraction`, of either document; NULL for all. */
VERSLAG_API size_t verslag_comparison_tally(const verslag_comparison *comparison, const verslag_fraction *fraction,
                                            verslag_sentence_kind kind, verslag_change change);
/* 1 where no sentence that asks was dropped. */
VERSLAG_API int verslag_comparison_complete(const verslag_comparison *comparison);

/* The place of an alignment in the comparison's list, from 0. */
VERSLAG_API size_t verslag_alignment_index(const verslag_alignment *alignment);
/* VERSLAG_SENTENCE_ASKING where one of its sentences asks, in either document. */
VERSLAG_API verslag_sentence_kind verslag_alignment_kind(const verslag_alignment *alignment);
/* What happened to the words, and to the place. */
VERSLAG_API verslag_change verslag_alignment_change(const verslag_alignment *alignment);
VERSLAG_API verslag_order verslag_alignment_order(const verslag_alignment *alignment);
/* The words that both share in order, of all their words: 0 (one side is empty) to 1000. */
VERSLAG_API unsigned verslag_alignment_similarity(const verslag_alignment *alignment);
/* Its sentences in the first and in the second document: 0, 1 or more on either side, not more than one on both. */
VERSLAG_API size_t verslag_alignment_first_count(const verslag_alignment *alignment);
VERSLAG_API const verslag_sentence *verslag_alignment_first(const verslag_alignment *alignment, size_t index);
VERSLAG_API size_t verslag_alignment_second_count(const verslag_alignment *alignment);
VERSLAG_API const verslag_sentence *verslag_alignment_second(const verslag_alignment *alignment, size_t index);
/* What differs, in order; nothing where one side is empty. Where only signs differ, the words beside them. */
VERSLAG_API size_t verslag_alignment_difference_count(const verslag_alignment *alignment);
VERSLAG_API const verslag_difference *verslag_alignment_difference(const verslag_alignment *alignment, size_t index);

/* The words in the first and in the second document; "" where it has none in their place. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_difference_first(const verslag_difference *difference, size_t *len);
VERSLAG_API const char *verslag_difference_second(const verslag_difference *difference, size_t *len);
/* Their spans in the canonical text of the first and of the second document; begin == end where there are none. */
VERSLAG_API size_t verslag_difference_first_begin(const verslag_difference *difference);
VERSLAG_API size_t verslag_difference_first_end(const verslag_difference *difference);
VERSLAG_API size_t verslag_difference_second_begin(const verslag_difference *difference);
VERSLAG_API size_t verslag_difference_second_end(const verslag_difference *difference);

/* What kind of sentence it is. */
VERSLAG_API verslag_sentence_kind verslag_sentence_get_kind(const verslag_sentence *sentence);
/* The text. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_sentence_text(const verslag_sentence *sentence, size_t *len);
/* Its span in the canonical text of its document. */
VERSLAG_API size_t verslag_sentence_begin(const verslag_sentence *sentence);
VERSLAG_API size_t verslag_sentence_end(const verslag_sentence *sentence);
/* The question in which, or before which, it stands; of a note, that in which its mark stands. */
VERSLAG_API const verslag_question *verslag_sentence_question(const verslag_sentence *sentence);
/* The note that it is, or NULL. */
VERSLAG_API const verslag_note *verslag_sentence_note(const verslag_sentence *sentence);

/* The place of a pairing in the comparison's list, from 0. */
VERSLAG_API size_t verslag_pairing_index(const verslag_pairing *pairing);
/* IDENTICAL, TYPOGRAPHIC or EDITED for one question on both sides, by its sentences that ask: EDITED also where one of
 * them was dropped or added. Else what happened to the questions as such: SPLIT, MERGED, REGROUPED, DROPPED, ADDED or
 * REPEATED. */
VERSLAG_API verslag_change verslag_pairing_change(const verslag_pairing *pairing);
/* The last in the enumeration of what happened to its sentences that ask. */
VERSLAG_API verslag_order verslag_pairing_order(const verslag_pairing *pairing);
/* 1 where one question on both sides has another number. */
VERSLAG_API int verslag_pairing_renumbered(const verslag_pairing *pairing);
/* Its questions in the first and in the second document. */
VERSLAG_API size_t verslag_pairing_first_count(const verslag_pairing *pairing);
VERSLAG_API const verslag_question *verslag_pairing_first(const verslag_pairing *pairing, size_t index);
VERSLAG_API size_t verslag_pairing_second_count(const verslag_pairing *pairing);
VERSLAG_API const verslag_question *verslag_pairing_second(const verslag_pairing *pairing, size_t index);

/* ----------------------------------------------------------------------------------------------------- Audit */

/* The answers of a document looked through. It never changes: any number of threads may read it. */
typedef struct verslag_audit verslag_audit;
/* What became of one question. */
typedef struct verslag_finding verslag_finding;

/* Whether a question was answered. */
typedef enum verslag_outcome {
    VERSLAG_OUTCOME_NONE = 0,
    VERSLAG_OUTCOME_ANSWERED = 1,   /* in an answer of its own */
    VERSLAG_OUTCOME_SHARED = 2,     /* in an answer that it shares with other questions */
    VERSLAG_OUTCOME_POINTED_TO = 3, /* by nothing but a pointer, which leads to an answer with words of its own */
    VERSLAG_OUTCOME_POSTPONED = 4,  /* the answer will come later, or the pointer leads to such an answer */
    VERSLAG_OUTCOME_MISSING = 5,    /* there is no answer, or nothing under its heading */
    VERSLAG_OUTCOME_DANGLING = 6,   /* nothing but a pointer, to what the document does not have, or to no answer */
    VERSLAG_OUTCOME_CIRCULAR = 7 /* nothing but a pointer, which leads back to the question itself, or into a circle */
} verslag_outcome;

/* The name of an outcome, such as "pointed-to". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_outcome_name(verslag_outcome outcome);

/* Looks through the answers of a document, to which the audit keeps a reference. On VERSLAG_OK `*audit` is **new**,
 * released with verslag_audit_free(); otherwise it is NULL. VERSLAG_ERROR_NOMEM when out of memory. */
VERSLAG_API verslag_status verslag_audit_new(verslag_document *doc, verslag_audit **audit);
/* Releases an audit and all that belongs to it. NULL does nothing. */
VERSLAG_API void verslag_audit_free(verslag_audit *audit);

/* The document. **borrowed**. */
VERSLAG_API const verslag_document *verslag_audit_document(const verslag_audit *audit);
/* One finding for every question, in the same order. **borrowed** while the audit lives, as all that follows. */
VERSLAG_API size_t verslag_audit_finding_count(const verslag_audit *audit);
VERSLAG_API const verslag_finding *verslag_audit_finding(const verslag_audit *audit, size_t index);
/* How many questions of `fraction`, NULL for all, have this outcome, VERSLAG_OUTCOME_NONE for all; and how many parts
 * these questions have. */
VERSLAG_API size_t verslag_audit_tally(const verslag_audit *audit, const verslag_fraction *fraction,
                                       verslag_outcome outcome);
VERSLAG_API size_t verslag_audit_part_tally(const verslag_audit *audit, const verslag_fraction *fraction,
                                            verslag_outcome outcome);
/* Pointers that lead nowhere: references of kind QUESTION in an answer, also in one that has words of its own, to a
 * question that the document does not have. */
VERSLAG_API size_t verslag_audit_dangling_count(const verslag_audit *audit);
VERSLAG_API const verslag_reference *verslag_audit_dangling(const verslag_audit *audit, size_t index);
/* 1 where every question was answered, shared, pointed to an answer, or postponed, and no pointer leads nowhere. */
VERSLAG_API int verslag_audit_complete(const verslag_audit *audit);

/* The question, and what became of it. */
VERSLAG_API const verslag_question *verslag_finding_question(const verslag_finding *finding);
VERSLAG_API verslag_outcome verslag_finding_outcome(const verslag_finding *finding);
/* The words of its answer, which may be shared; 0 where there is none. To be read beside
 * verslag_question_part_count(). */
VERSLAG_API size_t verslag_finding_words(const verslag_finding *finding);
/* 1 where its answer has words of its own and points to another one too. */
VERSLAG_API int verslag_finding_points(const verslag_finding *finding);
/* Where a question was POINTED_TO (or POSTPONED by a pointer): the next question on the shortest way to an answer that
 * says something, the question at its end, and how many pointers it takes; else NULL, NULL and 0. The finding of the
 * next one leads on. */
VERSLAG_API const verslag_question *verslag_finding_next(const verslag_finding *finding);
VERSLAG_API const verslag_question *verslag_finding_end(const verslag_finding *finding);
VERSLAG_API size_t verslag_finding_steps(const verslag_finding *finding);
/* The answers that point to this question, in document order: the other direction of verslag_answer_delegate(). */
VERSLAG_API size_t verslag_finding_pointer_count(const verslag_finding *finding);
VERSLAG_API const verslag_answer *verslag_finding_pointer(const verslag_finding *finding, size_t index);

/* ---------------------------------------------------------------------------------------------------- Output */

/* A comparison as one JSON object of the format verslag-comparison, an audit as one of the format verslag-audit
 * (docs/json.md), without a final newline. **new** NUL-terminated string, released with verslag_free(); NULL when out
 * of memory or for NULL. Its length goes to `*len`. */
VERSLAG_API char *verslag_comparison_to_json(const verslag_comparison *comparison, size_t *len);
VERSLAG_API char *verslag_audit_to_json(const verslag_audit *audit, size_t *len);
/* The same in pieces of at most some 64 KiB to `write`. VERSLAG_ERROR_IO when `write` stopped it. */
VERSLAG_API verslag_status verslag_comparison_write_json(const verslag_comparison *comparison, verslag_write_fn write,
                                                         void *user);
VERSLAG_API verslag_status verslag_audit_write_json(const verslag_audit *audit, verslag_write_fn write, void *user);

/* A comparison as one HTML page in UTF-8, in the style of verslag_document_to_html() and with its flags
 * (docs/html.md): a table of counts by fraction, and the sentences of both documents side by side, with the words that
 * differ marked. As verslag_comparison_to_json() and verslag_comparison_write_json(). */
VERSLAG_API char *verslag_comparison_to_html(const verslag_comparison *comparison, unsigned flags, size_t *len);
VERSLAG_API verslag_status verslag_comparison_write_html(const verslag_comparison *comparison, unsigned flags,
                                                         verslag_write_fn write, void *user);

/* The graph of the answers as a program for Graphviz (`dot -Tsvg`), with a final newline: a node for every question, by
 * fraction, one for every answer that more than one question shares, and an arrow for every pointer. As
 * verslag_audit_to_json() and verslag_audit_write_json(). */
VERSLAG_API char *verslag_audit_to_dot(const verslag_audit *audit, size_t *len);
VERSLAG_API verslag_status verslag_audit_write_dot(const verslag_audit *audit, verslag_write_fn write, void *user);

#ifdef __cplusplus
}
#endif

#endif
