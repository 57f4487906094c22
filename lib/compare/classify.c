/* classify.c - what happened to the sentences of an alignment: to their words, and to their place. */
#include "compare/compare.h"

/* The first sentence that an alignment has of a side. */
static const verslag_sentence *first_of(const verslag_comparison *c, unsigned side, const verslag_alignment *alignment)
{
    const vs_run run = side ? alignment->second : alignment->first;
    return &c->sides[side].sentences.items[c->members[side].items[run.first]];
}

static bool same_text(const verslag_document *a, uint32_t a_begin, uint32_t a_end, const verslag_document *b,
                      uint32_t b_begin, uint32_t b_end)
{
    return a_end - a_begin == b_end - b_begin && memcmp(a->text + a_begin, b->text + b_begin, a_end - a_begin) == 0;
}

/* ------------------------------------------------------------------------------------------------ Words that differ */

/* The words of one side of an alignment: its sentences follow each other, and so do their words. */
typedef struct piece {
    const vs_side *side;
    const verslag_sentence *sentences;
    uint32_t first, count;
} piece;

static piece piece_of(const verslag_comparison *c, unsigned side, const verslag_alignment *alignment)
{
    const verslag_sentence *first = first_of(c, side, alignment);
    piece p = {&c->sides[side], first, first->first, 0};
    for (uint32_t i = 0; i < (side ? alignment->second.count : alignment->first.count); i++)
        p.count += first[i].count;
    return p;
}

static bool add_difference(verslag_comparison *c, uint32_t first_begin, uint32_t first_end, uint32_t second_begin,
                           uint32_t second_end)
{
    verslag_difference *difference = vs_vec_push(&c->differences);
    if (!difference)
        return false;
    difference->comparison = c;
    difference->first.begin = first_begin;
    difference->first.end = first_end;
    difference->second.begin = second_begin;
    difference->second.end = second_end;
    return true;
}

/* Takes words from [*at, end) that stand in one sentence; where there are none, the place is that of the next word. */
static vs_slice take(const piece *p, uint32_t *at, uint32_t end)
{
    const vs_term *words = p->side->words.items + p->first;
    const verslag_sentence *sentence = p->sentences;
    uint32_t last = sentence->count;
    vs_slice text = {0};
    while (last <= *at && last < p->count)
        last += (++sentence)->count;
    if (*at >= end) {
        text.begin = text.end = *at < p->count ? words[*at].begin : sentence->text.end;
        return text;
    }
    last = last < end ? last : end;
    text.begin = words[*at].begin;
    text.end = words[last - 1].end;
    *at = last;
    return text;
}

static bool add_differences(verslag_comparison *c, const piece *a, uint32_t a_begin, uint32_t a_end, const piece *b,
                            uint32_t b_begin, uint32_t b_end)
{
    while (a_begin < a_end || b_begin < b_end) {
        const vs_slice first = take(a, &a_begin, a_end), second = take(b, &b_begin, b_end);
        if (!add_difference(c, first.begin, first.end, second.begin, second.end))
            return false;
    }
    return true;
}

/* The words between the runs that are shared. */
static bool find_edits(verslag_comparison *c, vs_scratch *scratch, const piece *a, const piece *b)
{
    uint32_t from_a = 0, from_b = 0;
    for (uint32_t i = 0; i <= scratch->shared.count; i++) {
        const vs_shared end = {a->count, b->count, 0},
                        *run = i < scratch->shared.count ? &scratch->shared.items[i] : &end;
        if (!add_differences(c, a, from_a, run->first, b, from_b, run->second))
            return false;
        from_a = run->first + run->length;
        from_b = run->second + run->length;
    }
    return true;
}

/* Where the words are the same but not their letters' case, or what stands between them. */
static bool find_signs(verslag_comparison *c, const verslag_sentence *a, const verslag_sentence *b)
{
    const verslag_document *first = a->doc, *second = b->doc;
    if (a->count == 0)
        return add_difference(c, a->text.begin, a->text.end, b->text.begin, b->text.end);
    const vs_term *x = c->sides[0].words.items + a->first, *y = c->sides[1].words.items + b->first;
    bool joins = false; /* to the difference before */
    for (uint32_t i = 0; i < a->count; i++) {
        const bool last = i + 1 == a->count;
        const uint32_t x_next = last ? a->text.end : x[i + 1].begin, y_next = last ? b->text.end : y[i + 1].begin;
        const bool lead = i == 0 && !same_text(first, a->text.begin, x[0].begin, second, b->text.begin, y[0].begin);
        const bool word = !same_text(first, x[i].begin, x[i].end, second, y[i].begin, y[i].end);
        const bool behind = !same_text(first, x[i].end, x_next, second, y[i].end, y_next);
        if (!lead && !word && !behind) {
            joins = false;
            continue;
        }
        const uint32_t x_end = !behind ? x[i].end : last ? a->text.end : x[i + 1].end;
        const uint32_t y_end = !behind ? y[i].end : last ? b->text.end : y[i + 1].end;
        if (joins) {
            verslag_difference *before = &c->differences.items[c->differences.count - 1];
            before->first.end = x_end;
            before->second.end = y_end;
        } else if (!add_difference(c, lead ? a->text.begin : x[i].begin, x_end, lead ? b->text.begin : y[i].begin,
                                   y_end)) {
            return false;
        }
        joins = behind;
    }
    return true;
}

static bool classify_words(verslag_comparison *c, vs_scratch *scratch, verslag_alignment *alignment)
{
    alignment->differences.first = c->differences.count;
    if (alignment->second.count == 0) {
        alignment->change = VERSLAG_CHANGE_DROPPED;
        return true;
    }
    if (alignment->first.count == 0) {
        alignment->change = VERSLAG_CHANGE_ADDED;
        return true;
    }
    const verslag_sentence *a = first_of(c, 0, alignment), *b = first_of(c, 1, alignment);
    const piece first = piece_of(c, 0, alignment), second = piece_of(c, 1, alignment);
    bool ok = true;
    if (alignment->first.count > 1)
        alignment->change = VERSLAG_CHANGE_MERGED;
    else if (alignment->second.count > 1)
        alignment->change = VERSLAG_CHANGE_SPLIT;
    else if (a->same != b->same)
        alignment->change = VERSLAG_CHANGE_EDITED;
    else if (!same_text(a->doc, a->text.begin, a->text.end, b->doc, b->text.begin, b->text.end))
        alignment->change = VERSLAG_CHANGE_TYPOGRAPHIC;
    else
        alignment->change = VERSLAG_CHANGE_IDENTICAL;
    alignment->similarity = 1000;
    if (alignment->change == VERSLAG_CHANGE_TYPOGRAPHIC)
        ok = find_signs(c, a, b);
    if (alignment->change != VERSLAG_CHANGE_TYPOGRAPHIC && alignment->change != VERSLAG_CHANGE_IDENTICAL) {
        vs_likeness likeness;
        const uint32_t *members[2] = {c->members[0].items + alignment->first.first,
                                      c->members[1].items + alignment->second.first};
        ok = vs_sentences_likeness(c, scratch, members[0], alignment->first.count, members[1], alignment->second.count,
                                   &likeness) &&
             find_edits(c, scratch, &first, &second);
        if (ok)
            alignment->similarity = vs_similarity(likeness.words, first.count, second.count);
    }
    alignment->differences.count = c->differences.count - alignment->differences.first;
    return ok;
}

/* ----------------------------------------------------------------------------------------------------------- Place */

static const verslag_fraction *fraction_of(const verslag_sentence *sentence)
{
    return sentence->fraction == VS_NONE ? NULL : &sentence->doc->fractions.items[sentence->fraction];
}

static bool is_known(const verslag_fraction *fraction)
{
    for (uint32_t i = 0; i < fraction->parties.count && i < VS_PARTIES_COMPARED_MAX; i++)
        if (fraction->doc->parties.items[fraction->parties.first + i].id)
            return true;
    return false;
}

static bool shares_party(const verslag_fraction *a, const verslag_fraction *b)
{
    for (uint32_t i = 0; i < a->parties.count && i < VS_PARTIES_COMPARED_MAX; i++)
        for (uint32_t j = 0; j < b->parties.count && j < VS_PARTIES_COMPARED_MAX; j++) {
            const vs_party *x = &a->doc->parties.items[a->parties.first + i],
                           *y = &b->doc->parties.items[b->parties.first + j];
            if (x->id && y->id ? strcmp(x->id, y->id) == 0 : vs_equal_nocase(vs_cstr(x->name), vs_cstr(y->name)))
                return true;
        }
    return false;
}

/* By fraction of either side: the fraction of the other in which most of its sentences stand, if most do in one
 * (R.S. Boyer and J.S. Moore, "MJRTY", 1981). It counts where a heading names no party that the vocabulary knows. */
typedef struct majority {
    uint32_t fraction, votes;
} majority;

static void vote(majority *m, uint32_t fraction)
{
    if (m->votes == 0)
        m->fraction = fraction;
    m->votes = m->fraction == fraction ? m->votes + 1 : m->votes - 1;
}

static void set_moved(verslag_comparison *c, majority *const most[2])
{
    for (uint32_t i = 0; i < c->alignments.count; i++) {
        verslag_alignment *alignment = &c->alignments.items[i];
        if (alignment->first.count == 0 || alignment->second.count == 0)
            continue;
        const verslag_sentence *a = first_of(c, 0, alignment), *b = first_of(c, 1, alignment);
        const verslag_fraction *from = fraction_of(a), *to = fraction_of(b);
        alignment->order = VERSLAG_ORDER_KEPT;
        if (!from || !to || shares_party(from, to))
            continue;
        const bool renamed =
            most[0][a->fraction].fraction == b->fraction && most[1][b->fraction].fraction == a->fraction;
        if (!renamed || (is_known(from) && is_known(to)))
            alignment->order = VERSLAG_ORDER_MOVED;
    }
}

/* Within a fraction, what does not ascend with the heaviest series was put at another place. */
static bool set_reordered(verslag_comparison *c, vs_candidates *series)
{
    for (uint32_t i = 0, end; i < c->alignments.count; i = end) {
        uint32_t fraction = VS_NONE;
        bool is_note = false, open = false;
        series->count = 0;
        for (end = i; end < c->alignments.count; end++) {
            verslag_alignment *alignment = &c->alignments.items[end];
            if (alignment->order != VERSLAG_ORDER_KEPT)
                continue;
            const verslag_sentence *a = first_of(c, 0, alignment);
            if (open && (is_note != (a->kind == VERSLAG_SENTENCE_NOTE) || (!is_note && a->fraction != fraction)))
                break;
            open = true;
            is_note = a->kind == VERSLAG_SENTENCE_NOTE;
            fraction = a->fraction;
            vs_candidate *candidate = vs_vec_push(series);
            if (!candidate)
                return false;
            *candidate = (vs_candidate){end, c->members[1].items[alignment->second.first], a->weight + 1};
            alignment->order = VERSLAG_ORDER_REORDERED; /* until the series says otherwise */
        }
        if (!vs_heaviest_series(series))
            return false;
        for (uint32_t k = 0; k < series->count; k++)
            c->alignments.items[series->items[k].first].order = VERSLAG_ORDER_KEPT;
    }
    return true;
}

static bool classify_places(verslag_comparison *c)
{
    majority *most[2] = {NULL, NULL};
    vs_candidates series = {0};
    bool ok = true;
    for (unsigned s = 0; s < 2; s++) {
        const uint32_t count = c->sides[s].doc->fractions.count;
        most[s] = vs_alloc(count * sizeof **most);
        ok = ok && most[s];
        for (uint32_t i = 0; i < count && ok; i++)
            most[s][i] = (majority){VS_NONE, 0};
    }
    for (uint32_t i = 0; i < c->alignments.count && ok; i++) {
        const verslag_alignment *alignment = &c->alignments.items[i];
        if (alignment->first.count == 0 || alignment->second.count == 0)
            continue;
        const uint32_t from = first_of(c, 0, alignment)->fraction, to = first_of(c, 1, alignment)->fraction;
        if (from != VS_NONE && to != VS_NONE) {
            vote(&most[0][from], to);
            vote(&most[1][to], from);
        }
    }
    if (ok) {
        set_moved(c, most);
        ok = set_reordered(c, &series);
    }
    vs_release(most[0]);
    vs_release(most[1]);
    vs_vec_free(&series);
    return ok;
}

/* ------------------------------------------------------------------------------------------------------ Repetitions */

/* Marks what was added although the first document has it: sentences that can be told by their words, and then those
 * of the same question beside them. `has` tells by number of a sentence whether the first document has it. */
static void mark_repeated(verslag_comparison *c, const bool *has)
{
    const vs_side *side = &c->sides[1];
    uint32_t question = VS_NONE;
    for (unsigned pass = 0; pass < 3; pass++) {
        bool beside = false;
        for (uint32_t n = 0; n < side->sentences.count; n++) {
            const uint32_t i = pass == 2 ? side->sentences.count - 1 - n : n; /* forwards, then backwards */
            const verslag_sentence *it = &side->sentences.items[i];
            verslag_alignment *alignment = &c->alignments.items[it->alignment];
            beside = beside && it->question == question;
            question = it->question;
            if (alignment->change == VERSLAG_CHANGE_ADDED && has[it->same] &&
                (pass == 0 ? vs_is_telling(it) || it->count >= VS_PLAIN_WORDS : beside))
                alignment->change = VERSLAG_CHANGE_REPEATED;
            beside = alignment->change == VERSLAG_CHANGE_REPEATED;
        }
    }
}

static bool find_repeated(verslag_comparison *c)
{
    const size_t all = (size_t)c->sides[0].sentences.count + c->sides[1].sentences.count;
    bool *has = vs_alloc(all * sizeof *has);
    if (!has)
        return false;
    memset(has, 0, all * sizeof *has);
    for (uint32_t i = 0; i < c->sides[0].sentences.count; i++)
        has[c->sides[0].sentences.items[i].same] = true;
    mark_repeated(c, has);
    vs_release(has);
    return true;
}

bool vs_alignments_classify(verslag_comparison *c)
{
    vs_scratch scratch = {0};
    bool ok = true;
    for (uint32_t i = 0; i < c->alignments.count && ok; i++)
        ok = classify_words(c, &scratch, &c->alignments.items[i]);
    vs_scratch_free(&scratch);
    return ok && find_repeated(c) && classify_places(c);
}
