/* pairing.c - the questions beside each other: those belong together that share an alignment of sentences that ask, or
 * of any sentences where a question has none that ask. */
#include "compare/compare.h"

typedef struct pairer {
    verslag_comparison *c;
    uint32_t questions[2];
    uint32_t *parent;      /* a forest over the questions of the first document and then of the second */
    uint32_t *next, *last; /* of those that belong together: a chain from its root */
    bool *joined;
} pairer;

static uint32_t root_of(const pairer *p, uint32_t at)
{
    while (p->parent[at] != at)
        at = p->parent[at] = p->parent[p->parent[at]];
    return at;
}

/* The earlier root stays one, so that the order of the result is that of the documents. */
static void join(pairer *p, uint32_t a, uint32_t b)
{
    a = root_of(p, a);
    b = root_of(p, b);
    if (a != b)
        p->parent[a > b ? a : b] = a > b ? b : a;
}

static const verslag_sentence *sentence(const verslag_comparison *c, unsigned side, vs_run run, uint32_t index)
{
    return &c->sides[side].sentences.items[c->members[side].items[run.first + index]];
}

static uint32_t node(const pairer *p, unsigned side, const verslag_sentence *it)
{
    return it->question + (side ? p->questions[0] : 0);
}

static bool speaks(const verslag_alignment *alignment, const verslag_sentence *it)
{
    if (it->question == VS_NONE || alignment->kind == VERSLAG_SENTENCE_NOTE)
        return false;
    return alignment->kind == VERSLAG_SENTENCE_ASKING || it->doc->questions.items[it->question].parts.count == 0;
}

/* Joins a question of the first document with one of the second, by a sentence of each. */
static void join_sentences(pairer *p, const verslag_sentence *first, const verslag_sentence *second)
{
    join(p, node(p, 0, first), node(p, 1, second));
    p->joined[node(p, 0, first)] = p->joined[node(p, 1, second)] = true;
}

/* Joins by sentences that ask; then, by any sentence, what has none in common. */
static void join_all(pairer *p, bool by_context)
{
    const verslag_comparison *c = p->c;
    for (uint32_t i = 0; i < c->alignments.count; i++) {
        const verslag_alignment *alignment = &c->alignments.items[i];
        if (alignment->first.count == 0 || alignment->second.count == 0 || alignment->kind == VERSLAG_SENTENCE_NOTE)
            continue;
        const verslag_sentence *anchor = sentence(c, 0, alignment->first, 0),
                               *first = sentence(c, 1, alignment->second, 0);
        if (by_context) {
            if (!p->joined[node(p, 0, anchor)] && !p->joined[node(p, 1, first)])
                join_sentences(p, anchor, first);
            continue;
        }
        for (uint32_t a = 0; a < alignment->first.count; a++)
            if (speaks(alignment, sentence(c, 0, alignment->first, a)) && speaks(alignment, anchor))
                join(p, node(p, 0, anchor), node(p, 0, sentence(c, 0, alignment->first, a)));
        for (uint32_t b = 0; b < alignment->second.count; b++)
            if (speaks(alignment, anchor) && speaks(alignment, sentence(c, 1, alignment->second, b)))
                join_sentences(p, anchor, sentence(c, 1, alignment->second, b));
    }
}

static bool add(verslag_comparison *c, unsigned side, uint32_t question)
{
    uint32_t *paired = vs_vec_push(&c->paired[side]);
    if (!paired)
        return false;
    *paired = question;
    verslag_pairing *pairing = &c->pairings.items[c->pairings.count - 1];
    ++*(side ? &pairing->second.count : &pairing->first.count);
    c->pairing_of[side][question] = c->pairings.count - 1;
    return true;
}

static bool write_pairing(pairer *p, uint32_t root)
{
    verslag_comparison *c = p->c;
    verslag_pairing *pairing = vs_vec_push(&c->pairings);
    if (!pairing)
        return false;
    pairing->comparison = c;
    pairing->first.first = c->paired[0].count;
    pairing->second.first = c->paired[1].count;
    for (uint32_t at = root; at != VS_NONE; at = p->next[at])
        if (!add(c, at >= p->questions[0], at >= p->questions[0] ? at - p->questions[0] : at))
            return false;
    return true;
}

/* ------------------------------------------------------------------------------------------- What happened to them */

/* The kinds of change from harmless to worth a look. */
static unsigned rank(verslag_change change)
{
    switch (change) {
    case VERSLAG_CHANGE_NONE:
        return 0;
    case VERSLAG_CHANGE_IDENTICAL:
        return 1;
    case VERSLAG_CHANGE_TYPOGRAPHIC:
        return 2;
    default:
        return 3;
    }
}

static void note_change(verslag_pairing *pairing, const verslag_alignment *alignment)
{
    const verslag_change change = rank(alignment->change) > 2 ? VERSLAG_CHANGE_EDITED : alignment->change;
    const bool one_sided = pairing->first.count == 0 || pairing->second.count == 0;
    if (!one_sided && rank(change) > rank(pairing->change))
        pairing->change = change;
    if (one_sided && (pairing->change == VERSLAG_CHANGE_NONE || alignment->change != VERSLAG_CHANGE_REPEATED))
        pairing->change = alignment->change;
    if (!one_sided && alignment->order > pairing->order)
        pairing->order = alignment->order;
}

static bool is_renumbered(const verslag_comparison *c, const verslag_pairing *pairing)
{
    if (pairing->first.count != 1 || pairing->second.count != 1)
        return false;
    const verslag_document *a = c->sides[0].doc, *b = c->sides[1].doc;
    const vs_run from = a->questions.items[c->paired[0].items[pairing->first.first]].numbers;
    const vs_run to = b->questions.items[c->paired[1].items[pairing->second.first]].numbers;
    return from.count && to.count && a->indexes.items[from.first] != b->indexes.items[to.first];
}

static void classify(verslag_comparison *c)
{
    for (uint32_t i = 0; i < c->alignments.count; i++) {
        const verslag_alignment *alignment = &c->alignments.items[i];
        for (unsigned s = 0; s < 2; s++) {
            const vs_run run = s ? alignment->second : alignment->first;
            for (uint32_t k = 0; k < run.count; k++) {
                const verslag_sentence *it = sentence(c, s, run, k);
                if (speaks(alignment, it))
                    note_change(&c->pairings.items[c->pairing_of[s][it->question]], alignment);
            }
        }
    }
    for (uint32_t i = 0; i < c->pairings.count; i++) {
        verslag_pairing *pairing = &c->pairings.items[i];
        const uint32_t first = pairing->first.count, second = pairing->second.count;
        if (first == 0)
            pairing->change =
                pairing->change == VERSLAG_CHANGE_REPEATED ? VERSLAG_CHANGE_REPEATED : VERSLAG_CHANGE_ADDED;
        else if (second == 0)
            pairing->change = VERSLAG_CHANGE_DROPPED;
        else if (first > 1 && second > 1)
            pairing->change = VERSLAG_CHANGE_REGROUPED;
        else if (first > 1)
            pairing->change = VERSLAG_CHANGE_MERGED;
        else if (second > 1)
            pairing->change = VERSLAG_CHANGE_SPLIT;
        if (pairing->change == VERSLAG_CHANGE_NONE) /* context is all that they have in common */
            pairing->change = VERSLAG_CHANGE_EDITED;
        if (first == 0 || second == 0)
            pairing->order = VERSLAG_ORDER_NONE;
        else if (pairing->order == VERSLAG_ORDER_NONE)
            pairing->order = VERSLAG_ORDER_KEPT;
        pairing->renumbered = is_renumbered(c, pairing);
    }
}

bool vs_pair_questions(verslag_comparison *c)
{
    pairer p = {.c = c, .questions = {c->sides[0].doc->questions.count, c->sides[1].doc->questions.count}};
    const uint64_t all = (uint64_t)p.questions[0] + p.questions[1];
    bool ok = all < UINT32_MAX / 4;
    for (unsigned s = 0; s < 2 && ok; s++)
        ok = (c->pairing_of[s] = vs_alloc(p.questions[s] * sizeof **c->pairing_of)) != NULL;
    p.parent = ok ? vs_alloc((size_t)all * sizeof *p.parent) : NULL;
    p.next = ok ? vs_alloc((size_t)all * sizeof *p.next) : NULL;
    p.last = ok ? vs_alloc((size_t)all * sizeof *p.last) : NULL;
    p.joined = ok ? vs_alloc((size_t)all * sizeof *p.joined) : NULL;
    ok = p.parent && p.next && p.last && p.joined;
    for (uint32_t i = 0; i < all && ok; i++) {
        p.parent[i] = p.last[i] = i;
        p.next[i] = VS_NONE;
        p.joined[i] = false;
    }
    if (ok) {
        join_all(&p, false);
        join_all(&p, true);
    }
    for (uint32_t i = 0; i < all && ok; i++) {
        const uint32_t root = root_of(&p, i);
        if (root != i) {
            p.next[p.last[root]] = i;
            p.last[root] = i;
        }
    }
    for (uint32_t i = 0; i < all && ok; i++)
        if (p.parent[i] == i)
            ok = write_pairing(&p, i);
    if (ok)
        classify(c);
    vs_release(p.parent);
    vs_release(p.next);
    vs_release(p.last);
    vs_release(p.joined);
    return ok;
}
