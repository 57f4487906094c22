/* group.c - from pairs to alignments: a sentence without a counterpart that stands beside a pair, and that the other
 * sentence of the pair holds too, was split off or merged into it. */
#include "compare/compare.h"

/* So much of a sentence's weight has to be found in the other document's sentence, beside what that has already. */
enum { HELD_THOUSANDTHS = 600, HELD_LIGHT_THOUSANDTHS = 850 };

/* Sentences beside each other, on both sides. */
typedef struct group {
    uint32_t begin[2], end[2];
    vs_likeness likeness;
} group;

typedef struct grouper {
    verslag_comparison *c;
    vs_scratch scratch;
    VS_VEC(group) groups;
    uint32_t *owner[2]; /* by sentence: its group, or VS_NONE */
} grouper;

static bool likeness_of(grouper *g, const group *it, vs_likeness *likeness)
{
    uint32_t members[2][VS_GROUP_MAX];
    for (unsigned s = 0; s < 2; s++)
        for (uint32_t i = it->begin[s]; i < it->end[s]; i++)
            members[s][i - it->begin[s]] = i;
    return vs_sentences_likeness(g->c, &g->scratch, members[0], it->end[0] - it->begin[0], members[1],
                                 it->end[1] - it->begin[1], likeness);
}

static uint32_t weight_of(const grouper *g, const group *it, unsigned side)
{
    uint32_t weight = 0;
    for (uint32_t i = it->begin[side]; i < it->end[side]; i++)
        weight += g->c->sides[side].sentences.items[i].weight;
    return weight;
}

/* Puts a sentence of one side into the group beside it, where the other side's sentence holds it too. */
static bool attach(grouper *g, unsigned side, uint32_t sentence, uint32_t beside)
{
    const uint32_t index = g->owner[side][beside];
    if (index == VS_NONE)
        return true;
    group *it = &g->groups.items[index], larger = *it;
    const verslag_sentence *added = &g->c->sides[side].sentences.items[sentence];
    const uint32_t other = weight_of(g, it, !side);
    const bool alone = it->end[!side] - it->begin[!side] == 1 && it->end[side] - it->begin[side] < VS_GROUP_MAX;
    const uint64_t wanted = (uint64_t)added->weight * (added->content ? HELD_THOUSANDTHS : HELD_LIGHT_THOUSANDTHS);
    if (!alone || added->weight == 0 || (uint64_t)(other - it->likeness.weight) * 1000 < wanted)
        return true;
    if (sentence < beside)
        larger.begin[side] = sentence;
    else
        larger.end[side] = sentence + 1;
    if (!likeness_of(g, &larger, &larger.likeness))
        return false;
    if ((added->content && larger.likeness.content <= it->likeness.content) ||
        (uint64_t)larger.likeness.weight * 1000 < (uint64_t)it->likeness.weight * 1000 + wanted)
        return true;
    *it = larger;
    g->owner[side][sentence] = index;
    return true;
}

static bool attach_all(grouper *g, unsigned side)
{
    const vs_side *of = &g->c->sides[side];
    const uint32_t count = of->sentences.count;
    /* Sentences and notes do not go together. */
    for (uint32_t i = 1; i < count; i++)
        if (g->owner[side][i] == VS_NONE && i != of->notes && !attach(g, side, i, i - 1))
            return false;
    for (uint32_t i = count; i-- > 1;)
        if (g->owner[side][i - 1] == VS_NONE && i != of->notes && !attach(g, side, i - 1, i))
            return false;
    return true;
}

static bool make_groups(grouper *g)
{
    verslag_comparison *c = g->c;
    for (unsigned s = 0; s < 2; s++) {
        g->owner[s] = vs_alloc(c->sides[s].sentences.count * sizeof **g->owner);
        if (!g->owner[s])
            return false;
        for (uint32_t i = 0; i < c->sides[s].sentences.count; i++)
            g->owner[s][i] = VS_NONE;
    }
    for (uint32_t i = 0; i < c->sides[0].sentences.count; i++) {
        const uint32_t to = c->sides[0].matched[i];
        if (to == VS_NONE)
            continue;
        group *it = vs_vec_push(&g->groups);
        if (!it)
            return false;
        *it = (group){{i, to}, {i + 1, to + 1}, {0, 0, 0}};
        g->owner[0][i] = g->owner[1][to] = g->groups.count - 1;
        const verslag_sentence *a = &c->sides[0].sentences.items[i];
        if (a->same == c->sides[1].sentences.items[to].same)
            it->likeness = (vs_likeness){a->count, a->weight, a->content};
        else if (!likeness_of(g, it, &it->likeness))
            return false;
    }
    return true;
}

/* ------------------------------------------------------------------------------------------------------ Alignments */

static verslag_alignment *new_alignment(verslag_comparison *c)
{
    verslag_alignment *alignment = vs_vec_push(&c->alignments);
    if (alignment) {
        alignment->comparison = c;
        alignment->first.first = c->members[0].count;
        alignment->second.first = c->members[1].count;
    }
    return alignment;
}

static bool add_member(verslag_comparison *c, unsigned side, uint32_t sentence)
{
    uint32_t *member = vs_vec_push(&c->members[side]);
    if (!member)
        return false;
    *member = sentence;
    verslag_alignment *alignment = &c->alignments.items[c->alignments.count - 1];
    verslag_sentence *it = &c->sides[side].sentences.items[sentence];
    ++*(side ? &alignment->second.count : &alignment->first.count);
    it->alignment = c->alignments.count - 1;
    if (alignment->kind == VERSLAG_SENTENCE_NONE || it->kind == VERSLAG_SENTENCE_ASKING)
        alignment->kind = it->kind;
    return true;
}

/* What is new in the second document stands behind the alignment of what it follows there. */
static bool add_new(grouper *g, uint32_t from)
{
    verslag_comparison *c = g->c;
    for (; from < c->sides[1].sentences.count && g->owner[1][from] == VS_NONE; from++)
        if (!new_alignment(c) || !add_member(c, 1, from))
            return false;
    return true;
}

static bool write_alignments(grouper *g)
{
    verslag_comparison *c = g->c;
    if (!add_new(g, 0))
        return false;
    for (uint32_t i = 0; i < c->sides[0].sentences.count; i++) {
        const uint32_t index = g->owner[0][i];
        const group *it = index == VS_NONE ? NULL : &g->groups.items[index];
        if (it && it->begin[0] != i)
            continue; /* it stands with the first of its group */
        if (!new_alignment(c))
            return false;
        for (uint32_t a = i; a < (it ? it->end[0] : i + 1); a++)
            if (!add_member(c, 0, a))
                return false;
        for (uint32_t b = it ? it->begin[1] : 0; it && b < it->end[1]; b++)
            if (!add_member(c, 1, b))
                return false;
        if (it && !add_new(g, it->end[1]))
            return false;
    }
    return true;
}

bool vs_group(verslag_comparison *c)
{
    grouper g = {.c = c};
    const bool ok = make_groups(&g) && attach_all(&g, 1) && attach_all(&g, 0) && write_alignments(&g);
    vs_release(g.owner[0]);
    vs_release(g.owner[1]);
    vs_vec_free(&g.groups);
    vs_scratch_free(&g.scratch);
    return ok;
}
