/* audit.c - whether every question was answered. Pointers are followed backwards, from the answers that say
 * something to those that point to them, nearest first: so each question finds its shortest way, and each pointer is
 * seen once. */
#include "compare/audit.h"

#include "structure/pointer.h"

static uint32_t count_words(const char *at, const char *end)
{
    uint32_t words = 0;
    for (bool inside = false; at < end; at++) {
        words += !inside && !vs_is_space(*at);
        inside = !vs_is_space(*at);
    }
    return words;
}

static const verslag_answer *answer_of(const verslag_audit *audit, uint32_t question)
{
    const uint32_t index = audit->doc->questions.items[question].answer;
    return index == VS_NONE ? NULL : &audit->doc->answers.items[index];
}

/* The outcome as far as the question's own answer tells it; NONE where that only points elsewhere. */
static verslag_outcome outcome_of(const verslag_answer *answer)
{
    if (!answer || answer->state == VERSLAG_ANSWER_MISSING)
        return VERSLAG_OUTCOME_MISSING;
    if (answer->state == VERSLAG_ANSWER_POSTPONED)
        return VERSLAG_OUTCOME_POSTPONED;
    if (answer->state == VERSLAG_ANSWER_DELEGATED)
        return VERSLAG_OUTCOME_NONE;
    return answer->questions.count > 1 ? VERSLAG_OUTCOME_SHARED : VERSLAG_OUTCOME_ANSWERED;
}

/* For every question the answers that point to it. */
static bool find_pointers(verslag_audit *audit)
{
    const verslag_document *doc = audit->doc;
    uint32_t all = 0;
    for (uint32_t i = 0; i < doc->answers.count; i++)
        for (uint32_t d = 0; d < doc->answers.items[i].delegates.count; d++, all++)
            audit->findings[doc->indexes.items[doc->answers.items[i].delegates.first + d]].pointers.count++;
    audit->pointers = vs_alloc(all * sizeof *audit->pointers);
    if (!audit->pointers)
        return false;
    uint32_t first = 0;
    for (uint32_t i = 0; i < doc->questions.count; i++) {
        audit->findings[i].pointers.first = first;
        first += audit->findings[i].pointers.count;
        audit->findings[i].pointers.count = 0;
    }
    for (uint32_t i = 0; i < doc->answers.count; i++)
        for (uint32_t d = 0; d < doc->answers.items[i].delegates.count; d++) {
            vs_run *run = &audit->findings[doc->indexes.items[doc->answers.items[i].delegates.first + d]].pointers;
            audit->pointers[run->first + run->count++] = i;
        }
    return true;
}

/* Gives the outcome to all whose answer leads to a question in the queue by nothing but pointers. */
static void follow_back(verslag_audit *audit, bool *followed, uint32_t *queue, uint32_t count, verslag_outcome outcome)
{
    const verslag_document *doc = audit->doc;
    for (uint32_t i = 0; i < count; i++) {
        const verslag_finding *to = &audit->findings[queue[i]];
        for (uint32_t p = 0; p < to->pointers.count; p++) {
            const uint32_t index = audit->pointers[to->pointers.first + p];
            const verslag_answer *answer = &doc->answers.items[index];
            if (answer->state != VERSLAG_ANSWER_DELEGATED || followed[index])
                continue;
            followed[index] = true;
            for (uint32_t k = 0; k < answer->questions.count; k++) {
                const uint32_t question = doc->indexes.items[answer->questions.first + k];
                verslag_finding *from = &audit->findings[question];
                /* Where numbers are repeated, the later answer counts. */
                if (from->outcome != VERSLAG_OUTCOME_NONE || doc->questions.items[question].answer != index)
                    continue;
                from->outcome = outcome;
                if (outcome != VERSLAG_OUTCOME_DANGLING) {
                    from->next = queue[i];
                    from->end = to->end == VS_NONE ? queue[i] : to->end;
                    from->steps = to->steps + 1;
                }
                queue[count++] = question;
            }
        }
    }
}

/* Questions whose answers have one of these outcomes by themselves. */
static uint32_t collect(const verslag_audit *audit, uint32_t *queue, const verslag_outcome *outcomes,
                        unsigned outcome_count)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < audit->doc->questions.count; i++)
        for (unsigned k = 0; k < outcome_count; k++)
            if (audit->findings[i].outcome == outcomes[k] && audit->findings[i].steps == 0)
                queue[count++] = i;
    return count;
}

static bool find_outcomes(verslag_audit *audit)
{
    static const verslag_outcome said[] = {VERSLAG_OUTCOME_ANSWERED, VERSLAG_OUTCOME_SHARED},
                                 later[] = {VERSLAG_OUTCOME_POSTPONED},
                                 nothing[] = {VERSLAG_OUTCOME_MISSING, VERSLAG_OUTCOME_DANGLING};
    const uint32_t count = audit->doc->questions.count;
    uint32_t *queue = vs_alloc(count * sizeof *queue);
    bool *followed = vs_alloc(audit->doc->answers.count * sizeof *followed); /* by answer */
    if (!queue || !followed) {
        vs_release(queue);
        vs_release(followed);
        return false;
    }
    memset(followed, 0, audit->doc->answers.count * sizeof *followed);
    for (uint32_t i = 0; i < count; i++) {
        const verslag_answer *answer = answer_of(audit, i);
        verslag_finding *finding = &audit->findings[i];
        if (finding->outcome == VERSLAG_OUTCOME_NONE)
            finding->outcome = outcome_of(answer);
    }
    /* A shared answer is counted once. */
    for (uint32_t i = 0; i < audit->doc->answers.count; i++) {
        const verslag_answer *answer = &audit->doc->answers.items[i];
        const uint32_t words = count_words(audit->doc->text + answer->text.begin, audit->doc->text + answer->text.end);
        for (uint32_t k = 0; k < answer->questions.count; k++) {
            const uint32_t question = audit->doc->indexes.items[answer->questions.first + k];
            if (audit->doc->questions.items[question].answer == i)
                audit->findings[question].words = words;
        }
    }
    follow_back(audit, followed, queue, collect(audit, queue, said, 2), VERSLAG_OUTCOME_POINTED_TO);
    follow_back(audit, followed, queue, collect(audit, queue, later, 1), VERSLAG_OUTCOME_POSTPONED);
    follow_back(audit, followed, queue, collect(audit, queue, nothing, 2), VERSLAG_OUTCOME_DANGLING);
    for (uint32_t i = 0; i < count; i++)
        if (audit->findings[i].outcome == VERSLAG_OUTCOME_NONE)
            audit->findings[i].outcome = VERSLAG_OUTCOME_CIRCULAR;
    vs_release(queue);
    vs_release(followed);
    return true;
}

/* The pointers to questions that the document does not have: each has its diagnostic. */
static bool find_dangling(verslag_audit *audit)
{
    const verslag_document *doc = audit->doc;
    bool *lost = vs_alloc(doc->references.count * sizeof *lost);
    if (!lost)
        return false;
    memset(lost, 0, doc->references.count * sizeof *lost);
    for (uint32_t i = 0; i < doc->diagnostics.count; i++) {
        const verslag_diagnostic *diagnostic = &doc->diagnostics.items[i];
        uint32_t low = 0, high = doc->references.count;
        if (diagnostic->code != VERSLAG_CODE_REFERENCE_DANGLING)
            continue;
        while (low < high) { /* references ascend */
            const uint32_t half = low + (high - low) / 2;
            if (doc->references.items[half].text.begin < diagnostic->begin)
                low = half + 1;
            else
                high = half;
        }
        if (low < doc->references.count && doc->references.items[low].text.begin < diagnostic->end)
            lost[low] = doc->references.items[low].kind == VERSLAG_REFERENCE_QUESTION &&
                        doc->references.items[low].place == VERSLAG_PLACE_ANSWER;
    }
    bool ok = true;
    for (uint32_t i = 0; i < doc->references.count && ok; i++) {
        uint32_t *index = lost[i] ? vs_vec_push(&audit->dangling) : NULL;
        ok = index || !lost[i];
        if (index)
            *index = i;
    }
    vs_release(lost);
    return ok;
}

static void count(vs_outcome_tally *tally, const verslag_question *question, verslag_outcome outcome)
{
    tally->questions[outcome]++;
    tally->questions[VERSLAG_OUTCOME_NONE]++;
    tally->parts[outcome] += question->parts.count;
    tally->parts[VERSLAG_OUTCOME_NONE] += question->parts.count;
}

/* Questions whose answer is nothing but pointers to what is not there. */
static void find_lost(verslag_audit *audit)
{
    const verslag_document *doc = audit->doc;
    for (uint32_t i = 0, end; i < audit->dangling.count; i = end) {
        const uint32_t index = doc->references.items[audit->dangling.items[i]].place_index;
        const verslag_answer *answer = &doc->answers.items[index];
        const char *at = doc->text + answer->text.begin;
        bool nothing = answer->delegates.count == 0;
        for (end = i;
             end < audit->dangling.count && doc->references.items[audit->dangling.items[end]].place_index == index;
             end++) {
            const vs_slice *words = &doc->references.items[audit->dangling.items[end]].text;
            nothing = nothing && vs_pointer_says_nothing(at, doc->text + words->begin);
            at = doc->text + words->end;
        }
        if (!nothing || !vs_pointer_says_nothing(at, doc->text + answer->text.end))
            continue;
        for (uint32_t k = 0; k < answer->questions.count; k++) {
            const uint32_t question = doc->indexes.items[answer->questions.first + k];
            if (doc->questions.items[question].answer == index)
                audit->findings[question].outcome = VERSLAG_OUTCOME_DANGLING;
        }
    }
}

verslag_status vs_audit_run(verslag_audit *audit, verslag_document *doc)
{
    audit->doc = verslag_document_ref(doc);
    audit->findings = vs_alloc(doc->questions.count * sizeof *audit->findings);
    audit->tallies = vs_alloc(doc->fractions.count * sizeof *audit->tallies);
    if (!audit->findings || !audit->tallies)
        return VERSLAG_ERROR_NOMEM;
    memset(audit->tallies, 0, doc->fractions.count * sizeof *audit->tallies);
    for (uint32_t i = 0; i < doc->questions.count; i++)
        audit->findings[i] = (verslag_finding){.audit = audit, .next = VS_NONE, .end = VS_NONE};
    if (!find_pointers(audit) || !find_dangling(audit))
        return VERSLAG_ERROR_NOMEM;
    find_lost(audit);
    if (!find_outcomes(audit))
        return VERSLAG_ERROR_NOMEM;
    for (uint32_t i = 0; i < doc->questions.count; i++) {
        const verslag_question *question = &doc->questions.items[i];
        count(&audit->all, question, audit->findings[i].outcome);
        if (question->fraction != VS_NONE)
            count(&audit->tallies[question->fraction], question, audit->findings[i].outcome);
    }
    return VERSLAG_OK;
}

void vs_audit_free(verslag_audit *audit)
{
    if (!audit)
        return;
    vs_release(audit->findings);
    vs_release(audit->tallies);
    vs_release(audit->pointers);
    vs_vec_free(&audit->dangling);
    verslag_document_unref(audit->doc);
    vs_release(audit);
}

bool vs_audit_is_complete(const verslag_audit *audit)
{
    return audit->dangling.count == 0 && audit->all.questions[VERSLAG_OUTCOME_MISSING] == 0 &&
           audit->all.questions[VERSLAG_OUTCOME_DANGLING] == 0 && audit->all.questions[VERSLAG_OUTCOME_CIRCULAR] == 0;
}
