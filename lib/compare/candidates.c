/* candidates.c - for every sentence of the first document the few of the second that can be its counterpart: those of
 * the very same words, and those that share words, or pairs of words behind each other, that are rare in the second. A
 * list of the index that is too long says nothing and is left out, so that every word leads to few sentences. */
#include "compare/compare.h"

enum {
    EXACT_PAIRS = 16, /* as many pairs of equal sentences are all candidates; of more, the n-th goes with the n-th */
    BEST = 6          /* candidates of one sentence */
};

typedef struct word_index {
    vs_key *keys; /* a word or a pair of words, with a sentence of the second document */
    uint32_t count;
    uint32_t *votes; /* by sentence of the second document: how much speaks for it */
    bool *taken[2];  /* by sentence: has a counterpart of the same words, and looks for no other */
    vs_indexes touched;
} word_index;

static void index_free(word_index *x)
{
    vs_release(x->keys);
    vs_release(x->votes);
    vs_release(x->taken[0]);
    vs_release(x->taken[1]);
    vs_vec_free(&x->touched);
}

static bool push(vs_candidates *found, uint32_t first, uint32_t second, uint32_t weight)
{
    vs_candidate *candidate = vs_vec_push(found);
    if (candidate)
        *candidate = (vs_candidate){first, second, weight};
    return candidate != NULL;
}

/* Of equal sentences those go together that have equal neighbours: how many of the two. */
static uint32_t neighbours(const verslag_comparison *c, const vs_field *field, uint32_t first, uint32_t second)
{
    const verslag_sentence *a = &c->sides[0].sentences.items[first], *b = &c->sides[1].sentences.items[second];
    const bool before = first > field->begin[0] && second > field->begin[1] && a[-1].same == b[-1].same;
    const bool behind = first + 1 < field->end[0] && second + 1 < field->end[1] && a[1].same == b[1].same;
    return (uint32_t)before + behind;
}

/* The sentences of the same words, where these tell it from others. `keys` has room for all sentences of the field,
 * twice. */
static bool find_exact(const verslag_comparison *c, const vs_field *field, word_index *x, vs_key *keys,
                       vs_candidates *found)
{
    uint32_t count = 0;
    for (unsigned s = 0; s < 2; s++)
        for (uint32_t i = field->begin[s]; i < field->end[s]; i++)
            if (vs_is_telling(&c->sides[s].sentences.items[i]))
                keys[count++] = (vs_key){(uint64_t)c->sides[s].sentences.items[i].same << 1 | s, i};
    vs_keys_sort(keys, count, keys + count);
    for (uint32_t i = 0, end; i < count; i = end) {
        uint32_t middle = i;
        while (middle < count && keys[middle].key == (keys[i].key & ~(uint64_t)1))
            middle++;
        end = middle;
        while (end < count && keys[end].key == (keys[i].key | 1))
            end++;
        const uint32_t first = middle - i, second = end - middle;
        const bool all = (uint64_t)first * second <= EXACT_PAIRS;
        for (uint32_t a = 0; a < first; a++)
            for (uint32_t b = all ? 0 : a; b < (all ? second : a + 1) && b < second; b++) {
                const uint32_t from = keys[i + a].value, to = keys[middle + b].value;
                if (!push(found, from, to, c->sides[0].sentences.items[from].weight + neighbours(c, field, from, to)))
                    return false;
            }
        /* Of the side that has more of them, one can have become another sentence. */
        for (uint32_t a = i; a < middle; a++)
            x->taken[0][keys[a].value] = first <= second;
        for (uint32_t b = middle; b < end; b++)
            x->taken[1][keys[b].value] = second <= first;
    }
    return true;
}

/* What is looked up: a word by itself, and with the word behind it. Light words only beside another. */
typedef void (*visit)(word_index *x, uint64_t key, uint32_t sentence);

static void each_key(const verslag_comparison *c, unsigned s, uint32_t sentence, word_index *x, visit do_visit)
{
    const vs_side *side = &c->sides[s];
    const verslag_sentence *it = &side->sentences.items[sentence];
    for (uint32_t w = 0; w < it->count; w++) {
        const uint32_t id = side->words.items[it->first + w].id;
        const uint32_t next = w + 1 < it->count ? side->words.items[it->first + w + 1].id : id;
        if (!c->light[id])
            do_visit(x, (uint64_t)id << 32 | UINT32_MAX, sentence);
        if (w + 1 < it->count && !(c->light[id] && c->light[next]))
            do_visit(x, (uint64_t)id << 32 | next, sentence);
    }
}

static void put_key(word_index *x, uint64_t key, uint32_t sentence) { x->keys[x->count++] = (vs_key){key, sentence}; }

/* The list of a key. */
static vs_run look_up(const word_index *x, uint64_t key)
{
    uint32_t low = 0, high = x->count;
    while (low < high) {
        uint32_t half = low + (high - low) / 2;
        if (x->keys[half].key < key)
            low = half + 1;
        else
            high = half;
    }
    vs_run run = {low, 0};
    while (low + run.count < x->count && run.count <= VS_INDEX_LIST_MAX && x->keys[low + run.count].key == key)
        run.count++;
    return run;
}

static void vote(word_index *x, uint64_t key, uint32_t sentence)
{
    (void)sentence;
    const vs_run run = look_up(x, key);
    if (run.count == 0 || run.count > VS_INDEX_LIST_MAX)
        return;
    for (uint32_t i = 0; i < run.count; i++) {
        const uint32_t to = x->keys[run.first + i].value;
        if (x->votes[to] == 0 && x->touched.count < x->touched.capacity)
            x->touched.items[x->touched.count++] = to;
        x->votes[to] += 1 + VS_INDEX_LIST_MAX / run.count; /* the rarer, the more it says */
    }
}

static bool build_index(const verslag_comparison *c, const vs_field *field, word_index *x)
{
    uint64_t words = 0;
    for (uint32_t i = field->begin[1]; i < field->end[1]; i++)
        words += x->taken[1][i] ? 0 : c->sides[1].sentences.items[i].count;
    if (words > UINT32_MAX / 4 || !(x->keys = vs_alloc((size_t)words * 4 * sizeof *x->keys)))
        return false;
    for (uint32_t i = field->begin[1]; i < field->end[1]; i++)
        if (!x->taken[1][i])
            each_key(c, 1, i, x, put_key);
    vs_keys_sort(x->keys, x->count, x->keys + 2 * words);
    /* Every sentence once a list. */
    uint32_t kept = 0;
    for (uint32_t i = 0; i < x->count; i++)
        if (i == 0 || x->keys[i].key != x->keys[kept - 1].key || x->keys[i].value != x->keys[kept - 1].value)
            x->keys[kept++] = x->keys[i];
    x->count = kept;
    return true;
}

/* Of the sentences that were voted for, those that have most are compared word by word. */
static bool compare_best(const verslag_comparison *c, word_index *x, uint32_t first, vs_scratch *scratch,
                         vs_candidates *found)
{
    uint32_t best[BEST], count = 0;
    for (uint32_t i = 0; i < x->touched.count; i++) {
        const uint32_t to = x->touched.items[i];
        uint32_t at = count;
        while (at > 0 &&
               (x->votes[best[at - 1]] < x->votes[to] || (x->votes[best[at - 1]] == x->votes[to] && best[at - 1] > to)))
            at--;
        if (at == BEST)
            continue;
        count += count < BEST;
        memmove(best + at + 1, best + at, (count - at - 1) * sizeof *best);
        best[at] = to;
    }
    for (uint32_t i = 0; i < x->touched.count; i++)
        x->votes[x->touched.items[i]] = 0;
    x->touched.count = 0;
    const verslag_sentence *a = &c->sides[0].sentences.items[first];
    for (uint32_t i = 0; i < count; i++) {
        const verslag_sentence *b = &c->sides[1].sentences.items[best[i]];
        vs_likeness likeness = {.weight = vs_bag_weight(c, a, b), .content = UINT32_MAX};
        if (!vs_is_alike(a, b, likeness))
            continue;
        if (!vs_sentences_likeness(c, scratch, &first, 1, &best[i], 1, &likeness))
            return false;
        if (vs_is_alike(a, b, likeness) && !push(found, first, best[i], likeness.weight))
            return false;
    }
    return true;
}

bool vs_is_alike(const verslag_sentence *first, const verslag_sentence *second, vs_likeness likeness)
{
    const uint32_t least = first->weight < second->weight ? first->weight : second->weight;
    if (likeness.content < VS_TELLING_WORDS)
        return false;
    /* Half of both, or most of the shorter one, which can be a piece of the other. */
    return vs_similarity(likeness.weight, first->weight, second->weight) >= VS_ALIKE_THOUSANDTHS ||
           (likeness.content > VS_TELLING_WORDS &&
            (uint64_t)likeness.weight * 1000 >= (uint64_t)least * VS_CONTAINED_THOUSANDTHS);
}

bool vs_candidates_find(const verslag_comparison *c, const vs_field *field, vs_scratch *scratch, vs_candidates *found)
{
    word_index x = {0};
    const uint32_t first = c->sides[0].sentences.count, second = c->sides[1].sentences.count;
    const uint64_t all = (uint64_t)first + second;
    vs_key *keys = all < UINT32_MAX / 2 ? vs_alloc((size_t)all * 2 * sizeof *keys) : NULL;
    x.taken[0] = vs_alloc(first * sizeof(bool));
    x.taken[1] = vs_alloc(second * sizeof(bool));
    x.votes = vs_alloc(second * sizeof *x.votes);
    bool ok = keys && x.taken[0] && x.taken[1] && x.votes && vs_vec_reserve(&x.touched, second + 1);
    if (ok) {
        memset(x.taken[0], 0, first * sizeof(bool));
        memset(x.taken[1], 0, second * sizeof(bool));
        memset(x.votes, 0, second * sizeof *x.votes);
        ok = find_exact(c, field, &x, keys, found) && build_index(c, field, &x);
    }
    for (uint32_t i = field->begin[0]; i < field->end[0] && ok; i++) {
        if (x.taken[0][i] || !vs_is_telling(&c->sides[0].sentences.items[i]))
            continue;
        each_key(c, 0, i, &x, vote);
        ok = compare_best(c, &x, i, scratch, found);
    }
    vs_release(keys);
    index_free(&x);
    return ok;
}
