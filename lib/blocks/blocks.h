/* blocks.h - the shared intermediate form, where all backends join.
 *
 * A backend reads its input once and writes *blocks*: paragraphs, headings, list items, table rows and notes, in
 * source order, each with its text in one growing buffer, the *draft text*. What is no text of the document it
 * hands over as furniture. The stages of structure/ that follow can still take things out of the draft: whole
 * blocks (a list of contents) and the marks of notes. vs_blocks_finish() then closes the gaps and moves the notes to
 * the end: the draft text has become the canonical text, and nothing moves any more.
 */
#ifndef VS_BLOCKS_H
#define VS_BLOCKS_H

#include "base/mem.h"
#include "base/text.h"
#include <verslag/verslag.h>

typedef enum vs_block_role {
    VS_BLOCK_PARAGRAPH,
    VS_BLOCK_HEADING,   /* the source says that it is one; most text sources do not */
    VS_BLOCK_LIST_ITEM, /* its label ("–", "a.") is part of its text */
    VS_BLOCK_TABLE_ROW, /* cells separated by a tab */
    VS_BLOCK_NOTE       /* the body of a footnote, without its number */
} vs_block_role;

enum { /* vs_block.flags */
    VS_BLOCK_BOLD = 1,      /* the source sets all of it in bold */
    VS_BLOCK_ITALIC = 2,    /* ... in italics */
    VS_BLOCK_BACK_LINK = 4  /* a note that the source closes with a link back to its mark */
};

typedef struct vs_block {
    uint32_t begin, end; /* in the text: draft text before vs_blocks_finish(), canonical text after it */
    uint32_t line;       /* of the input on which it starts */
    uint32_t number;     /* of a note */
    uint8_t role;        /* vs_block_role */
    uint8_t level; /* of a heading, 1 is the highest; of a note, the form of its number (vs_note_form); 0 unknown */
    uint8_t flags;
    uint8_t taken_out;   /* 0, or the verslag_furniture_kind as which the whole block leaves the text */
} vs_block;

/* Something taken out of the text. `block` and `offset` tell where: the block that was open, or is to come, and the
 * offset in the text. */
typedef struct vs_piece {
    uint32_t block, offset, line;
    uint32_t text, len;  /* in vs_blocks.furniture_text */
    uint8_t kind;        /* verslag_furniture_kind */
} vs_piece;

/* The mark of a note. A backend that sees marks in its markup never writes them into the draft and gives length 0;
 * marks that stand in the draft text are taken out by vs_blocks_finish(). */
typedef struct vs_mark {
    uint32_t block, offset, length;
    uint32_t note; /* the block of the note, UINT32_MAX while unknown */
    uint32_t number;
} vs_mark;

/* A link of the source: what stands in [begin, end) of the text leads to a target. */
typedef struct vs_link {
    uint32_t block;       /* UINT32_MAX before vs_blocks_finish() */
    uint32_t begin, end;
    uint32_t target, len; /* in vs_blocks.link_text, as the source has it */
} vs_link;

/* So many NULs stand behind the canonical text, for those who read it sixteen bytes at a time. */
#define VS_TEXT_BEHIND 16

typedef struct vs_blocks {
    char *text;              /* always followed by a NUL; a '\n' between two blocks */
    uint32_t len, capacity;
    VS_VEC(vs_block) block;
    VS_VEC(vs_piece) piece;  /* in source order */
    VS_VEC(vs_mark) mark;    /* in text order */
    VS_VEC(vs_link) link;    /* in text order, and apart from each other after vs_blocks_finish() */
    VS_VEC(char) link_text;
    VS_VEC(vs_mark)
    raised; /* numbers that stood at the start of a line and may be marks; `note` is not 0 for likely ones */
    char *furniture_text;
    uint32_t furniture_len, furniture_capacity;
    uint32_t block_pieces;   /* how many pieces there were when the last block was opened */
    bool open;               /* a block is being written */
    bool space;              /* white space is due before the next character */
    bool nomem;              /* memory ran out at some time: checked once, by vs_blocks_ok() */
    bool finished;
} vs_blocks;

/* Room for the text of an input of `input` bytes; more is found when needed. */
void vs_blocks_init(vs_blocks *blocks, size_t input);
void vs_blocks_free(vs_blocks *blocks);
/* False when memory ran out since vs_blocks_init(); the writing functions below then did nothing. */
static inline bool vs_blocks_ok(const vs_blocks *blocks) { return !blocks->nomem; }

/* Opens a block that starts on `line`; closes the one that is open. */
void vs_blocks_open(vs_blocks *blocks, vs_block_role role, uint32_t line);
/* Adds text to the open block. Runs of white space become one space; white space at the ends of the block goes.
 * Soft hyphens (U+00AD) go to the furniture, on `line`. */
void vs_blocks_append(vs_blocks *blocks, vs_str text, uint32_t line);
/* The next text stands apart from the text before it. */
static inline void vs_blocks_space(vs_blocks *blocks) { blocks->space = true; }
/* The line `written`, just appended, ended in a soft hyphen: takes it out again. */
void vs_blocks_drop_hyphen(vs_blocks *blocks, vs_str written, uint32_t line);
/* Ends a cell of a table row. */
void vs_blocks_cell(vs_blocks *blocks);
/* The mark of note `number` stands here; `printed` is how the source shows it. */
void vs_blocks_mark(vs_blocks *blocks, uint32_t number, vs_str printed, uint32_t line);
/* Takes `text` out, at the place where the writing is. White space at its ends is dropped. */
void vs_blocks_take_out(vs_blocks *blocks, verslag_furniture_kind kind, vs_str text, uint32_t line);
/* A link to `target` begins here; returns its index, for the call that ends it. UINT32_MAX when out of memory. */
uint32_t vs_blocks_begin_link(vs_blocks *blocks, vs_str target);
void vs_blocks_end_link(vs_blocks *blocks, uint32_t link);
/* Closes the open block. A block without text disappears (returns false). */
bool vs_blocks_close(vs_blocks *blocks);
/* The block that is open or was opened last; NULL when there is none. */
vs_block *vs_blocks_last(vs_blocks *blocks);

/* Turns the draft into the canonical text: takes out blocks with `taken_out` and the marks, moves notes to the end
 * in source order, sorts the furniture by line. False when out of memory. */
bool vs_blocks_finish(vs_blocks *blocks);

/* The two halves of what vs_blocks_finish() does with the links: before the text moves they become relative to their
 * blocks, which then tell where they have gone (`place`: the new index by the old one). False when out of memory. */
void vs_blocks_loosen_links(vs_blocks *blocks);
bool vs_blocks_fasten_links(vs_blocks *blocks, const uint32_t *place);

static inline vs_str vs_block_text(const vs_blocks *blocks, const vs_block *block)
{
    return (vs_str){blocks->text + block->begin, block->end - block->begin};
}

#endif
