/* sample_document.h - a small document made by hand, with something in every list, for tests of what reads one. */
#ifndef SAMPLE_DOCUMENT_H
#define SAMPLE_DOCUMENT_H

#include "model/model.h"

#include <stdlib.h>

#define SAMPLE_TEXT \
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n" \
    "De veerdienst\n" \
    "Vragen van de leden van de VVD-fractie\n" \
    "Deze leden lazen de brief \"Op weg\".\n" \
    "Vaart de pont ook 's nachts?\n" \
    "Antwoord van het kabinet\n" \
    "Ja. Zie Kamerstuk 12 345, nr. 6.\n" \
    "Zie vraag 1.\n" \
    "Vragen van de leden van de Veerpartij\n" \
    "Hoeveel pont\xC3\xA9s zijn er?\n" \
    "Brief over de veren\n" \
    "Een noot."

/* The slice of SAMPLE_TEXT that `part` is. */
static inline vs_slice sample_slice(const char *part)
{
    const char *at = strstr(SAMPLE_TEXT, part);
    uint32_t begin = at ? (uint32_t)(at - SAMPLE_TEXT) : 0;
    return (vs_slice){.begin = begin, .end = begin + (uint32_t)(at ? strlen(part) : 0)};
}

#define SAMPLE_ARRAY(doc, field, n) \
    ((doc)->field.items = vs_arena_array(&(doc)->arena, (n), sizeof *(doc)->field.items), (doc)->field.count = (n))

/* A new document with one reference. */
static inline verslag_document *sample_document(void)
{
    verslag_document *doc = calloc(1, sizeof *doc);
    atomic_init(&doc->references_held, 1);
    doc->source_name = "veer \"2\".txt";
    doc->source_backend = "text";
    doc->source_encoding = "UTF-8";
    doc->source_bytes = 1234;
    doc->text = SAMPLE_TEXT;
    doc->text_len = sizeof SAMPLE_TEXT - 1;
    doc->kind = VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG;
    doc->chamber = VERSLAG_CHAMBER_TWEEDE_KAMER;
    doc->title = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG";
    doc->kamerstuk_id = "kst-12345-7";
    doc->kamerstuk_dossier = "12345";
    doc->kamerstuk_number = "7";
    doc->dates[VERSLAG_DATE_ADOPTED] = "2024-02-29";

    SAMPLE_ARRAY(doc, addressees, 1);
    doc->addressees.items[0] = "Minister van Veren";
    SAMPLE_ARRAY(doc, dossiers, 2);
    doc->dossiers.items[0] = (verslag_dossier){"12345", "Veren"};
    doc->dossiers.items[1] = (verslag_dossier){"23456-VI", NULL};
    SAMPLE_ARRAY(doc, signatories, 1);
    doc->signatories.items[0] = (verslag_signatory){"A. de Boer", VERSLAG_ROLE_FUNGEREND_VOORZITTER};
    SAMPLE_ARRAY(doc, askers, 3);
    doc->askers.items[0] = (verslag_asker){"Van der Loo", {"vvd", "VVD"}};
    doc->askers.items[1] = (verslag_asker){"Kist", {NULL, "Veerpartij"}};
    doc->askers.items[2] = (verslag_asker){"Eerland", {NULL, NULL}};

    static const uint32_t indexes[] = {1, 2, 0, 0, 0, 1};
    SAMPLE_ARRAY(doc, indexes, 6);
    memcpy(doc->indexes.items, indexes, sizeof indexes);
    SAMPLE_ARRAY(doc, parties, 2);
    doc->parties.items[0] = (vs_party){"vvd", "VVD"};
    doc->parties.items[1] = (vs_party){NULL, "Veerpartij"};
    SAMPLE_ARRAY(doc, passages, 4);
    const char *passages[] = {"Deze leden lazen", "Vaart de pont ook 's nachts?", "Ja. Zie", "Zie vraag 1."};
    for (uint32_t i = 0; i < 4; i++) {
        doc->passages.items[i].doc = doc;
        doc->passages.items[i].text = sample_slice(passages[i]);
    }

    SAMPLE_ARRAY(doc, fractions, 2);
    doc->fractions.items[0] = (verslag_fraction){
        .doc = doc, .heading = sample_slice("Vragen van de leden van de VVD-fractie"),
        .begin = 51, .end = 200, .parties = {0, 1}, .questions = {2, 1}};
    doc->fractions.items[1] = (verslag_fraction){
        .doc = doc, .heading = sample_slice("Vragen van de leden van de Veerpartij"),
        .begin = 200, .end = 250, .parties = {0, 2}, .questions = {5, 1}};
    SAMPLE_ARRAY(doc, questions, 2);
    doc->questions.items[0] = (verslag_question){
        .doc = doc, .text = sample_slice("Vaart de pont ook 's nachts?"), .label = sample_slice("1."),
        .numbers = {0, 2}, .context = {0, 1}, .parts = {1, 1}, .fraction = 0, .answer = 0};
    doc->questions.items[1] = (verslag_question){
        .doc = doc, .text = sample_slice("Hoeveel pont\xC3\xA9s zijn er?"), .fraction = VS_NONE, .answer = VS_NONE};
    SAMPLE_ARRAY(doc, answers, 1);
    doc->answers.items[0] = (verslag_answer){
        .doc = doc, .text = sample_slice("Ja. Zie Kamerstuk 12 345, nr. 6.\nZie vraag 1."),
        .heading = sample_slice("Antwoord van het kabinet"), .respondent = "kabinet", .questions = {3, 1},
        .paragraphs = {2, 2}, .delegates = {4, 1}, .state = VERSLAG_ANSWER_PARTLY_DELEGATED};
    SAMPLE_ARRAY(doc, notes, 2);
    doc->notes.items[0] = (verslag_note){
        .doc = doc, .text = sample_slice("Een noot."), .number = 1, .anchor_place = VERSLAG_PLACE_ANSWER,
        .anchor_index = 0, .anchor_offset = 170};
    doc->notes.items[1] = (verslag_note){.doc = doc, .text = sample_slice("noot."), .number = 2};

    SAMPLE_ARRAY(doc, strings, 1);
    doc->strings.items[0] = "23456-VI";
    SAMPLE_ARRAY(doc, targets, 2);
    doc->targets.items[0] = (vs_target){
        "kst-12345-6", "https://zoek.officielebekendmakingen.nl/kst-12345-6.html", VS_NONE};
    doc->targets.items[1] = (vs_target){"question:1", NULL, 0};
    SAMPLE_ARRAY(doc, references, 2);
    doc->references.items[0] = (verslag_reference){
        .doc = doc, .text = sample_slice("Kamerstuk 12 345, nr. 6"), .pin = "p. 3", .targets = {0, 1},
        .also_filed = {0, 1}, .kind = VERSLAG_REFERENCE_KAMERSTUK, .confidence = VERSLAG_CONFIDENCE_CERTAIN,
        .place = VERSLAG_PLACE_ANSWER, .place_index = 0};
    doc->references.items[1] = (verslag_reference){
        .doc = doc, .text = sample_slice("vraag 1"), .targets = {1, 1}, .kind = VERSLAG_REFERENCE_QUESTION,
        .confidence = VERSLAG_CONFIDENCE_LIKELY, .place = VERSLAG_PLACE_NONE};
    SAMPLE_ARRAY(doc, agenda, 1);
    doc->agenda.items[0] = (verslag_passage){.doc = doc, .text = sample_slice("Brief over de veren")};
    SAMPLE_ARRAY(doc, furniture, 1);
    doc->furniture.items[0] = (verslag_furniture){"\f- 1 -\x1B", 7, 12, 36, VERSLAG_FURNITURE_PAGE_NUMBER};
    SAMPLE_ARRAY(doc, diagnostics, 1);
    doc->diagnostics.items[0] = (verslag_diagnostic){
        "the fractie \"Veerpartij\" is not known", VERSLAG_CODE_FRACTION_UNKNOWN, 200, 210};

    uint32_t lines = 1;
    for (const char *at = SAMPLE_TEXT; *at; at++)
        lines += *at == '\n';
    SAMPLE_ARRAY(doc, places, lines);
    uint32_t line = 0;
    for (uint32_t i = 0; i <= doc->text_len; i++)
        if (i == 0 || doc->text[i - 1] == '\n') {
            doc->places.items[line] = (vs_span_place){.begin = i, .line = 10 + 2 * line, .place = VERSLAG_PLACE_FRONT};
            line++;
        }
    return doc;
}

#endif
