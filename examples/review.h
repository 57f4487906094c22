/* review.h - what people see of a comparison of two documents, and of an audit of one. */
#ifndef REVIEW_H
#define REVIEW_H

#include "print.h"

/* Prints a table by fraction, and then what needs a look. `audit` is that of the second document, or NULL where it has
 * no answers. Whether writing worked is for the caller to ask, with ferror(). */
void comparison_print(const verslag_comparison *comparison, const verslag_audit *audit, FILE *out,
                      struct print_style style);
void audit_print(const verslag_audit *audit, FILE *out, struct print_style style);

/* The table of an audit, and what of it needs a look. */
void audit_print_table(struct printer *p, const verslag_audit *audit);
void audit_print_problems(struct printer *p, const verslag_audit *audit);

#endif
