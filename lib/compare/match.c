/* match.c - of the candidates the pairs. First the heaviest series that keeps the order, of sentences that can be told
 * by their words; then what stands between two of its pairs, where also "Zo nee, waarom niet?" has its place; then
 * what moved; and from every pair outwards, what stands beside it. */
#include "compare/compare.h"

#include "base/sort.h"

/* So far from a pair a sentence that tells nothing is still held by it. */
enum { HELD = 6, HELD_THOUSANDTHS = 500, HELD_WORDS = 2 };
/* A pair that no other is so near to has to share more: stock phrases stand in many documents. */
enum { NEAR = 8, ALONE_THOUSANDTHS = 600, ALONE_WORDS = VS_TELLING_WORDS + 1 };
/* Without any pair to hold them, as much of the shorter document has to be in the longer one. */
enum { MOST_QUARTERS = 3 };

static bool in_order(const vs_candidate *a, const vs_candidate *b)
{
    return a->first < b->first || (a->first == b->first && a->second > b->second);
}

static int by_place(const void *a, const void *b) { return in_order(a, b) ? -1 : in_order(b, a); }

static int by_weight(const void *a, const void *b)
{
    const vs_candidate *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->second > y->second) - (x->second < y->second);
}

static bool sort_candidates(vs_candidates *candidates, int (*compare)(const void *, const void *))
{
    vs_candidate *spare = vs_alloc(candidates->count * sizeof *spare);
    if (spare && candidates->count)
        vs_sort(candidates->items, candidates->count, sizeof *spare, compare, spare);
    vs_release(spare);
    return spare != NULL;
}

/* A tree of maxima (P.M. Fenwick) over the places in the second document; every candidate asks for the best series that
 * ends before it. Those of one sentence stand with the last place first, so that none follows another. */
bool vs_heaviest_series(vs_candidates *candidates)
{
    const uint32_t count = candidates->count;
    uint32_t low = UINT32_MAX, high = 0, best = VS_NONE;
    for (uint32_t i = 0; i < count; i++) {
        low = candidates->items[i].second < low ? candidates->items[i].second : low;
        high = candidates->items[i].second > high ? candidates->items[i].second : high;
    }
    if (count == 0)
        return true;
    const uint32_t size = high - low + 1;
    uint32_t *tree = vs_alloc(((size_t)size + 1) * sizeof *tree), *before = vs_alloc(count * sizeof *before);
    uint64_t *weight = vs_alloc(count * sizeof *weight);
    const bool ok = tree && before && weight;
    for (uint32_t i = 0; i <= size && ok; i++)
        tree[i] = VS_NONE;
    for (uint32_t i = 0; i < count && ok; i++) {
        const uint32_t at = candidates->items[i].second - low + 1;
        uint32_t last = VS_NONE;
        for (uint32_t t = at - 1; t > 0; t &= t - 1)
            if (tree[t] != VS_NONE && (last == VS_NONE || weight[tree[t]] > weight[last]))
                last = tree[t];
        before[i] = last;
        weight[i] = candidates->items[i].weight + (last == VS_NONE ? 0 : weight[last]);
        for (uint32_t t = at; t <= size; t += t & (0 - t))
            if (tree[t] == VS_NONE || weight[tree[t]] < weight[i])
                tree[t] = i;
        if (best == VS_NONE || weight[i] > weight[best])
            best = i;
    }
    if (ok) {
        /* The series comes out from its end: it is collected at the end of the list. */
        uint32_t from = count;
        for (uint32_t i = best, next; i != VS_NONE; i = next) {
            next = before[i];
            candidates->items[--from] = candidates->items[i];
        }
        memmove(candidates->items, candidates->items + from, (count - from) * sizeof *candidates->items);
        candidates->count = count - from;
    }
    vs_release(tree);
    vs_release(before);
    vs_release(weight);
    return ok;
}

/* ---------------------------------------------------------------------------------------------------------- Gaps */

typedef struct matcher {
    verslag_comparison *c;
    const vs_field *field;
    vs_scratch scratch;
    vs_candidates candidates, series, few;
    vs_key *keys;    /* room for all sentences, twice */
    uint32_t *cells; /* best sum of weights from a cell on: VS_GAP_CELLS_MAX and their edges */
} matcher;

static const verslag_sentence *sentence_at(const matcher *m, unsigned side, uint32_t index)
{
    return &m->c->sides[side].sentences.items[index];
}

static void pair(matcher *m, uint32_t first, uint32_t second)
{
    m->c->sides[0].matched[first] = second;
    m->c->sides[1].matched[second] = first;
}

static bool is_free(const matcher *m, uint32_t first, uint32_t second)
{
    return m->c->sides[0].matched[first] == VS_NONE && m->c->sides[1].matched[second] == VS_NONE;
}

/* What stands between two pairs, or between a pair and an end of the field. */
typedef struct gap {
    uint32_t begin[2], end[2];
    bool held_before, held_behind; /* by a pair */
} gap;

static uint32_t distance(const gap *g, uint32_t first, uint32_t second)
{
    uint32_t least = UINT32_MAX;
    if (g->held_before) {
        const uint32_t a = first - g->begin[0], b = second - g->begin[1];
        least = a > b ? a : b;
    }
    if (g->held_behind) {
        const uint32_t a = g->end[0] - first, b = g->end[1] - second, most = (a > b ? a : b) - 1;
        least = most < least ? most : least;
    }
    return least;
}

/* What two sentences at their places in a gap are worth as a pair; 0 where they are none. Words decide; where both
 * stand beside a pair, fewer of them are enough. */
static bool worth(matcher *m, const gap *g, uint32_t first, uint32_t second, uint32_t *value)
{
    const verslag_sentence *a = sentence_at(m, 0, first), *b = sentence_at(m, 1, second);
    const bool held = distance(g, first, second) < HELD;
    *value = 0;
    if (a->same == b->same) {
        if (held || vs_is_telling(a))
            *value = 2 * a->weight + 2; /* the same before anything alike */
        return true;
    }
    vs_likeness likeness = {.weight = vs_bag_weight(m->c, a, b)};
    if (!held && vs_similarity(likeness.weight, a->weight, b->weight) < VS_ALIKE_THOUSANDTHS)
        return true;
    if (!vs_sentences_likeness(m->c, &m->scratch, &first, 1, &second, 1, &likeness))
        return false;
    uint32_t similarity = vs_similarity(likeness.weight, a->weight, b->weight);
    bool does = similarity >= VS_ALIKE_THOUSANDTHS && likeness.content >= VS_TELLING_WORDS;
    if (held && !does) { /* here all words count alike */
        similarity = vs_similarity(likeness.words, a->count, b->count);
        does = similarity >= HELD_THOUSANDTHS && likeness.words >= HELD_WORDS;
    }
    if (does)
        *value = (uint32_t)((uint64_t)likeness.weight * similarity / 1000) + 1;
    return true;
}

/* Fills a small gap: the heaviest series of pairs, cell by cell from the end. */
static bool fill_small(matcher *m, const gap *g)
{
    const uint32_t rows = g->end[0] - g->begin[0], columns = g->end[1] - g->begin[1];
    /* Two tables behind each other: what a cell's own pair is worth, and the best sum from it on. */
    uint32_t *own = m->cells, *sum = m->cells + VS_GAP_CELLS_MAX;
    const uint32_t width = columns + 1;
    for (uint32_t i = rows + 1; i-- > 0;)
        for (uint32_t j = width; j-- > 0;) {
            uint32_t best = 0;
            if (i < rows && j < columns) {
                uint32_t *value = &own[i * columns + j];
                if (!worth(m, g, g->begin[0] + i, g->begin[1] + j, value))
                    return false;
                best = *value ? *value + sum[(i + 1) * width + j + 1] : 0;
                best = sum[(i + 1) * width + j] > best ? sum[(i + 1) * width + j] : best;
                best = sum[i * width + j + 1] > best ? sum[i * width + j + 1] : best;
            }
            sum[i * width + j] = best;
        }
    for (uint32_t i = 0, j = 0; i < rows && j < columns;) {
        const uint32_t value = own[i * columns + j], best = sum[i * width + j];
        if (value && best == value + sum[(i + 1) * width + j + 1])
            pair(m, g->begin[0] + i++, g->begin[1] + j++);
        else if (best == sum[(i + 1) * width + j])
            i++;
        else
            j++;
    }
    return true;
}

/* In a large gap the n-th of the same words goes with the n-th, as far as the order is kept. Without a pair to hold
 * them they count only where they are most of what there is. */
static bool fill_large(matcher *m, const gap *g)
{
    uint32_t count = 0;
    for (unsigned s = 0; s < 2; s++)
        for (uint32_t i = g->begin[s]; i < g->end[s]; i++)
            m->keys[count++] = (vs_key){(uint64_t)sentence_at(m, s, i)->same << 1 | s, i};
    vs_keys_sort(m->keys, count, m->keys + count);
    m->few.count = 0;
    for (uint32_t i = 0, end; i < count; i = end) {
        uint32_t middle = i;
        while (middle < count && m->keys[middle].key == (m->keys[i].key & ~(uint64_t)1))
            middle++;
        end = middle;
        while (end < count && m->keys[end].key == (m->keys[i].key | 1))
            end++;
        for (uint32_t a = i, b = middle; a < middle && b < end; a++, b++) {
            vs_candidate *candidate = vs_vec_push(&m->few);
            if (!candidate)
                return false;
            *candidate =
                (vs_candidate){m->keys[a].value, m->keys[b].value, sentence_at(m, 0, m->keys[a].value)->weight + 1};
        }
    }
    if (!sort_candidates(&m->few, by_place) || !vs_heaviest_series(&m->few))
        return false;
    const uint32_t rows = g->end[0] - g->begin[0], columns = g->end[1] - g->begin[1],
                   least = rows < columns ? rows : columns;
    const bool most = (uint64_t)m->few.count * 4 >= (uint64_t)least * MOST_QUARTERS;
    for (uint32_t i = 0; i < m->few.count; i++)
        if (most || vs_is_telling(sentence_at(m, 0, m->few.items[i].first)))
            pair(m, m->few.items[i].first, m->few.items[i].second);
    return true;
}

static bool fill_middle(matcher *m, const gap *g)
{
    const uint32_t rows = g->end[0] - g->begin[0], columns = g->end[1] - g->begin[1];
    if (rows == 0 || columns == 0)
        return true;
    /* The table has room for so many cells and their edges. */
    return (uint64_t)(rows + 1) * (columns + 1) <= VS_GAP_CELLS_MAX && (g->held_before || g->held_behind)
               ? fill_small(m, g)
               : fill_large(m, g);
}

/* What is the same right behind the pair before the gap, and right before the pair behind it, needs no table. */
static bool fill(matcher *m, gap g)
{
    while (g.held_before && g.begin[0] < g.end[0] && g.begin[1] < g.end[1] &&
           sentence_at(m, 0, g.begin[0])->same == sentence_at(m, 1, g.begin[1])->same)
        pair(m, g.begin[0]++, g.begin[1]++);
    while (g.held_behind && g.begin[0] < g.end[0] && g.begin[1] < g.end[1] &&
           sentence_at(m, 0, g.end[0] - 1)->same == sentence_at(m, 1, g.end[1] - 1)->same)
        pair(m, --g.end[0], --g.end[1]);
    return fill_middle(m, &g);
}

/* All gaps between the pairs of a series. */
static bool fill_gaps(matcher *m, const vs_candidates *series)
{
    for (uint32_t i = 0; i <= series->count; i++) {
        gap g = {.held_before = i > 0, .held_behind = i < series->count};
        g.begin[0] = i > 0 ? series->items[i - 1].first + 1 : m->field->begin[0];
        g.begin[1] = i > 0 ? series->items[i - 1].second + 1 : m->field->begin[1];
        g.end[0] = i < series->count ? series->items[i].first : m->field->end[0];
        g.end[1] = i < series->count ? series->items[i].second : m->field->end[1];
        if (!fill(m, g))
            return false;
    }
    return true;
}

/* --------------------------------------------------------------------------------------------------------- Moves */

/* Two sentences beside a pair that has been found. */
static bool fits(matcher *m, uint32_t first, uint32_t second, bool *does)
{
    const gap beside = {
        .begin = {first, second}, .end = {first + 1, second + 1}, .held_before = true, .held_behind = true};
    uint32_t value = 0;
    const bool ok = worth(m, &beside, first, second, &value);
    *does = value > 0;
    return ok;
}

/* From a pair outwards, as long as the next on both sides are free and alike. */
static bool spread(matcher *m, uint32_t first, uint32_t second)
{
    bool does = true;
    for (uint32_t i = first + 1, j = second + 1;
         does && i < m->field->end[0] && j < m->field->end[1] && is_free(m, i, j); i++, j++) {
        if (!fits(m, i, j, &does))
            return false;
        if (does)
            pair(m, i, j);
    }
    does = true;
    for (uint32_t i = first, j = second;
         does && i > m->field->begin[0] && j > m->field->begin[1] && is_free(m, i - 1, j - 1); i--, j--) {
        if (!fits(m, i - 1, j - 1, &does))
            return false;
        if (does)
            pair(m, i - 1, j - 1);
    }
    return true;
}

/* Two sentences that are a pair although nothing stands beside them that is one too. */
static bool stands_alone(matcher *m, const vs_candidate *candidate, bool *does)
{
    const verslag_sentence *a = sentence_at(m, 0, candidate->first), *b = sentence_at(m, 1, candidate->second);
    vs_likeness likeness = {a->count, a->weight, a->content};
    if (a->same != b->same &&
        !vs_sentences_likeness(m->c, &m->scratch, &candidate->first, 1, &candidate->second, 1, &likeness))
        return false;
    *does = a->same == b->same || (likeness.content >= ALONE_WORDS &&
                                   vs_similarity(likeness.weight, a->weight, b->weight) >= ALONE_THOUSANDTHS);
    return true;
}

static bool find_moves(matcher *m)
{
    if (!sort_candidates(&m->candidates, by_weight))
        return false;
    for (uint32_t i = 0; i < m->candidates.count; i++) {
        const vs_candidate *candidate = &m->candidates.items[i];
        bool does = true;
        if (!is_free(m, candidate->first, candidate->second))
            continue;
        if (!stands_alone(m, candidate, &does))
            return false;
        if (!does)
            continue;
        pair(m, candidate->first, candidate->second);
        if (!spread(m, candidate->first, candidate->second))
            return false;
    }
    return true;
}

/* A sentence that is no mere "Zo nee, waarom niet?" to another one: it is long enough, has a word that tells
 * something, or is all there is of its question. */
static bool can_move(const matcher *m, unsigned side, uint32_t index)
{
    const verslag_sentence *it = sentence_at(m, side, index);
    const bool alone = (index == m->field->begin[side] || it[-1].question != it->question) &&
                       (index + 1 == m->field->end[side] || it[1].question != it->question);
    return it->count >= VS_PLAIN_WORDS || it->content > 0 || alone;
}

/* Where most of the shorter document has been found, also a sentence that tells nothing can have been moved by itself,
 * if it is the very same: the n-th that is left goes with the n-th. */
static bool find_plain_moves(matcher *m)
{
    uint32_t count = 0, found = 0, sides[2];
    for (unsigned s = 0; s < 2; s++) {
        sides[s] = m->field->end[s] - m->field->begin[s];
        for (uint32_t i = m->field->begin[s]; i < m->field->end[s]; i++) {
            const bool is_paired = m->c->sides[s].matched[i] != VS_NONE;
            found += s == 0 && is_paired;
            if (!is_paired && can_move(m, s, i))
                m->keys[count++] = (vs_key){(uint64_t)sentence_at(m, s, i)->same << 1 | s, i};
        }
    }
    if ((uint64_t)found * 2 < (sides[0] < sides[1] ? sides[0] : sides[1]))
        return true;
    vs_keys_sort(m->keys, count, m->keys + count);
    for (uint32_t i = 0, end; i < count; i = end) {
        uint32_t b = i;
        while (b < count && m->keys[b].key == (m->keys[i].key & ~(uint64_t)1))
            b++;
        end = b;
        while (end < count && m->keys[end].key == (m->keys[i].key | 1))
            end++;
        for (uint32_t a = i, middle = b; a < middle && b < end; a++, b++) {
            if (!is_free(m, m->keys[a].value, m->keys[b].value))
                continue;
            pair(m, m->keys[a].value, m->keys[b].value);
            if (!spread(m, m->keys[a].value, m->keys[b].value))
                return false;
        }
    }
    return true;
}

/* What stands beside a pair that a large gap gave. */
static bool spread_all(matcher *m)
{
    for (uint32_t i = m->field->begin[0]; i < m->field->end[0]; i++)
        if (m->c->sides[0].matched[i] != VS_NONE && !spread(m, i, m->c->sides[0].matched[i]))
            return false;
    return true;
}

static bool are_near(const vs_candidate *a, const vs_candidate *b)
{
    return b->first - a->first <= NEAR && b->second - a->second <= NEAR;
}

/* Leaves out of the series what neither stands beside others nor by itself. */
static bool thin_out(matcher *m, vs_candidates *series)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < series->count; i++) {
        const vs_candidate candidate = series->items[i];
        bool does = (kept > 0 && are_near(&series->items[kept - 1], &candidate)) ||
                    (i + 1 < series->count && are_near(&candidate, &series->items[i + 1]));
        if (!does && !stands_alone(m, &candidate, &does))
            return false;
        if (does)
            series->items[kept++] = candidate;
    }
    series->count = kept;
    return true;
}

static bool match_field(matcher *m, const vs_field *field)
{
    m->field = field;
    m->candidates.count = m->series.count = 0;
    if (!vs_candidates_find(m->c, field, &m->scratch, &m->candidates) || !sort_candidates(&m->candidates, by_place) ||
        !vs_vec_reserve(&m->series, m->candidates.count))
        return false;
    if (m->candidates.count)
        memcpy(m->series.items, m->candidates.items, m->candidates.count * sizeof *m->series.items);
    m->series.count = m->candidates.count;
    if (!vs_heaviest_series(&m->series) || !thin_out(m, &m->series))
        return false;
    for (uint32_t i = 0; i < m->series.count; i++)
        pair(m, m->series.items[i].first, m->series.items[i].second);
    return fill_gaps(m, &m->series) && find_moves(m) && spread_all(m) && find_plain_moves(m);
}

bool vs_match(verslag_comparison *c)
{
    matcher m = {.c = c};
    uint64_t all = 0;
    bool ok = true;
    for (unsigned s = 0; s < 2; s++) {
        vs_side *side = &c->sides[s];
        side->matched = vs_alloc(side->sentences.count * sizeof *side->matched);
        ok = ok && side->matched;
        for (uint32_t i = 0; i < side->sentences.count && ok; i++)
            side->matched[i] = VS_NONE;
        all += side->sentences.count;
    }
    m.keys = ok && all < UINT32_MAX / 2 ? vs_alloc((size_t)all * 2 * sizeof *m.keys) : NULL;
    m.cells = vs_alloc(2 * VS_GAP_CELLS_MAX * sizeof *m.cells);
    ok = m.keys && m.cells;
    const vs_field sentences = {{0, 0}, {c->sides[0].notes, c->sides[1].notes}};
    const vs_field notes = {{c->sides[0].notes, c->sides[1].notes},
                            {c->sides[0].sentences.count, c->sides[1].sentences.count}};
    ok = ok && match_field(&m, &sentences) && match_field(&m, &notes);
    vs_release(m.keys);
    vs_release(m.cells);
    vs_vec_free(&m.candidates);
    vs_vec_free(&m.series);
    vs_vec_free(&m.few);
    vs_scratch_free(&m.scratch);
    return ok;
}
