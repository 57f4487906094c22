/* outline.c - a document as a readable tree: head, fractions, questions with the state of their answers, notes,
 * agenda, and what the parser noticed. */
#include "outline.h"

#include <string.h>

enum { /* columns */
    INDENT = 2,
    FIELD = INDENT + 12, /* where the values of the head start */
    LABEL = 4,           /* of a question's number, at least ... */
    LABEL_MAX = 14,      /* ... and at most */
    PARTS = 10,          /* "12 parts" */
    STATE = 14,          /* "given, → 25" */
    ANCHOR = 16          /* "answer to 25" */
};

struct outline {
    const verslag_document *doc;
    struct printer print;
};

/* ------------------------------------------------------------------------------------------------------ Head */

/* A field of the head: its name on the left and a value beside it, in two parts that may both be NULL. */
static void put_field(struct outline *o, const char *name, const char *value, const char *more)
{
    if (!value && !more)
        return;
    put_spaces_to(&o->print, INDENT);
    set_colour(&o->print, dim);
    put_words(&o->print, name, INDENT);
    set_colour(&o->print, plain);
    put_spaces_to(&o->print, FIELD);
    put_words(&o->print, value ? value : "", FIELD);
    put_words(&o->print, more ? more : "", FIELD);
    put_line_end(&o->print);
}

static void put_head(struct outline *o)
{
    const verslag_document *doc = o->doc;
    const char *title = verslag_document_title(doc);
    set_colour(&o->print, bold);
    put_name(&o->print, doc);
    put_line_end(&o->print);
    put_words(&o->print, title ? title : "(no title)", 0);
    put_line_end(&o->print);
    set_colour(&o->print, plain);

    put_field(o, "Kind", verslag_kind_name(verslag_document_kind(doc)), NULL);
    put_field(o, "Committee", verslag_document_committee(doc), NULL);
    put_field(o, "Adopted", verslag_document_date(doc, VERSLAG_DATE_ADOPTED), NULL);
    put_field(o, "Submitted", verslag_document_date(doc, VERSLAG_DATE_SUBMITTED), NULL);
    put_field(o, "Answered", verslag_document_date(doc, VERSLAG_DATE_ANSWERED), NULL);
    put_field(o, "Published", verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), NULL);
    for (size_t i = 0; i < verslag_document_asker_count(doc); i++) {
        const verslag_asker *asker = verslag_document_asker(doc, i);
        put_field(o, i ? "" : "From", verslag_asker_name(asker), verslag_asker_party_name(asker));
    }
    for (size_t i = 0; i < verslag_document_addressee_count(doc); i++)
        put_field(o, i ? "" : "To", verslag_document_addressee(doc, i), NULL);
    for (size_t i = 0; i < verslag_document_dossier_count(doc); i++) {
        const verslag_dossier *dossier = verslag_document_dossier(doc, i);
        put_field(o, i ? "" : "Dossier", verslag_dossier_number(dossier), verslag_dossier_title(dossier));
    }
    for (size_t i = 0; i < verslag_document_signatory_count(doc); i++) {
        const verslag_signatory *signatory = verslag_document_signatory(doc, i);
        put_field(o, i ? "" : "Signed", verslag_role_name(verslag_signatory_role(signatory)),
                  verslag_signatory_name(signatory));
    }

    const struct {
        const char *noun;
        size_t count;
    } counts[] = {
        {"question", verslag_document_question_count(doc)},
        {"answer", verslag_document_answer_count(doc)},
        {"note", verslag_document_note_count(doc)},
        {"reference", verslag_document_reference_count(doc)},
    };
    char holds[160] = "";
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        snprintf(holds + strlen(holds), sizeof holds - strlen(holds), "%s%zu %s%s", i ? ", " : "", counts[i].count,
                 counts[i].noun, counts[i].count == 1 ? "" : "s");
    put_field(o, "Holds", holds, NULL);
}

/* ------------------------------------------------------------------------------------------------- Questions */

/* "given", "→ 25" where the answer only points to the answer of question 25, "given, → 25" where it does both. */
static void put_state(struct outline *o, const verslag_question *question)
{
    const verslag_answer *answer = verslag_question_answer(question);
    verslag_answer_state state = verslag_answer_get_state(answer);
    size_t delegates = verslag_answer_delegate_count(answer);
    const char *name = verslag_answer_state_name(state);
    char text[128], number[24];
    if (!answer)
        snprintf(text, sizeof text, "no answer");
    else if (state == VERSLAG_ANSWER_DELEGATED && delegates)
        text[0] = '\0';
    else
        snprintf(text, sizeof text, "%s", name ? name : "answered");
    if (state == VERSLAG_ANSWER_PARTLY_DELEGATED)
        snprintf(text, sizeof text, "given");
    for (size_t i = 0; i < delegates && i < STATE; i++) {
        size_t used = strlen(text);
        name_question(verslag_answer_delegate(answer, i), number, sizeof number);
        snprintf(text + used, sizeof text - used, "%s%s%s", used ? ", " : "", i ? "" : "→ ", number);
    }
    set_colour(&o->print, state == VERSLAG_ANSWER_GIVEN ? dim : yellow);
    put_cut(&o->print, text, strlen(text), STATE);
    set_colour(&o->print, plain);
}

static void put_question(struct outline *o, const verslag_question *question)
{
    size_t len, right = PARTS + (verslag_document_answer_count(o->doc) ? STATE : 0);
    const char *label = verslag_question_label(question, &len);
    char number[24];
    if (!label) {
        name_question(question, number, sizeof number);
        label = number;
        len = strlen(number);
    }
    size_t label_width = width_of(label, len);
    put_spaces_to(&o->print, INDENT + (label_width < LABEL ? LABEL - label_width : 0));
    put_cut(&o->print, label, len, LABEL_MAX);
    put_spaces_to(&o->print, o->print.column + 2);

    size_t begin = o->print.column, width = room(&o->print, begin, right);
    const char *text = verslag_question_text(question, &len);
    put_cut(&o->print, text ? text : "", len, width - 2);
    put_spaces_to(&o->print, begin + width);

    size_t parts = verslag_question_part_count(question);
    snprintf(number, sizeof number, "%zu part%s", parts, parts == 1 ? "" : "s");
    set_colour(&o->print, dim);
    put_cut(&o->print, number, strlen(number), PARTS);
    set_colour(&o->print, plain);
    if (right > PARTS) {
        put_spaces_to(&o->print, begin + width + PARTS);
        put_state(o, question);
    }
    put_line_end(&o->print);
}

static void put_fraction(struct outline *o, const verslag_fraction *fraction)
{
    char names[256] = "";
    for (size_t i = 0; i < verslag_fraction_party_count(fraction); i++)
        snprintf(names + strlen(names), sizeof names - strlen(names), "%s%s", i ? ", " : "",
                 verslag_fraction_party_name(fraction, i));
    const char *heading = verslag_fraction_heading(fraction, NULL);
    put_heading(&o->print, names[0] || !heading ? names : heading, verslag_fraction_question_count(fraction));
    for (size_t i = 0; i < verslag_fraction_question_count(fraction); i++)
        put_question(o, verslag_fraction_question(fraction, i));
}

static void put_questions(struct outline *o)
{
    size_t fractions = verslag_document_fraction_count(o->doc), count = verslag_document_question_count(o->doc);
    for (size_t i = 0; i < fractions; i++)
        put_fraction(o, verslag_document_fraction(o->doc, i));
    bool heading = false;
    for (size_t i = 0; i < count; i++) {
        const verslag_question *question = verslag_document_question(o->doc, i);
        if (verslag_question_fraction(question))
            continue;
        if (!heading)
            put_heading(&o->print, fractions ? "Questions outside the fractions" : "Questions", fractions ? 0 : count);
        heading = true;
        put_question(o, question);
    }
}

/* ------------------------------------------------------------------------------------------------- The rest */

/* Where the mark of a note stands, in words. */
static void name_anchor(const struct outline *o, const verslag_note *note, char *name, size_t size)
{
    verslag_place place = verslag_note_anchor_place(note);
    size_t index = verslag_note_anchor_index(note);
    const verslag_answer *answer = verslag_document_answer(o->doc, index);
    char number[24] = "";
    switch (place) {
    case VERSLAG_PLACE_NONE:
        snprintf(name, size, verslag_note_anchor_offset(note) ? "the text" : "no mark");
        break;
    case VERSLAG_PLACE_ANSWER:
        if (verslag_answer_question_count(answer))
            name_question(verslag_answer_question(answer, 0), number, sizeof number);
        snprintf(name, size, number[0] ? "answer to %s" : "answer%s", number);
        break;
    case VERSLAG_PLACE_QUESTION:
    case VERSLAG_PLACE_CONTEXT:
        name_question(verslag_document_question(o->doc, index), number, sizeof number);
        snprintf(name, size, place == VERSLAG_PLACE_QUESTION ? "question %s" : "context of %s", number);
        break;
    default: /* also what a later version of the library may add */
        snprintf(name, size, "%s", verslag_place_name(place) ? verslag_place_name(place) : "elsewhere");
    }
}

static void put_notes(struct outline *o)
{
    size_t count = verslag_document_note_count(o->doc);
    if (count)
        put_heading(&o->print, "Notes", count);
    for (size_t i = 0; i < count; i++) {
        const verslag_note *note = verslag_document_note(o->doc, i);
        char number[24], anchor[64];
        snprintf(number, sizeof number, "%*u", LABEL, verslag_note_number(note));
        name_anchor(o, note, anchor, sizeof anchor);
        put_spaces_to(&o->print, INDENT);
        put_cut(&o->print, number, strlen(number), LABEL_MAX);
        put_spaces_to(&o->print, o->print.column + 2);
        size_t begin = o->print.column, len, width = room(&o->print, begin, ANCHOR);
        const char *text = verslag_note_text(note, &len);
        put_cut(&o->print, text ? text : "", len, width - 2);
        put_spaces_to(&o->print, begin + width);
        set_colour(&o->print, dim);
        put_cut(&o->print, anchor, strlen(anchor), ANCHOR);
        set_colour(&o->print, plain);
        put_line_end(&o->print);
    }
}

static void put_agenda(struct outline *o)
{
    size_t count = verslag_document_agenda_count(o->doc);
    if (count)
        put_heading(&o->print, "Agenda", count);
    for (size_t i = 0; i < count; i++) {
        const char *text = verslag_passage_text(verslag_document_agenda_item(o->doc, i), NULL);
        put_spaces_to(&o->print, INDENT);
        put_words(&o->print, "–", INDENT);
        put_words(&o->print, text ? text : "", INDENT + 2);
        put_line_end(&o->print);
    }
}

static void put_diagnostics(struct outline *o)
{
    size_t count = verslag_document_diagnostic_count(o->doc);
    if (count)
        put_heading(&o->print, "Noticed", count);
    for (size_t i = 0; i < count; i++) {
        const verslag_diagnostic *diagnostic = verslag_document_diagnostic(o->doc, i);
        const char *code = verslag_code_name(verslag_diagnostic_code(diagnostic));
        size_t line = verslag_document_source_line(o->doc, verslag_diagnostic_begin(diagnostic));
        char where[40] = "";
        if (line)
            snprintf(where, sizeof where, "line %zu:", line);
        put_spaces_to(&o->print, INDENT);
        put_words(&o->print, where, INDENT);
        set_colour(&o->print, yellow);
        put_words(&o->print, code ? code : "unknown", INDENT);
        put_cut(&o->print, ":", 1, 1);
        set_colour(&o->print, plain);
        put_words(&o->print, verslag_diagnostic_message(diagnostic), 2 * INDENT);
        put_line_end(&o->print);
    }
}

void outline_print(const verslag_document *doc, FILE *out, struct print_style style)
{
    struct outline outline = {.doc = doc, .print = {.out = out, .style = style}};
    put_head(&outline);
    put_questions(&outline);
    put_notes(&outline);
    put_agenda(&outline);
    put_diagnostics(&outline);
}
