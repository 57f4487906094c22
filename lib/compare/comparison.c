/* comparison.c - the stages one after the other. */
#include "compare/compare.h"

verslag_status vs_comparison_run(verslag_comparison *c, verslag_document *first, verslag_document *second)
{
    const bool ok = vs_side_read(&c->sides[0], first) && vs_side_read(&c->sides[1], second) && vs_words_number(c) &&
                    vs_match(c) && vs_group(c) && vs_alignments_classify(c) && vs_pair_questions(c) &&
                    vs_tally_alignments(c);
    return ok ? VERSLAG_OK : VERSLAG_ERROR_NOMEM;
}

void vs_comparison_free(verslag_comparison *c)
{
    if (!c)
        return;
    for (unsigned s = 0; s < 2; s++) {
        vs_side *side = &c->sides[s];
        vs_vec_free(&side->sentences);
        vs_vec_free(&side->words);
        vs_release(side->sorted);
        vs_release(side->matched);
        verslag_document_unref(side->doc);
        vs_vec_free(&c->members[s]);
        vs_vec_free(&c->paired[s]);
        vs_release(c->pairing_of[s]);
        vs_release(c->tallies[s]);
    }
    vs_release(c->light);
    vs_vec_free(&c->alignments);
    vs_vec_free(&c->differences);
    vs_vec_free(&c->pairings);
    vs_release(c);
}
