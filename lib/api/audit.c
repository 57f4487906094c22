#include "api/access.h"
#include "compare/audit.h"

verslag_status verslag_audit_new(verslag_document *doc, verslag_audit **audit)
{
    if (audit)
        *audit = NULL;
    if (!doc || !audit)
        return VERSLAG_ERROR_ARGUMENT;
    verslag_audit *made = vs_alloc(sizeof *made);
    if (!made)
        return VERSLAG_ERROR_NOMEM;
    *made = (verslag_audit){0};
    const verslag_status status = vs_audit_run(made, doc);
    if (status)
        vs_audit_free(made);
    else
        *audit = made;
    return status;
}

void verslag_audit_free(verslag_audit *audit) { vs_audit_free(audit); }

const verslag_document *verslag_audit_document(const verslag_audit *audit) { return audit ? audit->doc : NULL; }

size_t verslag_audit_finding_count(const verslag_audit *audit) { return audit ? audit->doc->questions.count : 0; }

const verslag_finding *verslag_audit_finding(const verslag_audit *audit, size_t index)
{
    return audit && index < audit->doc->questions.count ? &audit->findings[index] : NULL;
}

/* The counts for a fraction; NULL where it is another document's. */
static const vs_outcome_tally *tally_of(const verslag_audit *audit, const verslag_fraction *fraction,
                                        verslag_outcome outcome)
{
    if (!audit || (unsigned)outcome >= VS_OUTCOMES || (fraction && fraction->doc != audit->doc))
        return NULL;
    return fraction ? &audit->tallies[verslag_fraction_index(fraction)] : &audit->all;
}

size_t verslag_audit_tally(const verslag_audit *audit, const verslag_fraction *fraction, verslag_outcome outcome)
{
    const vs_outcome_tally *tally = tally_of(audit, fraction, outcome);
    return tally ? tally->questions[outcome] : 0;
}

size_t verslag_audit_part_tally(const verslag_audit *audit, const verslag_fraction *fraction, verslag_outcome outcome)
{
    const vs_outcome_tally *tally = tally_of(audit, fraction, outcome);
    return tally ? tally->parts[outcome] : 0;
}

size_t verslag_audit_dangling_count(const verslag_audit *audit) { return audit ? audit->dangling.count : 0; }

const verslag_reference *verslag_audit_dangling(const verslag_audit *audit, size_t index)
{
    return audit && index < audit->dangling.count ? verslag_document_reference(audit->doc, audit->dangling.items[index])
                                                  : NULL;
}

int verslag_audit_complete(const verslag_audit *audit) { return audit && vs_audit_is_complete(audit); }

const verslag_question *verslag_finding_question(const verslag_finding *finding)
{
    return finding ? &finding->audit->doc->questions.items[finding - finding->audit->findings] : NULL;
}

verslag_outcome verslag_finding_outcome(const verslag_finding *finding)
{
    return finding ? finding->outcome : VERSLAG_OUTCOME_NONE;
}

size_t verslag_finding_words(const verslag_finding *finding) { return finding ? finding->words : 0; }

int verslag_finding_points(const verslag_finding *finding)
{
    return verslag_answer_get_state(verslag_question_answer(verslag_finding_question(finding))) ==
           VERSLAG_ANSWER_PARTLY_DELEGATED;
}

const verslag_question *verslag_finding_next(const verslag_finding *finding)
{
    return finding ? verslag_document_question(finding->audit->doc, finding->next) : NULL;
}

const verslag_question *verslag_finding_end(const verslag_finding *finding)
{
    return finding ? verslag_document_question(finding->audit->doc, finding->end) : NULL;
}

size_t verslag_finding_steps(const verslag_finding *finding) { return finding ? finding->steps : 0; }

size_t verslag_finding_pointer_count(const verslag_finding *finding) { return finding ? finding->pointers.count : 0; }

const verslag_answer *verslag_finding_pointer(const verslag_finding *finding, size_t index)
{
    return finding && index < finding->pointers.count
               ? verslag_document_answer(finding->audit->doc, finding->audit->pointers[finding->pointers.first + index])
               : NULL;
}
