/* Marks of notes that a line end has taken from their word: each stands at the end of a line, and at the start of
 * one. */
#include "parse_bytes.h"

Test(wrapped_marks, at_both_ends_of_a_line)
{
    static const struct {
        const char *mark, *label;
    } forms[] = {{"[%u]", "[%u] "}, {"(%u)", "(%u) "}, {"%u)", "%u) "}, {"(noot %u)", "Noot %u: "}};
    static const char *const lines[] = {
        "Er ligt een pont bij de oude kade en de mensen varen elke dag over",
        "het water naar de markt in de stad waar brood en vis te koop zijn",
        "en waar de schippers bij elkaar komen om te praten over het weer,",
        "het werk en de prijs van de vis die daar elke dag wordt verkocht",
    };
    for (size_t f = 0; f < sizeof forms / sizeof *forms; f++)
        for (unsigned start = 0; start < 2; start++) {
            char text[8000], mark[40], *at = text;
            for (unsigned n = 1; n <= 3; n++) {
                snprintf(mark, sizeof mark, forms[f].mark, n);
                at += sprintf(at, "%s\n%s\n%s%s%s%s\n%s\n%s.\n\n", lines[0], lines[1], lines[2], start ? "\n" : " ",
                              mark, start ? " zodat iedereen weet wat er te doen is en" : "", lines[3], lines[1]);
            }
            for (unsigned n = 1; n <= 3; n++) {
                at += sprintf(at, forms[f].label, n);
                at += sprintf(at, "Zie de brief over de pont van de schipper.\n");
            }
            verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
            cr_assert_eq(verslag_document_note_count(doc), 3, "%s, %u: %zu", forms[f].mark, start,
                         verslag_document_note_count(doc));
            for (size_t n = 0; n < 3; n++) {
                const verslag_note *note = verslag_document_note(doc, n);
                const char *read = verslag_document_text(doc, NULL);
                cr_expect_eq(verslag_note_number(note), n + 1);
                cr_expect_neq(verslag_note_anchor_place(note), VERSLAG_PLACE_NONE, "%s, %u: note %zu", forms[f].mark,
                              start, n + 1);
                cr_expect(verslag_note_anchor_offset(note) >= 4 &&
                              strncmp(read + verslag_note_anchor_offset(note) - 5, "weer,", 5) == 0,
                          "%s, %u: note %zu at %zu:\n%s", forms[f].mark, start, n + 1, verslag_note_anchor_offset(note),
                          read);
            }
            verslag_document_unref(doc);
        }
}

/* A mark in a paragraph of its own: it stands at the end of the one before, and leaves no empty line behind. */
Test(wrapped_marks, in_a_paragraph_of_their_own)
{
    static const char text[] = "Vraag 1\n\nVaart de pont ook in de winter?\n\n(noot 1)\n\n"
                               "Antwoord\n\nJa, elke dag. (noot 2)\n\nNoot 1 Zie de dienstregeling.\n\n"
                               "Noot 2 Zie de website.\n";
    verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL);
    const char *read = verslag_document_text(doc, NULL), *question = strstr(read, "winter?");
    const verslag_note *note = verslag_document_note(doc, 0);
    cr_assert_eq(verslag_document_note_count(doc), 2, "%s", read);
    cr_expect_null(strstr(read, "\n\n"), "%s", read);
    cr_expect_eq(verslag_note_anchor_place(note), VERSLAG_PLACE_QUESTION);
    cr_assert_not_null(question, "%s", read);
    cr_expect_eq(verslag_note_anchor_offset(note), (size_t)(question + strlen("winter?") - read));
    verslag_document_unref(doc);
}
