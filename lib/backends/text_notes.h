/* text_notes.h - how the parts that find the notes of plain text work together: text_notes.c looks for their marks
 * and finds lists, text_page_notes.c the notes at the bottom of a page. */
#ifndef VS_TEXT_NOTES_H
#define VS_TEXT_NOTES_H

#include "backends/text.h"
#include "blocks/note_lists.h"

/* What a line of a page begins with. A raised number can stand on a line of its own, before the text. */
typedef struct vs_page_label {
    vs_note_label label;
    bool alone;
} vs_page_label;

typedef struct vs_note_finder {
    vs_text *text;
    vs_marks_seen seen;
    uint32_t scanned;         /* the lines before it have been looked at for marks */
    uint32_t expected;        /* the number of the next note */
    bool glued;               /* a note was found whose number is glued to its text */
    bool rare;                /* marks of the rare forms are wanted */
    bool nomem;
    VS_VEC(vs_page_label) labels; /* of the lines of the page at hand */
} vs_note_finder;

/* A mark with this number stands before line `i`, and not before line `from`. On a line of its own it may be a
 * question's number, and counts only for the forms in which notes are printed at the bottom of a page. */
bool vs_note_mark_before(vs_note_finder *f, vs_note_label label, uint32_t from, uint32_t i);
/* Line `i` begins the note with that label. */
void vs_note_set(vs_note_finder *f, uint32_t i, vs_note_label label);
/* The number that is all that the line holds, or 0. */
uint32_t vs_text_number_alone(const vs_text *text, const vs_line *line);
/* Something that stands in the text of the document, and in no note. */
bool vs_is_body_form(vs_str t);
/* Finds the notes at the bottom of the page [begin, end). */
void vs_find_page_notes(vs_note_finder *f, uint32_t begin, uint32_t end);

#endif
