/* audit.h - what became of the questions of one document. */
#ifndef VS_AUDIT_H
#define VS_AUDIT_H

#include "model/model.h"

/* Outcomes, NONE included: how many there are. */
enum { VS_OUTCOMES = VERSLAG_OUTCOME_CIRCULAR + 1 };

struct verslag_finding {
    verslag_audit *audit;
    uint32_t words;
    uint32_t next, end, steps; /* questions, VS_NONE: none */
    vs_run pointers;           /* in audit->pointers: indexes of answers */
    verslag_outcome outcome;
};

/* How many questions have an outcome, and how many parts these have; NONE stands for all of them. */
typedef struct vs_outcome_tally {
    uint32_t questions[VS_OUTCOMES], parts[VS_OUTCOMES];
} vs_outcome_tally;

struct verslag_audit {
    verslag_document *doc;
    verslag_finding *findings; /* by question */
    vs_outcome_tally *tallies; /* by fraction */
    vs_outcome_tally all;
    uint32_t *pointers;
    VS_VEC(uint32_t) dangling; /* indexes of references */
};

/* VERSLAG_OK, or VERSLAG_ERROR_NOMEM. The audit must be all zero; it is released by vs_audit_free() in any case. */
verslag_status vs_audit_run(verslag_audit *audit, verslag_document *doc);
void vs_audit_free(verslag_audit *audit);

/* Every question was answered, and every pointer leads somewhere. */
bool vs_audit_is_complete(const verslag_audit *audit);

#endif
