/* sort.h - a stable sort that needs no more than n log n steps and the memory that it is given. */
#ifndef VS_SORT_H
#define VS_SORT_H

#include <stddef.h>

/* Sorts `count` items of `size` bytes; `spare` has room for as many. `compare` is as for qsort(). */
void vs_sort(void *items, size_t count, size_t size, int (*compare)(const void *a, const void *b), void *spare);

#endif
