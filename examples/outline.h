/* outline.h - a document as a readable tree. */
#ifndef OUTLINE_H
#define OUTLINE_H

#include <stdbool.h>
#include <stdio.h>

#include <verslag/verslag.h>

/* How to print: `width` is that of the lines, in columns. */
struct outline_style {
    size_t width;
    bool colour;
};

/* Prints the outline to `out`. Whether writing worked is for the caller to ask, with ferror(). */
void outline_print(const verslag_document *doc, FILE *out, struct outline_style style);

#endif
