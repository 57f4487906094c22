/* refs.h - the references of a document as a list. */
#ifndef REFS_H
#define REFS_H

#include <stdbool.h>
#include <stdio.h>

#include <verslag/verslag.h>

/* Prints a line for each thing that the document refers to, in columns or as a JSON object. Whether writing worked is
 * for the caller to ask, with ferror(). */
void refs_print(const verslag_document *doc, const char *path, FILE *out, bool json);

#endif
