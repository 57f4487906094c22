/* compare.h - two documents beside each other: what every sentence of the first became in the second.
 *
 * The stages, each in a file of its own:
 *   side.c        the sentences and notes of a document, and their words
 *   words.c       the words of both documents as numbers; which of them say nothing about a sentence's subject
 *   likeness.c    two runs of words: what they share in order, and how much of them that is
 *   candidates.c  an index of words and pairs of words: for every sentence the few that can be its counterpart
 *   match.c       of the candidates the heaviest series that keeps the order; the gaps between; then what moved
 *   group.c       sentences that were split and merged; the alignments
 *   classify.c    what happened to an alignment: kind of change, order, words that differ
 *   pairing.c     the questions, by what their sentences became
 *
 * No stage needs more than n log n steps for n words: lists of the index are cut, candidates are few, gaps are filled
 * cell by cell only where they are small, and the words of two sentences are compared up to a number of differences
 * (base/limits.h). */
#ifndef VS_COMPARE_H
#define VS_COMPARE_H

#include "base/limits.h"
#include "model/model.h"

/* Kinds of sentence and of change, NONE included: how many there are. */
enum { VS_SENTENCE_KINDS = VERSLAG_SENTENCE_NOTE + 1, VS_CHANGES = VERSLAG_CHANGE_REGROUPED + 1 };

/* How many alignments are of a kind and of a change; NONE stands for all of them. */
typedef struct vs_tally {
    uint32_t of[VS_SENTENCE_KINDS][VS_CHANGES];
} vs_tally;

typedef struct vs_term {
    uint32_t id;         /* the same for the same word in both documents */
    uint32_t begin, end; /* in the canonical text */
} vs_term;

struct verslag_sentence {
    verslag_document *doc;
    vs_slice text;
    uint32_t question, note, fraction; /* VS_NONE: none */
    uint32_t first, count;             /* its words, in vs_side.words and in vs_side.sorted */
    uint32_t weight;                   /* of its words together */
    uint32_t content;                  /* how many of its words tell something */
    uint32_t same;                     /* equal for sentences of the same words in both documents */
    uint32_t alignment;
    verslag_sentence_kind kind;
};

/* One of the two documents. */
typedef struct vs_side {
    verslag_document *doc;
    VS_VEC(verslag_sentence) sentences; /* in document order; then the notes */
    VS_VEC(vs_term) words;
    uint32_t *sorted;  /* the ids of every sentence's words, ascending */
    uint32_t *matched; /* by sentence: its counterpart on the other side, or VS_NONE */
    uint32_t notes;    /* the first of them */
} vs_side;

struct verslag_difference {
    verslag_comparison *comparison;
    vs_slice first, second; /* one of them may be empty */
};

struct verslag_alignment {
    verslag_comparison *comparison;
    vs_run first, second; /* in comparison->members[0] and [1]: indexes of sentences */
    vs_run differences;
    uint32_t similarity; /* in thousandths */
    verslag_sentence_kind kind;
    verslag_change change;
    verslag_order order;
};

struct verslag_pairing {
    verslag_comparison *comparison;
    vs_run first, second; /* in comparison->paired[0] and [1]: indexes of questions */
    verslag_change change;
    verslag_order order;
    bool renumbered;
};

typedef VS_VEC(uint32_t) vs_indexes;

struct verslag_comparison {
    vs_side sides[2];
    uint8_t *light; /* by id of a word: it says nothing about the subject */
    uint32_t ids;
    VS_VEC(verslag_alignment) alignments;
    vs_indexes members[2];
    VS_VEC(verslag_difference) differences;
    VS_VEC(verslag_pairing) pairings;
    vs_indexes paired[2];
    uint32_t *pairing_of[2]; /* by question */
    vs_tally *tallies[2];    /* by fraction */
    vs_tally all;
};

/* What a word weighs in comparing. */
enum { VS_LIGHT = 1, VS_HEAVY = 4 };

/* All of the following return false when out of memory. */

bool vs_side_read(vs_side *side, verslag_document *doc);
bool vs_words_number(verslag_comparison *c);
bool vs_match(verslag_comparison *c);
bool vs_group(verslag_comparison *c);
bool vs_alignments_classify(verslag_comparison *c);
bool vs_pair_questions(verslag_comparison *c);
bool vs_tally_alignments(verslag_comparison *c);

/* VERSLAG_OK, or VERSLAG_ERROR_NOMEM. The comparison must be all zero; it is released by vs_comparison_free() in any
 * case. */
verslag_status vs_comparison_run(verslag_comparison *c, verslag_document *first, verslag_document *second);
void vs_comparison_free(verslag_comparison *c);

static inline uint32_t vs_word_weight(const verslag_comparison *c, uint32_t id)
{
    return c->light[id] ? VS_LIGHT : VS_HEAVY;
}

/* A sentence can be told from others by its words alone. */
static inline bool vs_is_telling(const verslag_sentence *sentence) { return sentence->content >= VS_TELLING_WORDS; }

/* ------------------------------------------------------------------------------------------------------- Sorting */

typedef struct vs_key {
    uint64_t key;
    uint32_t value;
} vs_key;

/* Sorts by key; equal keys keep their order. Linear. `spare` has room for as many. */
void vs_keys_sort(vs_key *keys, uint32_t count, vs_key *spare);

/* ------------------------------------------------------------------------------------------------------ Likeness */

/* What two runs of words share in order: `length` words from `first` and from `second` on. */
typedef struct vs_shared {
    uint32_t first, second, length;
} vs_shared;

typedef struct vs_likeness {
    uint32_t words;   /* shared */
    uint32_t weight;  /* of those */
    uint32_t content; /* how many of those tell something */
} vs_likeness;

/* Room for comparing, used again and again. */
typedef struct vs_scratch {
    VS_VEC(int32_t) trace;
    VS_VEC(vs_shared) shared; /* of the last comparison, ascending */
    vs_indexes words[2];
} vs_scratch;

void vs_scratch_free(vs_scratch *scratch);

/* Compares two runs of ids. False when out of memory. */
bool vs_likeness_of(const verslag_comparison *c, vs_scratch *scratch, const uint32_t *first, uint32_t first_count,
                    const uint32_t *second, uint32_t second_count, vs_likeness *likeness);

/* The same for sentences, given by their indexes; the words of several are put behind each other. */
bool vs_sentences_likeness(const verslag_comparison *c, vs_scratch *scratch, const uint32_t *first,
                           uint32_t first_count, const uint32_t *second, uint32_t second_count, vs_likeness *likeness);

/* Twice what is shared, of all, in thousandths. */
static inline uint32_t vs_similarity(uint32_t shared, uint32_t first, uint32_t second)
{
    const uint64_t all = (uint64_t)first + second;
    return all ? (uint32_t)(2000 * (uint64_t)shared / all) : 1000;
}

/* The weight of the words that both have, in any order: not less than any likeness can find. */
uint32_t vs_bag_weight(const verslag_comparison *c, const verslag_sentence *first, const verslag_sentence *second);

/* ---------------------------------------------------------------------------------------------------- Candidates */

/* Two sentences that can be each other's counterpart. */
typedef struct vs_candidate {
    uint32_t first, second;
    uint32_t weight; /* of what they share */
} vs_candidate;

typedef VS_VEC(vs_candidate) vs_candidates;

/* The sentences that are compared with each other: [begin, end) of either side. */
typedef struct vs_field {
    uint32_t begin[2], end[2];
} vs_field;

bool vs_candidates_find(const verslag_comparison *c, const vs_field *field, vs_scratch *scratch, vs_candidates *found);

/* Of candidates that ascend in `first`, the heaviest series that ascends in `second` too; the others are removed. */
bool vs_heaviest_series(vs_candidates *candidates);

/* Whether two sentences that share this are the same but for edits. */
bool vs_is_alike(const verslag_sentence *first, const verslag_sentence *second, vs_likeness likeness);

#endif
