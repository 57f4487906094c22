/* note_lists.h - lists of notes in the running text: at the end of a document, or below an answer. A backend hands over
 * its lines or blocks one by one; which of them begin notes is decided when all have been seen, by their sequence and
 * by the marks in the text before them. */
#ifndef VS_NOTE_LISTS_H
#define VS_NOTE_LISTS_H

#include "base/mem.h"
#include "blocks/marks.h"
#include "blocks/note_label.h"

/* Where marks with a number stand. Items are counted as the backend counts its lines or blocks. */
typedef struct vs_mark_seen {
    uint32_t first, last; /* 1 + the item of the first and of the last; 0: none */
    uint16_t count;       /* of those that look like marks by themselves */
    uint8_t forms;        /* a bit for each vs_mark_form */
    bool lone;            /* so far only as a number on a line of its own, which may be a question's */
} vs_mark_seen;

typedef struct vs_mark_number {
    vs_mark_seen by_form[VS_MARK_FORMS];
} vs_mark_number;

typedef struct vs_marks_seen {
    VS_VEC(uint16_t) place; /* of a number in `numbers`, counted from 1; 0: none. A year can be a number, too */
    VS_VEC(vs_mark_number) numbers;
    vs_mark_candidates scratch;
} vs_marks_seen;

/* Adds what `text` has; false when out of memory. */
bool vs_marks_seen_add(vs_marks_seen *seen, vs_str text, uint32_t item);
bool vs_marks_seen_add_rare(vs_marks_seen *seen, vs_str text, uint32_t item);
/* The item holds nothing but numbers: "2, 3 en 4". */
bool vs_marks_seen_add_lone(vs_marks_seen *seen, vs_str text, uint32_t item);
bool vs_marks_seen_add_number(vs_marks_seen *seen, uint32_t number, vs_mark_form form, uint32_t item);
/* What is known of a number in these forms, or, where none of them has it, in any; all zero where nothing is. */
vs_mark_seen vs_marks_seen_of(const vs_marks_seen *seen, uint32_t number, uint32_t forms);
void vs_marks_seen_free(vs_marks_seen *seen);

/* An item that can begin a note, or (form VS_NOTE_NONE) one that belongs to the body for sure. */
typedef struct vs_note_entry {
    uint32_t item, number;
    uint32_t paragraphs;  /* so many paragraphs without a label came before it */
    uint32_t behind;      /* the first item of such a paragraph after it, or UINT32_MAX */
    uint32_t previous;    /* the entry before it in its run, or UINT32_MAX */
    uint32_t stop;        /* of an accepted entry: the first item that belongs to no note any more */
    uint16_t length;      /* of the label */
    uint8_t form;         /* vs_note_form */
    bool opens, link;
    bool headed;          /* it stands right below what belongs to the body: no list of notes has a heading, but
                             for one behind all else, where the last part is empty */
    bool accepted;        /* it begins a note */
} vs_note_entry;

typedef struct vs_note_run {
    uint32_t first, last; /* entries */
    uint32_t start;       /* the number of the first */
    uint32_t count, links;
    uint32_t below;       /* the run of the same form that it interrupts, or UINT32_MAX */
    uint8_t form;
    bool dropped;
} vs_note_run;

typedef struct vs_note_lists {
    VS_VEC(vs_note_entry) entries;
    VS_VEC(vs_note_run) runs;
    uint32_t paragraphs;
    bool below_body;                /* the item before was of the body for sure */
    uint32_t between_max,
        tail_max; /* paragraphs without a label that a list can have inside it, and behind its last note */
    uint32_t bare_max;              /* the same where numbers stand without any sign: they look like other things */
    uint32_t expected;              /* the number at which a list can go on with the notes found before; or 1 */
    uint32_t found_to;              /* ... which stand before this item */
    bool brackets_ask;              /* "[1] Hoeveel ponten varen er?": the numbers of questions, and of their answers */
    bool dots_anywhere;             /* "1." below an answer can be a note: the questions have labels of another form */
    /* questions have numbers on lines of their own: "1 Trouw" between them and the answers is a note */
    bool numbers_alone;
    /* Adds the marks of all items before `item` to `seen`: called with growing items, and only as far as needed. */
    bool (*look)(void *user, uint32_t item);
    void *user;
    const vs_marks_seen *seen;
    bool nomem;
} vs_note_lists;

typedef enum vs_note_item {
    VS_NOTE_ITEM_LINE,      /* goes on with a paragraph, or may */
    VS_NOTE_ITEM_PARAGRAPH, /* begins one */
    VS_NOTE_ITEM_LINKED,    /* ends in a link back to a mark */
    VS_NOTE_ITEM_BODY       /* no note can go past it */
} vs_note_item;

/* Adds the next item, which has `label` before its text; false when out of memory. */
bool vs_note_lists_add(vs_note_lists *lists, uint32_t item, vs_note_label label, vs_note_item kind);
/* Accepts the entries that begin notes; `items`: how many there were. False when out of memory. */
bool vs_note_lists_decide(vs_note_lists *lists, uint32_t items);
void vs_note_lists_free(vs_note_lists *lists);

#endif
