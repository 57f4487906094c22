/* markup.h - what the HTML and the XML backend share: from elements, as a parser reports them, to blocks. The
 * backends differ in what an element means; what becomes of it is the same. Private to the two. */
#ifndef VS_MARKUP_H
#define VS_MARKUP_H

#include "backends/backend.h"
#include "backends/text.h"

/* -------------------------------------------------------------------------------------------------------- Elements */

#define VS_BULLET '-' /* of a list without numbers: see vs_element.numbering */

/* What an element does. */
typedef enum vs_does {
    VS_DOES_NOTHING,     /* its text belongs to what it stands in */
    VS_DOES_BLOCK,       /* it stands apart from what is before and behind it */
    VS_DOES_TEXT_BLOCK,  /* ... and holds text: unknown elements in it do nothing */
    VS_DOES_HEADING,
    VS_DOES_HEAD_START,  /* the first part of a heading ("Nr. 405"); the next element goes on with it */
    VS_DOES_HEAD_END,    /* ... and this one ends it */
    VS_DOES_LIST,
    VS_DOES_ITEM,
    VS_DOES_LABEL,       /* a printed number or bullet: white space follows it */
    VS_DOES_APART,       /* white space stands before it */
    VS_DOES_TABLE,
    VS_DOES_ROW,
    VS_DOES_CELL,
    VS_DOES_BREAK,       /* the end of a line */
    VS_DOES_PRE,         /* its text is plain text, with the lines that it was typed in */
    VS_DOES_RAISE,       /* its text stands above the line */
    VS_DOES_MARK,        /* the mark of a note, if its text is a number */
    VS_DOES_BACK_LINK,   /* from a note to its mark */
    VS_DOES_NOTES,       /* holds a list of notes */
    VS_DOES_NOTE,
    VS_DOES_INNER_NOTE,  /* a note that stands in the text, where its mark is */
    VS_DOES_NOTE_NUMBER,
    VS_DOES_FURNITURE,   /* what is in it is furniture */
    VS_DOES_DROP,        /* what is in it is no text: a script */
    VS_DOES_TITLE,       /* the title of the page, for the metadata */
    VS_DOES_ROOT         /* the document itself, in a page that has more */
} vs_does;

/* Where text goes. */
typedef enum vs_sink { VS_SINK_DOCUMENT, VS_SINK_FURNITURE, VS_SINK_CAPTURE, VS_SINK_PRE, VS_SINK_DROP } vs_sink;

typedef struct vs_element {
    uint8_t does;    /* vs_does */
    uint8_t level;   /* of a heading; 0 unknown */
    uint8_t style;   /* VS_BLOCK_BOLD, VS_BLOCK_ITALIC: its text is set so */
    uint8_t kind;    /* of furniture: verslag_furniture_kind */
    uint32_t number; /* of a note, where its id has it; of a list or item, where it starts (0: not said) */
    bool falling;    /* ... and its items count down from it */
    char
        /* of a list: '1', 'a', 'A', 'i', 'I', VS_BULLET; 0 where its items have nothing but what is printed */
        numbering;
} vs_element;

/* The attributes that say something. */
typedef enum vs_attribute_name {
#define VS_ATTRIBUTE(id, name) VS_ATTRIBUTE_##id,
#include "backends/markup_attributes.def"
#undef VS_ATTRIBUTE
    VS_ATTRIBUTE_COUNT
} vs_attribute_name;

/* Those of an element, trimmed. */
typedef struct vs_attributes {
    uint32_t count;
    struct {
        vs_str value;
        uint8_t name; /* vs_attribute_name */
    } at[VS_ATTRIBUTE_COUNT];
} vs_attributes;

/* Adds one, unless it says nothing, or is there already. */
void vs_attributes_add(vs_attributes *attributes, vs_str name, vs_str value);
/* Its value; .at is NULL where it is absent. */
static inline vs_str vs_attribute(const vs_attributes *attributes, unsigned name)
{
    for (uint32_t i = 0; i < attributes->count; i++)
        if (attributes->at[i].name == name)
            return attributes->at[i].value;
    return (vs_str){NULL, 0};
}

/* An open element. What it does not set itself it takes over from the element around it. */
typedef struct vs_frame {
    vs_str name;            /* it lives as long as the parser */
    vs_element element;
    uint8_t sink;           /* vs_sink */
    uint8_t kind;           /* of furniture */
    uint8_t role, level;    /* of the blocks in it */
    uint8_t style;
    bool text;              /* inside a text block, heading or cell */
    bool in_note;           /* inside the body of a note */
    bool in_notes;          /* inside a list of notes */
    bool used;              /* of an item: a block has been written for it; of a note: it has its mark */
    uint8_t outer_style;    /* of a note: what is known of the block that it stands in */
    uint32_t link;          /* 1 + the index of the link that it is; 0 for none */
    uint32_t row;           /* the index of the row that it stands in; 0 for none */
    uint32_t list;          /* ... of the list */
    uint32_t next;          /* of a list: the number of its next item */
    uint32_t begin;         /* of raised text: where the document's text ended before it */
    /* Of a row: */
    uint32_t first_block, cells;
    bool joined, layout;    /* it is written as one block; it is no row of data but a frame for blocks */
} vs_frame;

/* --------------------------------------------------------------------------------------------------------- Writing */

typedef struct vs_captured {
    char text[512];
    uint32_t len, line;
    bool overflow;
} vs_captured;

/* Raised digits in the document's text. */
typedef struct vs_raised {
    uint32_t block, offset, length, number;
} vs_raised;

typedef struct vs_markup {
    const vs_input *input;
    vs_blocks *main;       /* the document */
    vs_blocks notes;       /* the bodies of the notes, until the document is complete */
    vs_blocks *out;        /* where text is written: one of the two */
    vs_metadata *metadata;
    vs_error *error;
    verslag_status status; /* what went wrong */

    VS_VEC(vs_frame) stack; /* the first is the page itself */
    uint32_t at, line;      /* how far the parser is in the input, and on which line */
    uint32_t next_line;     /* where the line after it begins; UINT32_MAX: there is none */
    char line_end;          /* '\n', or '\r' where the input has no other */

    uint8_t style;         /* of all text of the open block so far */
    uint8_t breaks;        /* line ends since the last text */
    bool labelled;         /* the open block has nothing but its number or bullet yet */
    char label[24];        /* the number of a list item, due before its text */
    uint32_t label_len;
    vs_str link;           /* where the element leads that starts next; empty: nowhere */
    vs_captured captured;  /* the text of a mark, of a number of a note */
    VS_VEC(char) furniture; /* furniture being read */
    uint32_t furniture_line, furniture_kind;
    vs_captured page_title;
    VS_VEC(vs_raised) raised;
    bool printed;          /* the ends of lines in the input mean nothing, plain text or not */
    bool plain;            /* some of the document was plain text */
    VS_VEC(char) pre;      /* plain text being read, and where its pieces come from */
    VS_VEC(vs_text_origin) pre_origin;
} vs_markup;

/* False when out of memory. `framed`: the document stands in an element that does VS_DOES_ROOT. */
bool vs_markup_begin(vs_markup *m, const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error,
                     bool framed);
void vs_markup_start(vs_markup *m, vs_str name, vs_element element);
/* The element ends that started last. */
void vs_markup_end(vs_markup *m);
void vs_markup_text(vs_markup *m, vs_str text);
/* Closes what is open and appends the notes. */
verslag_status vs_markup_finish(vs_markup *m);
void vs_markup_free(vs_markup *m);
/* Stops with an error at the current line. */
void vs_markup_fail(vs_markup *m, verslag_status status, const char *message);
static inline const vs_frame *vs_markup_top(const vs_markup *m) { return &m->stack.items[m->stack.count - 1]; }

/* Where markup starts: behind white space and a byte order mark, also one that was encoded twice. */
size_t vs_markup_skip_junk(vs_str text);

/* The parser has come to `offset` of the input; what it reports next starts behind the white space there. */
void vs_markup_advance(vs_markup *m, size_t offset);
/* The line on which the thing starts that is reported now. */
uint32_t vs_markup_line(const vs_markup *m);

/* ------------------------------------------------------------------------------------------------ markup_pre.c */

/* Plain text begins, goes on, and has a line end. */
void vs_markup_start_pre(vs_markup *m);
void vs_markup_pre(vs_markup *m, vs_str text);
/* Text of an element of it: on a printed page without the line ends of the input. */
void vs_markup_pre_text(vs_markup *m, vs_str text);
void vs_markup_pre_line(vs_markup *m);
/* Writes the plain text that has been read, before anything else is written. */
void vs_markup_flush_pre(vs_markup *m);

/* ---------------------------------------------------------------------------------------------- markup_lists.c */

/* An item of a list begins: `index` is its frame's. */
void vs_markup_start_item(vs_markup *m, vs_frame *frame, uint32_t index);
/* Writes the number or bullet that is due, unless the text has one of its own. */
void vs_markup_write_label(vs_markup *m, vs_str text);

/* ---------------------------------------------------------------------------------------------- markup_table.c */

/* A cell of a row begins. */
void vs_markup_cell(vs_markup *m, uint32_t row);
/* A table begins inside a cell: the row around it is there for the layout. */
void vs_markup_nested_table(vs_markup *m, uint32_t row);

/* ----------------------------------------------------------------------------------------------- markup_notes.c */

void vs_markup_start_note(vs_markup *m, vs_frame *frame);
/* A link back to the mark of a note, at the start of a paragraph: that is the note. `index` is the link's frame. */
void vs_markup_linked_note(vs_markup *m, uint32_t index);
void vs_markup_end_note(vs_markup *m, const vs_frame *frame);
/* What was captured as a mark, as the number of a note, as a link back. */
void vs_markup_captured(vs_markup *m, const vs_frame *frame);
/* Appends the notes to the document. */
void vs_markup_append_notes(vs_markup *m);

/* ----------------------------------------------------------------------------------------------- markup_typed.c */

/* Finds notes that were typed as a list at the end of the text, with their marks. */
void vs_markup_typed_notes(vs_markup *m);

/* ---------------------------------------------------------------------------------------------- markup_raised.c */

/* Raised text ends that began where the document's text had `begin` bytes. */
void vs_markup_raised(vs_markup *m, uint32_t begin);
/* Finds notes that nothing but raised digits show. */
void vs_markup_raised_notes(vs_markup *m);

/* Private to markup*.c. */
void vs_markup_open_block(vs_markup *m);
void vs_markup_close_block(vs_markup *m);
void vs_markup_write(vs_markup *m, vs_str text);

#endif
