#include "model/model.h"

verslag_document *verslag_document_ref(verslag_document *doc)
{
    /* Whoever takes a reference holds one already: nothing has to be seen in order here. */
    if (doc)
        atomic_fetch_add_explicit(&doc->references_held, 1, memory_order_relaxed);
    return doc;
}

void verslag_document_unref(verslag_document *doc)
{
    /* What any thread did with the document comes before its release by the last one. */
    if (doc && atomic_fetch_sub_explicit(&doc->references_held, 1, memory_order_acq_rel) == 1)
        vs_document_free(doc);
}

#define TEXT_GETTER(name, field) \
    const char *name(const verslag_document *doc) { return doc ? doc->field : NULL; }

TEXT_GETTER(verslag_document_source_name, source_name)
TEXT_GETTER(verslag_document_source_backend, source_backend)
TEXT_GETTER(verslag_document_source_encoding, source_encoding)
TEXT_GETTER(verslag_document_title, title)
TEXT_GETTER(verslag_document_kamerstuk_id, kamerstuk_id)
TEXT_GETTER(verslag_document_kamerstuk_dossier, kamerstuk_dossier)
TEXT_GETTER(verslag_document_kamerstuk_number, kamerstuk_number)
TEXT_GETTER(verslag_document_kamerstuk_url, kamerstuk_url)
TEXT_GETTER(verslag_document_number, document_number)
TEXT_GETTER(verslag_document_case_number, case_number)
TEXT_GETTER(verslag_document_session, session)
TEXT_GETTER(verslag_document_committee, committee)

size_t verslag_document_source_bytes(const verslag_document *doc) { return doc ? doc->source_bytes : 0; }

const char *verslag_document_text(const verslag_document *doc, size_t *len)
{
    if (len)
        *len = doc ? doc->text_len : 0;
    if (!doc)
        return NULL;
    return doc->text ? doc->text : "";
}

verslag_kind verslag_document_kind(const verslag_document *doc) { return doc ? doc->kind : VERSLAG_KIND_UNKNOWN; }

verslag_chamber verslag_document_chamber(const verslag_document *doc)
{
    return doc ? doc->chamber : VERSLAG_CHAMBER_UNKNOWN;
}

const char *verslag_document_date(const verslag_document *doc, verslag_date which)
{
    return doc && which > VERSLAG_DATE_NONE && which <= VERSLAG_DATE_UPDATED ? doc->dates[which] : NULL;
}

unsigned verslag_document_revision(const verslag_document *doc) { return doc ? doc->revision : 0; }

#define COUNT_GETTER(name, array) \
    size_t name(const verslag_document *doc) { return doc ? doc->array.count : 0; }
#define MEMBER_GETTER(type, name, array) \
    const type *name(const verslag_document *doc, size_t index) \
    { \
        return doc && index < doc->array.count ? &doc->array.items[index] : NULL; \
    }

COUNT_GETTER(verslag_document_addressee_count, addressees)
COUNT_GETTER(verslag_document_dossier_count, dossiers)
COUNT_GETTER(verslag_document_signatory_count, signatories)
COUNT_GETTER(verslag_document_asker_count, askers)
COUNT_GETTER(verslag_document_fraction_count, fractions)
COUNT_GETTER(verslag_document_question_count, questions)
COUNT_GETTER(verslag_document_answer_count, answers)
COUNT_GETTER(verslag_document_note_count, notes)
COUNT_GETTER(verslag_document_reference_count, references)
COUNT_GETTER(verslag_document_agenda_count, agenda)
COUNT_GETTER(verslag_document_furniture_count, furniture)
COUNT_GETTER(verslag_document_diagnostic_count, diagnostics)

const char *verslag_document_addressee(const verslag_document *doc, size_t index)
{
    return doc && index < doc->addressees.count ? doc->addressees.items[index] : NULL;
}

MEMBER_GETTER(verslag_dossier, verslag_document_dossier, dossiers)
MEMBER_GETTER(verslag_signatory, verslag_document_signatory, signatories)
MEMBER_GETTER(verslag_asker, verslag_document_asker, askers)
MEMBER_GETTER(verslag_fraction, verslag_document_fraction, fractions)
MEMBER_GETTER(verslag_question, verslag_document_question, questions)
MEMBER_GETTER(verslag_answer, verslag_document_answer, answers)
MEMBER_GETTER(verslag_note, verslag_document_note, notes)
MEMBER_GETTER(verslag_reference, verslag_document_reference, references)
MEMBER_GETTER(verslag_passage, verslag_document_agenda_item, agenda)
MEMBER_GETTER(verslag_furniture, verslag_document_furniture, furniture)
MEMBER_GETTER(verslag_diagnostic, verslag_document_diagnostic, diagnostics)

int verslag_document_locate(const verslag_document *doc, size_t offset, size_t *line, size_t *column)
{
    bool inside = doc && offset <= doc->text_len;
    const vs_span_place *place = inside ? vs_place_at(doc, (uint32_t)offset) : NULL;
    /* A text without any line is one empty line. */
    if (line)
        *line = place ? vs_place_line(doc, place) : inside;
    while (place && vs_place_is_inside(doc, place))
        place--;
    if (column)
        *column = place ? offset - place->begin + 1 : inside;
    return inside;
}

size_t verslag_document_source_line(const verslag_document *doc, size_t offset)
{
    const vs_span_place *place = doc && offset <= doc->text_len ? vs_place_at(doc, (uint32_t)offset) : NULL;
    return place ? place->line : 0;
}

/* Dossiers, signatories and askers: too small for files of their own. */

const char *verslag_dossier_number(const verslag_dossier *dossier) { return dossier ? dossier->number : NULL; }

const char *verslag_dossier_title(const verslag_dossier *dossier) { return dossier ? dossier->title : NULL; }

verslag_role verslag_signatory_role(const verslag_signatory *signatory)
{
    return signatory ? signatory->role : VERSLAG_ROLE_UNKNOWN;
}

const char *verslag_signatory_name(const verslag_signatory *signatory) { return signatory ? signatory->name : NULL; }

const char *verslag_asker_name(const verslag_asker *asker) { return asker ? asker->name : NULL; }

const char *verslag_asker_party_id(const verslag_asker *asker) { return asker ? asker->party.id : NULL; }

const char *verslag_asker_party_name(const verslag_asker *asker) { return asker ? asker->party.name : NULL; }
