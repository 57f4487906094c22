#include "output/comparison_json.h"

/* Keys and their order are fixed: docs/json.md lists them. */

void vs_json_index(vs_json *json, uint32_t index)
{
    if (index == VS_NONE)
        vs_json_null(json);
    else
        vs_json_number(json, index);
}

void vs_json_slice(vs_json *json, const verslag_document *doc, const vs_slice *text)
{
    vs_json_text(json, (vs_str){doc->text + text->begin, text->end - text->begin});
}

void vs_json_question_number(vs_json *json, const verslag_document *doc, uint32_t question)
{
    const vs_run numbers = doc->questions.items[question].numbers;
    if (numbers.count)
        vs_json_number(json, doc->indexes.items[numbers.first]);
    else
        vs_json_null(json);
}

void vs_json_identity(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '{');
    vs_json_key(json, "name");
    vs_json_string(json, doc->source_name);
    vs_json_key(json, "kind");
    vs_json_string(json, verslag_kind_name(doc->kind));
    vs_json_key(json, "title");
    vs_json_string(json, doc->title);
    vs_json_key(json, "kamerstuk");
    vs_json_string(json, doc->kamerstuk_id);
    vs_json_key(json, "document_number");
    vs_json_string(json, doc->document_number);
    vs_json_key(json, "questions");
    vs_json_number(json, doc->questions.count);
    vs_json_key(json, "answers");
    vs_json_number(json, doc->answers.count);
    vs_json_close(json, '}');
}

/* By change; only sentences can have these. */
static void changes(vs_json *json, const uint32_t *counts)
{
    vs_json_open(json, '{');
    vs_json_key(json, "all");
    vs_json_number(json, counts[VERSLAG_CHANGE_NONE]);
#define VS_CHANGE(value, name)                                                                                         \
  if ((value) != VERSLAG_CHANGE_REGROUPED) {                                                                           \
    vs_json_key(json, name);                                                                                           \
    vs_json_number(json, counts[value]);                                                                               \
  }
#include "model/names.def"
    vs_json_close(json, '}');
}

static void tally(vs_json *json, const vs_tally *counts)
{
    vs_json_open(json, '{');
#define VS_SENTENCE_KIND(value, name)                                                                                  \
  vs_json_key(json, name);                                                                                             \
  changes(json, counts->of[value]);
#include "model/names.def"
    vs_json_close(json, '}');
}

static void fractions(vs_json *json, const verslag_comparison *c, unsigned side)
{
    const verslag_document *doc = c->sides[side].doc;
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->fractions.count; i++) {
        vs_json_open(json, '{');
        vs_json_key(json, "index");
        vs_json_number(json, i);
        vs_json_key(json, "heading");
        vs_json_slice(json, doc, &doc->fractions.items[i].heading);
        vs_json_key(json, "counts");
        tally(json, &c->tallies[side][i]);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void sentences(vs_json *json, const verslag_comparison *c, unsigned side, vs_run run)
{
    const verslag_document *doc = c->sides[side].doc;
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < run.count; i++) {
        const verslag_sentence *sentence = &c->sides[side].sentences.items[c->members[side].items[run.first + i]];
        vs_json_open(json, '{');
        vs_json_key(json, "kind");
        vs_json_string(json, verslag_sentence_kind_name(sentence->kind));
        vs_json_key(json, "question");
        vs_json_index(json, sentence->question);
        vs_json_key(json, "number");
        vs_json_question_number(json, doc, sentence->question);
        vs_json_key(json, "fraction");
        vs_json_index(json, sentence->fraction);
        vs_json_key(json, "note");
        vs_json_index(json, sentence->note);
        vs_json_key(json, "text");
        vs_json_slice(json, doc, &sentence->text);
        vs_json_key(json, "span");
        vs_json_span(json, sentence->text.begin, sentence->text.end);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void words(vs_json *json, const verslag_document *doc, const vs_slice *text)
{
    vs_json_open(json, '{');
    vs_json_key(json, "text");
    vs_json_slice(json, doc, text);
    vs_json_key(json, "span");
    vs_json_span(json, text->begin, text->end);
    vs_json_close(json, '}');
}

static void alignment(vs_json *json, const verslag_comparison *c, uint32_t index)
{
    const verslag_alignment *it = &c->alignments.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "kind");
    vs_json_string(json, verslag_sentence_kind_name(it->kind));
    vs_json_key(json, "change");
    vs_json_string(json, verslag_change_name(it->change));
    vs_json_key(json, "order");
    vs_json_string(json, verslag_order_name(it->order));
    vs_json_key(json, "similarity");
    vs_json_number(json, it->similarity);
    vs_json_key(json, "first");
    sentences(json, c, 0, it->first);
    vs_json_key(json, "second");
    sentences(json, c, 1, it->second);
    vs_json_key(json, "differences");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < it->differences.count; i++) {
        const verslag_difference *difference = &c->differences.items[it->differences.first + i];
        vs_json_open(json, '{');
        vs_json_key(json, "first");
        words(json, c->sides[0].doc, &difference->first);
        vs_json_key(json, "second");
        words(json, c->sides[1].doc, &difference->second);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
    vs_json_close(json, '}');
}

static void questions(vs_json *json, const verslag_comparison *c, unsigned side, vs_run run)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < run.count; i++) {
        const uint32_t question = c->paired[side].items[run.first + i];
        vs_json_open(json, '{');
        vs_json_key(json, "question");
        vs_json_number(json, question);
        vs_json_key(json, "number");
        vs_json_question_number(json, c->sides[side].doc, question);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void pairing(vs_json *json, const verslag_comparison *c, uint32_t index)
{
    const verslag_pairing *it = &c->pairings.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "change");
    vs_json_string(json, verslag_change_name(it->change));
    vs_json_key(json, "order");
    vs_json_string(json, verslag_order_name(it->order));
    vs_json_key(json, "renumbered");
    vs_json_bool(json, it->renumbered);
    vs_json_key(json, "first");
    questions(json, c, 0, it->first);
    vs_json_key(json, "second");
    questions(json, c, 1, it->second);
    vs_json_close(json, '}');
}

verslag_status vs_comparison_json_write(const verslag_comparison *c, verslag_write_fn write, void *user)
{
    vs_json writer, *json = &writer;
    if (!vs_json_start(json, write, user))
        return VERSLAG_ERROR_NOMEM;
    vs_json_open(json, '{');
    vs_json_key(json, "format");
    vs_json_string(json, "verslag-comparison");
    vs_json_key(json, "version");
    vs_json_number(json, 1);
    vs_json_key(json, "first");
    vs_json_identity(json, c->sides[0].doc);
    vs_json_key(json, "second");
    vs_json_identity(json, c->sides[1].doc);
    vs_json_key(json, "complete");
    vs_json_bool(json, verslag_comparison_complete(c));
    vs_json_key(json, "counts");
    tally(json, &c->all);
    vs_json_key(json, "first_fractions");
    fractions(json, c, 0);
    vs_json_key(json, "second_fractions");
    fractions(json, c, 1);
    vs_json_key(json, "alignments");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < c->alignments.count && !json->out.stopped; i++)
        alignment(json, c, i);
    vs_json_close(json, ']');
    vs_json_key(json, "pairings");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < c->pairings.count && !json->out.stopped; i++)
        pairing(json, c, i);
    vs_json_close(json, ']');
    vs_json_close(json, '}');
    return vs_json_finish(json) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}
