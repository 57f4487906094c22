#include "api/access.h"

static const vs_target *target(const verslag_reference *reference, size_t index)
{
    return reference && index < reference->targets.count
               ? &reference->doc->targets.items[reference->targets.first + index]
               : NULL;
}

vs_run vs_references_in(const verslag_document *doc, const vs_slice *span)
{
    const verslag_reference *items = doc->references.items;
    const uint32_t count = doc->references.count, first = vs_reference_from(items, count, span->begin);
    return (vs_run){first, vs_reference_from(items, count, span->end) - first};
}

size_t verslag_reference_index(const verslag_reference *reference)
{
    return reference ? (size_t)(reference - reference->doc->references.items) : 0;
}

verslag_reference_kind verslag_reference_get_kind(const verslag_reference *reference)
{
    return reference ? reference->kind : VERSLAG_REFERENCE_UNKNOWN;
}

const char *verslag_reference_text(const verslag_reference *reference, size_t *len)
{
    return reference ? vs_text(reference->doc, &reference->text, len) : vs_no_text(len);
}

size_t verslag_reference_begin(const verslag_reference *reference) { return reference ? reference->text.begin : 0; }

size_t verslag_reference_end(const verslag_reference *reference) { return reference ? reference->text.end : 0; }

verslag_place verslag_reference_place(const verslag_reference *reference)
{
    return reference ? reference->place : VERSLAG_PLACE_NONE;
}

size_t verslag_reference_place_index(const verslag_reference *reference)
{
    return reference ? reference->place_index : 0;
}

const char *verslag_reference_role(const verslag_reference *reference) { return reference ? reference->role : NULL; }

const char *verslag_reference_pin(const verslag_reference *reference) { return reference ? reference->pin : NULL; }

verslag_confidence verslag_reference_confidence(const verslag_reference *reference)
{
    return reference ? reference->confidence : VERSLAG_CONFIDENCE_UNKNOWN;
}

size_t verslag_reference_target_count(const verslag_reference *reference)
{
    return reference ? reference->targets.count : 0;
}

const char *verslag_reference_target_id(const verslag_reference *reference, size_t index)
{
    const vs_target *found = target(reference, index);
    return found ? found->id : NULL;
}

const char *verslag_reference_target_url(const verslag_reference *reference, size_t index)
{
    const vs_target *found = target(reference, index);
    return found ? found->url : NULL;
}

const verslag_question *verslag_reference_target_question(const verslag_reference *reference, size_t index)
{
    const vs_target *found = target(reference, index);
    return found ? verslag_document_question(reference->doc, found->question) : NULL;
}

size_t verslag_reference_also_filed_count(const verslag_reference *reference)
{
    return reference ? reference->also_filed.count : 0;
}

const char *verslag_reference_also_filed(const verslag_reference *reference, size_t index)
{
    return reference && index < reference->also_filed.count
               ? reference->doc->strings.items[reference->also_filed.first + index]
               : NULL;
}

const verslag_reference *verslag_reference_printed_as(const verslag_reference *reference)
{
    return reference && reference->printed_as ? verslag_document_reference(reference->doc, reference->printed_as - 1)
                                              : NULL;
}
