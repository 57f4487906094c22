#include "api/access.h"
#include "compare/compare.h"

verslag_status verslag_comparison_new(verslag_document *first, verslag_document *second,
                                      verslag_comparison **comparison)
{
    if (comparison)
        *comparison = NULL;
    if (!first || !second || !comparison)
        return VERSLAG_ERROR_ARGUMENT;
    verslag_comparison *made = vs_alloc(sizeof *made);
    if (!made)
        return VERSLAG_ERROR_NOMEM;
    *made = (verslag_comparison){0};
    const verslag_status status = vs_comparison_run(made, first, second);
    if (status)
        vs_comparison_free(made);
    else
        *comparison = made;
    return status;
}

void verslag_comparison_free(verslag_comparison *comparison) { vs_comparison_free(comparison); }

const verslag_document *verslag_comparison_first(const verslag_comparison *comparison)
{
    return comparison ? comparison->sides[0].doc : NULL;
}

const verslag_document *verslag_comparison_second(const verslag_comparison *comparison)
{
    return comparison ? comparison->sides[1].doc : NULL;
}

size_t verslag_comparison_alignment_count(const verslag_comparison *comparison)
{
    return comparison ? comparison->alignments.count : 0;
}

const verslag_alignment *verslag_comparison_alignment(const verslag_comparison *comparison, size_t index)
{
    return comparison && index < comparison->alignments.count ? &comparison->alignments.items[index] : NULL;
}

size_t verslag_comparison_pairing_count(const verslag_comparison *comparison)
{
    return comparison ? comparison->pairings.count : 0;
}

const verslag_pairing *verslag_comparison_pairing(const verslag_comparison *comparison, size_t index)
{
    return comparison && index < comparison->pairings.count ? &comparison->pairings.items[index] : NULL;
}

size_t verslag_comparison_tally(const verslag_comparison *comparison, const verslag_fraction *fraction,
                                verslag_sentence_kind kind, verslag_change change)
{
    if (!comparison || (unsigned)kind >= VS_SENTENCE_KINDS || (unsigned)change >= VS_CHANGES)
        return 0;
    if (!fraction)
        return comparison->all.of[kind][change];
    for (unsigned s = 0; s < 2; s++)
        if (fraction->doc == comparison->sides[s].doc)
            return comparison->tallies[s][verslag_fraction_index(fraction)].of[kind][change];
    return 0;
}

int verslag_comparison_complete(const verslag_comparison *comparison)
{
    return comparison && comparison->all.of[VERSLAG_SENTENCE_ASKING][VERSLAG_CHANGE_DROPPED] == 0;
}

/* ---------------------------------------------------------------------------------------------------- Alignments */

/* The one at `index` of a run of sentences. */
static const verslag_sentence *member(const verslag_comparison *c, unsigned side, vs_run run, size_t index)
{
    return index < run.count ? &c->sides[side].sentences.items[c->members[side].items[run.first + index]] : NULL;
}

size_t verslag_alignment_index(const verslag_alignment *alignment)
{
    return alignment ? (size_t)(alignment - alignment->comparison->alignments.items) : 0;
}

verslag_sentence_kind verslag_alignment_kind(const verslag_alignment *alignment)
{
    return alignment ? alignment->kind : VERSLAG_SENTENCE_NONE;
}

verslag_change verslag_alignment_change(const verslag_alignment *alignment)
{
    return alignment ? alignment->change : VERSLAG_CHANGE_NONE;
}

verslag_order verslag_alignment_order(const verslag_alignment *alignment)
{
    return alignment ? alignment->order : VERSLAG_ORDER_NONE;
}

unsigned verslag_alignment_similarity(const verslag_alignment *alignment)
{
    return alignment ? alignment->similarity : 0;
}

size_t verslag_alignment_first_count(const verslag_alignment *alignment)
{
    return alignment ? alignment->first.count : 0;
}

const verslag_sentence *verslag_alignment_first(const verslag_alignment *alignment, size_t index)
{
    return alignment ? member(alignment->comparison, 0, alignment->first, index) : NULL;
}

size_t verslag_alignment_second_count(const verslag_alignment *alignment)
{
    return alignment ? alignment->second.count : 0;
}

const verslag_sentence *verslag_alignment_second(const verslag_alignment *alignment, size_t index)
{
    return alignment ? member(alignment->comparison, 1, alignment->second, index) : NULL;
}

size_t verslag_alignment_difference_count(const verslag_alignment *alignment)
{
    return alignment ? alignment->differences.count : 0;
}

const verslag_difference *verslag_alignment_difference(const verslag_alignment *alignment, size_t index)
{
    return alignment && index < alignment->differences.count
               ? &alignment->comparison->differences.items[alignment->differences.first + index]
               : NULL;
}

const char *verslag_difference_first(const verslag_difference *difference, size_t *len)
{
    return difference ? vs_text(difference->comparison->sides[0].doc, &difference->first, len) : vs_no_text(len);
}

const char *verslag_difference_second(const verslag_difference *difference, size_t *len)
{
    return difference ? vs_text(difference->comparison->sides[1].doc, &difference->second, len) : vs_no_text(len);
}

size_t verslag_difference_first_begin(const verslag_difference *difference)
{
    return difference ? difference->first.begin : 0;
}

size_t verslag_difference_first_end(const verslag_difference *difference)
{
    return difference ? difference->first.end : 0;
}

size_t verslag_difference_second_begin(const verslag_difference *difference)
{
    return difference ? difference->second.begin : 0;
}

size_t verslag_difference_second_end(const verslag_difference *difference)
{
    return difference ? difference->second.end : 0;
}

/* ----------------------------------------------------------------------------------------------------- Sentences */

verslag_sentence_kind verslag_sentence_get_kind(const verslag_sentence *sentence)
{
    return sentence ? sentence->kind : VERSLAG_SENTENCE_NONE;
}

const char *verslag_sentence_text(const verslag_sentence *sentence, size_t *len)
{
    return sentence ? vs_text(sentence->doc, &sentence->text, len) : vs_no_text(len);
}

size_t verslag_sentence_begin(const verslag_sentence *sentence) { return sentence ? sentence->text.begin : 0; }

size_t verslag_sentence_end(const verslag_sentence *sentence) { return sentence ? sentence->text.end : 0; }

const verslag_question *verslag_sentence_question(const verslag_sentence *sentence)
{
    return sentence ? verslag_document_question(sentence->doc, sentence->question) : NULL;
}

const verslag_note *verslag_sentence_note(const verslag_sentence *sentence)
{
    return sentence ? verslag_document_note(sentence->doc, sentence->note) : NULL;
}

/* ------------------------------------------------------------------------------------------------------ Pairings */

static const verslag_question *paired(const verslag_comparison *c, unsigned side, vs_run run, size_t index)
{
    return index < run.count ? &c->sides[side].doc->questions.items[c->paired[side].items[run.first + index]] : NULL;
}

size_t verslag_pairing_index(const verslag_pairing *pairing)
{
    return pairing ? (size_t)(pairing - pairing->comparison->pairings.items) : 0;
}

verslag_change verslag_pairing_change(const verslag_pairing *pairing)
{
    return pairing ? pairing->change : VERSLAG_CHANGE_NONE;
}

verslag_order verslag_pairing_order(const verslag_pairing *pairing)
{
    return pairing ? pairing->order : VERSLAG_ORDER_NONE;
}

int verslag_pairing_renumbered(const verslag_pairing *pairing) { return pairing && pairing->renumbered; }

size_t verslag_pairing_first_count(const verslag_pairing *pairing) { return pairing ? pairing->first.count : 0; }

const verslag_question *verslag_pairing_first(const verslag_pairing *pairing, size_t index)
{
    return pairing ? paired(pairing->comparison, 0, pairing->first, index) : NULL;
}

size_t verslag_pairing_second_count(const verslag_pairing *pairing) { return pairing ? pairing->second.count : 0; }

const verslag_question *verslag_pairing_second(const verslag_pairing *pairing, size_t index)
{
    return pairing ? paired(pairing->comparison, 1, pairing->second, index) : NULL;
}
