/* print.h - text on a terminal: columns, words that wrap, colours. */
#ifndef PRINT_H
#define PRINT_H

#include <stdbool.h>
#include <stdio.h>

#include <verslag/verslag.h>

/* How to print: `width` is that of the lines, in columns. */
struct print_style {
    size_t width;
    bool colour;
};

struct printer {
    FILE *out;
    struct print_style style;
    size_t column; /* of the next character */
    bool space;    /* before the next piece */
};

extern const char bold[], dim[], yellow[], red[], green[], plain[];

void set_colour(struct printer *p, const char *code);
void put_line_end(struct printer *p);
void put_spaces_to(struct printer *p, size_t column);
/* Prints `len` bytes of text in at most `width` columns; a text that is too long ends in "…". */
void put_cut(struct printer *p, const char *text, size_t len, size_t width);
/* Prints words, and goes on at column `indent` of a new line where the next word does not fit. */
void put_words(struct printer *p, const char *text, size_t indent);
/* The same for a piece of a text: what follows stands right behind it unless there is a space between them. */
void put_piece(struct printer *p, const char *text, size_t len, size_t indent);
/* A number on the right of `width` columns; nothing for 0. */
void put_number(struct printer *p, size_t number, size_t width);
void put_heading(struct printer *p, const char *text, size_t count);
/* What to call a document. */
void put_name(struct printer *p, const verslag_document *doc);

size_t width_of(const char *text, size_t len);
/* The columns between `left` and what stands right of the text. */
size_t room(const struct printer *p, size_t left, size_t right);
/* What to call a question: its number, or its place where the document numbers nothing. */
void name_question(const verslag_question *question, char *name, size_t size);
/* What to call a fraction: its parties, or its heading. */
void name_fraction(const verslag_fraction *fraction, char *name, size_t size);

#endif
