#include "output/json.h"

#include "model/model.h"
#include "output/json_writer.h"

/* Keys and their order are fixed: docs/json.md lists them. */

static void text_at(vs_json *json, const verslag_document *doc, uint32_t begin, uint32_t end)
{
    vs_json_text(json, (vs_str){doc->text + begin, end - begin});
}

static void slice(vs_json *json, const verslag_document *doc, const vs_slice *text)
{
    text_at(json, doc, text->begin, text->end);
}

/* A slice that is absent where it is empty. */
static void optional_slice(vs_json *json, const verslag_document *doc, const vs_slice *text)
{
    if (text->begin == text->end)
        vs_json_null(json);
    else
        slice(json, doc, text);
}

static void optional_index(vs_json *json, uint32_t index)
{
    if (index == VS_NONE)
        vs_json_null(json);
    else
        vs_json_number(json, index);
}

static void span(vs_json *json, const vs_slice *text) { vs_json_span(json, text->begin, text->end); }

static void indexes(vs_json *json, const verslag_document *doc, vs_run run)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < run.count; i++)
        vs_json_number(json, doc->indexes.items[run.first + i]);
    vs_json_close(json, ']');
}

static void passages(vs_json *json, const verslag_document *doc, const verslag_passage *items, uint32_t count)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < count; i++) {
        vs_json_open(json, '{');
        vs_json_key(json, "text");
        slice(json, doc, &items[i].text);
        vs_json_key(json, "span");
        span(json, &items[i].text);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void passage_run(vs_json *json, const verslag_document *doc, vs_run run)
{
    passages(json, doc, run.count ? doc->passages.items + run.first : NULL, run.count);
}

static void place(vs_json *json, verslag_place type, uint32_t index)
{
    if (type == VERSLAG_PLACE_NONE) {
        vs_json_null(json);
        return;
    }
    vs_json_open(json, '{');
    vs_json_key(json, "type");
    vs_json_string(json, verslag_place_name(type));
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_close(json, '}');
}

static void source(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '{');
    vs_json_key(json, "name");
    vs_json_string(json, doc->source_name);
    vs_json_key(json, "backend");
    vs_json_string(json, doc->source_backend);
    vs_json_key(json, "encoding");
    vs_json_string(json, doc->source_encoding);
    vs_json_key(json, "bytes");
    vs_json_number(json, doc->source_bytes);
    vs_json_close(json, '}');
}

static void kamerstuk(vs_json *json, const verslag_document *doc)
{
    if (!doc->kamerstuk_id && !doc->kamerstuk_dossier && !doc->kamerstuk_number) {
        vs_json_null(json);
        return;
    }
    vs_json_open(json, '{');
    vs_json_key(json, "id");
    vs_json_string(json, doc->kamerstuk_id);
    vs_json_key(json, "dossier");
    vs_json_string(json, doc->kamerstuk_dossier);
    vs_json_key(json, "number");
    vs_json_string(json, doc->kamerstuk_number);
    vs_json_key(json, "url");
    vs_json_string(json, doc->kamerstuk_url);
    vs_json_close(json, '}');
}

static void party(vs_json *json, const vs_party *item)
{
    vs_json_open(json, '{');
    vs_json_key(json, "id");
    vs_json_string(json, item->id);
    vs_json_key(json, "name");
    vs_json_string(json, item->name);
    vs_json_close(json, '}');
}

static void dossiers(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->dossiers.count; i++) {
        const verslag_dossier *dossier = &doc->dossiers.items[i];
        vs_json_open(json, '{');
        vs_json_key(json, "number");
        vs_json_string(json, dossier->number);
        vs_json_key(json, "title");
        vs_json_string(json, dossier->title);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void dates(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '{');
#define VS_DATE(value, name) \
    vs_json_key(json, name); \
    vs_json_string(json, doc->dates[value]);
#include "model/names.def"
    vs_json_close(json, '}');
}

static void signatories(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->signatories.count; i++) {
        const verslag_signatory *signatory = &doc->signatories.items[i];
        vs_json_open(json, '{');
        vs_json_key(json, "role");
        vs_json_string(json, verslag_role_name(signatory->role));
        vs_json_key(json, "name");
        vs_json_string(json, signatory->name);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void askers(vs_json *json, const verslag_document *doc)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->askers.count; i++) {
        const verslag_asker *asker = &doc->askers.items[i];
        vs_json_open(json, '{');
        vs_json_key(json, "name");
        vs_json_string(json, asker->name);
        vs_json_key(json, "party");
        if (asker->party.name)
            party(json, &asker->party);
        else
            vs_json_null(json);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void front(vs_json *json, const verslag_document *doc)
{
    vs_json_key(json, "kind");
    vs_json_string(json, verslag_kind_name(doc->kind));
    vs_json_key(json, "title");
    vs_json_string(json, doc->title);
    vs_json_key(json, "kamerstuk");
    kamerstuk(json, doc);
    vs_json_key(json, "dossiers");
    dossiers(json, doc);
    vs_json_key(json, "document_number");
    vs_json_string(json, doc->document_number);
    vs_json_key(json, "case_number");
    vs_json_string(json, doc->case_number);
    vs_json_key(json, "chamber");
    vs_json_string(json, verslag_chamber_name(doc->chamber));
    vs_json_key(json, "session");
    vs_json_string(json, doc->session);
    vs_json_key(json, "dates");
    dates(json, doc);
    vs_json_key(json, "revision");
    if (doc->revision)
        vs_json_number(json, doc->revision);
    else
        vs_json_null(json);
    vs_json_key(json, "committee");
    vs_json_string(json, doc->committee);
    vs_json_key(json, "addressees");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < doc->addressees.count; i++)
        vs_json_string(json, doc->addressees.items[i]);
    vs_json_close(json, ']');
    vs_json_key(json, "signatories");
    signatories(json, doc);
    vs_json_key(json, "askers");
    askers(json, doc);
}

static void parties(vs_json *json, const verslag_document *doc, vs_run run)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < run.count; i++)
        party(json, &doc->parties.items[run.first + i]);
    vs_json_close(json, ']');
}

static void fraction(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_fraction *fraction = &doc->fractions.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "heading");
    slice(json, doc, &fraction->heading);
    vs_json_key(json, "parties");
    parties(json, doc, fraction->parties);
    vs_json_key(json, "joint");
    vs_json_bool(json, fraction->parties.count > 1);
    vs_json_key(json, "span");
    vs_json_span(json, fraction->begin, fraction->end);
    vs_json_key(json, "questions");
    indexes(json, doc, fraction->questions);
    vs_json_close(json, '}');
}

static void question(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_question *question = &doc->questions.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "number");
    if (question->numbers.count)
        vs_json_number(json, doc->indexes.items[question->numbers.first]);
    else
        vs_json_null(json);
    vs_json_key(json, "numbers");
    indexes(json, doc, question->numbers);
    vs_json_key(json, "label");
    optional_slice(json, doc, &question->label);
    vs_json_key(json, "fraction");
    optional_index(json, question->fraction);
    vs_json_key(json, "context");
    passage_run(json, doc, question->context);
    vs_json_key(json, "text");
    slice(json, doc, &question->text);
    vs_json_key(json, "span");
    span(json, &question->text);
    vs_json_key(json, "parts");
    passage_run(json, doc, question->parts);
    vs_json_key(json, "answer");
    optional_index(json, question->answer);
    vs_json_close(json, '}');
}

static void answer(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_answer *answer = &doc->answers.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "questions");
    indexes(json, doc, answer->questions);
    vs_json_key(json, "heading");
    optional_slice(json, doc, &answer->heading);
    vs_json_key(json, "respondent");
    vs_json_string(json, answer->respondent);
    vs_json_key(json, "text");
    slice(json, doc, &answer->text);
    vs_json_key(json, "span");
    span(json, &answer->text);
    vs_json_key(json, "paragraphs");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < answer->paragraphs.count; i++)
        span(json, &doc->passages.items[answer->paragraphs.first + i].text);
    vs_json_close(json, ']');
    vs_json_key(json, "status");
    vs_json_string(json, verslag_answer_state_name(answer->state));
    vs_json_key(json, "delegates_to");
    indexes(json, doc, answer->delegates);
    vs_json_close(json, '}');
}

static void note(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_note *note = &doc->notes.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "number");
    vs_json_number(json, note->number);
    vs_json_key(json, "text");
    slice(json, doc, &note->text);
    vs_json_key(json, "span");
    span(json, &note->text);
    vs_json_key(json, "anchor");
    if (!vs_note_is_anchored(note)) {
        vs_json_null(json);
    } else {
        vs_json_open(json, '{');
        vs_json_key(json, "in");
        place(json, note->anchor_place, note->anchor_index);
        vs_json_key(json, "offset");
        vs_json_number(json, note->anchor_offset);
        vs_json_close(json, '}');
    }
    vs_json_close(json, '}');
}

static void targets(vs_json *json, const verslag_document *doc, vs_run run)
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < run.count; i++) {
        const vs_target *target = &doc->targets.items[run.first + i];
        vs_json_open(json, '{');
        vs_json_key(json, "id");
        vs_json_string(json, target->id);
        vs_json_key(json, "url");
        vs_json_string(json, target->url);
        vs_json_key(json, "index");
        optional_index(json, target->question);
        vs_json_close(json, '}');
    }
    vs_json_close(json, ']');
}

static void reference(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_reference *reference = &doc->references.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "index");
    vs_json_number(json, index);
    vs_json_key(json, "kind");
    vs_json_string(json, verslag_reference_kind_name(reference->kind));
    vs_json_key(json, "text");
    slice(json, doc, &reference->text);
    vs_json_key(json, "span");
    span(json, &reference->text);
    vs_json_key(json, "in");
    place(json, reference->place, reference->place_index);
    vs_json_key(json, "role");
    vs_json_string(json, reference->role);
    vs_json_key(json, "pin");
    vs_json_string(json, reference->pin);
    vs_json_key(json, "targets");
    targets(json, doc, reference->targets);
    vs_json_key(json, "also_filed_in");
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < reference->also_filed.count; i++)
        vs_json_string(json, doc->strings.items[reference->also_filed.first + i]);
    vs_json_close(json, ']');
    vs_json_key(json, "confidence");
    vs_json_string(json, verslag_confidence_name(reference->confidence));
    vs_json_close(json, '}');
}

static void furniture(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_furniture *furniture = &doc->furniture.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "kind");
    vs_json_string(json, verslag_furniture_kind_name(furniture->kind));
    vs_json_key(json, "text");
    vs_json_text(json, (vs_str){furniture->text, furniture->len});
    vs_json_key(json, "line");
    vs_json_number(json, furniture->line);
    vs_json_key(json, "offset");
    vs_json_number(json, furniture->offset);
    vs_json_close(json, '}');
}

static void diagnostic(vs_json *json, const verslag_document *doc, uint32_t index)
{
    const verslag_diagnostic *diagnostic = &doc->diagnostics.items[index];
    vs_json_open(json, '{');
    vs_json_key(json, "code");
    vs_json_string(json, verslag_code_name(diagnostic->code));
    vs_json_key(json, "message");
    vs_json_string(json, diagnostic->message);
    vs_json_key(json, "span");
    vs_json_span(json, diagnostic->begin, diagnostic->end);
    vs_json_close(json, '}');
}

/* A list of which every item is written by one of the functions above. */
static void list(vs_json *json, const verslag_document *doc, uint32_t count,
                 void (*item)(vs_json *json, const verslag_document *doc, uint32_t index))
{
    vs_json_open(json, '[');
    for (uint32_t i = 0; i < count && !json->out.stopped; i++)
        item(json, doc, i);
    vs_json_close(json, ']');
}

verslag_status vs_json_write(const verslag_document *doc, unsigned flags, verslag_write_fn write, void *user)
{
    vs_json writer, *json = &writer;
    if (!vs_json_start(json, write, user))
        return VERSLAG_ERROR_NOMEM;
    vs_json_open(json, '{');
    vs_json_key(json, "format");
    vs_json_string(json, "verslag-json");
    vs_json_key(json, "version");
    vs_json_number(json, 1);
    vs_json_key(json, "source");
    source(json, doc);
    if (!(flags & VERSLAG_JSON_NO_TEXT)) {
        vs_json_key(json, "text");
        text_at(json, doc, 0, doc->text_len);
    }
    front(json, doc);
    vs_json_key(json, "fractions");
    list(json, doc, doc->fractions.count, fraction);
    vs_json_key(json, "questions");
    list(json, doc, doc->questions.count, question);
    vs_json_key(json, "answers");
    list(json, doc, doc->answers.count, answer);
    vs_json_key(json, "notes");
    list(json, doc, doc->notes.count, note);
    vs_json_key(json, "references");
    list(json, doc, doc->references.count, reference);
    vs_json_key(json, "agenda");
    passages(json, doc, doc->agenda.items, doc->agenda.count);
    vs_json_key(json, "furniture");
    list(json, doc, doc->furniture.count, furniture);
    vs_json_key(json, "diagnostics");
    list(json, doc, doc->diagnostics.count, diagnostic);
    vs_json_close(json, '}');
    return vs_json_finish(json) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}
