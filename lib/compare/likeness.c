/* likeness.c - what two runs of words share in order: the longest common subsequence, found by counting differences
 * (E.W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1, 1986). Words at both ends that are
 * the same are taken off first. Where the rest differs in more than VS_DIFFERENCES_MAX words, it counts as all
 * different. */
#include "compare/compare.h"

enum { OUTSIDE = INT32_MIN / 2 };

void vs_scratch_free(vs_scratch *scratch)
{
    vs_vec_free(&scratch->trace);
    vs_vec_free(&scratch->shared);
    vs_vec_free(&scratch->words[0]);
    vs_vec_free(&scratch->words[1]);
}

static bool share(vs_scratch *scratch, uint32_t first, uint32_t second, uint32_t length)
{
    vs_shared *run = length ? vs_vec_push(&scratch->shared) : NULL;
    if (run)
        *run = (vs_shared){first, second, length};
    return run || !length;
}

/* The two ways to come to diagonal k with d differences, out of the row for d - 1: a word of the first left out, or
 * one of the second. Returns how many words of the first are behind us, OUTSIDE where neither way stays inside. */
static int32_t step(const int32_t *row, int32_t d, int32_t k, int32_t n, int32_t m)
{
    /* Diagonal k stands at (k + d) / 2 of row d. */
    const int32_t at = (k + d) / 2;
    int32_t right = k > -d ? row[at - 1] + 1 : OUTSIDE, down = k < d ? row[at] : OUTSIDE;
    if (right > n)
        right = OUTSIDE;
    if (down - k > m)
        down = OUTSIDE;
    return right > down ? right : down;
}

/* The middle part: nothing is the same at its ends. Its runs are added, ascending. */
static bool middle(vs_scratch *scratch, const uint32_t *first, int32_t n, const uint32_t *second, int32_t m,
                   uint32_t from_first, uint32_t from_second)
{
    const int32_t most = n + m < (int32_t)VS_DIFFERENCES_MAX ? n + m : (int32_t)VS_DIFFERENCES_MAX;
    int32_t d = 0;
    bool found = false;
    scratch->trace.count = 0;
    for (; d <= most && !found; d++) {
        if (!vs_vec_reserve(&scratch->trace, (uint32_t)d + 1))
            return false;
        const int32_t *before = scratch->trace.items + scratch->trace.count - d;
        int32_t *row = scratch->trace.items + scratch->trace.count;
        for (int32_t k = -d; k <= d; k += 2) {
            int32_t x = d == 0 ? 0 : step(before, d, k, n, m);
            if (x >= 0)
                while (x < n && x - k < m && first[x] == second[x - k])
                    x++;
            row[(k + d) / 2] = x;
            found = found || (x >= n && x - k >= m);
        }
        scratch->trace.count += (uint32_t)d + 1;
    }
    if (!found)
        return true;
    /* Back along the trace; the runs come out from the last to the first. */
    const uint32_t begin = scratch->shared.count;
    int32_t x = n, k = n - m;
    for (d--; d >= 0; d--) {
        const int32_t *before = scratch->trace.items + d * (d - 1) / 2;
        const int32_t start = d == 0 ? 0 : step(before, d, k, n, m);
        if (!share(scratch, from_first + (uint32_t)start, from_second + (uint32_t)(start - k), (uint32_t)(x - start)))
            return false;
        const int32_t at = (k + d) / 2;
        const bool is_right = k > -d && before[at - 1] + 1 == start;
        x = is_right ? start - 1 : start;
        k = is_right ? k - 1 : k + 1;
    }
    for (uint32_t low = begin, high = scratch->shared.count; high > low + 1; low++) {
        vs_shared swap = scratch->shared.items[low];
        scratch->shared.items[low] = scratch->shared.items[--high];
        scratch->shared.items[high] = swap;
    }
    return true;
}

bool vs_likeness_of(const verslag_comparison *c, vs_scratch *scratch, const uint32_t *first, uint32_t first_count,
                    const uint32_t *second, uint32_t second_count, vs_likeness *likeness)
{
    uint32_t head = 0, tail = 0;
    const uint32_t least = first_count < second_count ? first_count : second_count;
    scratch->shared.count = 0;
    while (head < least && first[head] == second[head])
        head++;
    while (tail < least - head && first[first_count - 1 - tail] == second[second_count - 1 - tail])
        tail++;
    const uint32_t n = first_count - head - tail, m = second_count - head - tail;
    if (!share(scratch, 0, 0, head) ||
        (n > 0 && m > 0 && n < INT32_MAX / 4 && m < INT32_MAX / 4 &&
         !middle(scratch, first + head, (int32_t)n, second + head, (int32_t)m, head, head)) ||
        !share(scratch, first_count - tail, second_count - tail, tail))
        return false;
    *likeness = (vs_likeness){0, 0, 0};
    for (uint32_t i = 0; i < scratch->shared.count; i++) {
        const vs_shared *run = &scratch->shared.items[i];
        likeness->words += run->length;
        for (uint32_t w = 0; w < run->length; w++) {
            const uint32_t id = first[run->first + w];
            likeness->weight += vs_word_weight(c, id);
            likeness->content += !c->light[id];
        }
    }
    return true;
}

static bool gather(vs_indexes *words, const vs_side *side, const uint32_t *sentences, uint32_t count)
{
    words->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        const verslag_sentence *sentence = &side->sentences.items[sentences[i]];
        if (!vs_vec_reserve(words, sentence->count))
            return false;
        for (uint32_t w = 0; w < sentence->count; w++)
            words->items[words->count++] = side->words.items[sentence->first + w].id;
    }
    return true;
}

bool vs_sentences_likeness(const verslag_comparison *c, vs_scratch *scratch, const uint32_t *first,
                           uint32_t first_count, const uint32_t *second, uint32_t second_count, vs_likeness *likeness)
{
    return gather(&scratch->words[0], &c->sides[0], first, first_count) &&
           gather(&scratch->words[1], &c->sides[1], second, second_count) &&
           vs_likeness_of(c, scratch, scratch->words[0].items, scratch->words[0].count, scratch->words[1].items,
                          scratch->words[1].count, likeness);
}

uint32_t vs_bag_weight(const verslag_comparison *c, const verslag_sentence *first, const verslag_sentence *second)
{
    const uint32_t *a = c->sides[0].sorted + first->first, *a_end = a + first->count;
    const uint32_t *b = c->sides[1].sorted + second->first, *b_end = b + second->count;
    uint32_t weight = 0;
    while (a < a_end && b < b_end) {
        if (*a == *b) {
            weight += vs_word_weight(c, *a);
            a++;
            b++;
        } else if (*a < *b) {
            a++;
        } else {
            b++;
        }
    }
    return weight;
}
