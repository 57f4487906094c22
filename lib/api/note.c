#include "api/access.h"

unsigned verslag_note_number(const verslag_note *note) { return note ? note->number : 0; }

const char *verslag_note_text(const verslag_note *note, size_t *len)
{
    return note ? vs_text(note->doc, &note->text, len) : vs_no_text(len);
}

size_t verslag_note_begin(const verslag_note *note) { return note ? note->text.begin : 0; }

size_t verslag_note_end(const verslag_note *note) { return note ? note->text.end : 0; }

verslag_place verslag_note_anchor_place(const verslag_note *note)
{
    return note ? note->anchor_place : VERSLAG_PLACE_NONE;
}

size_t verslag_note_anchor_index(const verslag_note *note) { return note ? note->anchor_index : 0; }

size_t verslag_note_anchor_offset(const verslag_note *note) { return note ? note->anchor_offset : 0; }

size_t verslag_note_reference_count(const verslag_note *note)
{
    return note ? vs_references_in(note->doc, &note->text).count : 0;
}

const verslag_reference *verslag_note_reference(const verslag_note *note, size_t index)
{
    return note ? vs_reference_in(note->doc, &note->text, index) : NULL;
}
