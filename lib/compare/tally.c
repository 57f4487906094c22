/* tally.c - how many alignments there are of each kind and change, by fraction of either document. */
#include "compare/compare.h"

static void count(vs_tally *tally, const verslag_alignment *alignment)
{
    tally->of[alignment->kind][alignment->change]++;
    tally->of[alignment->kind][VERSLAG_CHANGE_NONE]++;
    tally->of[VERSLAG_SENTENCE_NONE][alignment->change]++;
    tally->of[VERSLAG_SENTENCE_NONE][VERSLAG_CHANGE_NONE]++;
}

static void count_in_fraction(verslag_comparison *c, unsigned side, vs_run run, const verslag_alignment *alignment)
{
    if (run.count == 0)
        return;
    const uint32_t fraction = c->sides[side].sentences.items[c->members[side].items[run.first]].fraction;
    if (fraction != VS_NONE)
        count(&c->tallies[side][fraction], alignment);
}

bool vs_tally_alignments(verslag_comparison *c)
{
    for (unsigned s = 0; s < 2; s++) {
        const uint32_t fractions = c->sides[s].doc->fractions.count;
        c->tallies[s] = vs_alloc(fractions * sizeof **c->tallies);
        if (!c->tallies[s])
            return false;
        memset(c->tallies[s], 0, fractions * sizeof **c->tallies);
    }
    for (uint32_t i = 0; i < c->alignments.count; i++) {
        const verslag_alignment *alignment = &c->alignments.items[i];
        count(&c->all, alignment);
        count_in_fraction(c, 0, alignment->first, alignment);
        count_in_fraction(c, 1, alignment->second, alignment);
    }
    return true;
}
