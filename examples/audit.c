/* audit.c - whether every question of a document was answered, as a table by fraction and a list of what needs a
 * look. */
#include "review.h"

#include <string.h>

enum { INDENT = 2, NAME = 20, COUNT = 8, LABEL = 5, TEXT = INDENT + LABEL + 2 };

static const struct {
    verslag_outcome outcome;
    const char *column, *heading; /* the heading of the list of such questions; NULL: none */
} columns[] = {
    {VERSLAG_OUTCOME_ANSWERED, "own", NULL},
    {VERSLAG_OUTCOME_SHARED, "shared", "Answered together with others"},
    {VERSLAG_OUTCOME_POINTED_TO, "pointer", "Answered by a pointer only"},
    {VERSLAG_OUTCOME_POSTPONED, "later", "Postponed"},
    {VERSLAG_OUTCOME_MISSING, "missing", "Without an answer"},
    {VERSLAG_OUTCOME_DANGLING, "lost", "Pointers to no answer"},
    {VERSLAG_OUTCOME_CIRCULAR, "circle", "Pointers in a circle"},
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static bool is_problem(verslag_outcome outcome)
{
    return outcome == VERSLAG_OUTCOME_MISSING || outcome == VERSLAG_OUTCOME_DANGLING ||
           outcome == VERSLAG_OUTCOME_CIRCULAR;
}

static void put_column(struct printer *p, const char *name)
{
    size_t width = strlen(name);
    put_spaces_to(p, p->column + (width < COUNT ? COUNT - width : 1));
    put_cut(p, name, width, width);
}

static void put_row(struct printer *p, const verslag_audit *audit, const verslag_fraction *fraction, const char *name)
{
    put_spaces_to(p, INDENT);
    put_cut(p, name, strlen(name), NAME - INDENT);
    put_spaces_to(p, NAME);
    put_number(p, verslag_audit_tally(audit, fraction, VERSLAG_OUTCOME_NONE), COUNT + 2);
    put_number(p, verslag_audit_part_tally(audit, fraction, VERSLAG_OUTCOME_NONE), COUNT);
    for (size_t i = 0; i < COLUMNS; i++) {
        if (verslag_audit_tally(audit, NULL, columns[i].outcome) == 0)
            continue;
        size_t count = verslag_audit_tally(audit, fraction, columns[i].outcome);
        set_colour(p, count && is_problem(columns[i].outcome) ? red : "");
        put_number(p, count, COUNT);
        set_colour(p, count && is_problem(columns[i].outcome) ? plain : "");
    }
    put_line_end(p);
}

void audit_print_table(struct printer *p, const verslag_audit *audit)
{
    const verslag_document *doc = verslag_audit_document(audit);
    put_heading(p, "Answers", 0);
    set_colour(p, dim);
    put_spaces_to(p, NAME);
    put_column(p, "questions");
    put_column(p, "parts");
    for (size_t i = 0; i < COLUMNS; i++) /* a column for what there is */
        if (verslag_audit_tally(audit, NULL, columns[i].outcome))
            put_column(p, columns[i].column);
    set_colour(p, plain);
    put_line_end(p);
    for (size_t i = 0; i < verslag_document_fraction_count(doc); i++) {
        const verslag_fraction *fraction = verslag_document_fraction(doc, i);
        char name[128];
        name_fraction(fraction, name, sizeof name);
        if (verslag_fraction_question_count(fraction))
            put_row(p, audit, fraction, name);
    }
    put_row(p, audit, NULL, "All");
}

/* "43 → 25 → 8": the question and the way to its answer. Long ways are cut in the middle. */
static void put_way(struct printer *p, const verslag_audit *audit, const verslag_finding *finding)
{
    char name[24];
    size_t steps = verslag_finding_steps(finding);
    for (size_t i = 0; i < steps; i++) {
        const verslag_question *next = verslag_finding_next(finding);
        if (i == 3 && steps > 5) {
            put_words(p, "→ …", TEXT);
            next = verslag_finding_end(finding);
            i = steps;
        }
        name_question(next, name, sizeof name);
        put_words(p, "→", TEXT);
        put_words(p, name, TEXT);
        finding = verslag_audit_finding(audit, verslag_question_index(next));
    }
}

static void put_finding(struct printer *p, const verslag_audit *audit, const verslag_finding *finding)
{
    const verslag_question *question = verslag_finding_question(finding);
    char name[24];
    name_question(question, name, sizeof name);
    put_spaces_to(p, INDENT + (strlen(name) < LABEL ? LABEL - strlen(name) : 0));
    put_words(p, name, INDENT);
    put_spaces_to(p, TEXT);
    if (verslag_finding_steps(finding)) {
        put_way(p, audit, finding);
    } else {
        size_t len;
        const char *text = verslag_question_text(question, &len);
        put_cut(p, text ? text : "", len, room(p, TEXT, 0));
    }
    put_line_end(p);
}

static void put_dangling(struct printer *p, const verslag_audit *audit)
{
    const verslag_document *doc = verslag_audit_document(audit);
    size_t count = verslag_audit_dangling_count(audit);
    if (count)
        put_heading(p, "Pointers to questions that the document does not have", count);
    for (size_t i = 0; i < count; i++) {
        const verslag_reference *reference = verslag_audit_dangling(audit, i);
        const verslag_answer *answer = verslag_document_answer(doc, verslag_reference_place_index(reference));
        const verslag_question *question = verslag_answer_question(answer, 0);
        char name[24] = "";
        size_t len;
        if (question)
            name_question(question, name, sizeof name);
        put_spaces_to(p, INDENT + (strlen(name) < LABEL ? LABEL - strlen(name) : 0));
        put_words(p, name, INDENT);
        put_spaces_to(p, TEXT);
        const char *text = verslag_reference_text(reference, &len);
        put_cut(p, text ? text : "", len, room(p, TEXT, 0));
        put_line_end(p);
    }
}

void audit_print_problems(struct printer *p, const verslag_audit *audit)
{
    for (size_t k = COLUMNS; k-- > 0;) { /* the worst first */
        size_t count = verslag_audit_tally(audit, NULL, columns[k].outcome);
        if (!columns[k].heading || !count)
            continue;
        put_heading(p, columns[k].heading, count);
        for (size_t i = 0; i < verslag_audit_finding_count(audit); i++) {
            const verslag_finding *finding = verslag_audit_finding(audit, i);
            if (verslag_finding_outcome(finding) == columns[k].outcome)
                put_finding(p, audit, finding);
        }
    }
    put_dangling(p, audit);
}

/* Every answer beside its question: how much was asked, and how much was said. */
static void put_lengths(struct printer *p, const verslag_audit *audit)
{
    size_t count = verslag_audit_finding_count(audit);
    if (count)
        put_heading(p, "Length", 0);
    set_colour(p, dim);
    put_spaces_to(p, INDENT + LABEL);
    put_column(p, "parts");
    put_column(p, "words");
    put_column(p, "per part");
    set_colour(p, plain);
    put_line_end(p);
    for (size_t i = 0; i < count; i++) {
        const verslag_finding *finding = verslag_audit_finding(audit, i);
        const verslag_question *question = verslag_finding_question(finding);
        size_t parts = verslag_question_part_count(question), words = verslag_finding_words(finding);
        char name[24];
        name_question(question, name, sizeof name);
        put_spaces_to(p, INDENT + (strlen(name) < LABEL ? LABEL - strlen(name) : 0));
        put_words(p, name, INDENT);
        put_spaces_to(p, INDENT + LABEL);
        put_number(p, parts, COUNT);
        put_number(p, words, COUNT);
        put_number(p, parts ? words / parts : words, COUNT + 1);
        const verslag_outcome outcome = verslag_finding_outcome(finding);
        const char *what = outcome == VERSLAG_OUTCOME_ANSWERED ? "" : verslag_outcome_name(outcome);
        put_words(p, what ? what : "", 0);
        if (verslag_finding_points(finding)) {
            const verslag_answer *answer = verslag_question_answer(question);
            put_words(p, "and →", 0);
            for (size_t d = 0; d < verslag_answer_delegate_count(answer) && d < 8; d++) {
                name_question(verslag_answer_delegate(answer, d), name, sizeof name);
                put_words(p, name, 0);
            }
        }
        put_line_end(p);
    }
}

void audit_print(const verslag_audit *audit, FILE *out, struct print_style style)
{
    struct printer p = {.out = out, .style = style};
    set_colour(&p, bold);
    put_name(&p, verslag_audit_document(audit));
    set_colour(&p, plain);
    put_line_end(&p);
    audit_print_table(&p, audit);
    audit_print_problems(&p, audit);
    put_lengths(&p, audit);
}
