/* audit_dot.c - the graph of the answers for Graphviz: q0, q1, ... are questions, a0, a1, ... answers that more than
 * one question shares, r0, r1, ... pointers to what is not there. */
#include "output/audit_output.h"

#include "output/writer.h"

#define put(out, literal) vs_write_str((out), VS_LIT(literal))

static void put_node(vs_writer *out, char kind, uint32_t index)
{
    vs_write_char(out, kind);
    vs_write_number(out, index);
}

/* In quotes: a backslash or a quotation mark gets a backslash, and a line end is a space. */
static void put_quoted(vs_writer *out, const char *text, size_t len)
{
    vs_write_char(out, '"');
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '"' || text[i] == '\\')
            vs_write_char(out, '\\');
        vs_write_char(out, (unsigned char)text[i] < ' ' ? ' ' : text[i]);
    }
    vs_write_char(out, '"');
}

static void put_slice(vs_writer *out, const verslag_document *doc, const vs_slice *slice)
{
    put_quoted(out, doc->text + slice->begin, slice->end - slice->begin);
}

/* The number as printed; a place in the document, from 1, where there is none. */
static void put_question_name(vs_writer *out, const verslag_document *doc, uint32_t index)
{
    const verslag_question *question = &doc->questions.items[index];
    if (question->label.begin < question->label.end) {
        put_slice(out, doc, &question->label);
        return;
    }
    put(out, "\"#");
    vs_write_number(out, (uint64_t)index + 1);
    vs_write_char(out, '"');
}

static void put_question(vs_writer *out, const verslag_audit *audit, uint32_t index, const char *indent)
{
    const verslag_outcome outcome = audit->findings[index].outcome;
    vs_write_str(out, vs_cstr(indent));
    put_node(out, 'q', index);
    put(out, " [label=");
    put_question_name(out, audit->doc, index);
    put(out, ", class=");
    const char *name = verslag_outcome_name(outcome);
    put_quoted(out, name, strlen(name));
    switch (outcome) {
    case VERSLAG_OUTCOME_POINTED_TO:
        put(out, ", fillcolor=\"#fff3c4\"");
        break;
    case VERSLAG_OUTCOME_POSTPONED:
        put(out, ", fillcolor=\"#dbe7f5\"");
        break;
    case VERSLAG_OUTCOME_MISSING:
    case VERSLAG_OUTCOME_DANGLING:
    case VERSLAG_OUTCOME_CIRCULAR:
        put(out, ", fillcolor=\"#f7d4cf\"");
        break;
    default:
        break;
    }
    put(out, "];\n");
}

static void put_questions(vs_writer *out, const verslag_audit *audit)
{
    const verslag_document *doc = audit->doc;
    for (uint32_t f = 0; f < doc->fractions.count && !out->stopped; f++) {
        const verslag_fraction *fraction = &doc->fractions.items[f];
        put(out, "  subgraph cluster_");
        vs_write_number(out, f);
        put(out, " {\n    label=");
        put_slice(out, doc, &fraction->heading);
        put(out, ";\n");
        for (uint32_t i = 0; i < fraction->questions.count; i++)
            put_question(out, audit, doc->indexes.items[fraction->questions.first + i], "    ");
        put(out, "  }\n");
    }
    for (uint32_t i = 0; i < doc->questions.count && !out->stopped; i++)
        if (doc->questions.items[i].fraction == VS_NONE)
            put_question(out, audit, i, "  ");
}

static void put_arrow(vs_writer *out, char from_kind, uint32_t from, char to_kind, uint32_t to)
{
    put(out, "  ");
    put_node(out, from_kind, from);
    put(out, " -> ");
    put_node(out, to_kind, to);
}

static void put_answer(vs_writer *out, const verslag_document *doc, uint32_t index)
{
    const verslag_answer *answer = &doc->answers.items[index];
    const bool shared = answer->questions.count > 1;
    if (shared) {
        put(out, "  ");
        put_node(out, 'a', index);
        put(out, " [label=");
        if (answer->heading.begin < answer->heading.end)
            put_slice(out, doc, &answer->heading);
        else
            put(out, "\"Antwoord\"");
        put(out, ", shape=ellipse];\n");
    }
    for (uint32_t i = 0; i < answer->questions.count && shared; i++) {
        put_arrow(out, 'q', doc->indexes.items[answer->questions.first + i], 'a', index);
        put(out, " [arrowhead=none];\n");
    }
    for (uint32_t i = 0; i < answer->delegates.count && answer->questions.count; i++) {
        put_arrow(out, shared ? 'a' : 'q', shared ? index : doc->indexes.items[answer->questions.first], 'q',
                  doc->indexes.items[answer->delegates.first + i]);
        if (answer->state == VERSLAG_ANSWER_DELEGATED)
            put(out, ";\n");
        else
            put(out, " [style=dashed];\n"); /* besides words of its own */
    }
}

static void put_dangling(vs_writer *out, const verslag_audit *audit, uint32_t index)
{
    const verslag_document *doc = audit->doc;
    const verslag_reference *reference = &doc->references.items[audit->dangling.items[index]];
    const verslag_answer *answer = &doc->answers.items[reference->place_index];
    put(out, "  ");
    put_node(out, 'r', index);
    put(out, " [label=");
    put_slice(out, doc, &reference->text);
    put(out, ", shape=plaintext, fontcolor=\"#a02010\"];\n");
    if (answer->questions.count == 0)
        return;
    put_arrow(out, answer->questions.count > 1 ? 'a' : 'q',
              answer->questions.count > 1 ? reference->place_index : doc->indexes.items[answer->questions.first], 'r',
              index);
    put(out, " [color=\"#a02010\"];\n");
}

verslag_status vs_audit_dot_write(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    vs_writer writer, *out = &writer;
    const verslag_document *doc = audit->doc;
    if (!vs_writer_start(out, write, user))
        return VERSLAG_ERROR_NOMEM;
    put(out, "digraph antwoorden {\n  rankdir=LR;\n  node [shape=box, style=filled, fillcolor=white, "
             "fontname=\"sans-serif\"];\n"
             "  graph [fontname=\"sans-serif\"];\n");
    put_questions(out, audit);
    for (uint32_t i = 0; i < doc->answers.count && !out->stopped; i++)
        put_answer(out, doc, i);
    for (uint32_t i = 0; i < audit->dangling.count && !out->stopped; i++)
        put_dangling(out, audit, i);
    put(out, "}\n");
    return vs_writer_finish(out) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}
