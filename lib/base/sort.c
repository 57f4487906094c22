#include "base/sort.h"

#include <string.h>

/* Merges the sorted runs [begin, middle) and [middle, end) into `out`. */
static void merge(const char *begin, const char *middle, const char *end, size_t size,
                  int (*compare)(const void *, const void *), char *out)
{
    const char *left = begin, *right = middle;
    for (; left < middle && right < end; out += size) {
        const char **next = compare(left, right) <= 0 ? &left : &right;
        memcpy(out, *next, size);
        *next += size;
    }
    memcpy(out, left, (size_t)(middle - left));
    memcpy(out + (middle - left), right, (size_t)(end - right));
}

/* Behind the items from `begin` on that are in order already. */
static const char *run_end(const char *begin, const char *end, size_t size, int (*compare)(const void *, const void *))
{
    if (begin == end)
        return end;
    for (begin += size; begin < end && compare(begin - size, begin) <= 0;)
        begin += size;
    return begin;
}

/* What is sorted here mostly consists of a few runs that are in order, or of one. */
void vs_sort(void *items, size_t count, size_t size, int (*compare)(const void *, const void *), void *spare)
{
    char *from = items, *to = spare;
    while (count > 1) {
        const char *begin = from, *const end = from + count * size, *middle = run_end(begin, end, size, compare);
        if (middle == end)
            break;
        while (begin < end) { /* two runs become one */
            const char *const stop = run_end(middle, end, size, compare);
            merge(begin, middle, stop, size, compare, to + (begin - from));
            begin = stop;
            middle = run_end(begin, end, size, compare);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, count * size);
}
