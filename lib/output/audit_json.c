#include "output/audit_output.h"

#include "output/comparison_json.h"

/* Keys and their order are fixed: docs/json.md lists them. */

static void outcomes(vs_json *json, const uint32_t *counts)
{
    vs_json_open(json, '{');
    vs_json_key(json, "all");
    vs_json_number(json, counts[VERSLAG_OUTCOME_NONE]);
#define VS_OUTCOME(value, name)                                                                                        \
  vs_json_key(json, name);                                                                                             \
  vs_json_number(json, counts[value]);
#include "model/names.def"
    vs_json_close(json, '}');
}

static void tally(vs_json *json, const vs_outcome_tally *counts)
{
    vs_json_key(json, "questions");
    outcomes(json, counts->questions);
    vs_json_key(json, "parts");
    outcomes(json, counts->parts);
}

/* The answers by their headings and their states. */
static void answers(vs_json *json, const verslag_document *doc)
{
    uint32_t headed = 0, states[VERSLAG_ANSWER_MISSING + 1] = {0};
    for (uint32_t i = 0; i < doc->answers.count; i++) {
        headed += doc->answers.items[i].heading.begin < doc->answers.items[i].heading.end;
        states[doc->answers.items[i].state]++;
    }
    vs_json_open(json, '{');
    vs_json_key(json, "all");
    vs_json_number(json, doc->answers.count);
    vs_json_key(json, "with_heading");
    vs_json_number(json, headed);
    vs_json_key(json, "without_heading");
    vs_json_number(json, doc->answers.count - headed);
#define VS_ANSWER_STATE(value, name)                                                                                   \
  vs_json_key(json, name);                                                                                             \
  vs_json_number(json, states[value]);
#include "model/names.def"
    vs_json_close(json, '}');
}

static void fraction(vs_json *json, const verslag_audit *audit, uint32_t index)
{
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "heading");
    vs_json_slice(json, audit->doc, &audit->doc->fractions.items[index].heading);
    tally(json, &audit->tallies[index]);
    vs_json_close(json, '}');
}

static void indexes(vs_json *json, const uint32_t *items, uint32_t count)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < count; i++)
        vs_json_number(json, items[i]);
    vs_json_close(json, ']');
}

static void finding(vs_json *json, const verslag_audit *audit, uint32_t index)
{
    const verslag_document *doc = audit->doc;
    const verslag_finding *it = &audit->findings[index];
    const verslag_question *question = &doc->questions.items[index];
    const verslag_answer *answer = question->answer == VS_NONE ? NULL : &doc->answers.items[question->answer];
    vs_json_open(json, '{');
    vs_json_key(json, "question");
    vs_json_number(json, index);
    vs_json_key(json, "number");
    vs_json_question_number(json, doc, index);
    vs_json_key(json, "fraction");
    vs_json_index(json, question->fraction);
    vs_json_key(json, "parts");
    vs_json_number(json, question->parts.count);
    vs_json_key(json, "answer");
    vs_json_index(json, question->answer);
    vs_json_key(json, "words");
    vs_json_number(json, it->words);
    vs_json_key(json, "outcome");
    vs_json_string(json, verslag_outcome_name(it->outcome));
    vs_json_key(json, "points");
    vs_json_bool(json, answer && answer->state == VERSLAG_ANSWER_PARTLY_DELEGATED);
    vs_json_key(json, "next");
    vs_json_index(json, it->next);
    vs_json_key(json, "end");
    vs_json_index(json, it->end);
    vs_json_key(json, "steps");
    vs_json_number(json, it->steps);
    vs_json_key(json, "pointed_to_by");
    indexes(json, audit->pointers + it->pointers.first, it->pointers.count);
    vs_json_close(json, '}');
}

/* The arrows of the graph, by answer. */
static void pointers(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->answers.count; i++) {
        const verslag_answer *answer = &doc->answers.items[i];
        if (answer->delegates.count == 0)
            continue;
        vs_json_open(json, '{');
        vs_json_key(json, "answer");
        vs_json_number(json, i);
        vs_json_key(json, "from");
        indexes(json, doc->indexes.items + answer->questions.first, answer->questions.count);
        vs_json_key(json, "to");
        indexes(json, doc->indexes.items + answer->delegates.first, answer->delegates.count);
        vs_json_key(json, "status");
        vs_json_string(json, verslag_answer_state_name(answer->state));
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void dangling(vs_json *json, const verslag_audit *audit, uint32_t index)
{
    const verslag_reference *reference = &audit->doc->references.items[audit->dangling.items[index]];
    vs_json_open(json, '{');
    vs_json_key(json, "reference");
    vs_json_number(json, audit->dangling.items[index]);
    vs_json_key(json, "answer");
    vs_json_number(json, reference->place_index);
    vs_json_key(json, "text");
    vs_json_slice(json, audit->doc, &reference->text);
    vs_json_key(json, "span");
    vs_json_span(json, reference->text.begin, reference->text.end);
    vs_json_close(json, '}');
}

static void list(vs_json *json, const verslag_audit *audit, uint32_t count,
                 void (*item)(vs_json *json, const verslag_audit *audit, uint32_t index))
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < count && !json->out.stopped; i++)
        item(json, audit, i);
    vs_json_close(json, ']');
}

verslag_status vs_audit_json_write(const verslag_audit *audit, verslag_write_fn write, void *user)
{
    vs_json writer, *json = &writer;
    if (!vs_json_start(json, write, user))
        return VERSLAG_ERROR_NOMEM;
    vs_json_open(json, '{');
    vs_json_key(json, "format");
    vs_json_string(json, "verslag-audit");
    vs_json_key(json, "version");
    vs_json_number(json, 1);
    vs_json_key(json, "document");
    vs_json_identity(json, audit->doc);
    vs_json_key(json, "complete");
    vs_json_bool(json, vs_audit_is_complete(audit));
    vs_json_key(json, "counts");
    vs_json_open(json, '{');
    tally(json, &audit->all);
    vs_json_key(json, "answers");
    answers(json, audit->doc);
    vs_json_close(json, '}');
    vs_json_key(json, "fractions");
    list(json, audit, audit->doc->fractions.count, fraction);
    vs_json_key(json, "findings");
    list(json, audit, audit->doc->questions.count, finding);
    vs_json_key(json, "pointers");
    pointers(json, audit->doc);
    vs_json_key(json, "dangling");
    list(json, audit, audit->dangling.count, dangling);
    vs_json_close(json, '}');
    return vs_json_finish(json) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}
