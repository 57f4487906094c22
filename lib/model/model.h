/* model.h - the document as it is after the parse: arrays in one arena, and pieces of the canonical text as ranges.
 * structure/ and references/ build it; api/ and output/ read it. */
#ifndef VS_MODEL_H
#define VS_MODEL_H

#include "base/mem.h"
#include "base/text.h"
#include <stdatomic.h>
#include <verslag/verslag.h>

/* A piece of the canonical text. `copy` is made at the first call of a getter that needs a NUL behind it, and
 * belongs to the document: see model/slice.c. */
typedef struct vs_slice {
    uint32_t begin, end;
    _Atomic(char *) copy;
} vs_slice;

/* A run of items of one of the document's arrays. */
typedef struct vs_run {
    uint32_t first, count;
} vs_run;

#define VS_NONE UINT32_MAX

struct verslag_dossier {
    const char *number, *title; /* title may be NULL */
};

struct verslag_signatory {
    const char *name;
    verslag_role role;
};

typedef struct vs_party {
    const char *id; /* NULL: unknown to the vocabulary */
    const char *name;
} vs_party;

struct verslag_asker {
    const char *name;
    vs_party party; /* without a name where none is said */
};

struct verslag_passage {
    verslag_document *doc;
    vs_slice text;
};

struct verslag_fraction {
    verslag_document *doc;
    vs_slice heading;
    uint32_t begin, end;
    vs_run parties;   /* in doc->parties */
    vs_run questions; /* in doc->indexes: indexes of questions */
};

struct verslag_question {
    verslag_document *doc;
    vs_slice text;
    vs_slice label; /* begin == end: none */
    vs_run numbers; /* in doc->indexes */
    vs_run context; /* in doc->passages */
    vs_run parts;   /* in doc->passages */
    uint32_t fraction, answer; /* VS_NONE: none */
};

struct verslag_answer {
    verslag_document *doc;
    vs_slice text;
    vs_slice heading;       /* begin == end: none */
    const char *respondent; /* NULL: none */
    vs_run questions;       /* in doc->indexes */
    vs_run paragraphs;      /* in doc->passages */
    vs_run delegates;       /* in doc->indexes: indexes of questions */
    verslag_answer_state state;
};

struct verslag_note {
    verslag_document *doc;
    vs_slice text;
    uint32_t number;
    verslag_place anchor_place; /* none: its mark stood in no part, or, where the offset is 0, was not found */
    uint32_t anchor_index, anchor_offset;
};

static inline bool vs_note_is_anchored(const verslag_note *note)
{
    return note->anchor_place != VERSLAG_PLACE_NONE || note->anchor_offset;
}

typedef struct vs_target {
    const char *id;
    const char *url;   /* or NULL */
    uint32_t question; /* index, or VS_NONE */
} vs_target;

struct verslag_reference {
    verslag_document *doc;
    vs_slice text;
    const char *role; /* static, or NULL */
    const char *pin;  /* or NULL */
    vs_run targets;    /* in doc->targets */
    vs_run also_filed; /* in doc->strings */
    uint32_t printed_as; /* of a letter: 1 + the index of the kamerstuk as which it was printed; 0: none */
    verslag_reference_kind kind;
    verslag_confidence confidence;
    verslag_place place;
    uint32_t place_index;
};

struct verslag_furniture {
    const char *text;
    uint32_t len, line, offset;
    verslag_furniture_kind kind;
};

struct verslag_diagnostic {
    const char *message;
    verslag_code code;
    uint32_t begin, end;
};

/* What a line of the canonical text is by itself, for who shows it. */
typedef enum vs_line_form {
    VS_FORM_TEXT,
    VS_FORM_LIST_ITEM,
    VS_FORM_TABLE_ROW, /* cells separated by a tab */
    VS_FORM_PART,      /* the heading of a part */
    VS_FORM_ANSWERS,   /* ... of the part with all the answers */
    VS_FORM_AGENDA,    /* ... of the agenda */
    VS_FORM_FRACTION,  /* the heading of a fraction */
    VS_FORM_HEADING,   /* another heading: the source says so */
    VS_FORM_TOPIC,     /* a line that looks like a heading */
    VS_FORM_LETTER     /* what a letter has around its text */
} vs_line_form;

/* Where a block of the canonical text belongs: what a reference or a note's mark in it stands in. */
typedef struct vs_span_place {
    uint32_t begin; /* the span reaches to the begin of the next */
    uint32_t line;  /* of the input */
    uint32_t index;
    uint8_t place;  /* verslag_place */
    uint8_t form;   /* vs_line_form */
    uint8_t level;  /* of a heading, 1 is the highest; 0 unknown */
    uint32_t inside; /* how many places up to here begin inside a line, as the answer behind a question does */
} vs_span_place;

#define VS_ARRAY(type) struct { type *items; uint32_t count; }

struct verslag_document {
    atomic_uint_least32_t references_held;
    vs_arena arena;
    _Atomic(void *) late_copies; /* the chain of texts that getters have copied: model/slice.c */

    const char *source_name, *source_backend, *source_encoding;
    size_t source_bytes;

    const char *text;
    uint32_t text_len;

    verslag_kind kind;
    verslag_chamber chamber;
    unsigned revision;
    const char *title, *kamerstuk_id, *kamerstuk_dossier, *kamerstuk_number, *kamerstuk_url;
    const char *document_number, *case_number, *session, *committee;
    const char *dates[VERSLAG_DATE_UPDATED + 1]; /* by verslag_date */

    VS_ARRAY(const char *) addressees;
    VS_ARRAY(verslag_dossier) dossiers;
    VS_ARRAY(verslag_signatory) signatories;
    VS_ARRAY(verslag_asker) askers;
    VS_ARRAY(verslag_fraction) fractions;
    VS_ARRAY(verslag_question) questions;
    VS_ARRAY(verslag_answer) answers;
    VS_ARRAY(verslag_note) notes;
    VS_ARRAY(verslag_reference) references;
    VS_ARRAY(verslag_passage) agenda;
    VS_ARRAY(verslag_furniture) furniture;
    VS_ARRAY(verslag_diagnostic) diagnostics;
    /* One per line of the canonical text, ascending, the first at 0; two where a line has an answer `inside`. */
    VS_ARRAY(vs_span_place) places;

    /* What the runs above point into. */
    VS_ARRAY(verslag_passage) passages;
    VS_ARRAY(vs_party) parties;
    VS_ARRAY(vs_target) targets;
    VS_ARRAY(const char *) strings;
    VS_ARRAY(uint32_t) indexes;
};

/* The slice as a NUL-terminated string that lives as long as the document: made at the first call, by whichever
 * thread comes first. NULL when out of memory. */
const char *vs_slice_string(verslag_document *doc, vs_slice *slice, size_t *len);

/* The place begins inside a line of the canonical text. */
static inline bool vs_place_is_inside(const verslag_document *doc, const vs_span_place *place)
{
    return place > doc->places.items && place->inside > place[-1].inside;
}
/* The line of the canonical text, from 1, in which a place stands. */
static inline uint32_t vs_place_line(const verslag_document *doc, const vs_span_place *place)
{
    return (uint32_t)(place - doc->places.items) + 1 - place->inside;
}

/* The place that holds the byte at `offset`; NULL past the end. */
const vs_span_place *vs_place_at(const verslag_document *doc, uint32_t offset);

void vs_document_free(verslag_document *doc);

/* The first of `count` references, which stand in the order of the text, that does not begin before `offset`. */
uint32_t vs_reference_from(const verslag_reference *items, uint32_t count, uint32_t offset);

#endif
