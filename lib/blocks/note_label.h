/* note_label.h - the forms in which the number of a note stands before its text. */
#ifndef VS_NOTE_LABEL_H
#define VS_NOTE_LABEL_H

#include "base/text.h"

typedef enum vs_note_form {
    VS_NOTE_NONE,
    VS_NOTE_BARE,        /* "3 Zie de brief" */
    VS_NOTE_GLUED,       /* "3Zie de brief" */
    VS_NOTE_DOT,         /* "3. " */
    VS_NOTE_PAREN,       /* "3) ", "(3) " */
    VS_NOTE_BRACKET,     /* "[3]", "[^3]:" */
    VS_NOTE_SUPERSCRIPT, /* "³ ", "^3 ", "^(3) " */
    VS_NOTE_WORD,        /* "Noot 3: " */
    VS_NOTE_STAR,        /* "* ", "**) ": as many as the number */
    VS_NOTE_FORMS
} vs_note_form;

typedef struct vs_note_label {
    vs_note_form form;
    bool opens;      /* what follows can be the first word of a text: a capital, a quotation mark, an address */
    uint16_t length; /* with the white space behind it */
    uint32_t number;
} vs_note_label;

/* The label at the start of `text`; form VS_NOTE_NONE where there is none, or nothing behind it. Most texts begin
 * with a letter with which no label does. */
vs_note_label vs_note_label_read_(vs_str text);
static inline vs_note_label vs_note_label_read(vs_str text)
{
    if (!text.len || (vs_is(*text.at, VS_UPPER | VS_LOWER) && vs_lower(*text.at) != 'n' && vs_lower(*text.at) != 'v'))
        return (vs_note_label){.form = VS_NOTE_NONE};
    return vs_note_label_read_(text);
}
/* The same for a line that can hold nothing but the label, with a sign: "Noot 3:", "[3]". */
vs_note_label vs_note_label_alone(vs_str text);

#endif
