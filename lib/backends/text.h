/* text.h - plain text, in the steps of text.c: lines, furniture, notes, paragraphs. Private to the text backend. */
#ifndef VS_TEXT_BACKEND_H
#define VS_TEXT_BACKEND_H

#include "backends/backend.h"

/* What a line is. Everything starts as BODY; the steps take out what is not. */
typedef enum vs_line_role {
    VS_LINE_BODY,
    VS_LINE_SITE,
    VS_LINE_HEADER,
    VS_LINE_FOOTER,
    VS_LINE_PAGE_NUMBER,
    VS_LINE_NOTE_NUMBER, /* of a note whose text stands elsewhere */
    VS_LINE_NOTE,     /* the first line of a note */
    VS_LINE_NOTE_MORE /* its other lines */
} vs_line_role;

enum { /* vs_line.flags */
    VS_LINE_PAGE_START = 1, /* the first line of a page */
    VS_LINE_SENTENCE = 2,   /* ends a sentence */
    VS_LINE_LOWER = 4,      /* starts with a small letter, or with numbers that run on with one */
    VS_LINE_CUT_WORD = 8,   /* ends inside a word whose hyphen the extractor has swallowed */
    VS_LINE_RAISED = 16,    /* starts with digits that may have been raised: the mark of a note */
    VS_LINE_JOINED = 32     /* ... and that are one by all that is known: it goes on with the line before */
};

/* A line with something on it, without the white space at its ends. */
typedef struct vs_line {
    uint32_t begin, end;  /* in the input */
    uint32_t number;      /* in the input, from 1 */
    uint16_t width;       /* in characters, at most UINT16_MAX */
    uint8_t indent;       /* white space before it, at most 255 */
    uint8_t blanks;       /* empty lines before it, at most 255 */
    uint8_t role;         /* vs_line_role */
    uint8_t flags;
    uint8_t form;         /* of a note: vs_note_form */
    uint16_t label;       /* of a note: the bytes of its number at the start of the line */
    uint32_t note;        /* of a note: the number */
    uint32_t glued;       /* bytes of a note that the extractor has glued behind the line: see text_notes.c */
} vs_line;

typedef struct vs_text {
    const vs_input *input;
    VS_VEC(vs_line) lines;
    bool paged;           /* pages can be told apart: form feeds or running footers */
    bool wrapped;         /* lines are pieces of paragraphs */
    bool separated;       /* ... which stand apart by empty lines */
    bool always_apart;    /* ... nearly always: a short line within one is a line break of the writer */
    bool unlabelled;      /* questions have numbers, and answers no labels */
    bool hanging;         /* ... whose other lines are indented */
    bool answering;       /* while it is written: the paragraph that is open is of an answer with a label */
    uint16_t widest;      /* hardly any line and the next line's first word are wider together */
    uint16_t full;        /* a wrapped line and the next line's first word are at least this wide together */
} vs_text;

static inline vs_str vs_line_text(const vs_text *text, const vs_line *line)
{
    return (vs_str){text->input->text + line->begin, line->end - line->begin};
}

/* A piece of the text that stands further on in the user's input. */
typedef struct vs_text_origin {
    uint32_t offset; /* where it begins in the text */
    uint32_t line;   /* its first line in the input */
} vs_text_origin;

/* Reads a whole text as blocks: all steps below. `origins`, in order, tell where its pieces come from; the first begins
 * at 0. False when out of memory. */
bool vs_text_read(const vs_input *input, const vs_text_origin *origins, uint32_t count, vs_blocks *blocks,
                  vs_metadata *metadata);

/* The text is Markdown: it has marks for bold paragraphs or headings. */
bool vs_markdown_is(vs_str text);
/* The text without those marks, in the arena. False when out of memory. */
bool vs_markdown_plain(vs_str text, vs_arena *arena, vs_str *plain);
/* The text has tables that are drawn with "+---+" and "|". */
bool vs_grid_is(vs_str text);
/* The text without the strokes beside their cells, line by line, in the arena; `found`: there are any. False when out
 * of memory. */
bool vs_grid_plain(vs_str text, vs_arena *arena, vs_str *plain, bool *found);
/* Cuts the input into lines (LF, CR LF, CR, form feed). False when out of memory. */
bool vs_text_cut_lines(vs_text *text);
/* Finds what surrounds the document on a site's page, and reads what the site says of it. False when out of memory. */
bool vs_text_find_site(vs_text *text, vs_metadata *metadata);
/* Finds running headers and footers and page numbers. False when out of memory. */
bool vs_text_find_page_furniture(vs_text *text);
/* Marks the page numbers of a text without any other furniture, and says so in `paged`. */
void vs_text_find_bare_page_numbers(vs_text *text);
/* The number on the very last line is about that of the page, and no cell of a table stands above it. */
bool vs_text_counts_pages(const vs_text *text, uint32_t number);
/* Decides whether lines are paragraphs or pieces of them. */
void vs_text_measure(vs_text *text);
/* Finds the notes at the bottoms of the pages and at the end. False when out of memory. */
bool vs_text_find_notes(vs_text *text);
/* "1 Samenstelling:", and what stands below it: "Leden: Jansen (VVD), …", "Jansen (VVD), De Boer (CDA), …". */
bool vs_text_is_composition(vs_str line);
bool vs_text_is_members(vs_str line);
/* Lines wider than this are paragraphs, whatever else. */
#define VS_WIDEST_WRAP 250
/* How wide line `a` would be with the first word of the next one; the first line of a paragraph may be indented. */
uint32_t vs_text_filled_width(const vs_text *text, const vs_line *a, const vs_line *b);
/* Whether line `b`, the next of the body after `a`, goes on with the paragraph of `a`. */
bool vs_text_continues(const vs_text *text, const vs_line *a, const vs_line *b);
/* Whether a fraction begins to speak with line `b`, or a sentence that ends in a question mark. */
bool vs_text_begins_asking(const vs_text *text, const vs_line *b);
/* The line, behind a number with a sign, begins as a question does: "[1] Hoeveel". */
bool vs_text_numbers_question(const vs_text *text, const vs_line *b);
/* Whether line `i` is the rest of the line before it, which an extractor has cut behind a raised number. */
bool vs_text_is_rest(const vs_text *text, uint32_t i);
/* Writes all lines as blocks and furniture. False when out of memory. */
bool vs_text_write(vs_text *text, vs_blocks *blocks);

/* Hyphens at line ends: which words of the document tell a soft hyphen from a hard one. */
typedef struct vs_hyphens vs_hyphens;
/* Collects the evidence for every hyphen at a line end of the body and the notes. NULL when out of memory. */
vs_hyphens *vs_hyphens_new(const vs_text *text);
void vs_hyphens_free(vs_hyphens *hyphens);
typedef enum vs_join {
    VS_JOIN_SPACE,     /* two words: a space between them */
    VS_JOIN_SOFT,      /* one word: the hyphen goes */
    VS_JOIN_HARD,      /* one word with a hyphen in it */
    VS_JOIN_NONE       /* nothing between them */
} vs_join;
/* How line `b` goes on where line `a` ends. */
vs_join vs_hyphens_join(const vs_hyphens *hyphens, const vs_text *text, const vs_line *a, const vs_line *b);

#endif
