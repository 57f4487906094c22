/* outline.h - a document as a readable tree. */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "print.h"

/* Prints the outline to `out`. Whether writing worked is for the caller to ask, with ferror(). */
void outline_print(const verslag_document *doc, FILE *out, struct print_style style);

#endif
