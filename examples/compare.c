/* compare.c - two documents beside each other: a table by fraction, and then what needs a look, with the words that
 * differ marked. */
#include "review.h"

#include <string.h>

enum { INDENT = 2, NAME = 20, COUNT = 8, TEXT = 6 };

static const struct {
    verslag_change change;
    const char *column, *heading;
} changes[] = {
    {VERSLAG_CHANGE_IDENTICAL, "same", NULL},    {VERSLAG_CHANGE_TYPOGRAPHIC, "signs", "Only signs differ"},
    {VERSLAG_CHANGE_EDITED, "edited", "Edited"}, {VERSLAG_CHANGE_SPLIT, "split", "Split"},
    {VERSLAG_CHANGE_MERGED, "merged", "Merged"}, {VERSLAG_CHANGE_DROPPED, "dropped", "Dropped"},
    {VERSLAG_CHANGE_ADDED, "added", "Added"},    {VERSLAG_CHANGE_REPEATED, "again", "Repeated"},
};
enum { CHANGES = sizeof changes / sizeof *changes };

/* ------------------------------------------------------------------------------------------------------- Tables */

static void put_column(struct printer *p, const char *name)
{
    put_spaces_to(p, p->column + COUNT - strlen(name));
    put_cut(p, name, strlen(name), COUNT);
}

static void put_counts(struct printer *p, const verslag_comparison *c, const char *name, const verslag_fraction *first,
                       const verslag_fraction *second, verslag_sentence_kind kind)
{
    const bool all = !first && !second;
    put_spaces_to(p, INDENT);
    put_cut(p, name, strlen(name), NAME - INDENT);
    put_spaces_to(p, NAME);
    for (size_t i = 0; i < CHANGES; i++) {
        const verslag_change change = changes[i].change;
        if (verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, change) == 0)
            continue;
        /* What is new stands in the second document only. */
        const bool is_new = change == VERSLAG_CHANGE_ADDED || change == VERSLAG_CHANGE_REPEATED;
        const verslag_fraction *fraction = is_new ? second : first;
        size_t count = fraction || all ? verslag_comparison_tally(c, fraction, kind, change) : 0;
        set_colour(p, count && change == VERSLAG_CHANGE_DROPPED ? red : "");
        put_number(p, count, COUNT);
        set_colour(p, count && change == VERSLAG_CHANGE_DROPPED ? plain : "");
    }
    put_line_end(p);
}

static void put_table(struct printer *p, const verslag_comparison *c)
{
    const verslag_document *a = verslag_comparison_first(c), *b = verslag_comparison_second(c);
    put_heading(p, "Sentences that ask", 0);
    set_colour(p, dim);
    put_spaces_to(p, NAME);
    for (size_t i = 0; i < CHANGES; i++) /* a column for what there is */
        if (verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NONE, changes[i].change))
            put_column(p, changes[i].column);
    set_colour(p, plain);
    put_line_end(p);
    size_t fractions = verslag_document_fraction_count(a), more = verslag_document_fraction_count(b);
    size_t rows = fractions > more ? fractions : more;
    for (size_t i = 0; i < rows; i++) {
        const verslag_fraction *first = verslag_document_fraction(a, i), *second = verslag_document_fraction(b, i);
        char name[128] = "", other[128] = "";
        if (first)
            name_fraction(first, name, sizeof name);
        if (second)
            name_fraction(second, other, sizeof other);
        const bool same = first && second && strcmp(name, other) == 0;
        if (first)
            put_counts(p, c, name, first, same ? second : NULL, VERSLAG_SENTENCE_ASKING);
        if (second && !same &&
            verslag_comparison_tally(c, second, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_ADDED) +
                    verslag_comparison_tally(c, second, VERSLAG_SENTENCE_ASKING, VERSLAG_CHANGE_REPEATED) >
                0)
            put_counts(p, c, other, NULL, second, VERSLAG_SENTENCE_ASKING);
    }
    put_counts(p, c, "All", NULL, NULL, VERSLAG_SENTENCE_ASKING);
    if (verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_CONTEXT, VERSLAG_CHANGE_NONE))
        put_counts(p, c, "Context", NULL, NULL, VERSLAG_SENTENCE_CONTEXT);
    if (verslag_comparison_tally(c, NULL, VERSLAG_SENTENCE_NOTE, VERSLAG_CHANGE_NONE))
        put_counts(p, c, "Notes", NULL, NULL, VERSLAG_SENTENCE_NOTE);
}

static void put_question_names(struct printer *p, const verslag_pairing *pairing, size_t count,
                               const verslag_question *(*at)(const verslag_pairing *pairing, size_t index))
{
    for (size_t i = 0; i < count; i++) {
        char name[32];
        name_question(at(pairing, i), name, sizeof name - 1);
        if (i + 1 < count)
            strcat(name, ",");
        put_words(p, name, TEXT);
    }
    if (count == 0)
        put_words(p, "–", TEXT);
}

/* Which question became which: all but those that kept everything. */
static void put_questions(struct printer *p, const verslag_comparison *c)
{
    bool heading = false;
    for (size_t i = 0; i < verslag_comparison_pairing_count(c); i++) {
        const verslag_pairing *pairing = verslag_comparison_pairing(c, i);
        const size_t first = verslag_pairing_first_count(pairing), second = verslag_pairing_second_count(pairing);
        const bool numbered = verslag_question_number(verslag_pairing_first(pairing, 0)) != 0;
        if (first == 1 && second == 1 && !verslag_pairing_renumbered(pairing) && numbered &&
            verslag_pairing_order(pairing) == VERSLAG_ORDER_KEPT)
            continue;
        if (!heading)
            put_heading(p, "Questions", 0);
        heading = true;
        put_spaces_to(p, INDENT);
        put_question_names(p, pairing, first, verslag_pairing_first);
        put_words(p, "→", TEXT);
        put_question_names(p, pairing, second, verslag_pairing_second);
        const char *order = verslag_order_name(verslag_pairing_order(pairing));
        const char *change = verslag_change_name(verslag_pairing_change(pairing));
        set_colour(p, dim);
        if (first != 1 || second != 1)
            put_words(p, change ? change : "", TEXT);
        if (order && verslag_pairing_order(pairing) != VERSLAG_ORDER_KEPT)
            put_words(p, order, TEXT);
        set_colour(p, plain);
        put_line_end(p);
    }
}

/* ------------------------------------------------------------------------------------------------ Words that differ */

static void put_marked(struct printer *p, const char *colour, const char *open, const char *text, size_t len,
                       const char *close)
{
    if (len == 0)
        return;
    char marked[256];
    if (!p->style.colour && len + strlen(open) + strlen(close) < sizeof marked) {
        const int length = snprintf(marked, sizeof marked, "%s%.*s%s", open, (int)len, text, close);
        put_piece(p, marked, (size_t)length, TEXT);
        return;
    }
    set_colour(p, colour);
    put_piece(p, p->style.colour ? "" : open, p->style.colour ? 0 : strlen(open), TEXT);
    put_piece(p, text, len, TEXT);
    put_piece(p, p->style.colour ? "" : close, p->style.colour ? 0 : strlen(close), TEXT);
    set_colour(p, plain);
}

/* A sentence of the second document, with the words that it has instead of others. */
static void put_changed(struct printer *p, const verslag_alignment *alignment, const verslag_sentence *sentence,
                        size_t *next, const char *canonical)
{
    size_t at = verslag_sentence_begin(sentence);
    const size_t end = verslag_sentence_end(sentence);
    for (; *next < verslag_alignment_difference_count(alignment); ++*next) {
        const verslag_difference *difference = verslag_alignment_difference(alignment, *next);
        const size_t begin = verslag_difference_second_begin(difference);
        if (begin < at || begin > end)
            break;
        size_t len;
        put_piece(p, canonical + at, begin - at, TEXT);
        const char *old = verslag_difference_first(difference, &len);
        put_marked(p, red, "[-", old ? old : "", len, "-]");
        p->space = p->space || len > 0; /* between the old words and the new ones */
        const char *new = verslag_difference_second(difference, &len);
        put_marked(p, green, "{+", new ? new : "", len, "+}");
        at = verslag_difference_second_end(difference);
        if (len == 0)
            p->space = true;
    }
    put_piece(p, canonical + at, end - at, TEXT);
}

/* ------------------------------------------------------------------------------------------------ What needs a look */

static void put_places(struct printer *p, const verslag_alignment *alignment)
{
    const size_t first = verslag_alignment_first_count(alignment), second = verslag_alignment_second_count(alignment);
    const verslag_sentence_kind kind = verslag_alignment_kind(alignment);
    const char *what = verslag_sentence_kind_name(kind);
    char name[24];
    put_spaces_to(p, INDENT);
    set_colour(p, yellow);
    if (first) {
        name_question(verslag_sentence_question(verslag_alignment_first(alignment, 0)), name, sizeof name);
        put_words(p, name, INDENT);
    }
    if (first && second)
        put_words(p, "→", INDENT);
    const verslag_question *before = NULL;
    for (size_t i = 0; i < second; i++) {
        const verslag_question *question = verslag_sentence_question(verslag_alignment_second(alignment, i));
        if (question != before) {
            name_question(question, name, sizeof name);
            put_words(p, name, INDENT);
        }
        before = question;
    }
    set_colour(p, plain);
    if (kind != VERSLAG_SENTENCE_ASKING && what) {
        set_colour(p, dim);
        put_words(p, what, INDENT);
        set_colour(p, plain);
    }
    if (verslag_alignment_order(alignment) == VERSLAG_ORDER_MOVED) {
        char from[128], to[128];
        name_fraction(verslag_question_fraction(verslag_sentence_question(verslag_alignment_first(alignment, 0))), from,
                      sizeof from);
        name_fraction(verslag_question_fraction(verslag_sentence_question(verslag_alignment_second(alignment, 0))), to,
                      sizeof to);
        put_words(p, "from", INDENT);
        put_words(p, from, INDENT);
        put_words(p, "to", INDENT);
        put_words(p, to, INDENT);
    }
    put_line_end(p);
}

static void put_alignment(struct printer *p, const verslag_comparison *c, const verslag_alignment *alignment)
{
    const size_t first = verslag_alignment_first_count(alignment), second = verslag_alignment_second_count(alignment);
    const char *canonical = verslag_document_text(verslag_comparison_second(c), NULL);
    size_t next = 0, len;
    put_places(p, alignment);
    p->space = false;
    for (size_t i = 0; i < second; i++, p->space = true) {
        const verslag_sentence *sentence = verslag_alignment_second(alignment, i);
        if (first) {
            put_changed(p, alignment, sentence, &next, canonical);
            if (i + 1 < second)
                put_piece(p, " / ", 3, TEXT);
        } else {
            const char *text = verslag_sentence_text(sentence, &len);
            put_marked(p, green, "", text ? text : "", len, "");
        }
    }
    for (size_t i = 0; i < first && !second; i++, p->space = true) {
        const char *text = verslag_sentence_text(verslag_alignment_first(alignment, i), &len);
        put_marked(p, red, "", text ? text : "", len, "");
    }
    put_line_end(p);
}

static void put_all(struct printer *p, const verslag_comparison *c, const char *heading, verslag_change change,
                    verslag_order order)
{
    size_t count = 0;
    for (unsigned pass = 0; pass < 2; pass++) {
        if (pass == 1 && count)
            put_heading(p, heading, count);
        for (size_t i = 0; i < verslag_comparison_alignment_count(c); i++) {
            const verslag_alignment *alignment = verslag_comparison_alignment(c, i);
            if ((change && verslag_alignment_change(alignment) != change) ||
                (order && verslag_alignment_order(alignment) != order))
                continue;
            count += pass == 0;
            if (pass == 1)
                put_alignment(p, c, alignment);
        }
    }
}

void comparison_print(const verslag_comparison *comparison, const verslag_audit *audit, FILE *out,
                      struct print_style style)
{
    struct printer p = {.out = out, .style = style};
    set_colour(&p, bold);
    put_name(&p, verslag_comparison_first(comparison));
    put_words(&p, "→", 0);
    put_name(&p, verslag_comparison_second(comparison));
    set_colour(&p, plain);
    put_line_end(&p);
    put_table(&p, comparison);
    if (audit)
        audit_print_table(&p, audit);
    put_questions(&p, comparison);

    /* The worst first. */
    put_all(&p, comparison, "Dropped", VERSLAG_CHANGE_DROPPED, VERSLAG_ORDER_NONE);
    if (audit)
        audit_print_problems(&p, audit);
    put_all(&p, comparison, "Moved to another fraction", VERSLAG_CHANGE_NONE, VERSLAG_ORDER_MOVED);
    put_all(&p, comparison, "Moved within the fraction", VERSLAG_CHANGE_NONE, VERSLAG_ORDER_REORDERED);
    static const verslag_change rest[] = {VERSLAG_CHANGE_EDITED, VERSLAG_CHANGE_SPLIT,    VERSLAG_CHANGE_MERGED,
                                          VERSLAG_CHANGE_ADDED,  VERSLAG_CHANGE_REPEATED, VERSLAG_CHANGE_TYPOGRAPHIC};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        for (size_t k = 0; k < CHANGES; k++)
            if (changes[k].change == rest[i])
                put_all(&p, comparison, changes[k].heading, rest[i], VERSLAG_ORDER_NONE);
}
