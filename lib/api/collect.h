/* collect.h - output as one string, for the functions that return one. */
#ifndef VS_COLLECT_H
#define VS_COLLECT_H

#include <stddef.h>

typedef struct vs_string {
    char *text;
    size_t len, capacity;
} vs_string;

/* A verslag_write_fn that collects in a vs_string: it stops the writer when out of memory. */
int vs_collect(void *string, const char *data, size_t len);
/* What was collected, with a NUL behind it and no room to spare. Something, if only "", has to have been. */
char *vs_string_finish(vs_string *string, size_t *len);

#endif
