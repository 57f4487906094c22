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

void vs_sort(void *items, size_t count, size_t size, int (*compare)(const void *, const void *), void *spare)
{
    char *from = items, *to = spare;
    size_t sorted = 1;
    while (sorted < count && compare(from + (sorted - 1) * size, from + sorted * size) <= 0)
        sorted++; /* most of what is sorted here is in order already */
    if (sorted >= count)
        return;
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t begin = 0; begin < count; begin += 2 * width) {
            size_t middle = count - begin > width ? begin + width : count;
            size_t end = count - middle > width ? middle + width : count;
            merge(from + begin * size, from + middle * size, from + end * size, size, compare, to + begin * size);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, count * size);
}
