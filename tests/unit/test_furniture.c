/* What is no text of a question or an answer. What comes back at the edges of the pages is no text of the document;
 * what comes back inside them too, is. */
#include "parse_bytes.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

enum { PAGES = 5 };

/* Pages with `edge` at the top, or at the bottom, and `inside` in the middle of each. */
static verslag_document *parse_pages(const char *top, const char *inside, const char *bottom)
{
    char text[8000], *at = text;
    for (int page = 1; page <= PAGES; page++) {
        at += sprintf(at, "%s%s%s", page > 1 ? "\f" : "", top, *top ? "\n" : "");
        for (int part = 1; part <= 8; part++)
            at += sprintf(at, "Op dag %d%d vaart de pont, en dat doet hij al jaren zonder dat iemand klaagt.\n\n%s%s",
                          page, part, part == 4 ? inside : "", part == 4 && *inside ? "\n\n" : "");
        at += sprintf(at, "%s%s", bottom, *bottom ? "\n" : "");
    }
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
    verslag_parser_free(parser);
    return doc;
}

static size_t taken_out(const verslag_document *doc, const char *line)
{
    size_t n = 0;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++)
        n += strcmp(verslag_furniture_text(verslag_document_furniture(doc, i), NULL), line) == 0;
    return n;
}

#define TITLE "Veerdiensten in cijfers, uitgave 2025"

Test(furniture, repeated_at_the_edges)
{
    verslag_document *doc = parse_pages(TITLE, "", "");
    cr_expect_eq(taken_out(doc, TITLE), PAGES);
    cr_expect_null(strstr(verslag_document_text(doc, NULL), "uitgave"));
    verslag_document_unref(doc);
    doc = parse_pages("", "", TITLE);
    cr_expect_eq(taken_out(doc, TITLE), PAGES);
    cr_expect_null(strstr(verslag_document_text(doc, NULL), "uitgave"));
    verslag_document_unref(doc);
}

/* A line of the document itself, which happens to stand at the edges as well. */
Test(furniture, repeated_everywhere)
{
    verslag_document *doc = parse_pages(TITLE, TITLE, "");
    cr_expect_eq(taken_out(doc, TITLE), 0);
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "uitgave"));
    verslag_document_unref(doc);
}

/* A page ends within a word: what stands between its halves lies where they meet, not behind the hyphen that is
 * gone. */
Test(furniture, between_the_halves_of_a_word)
{
    static const char *const text =
        "De pont vaart al jaren tussen de beide dorpen zonder dat iemand klaagt over de oever-\n\n"
        "kst-38417-9\nISSN 0921 - 7371\n\xE2\x80\x99s-Gravenhage 2026\n"
        "Tweede Kamer, vergaderjaar 2025\xE2\x80\x93"
        "2026, 38 417, nr. 9 1\n\f"
        "\xC3\xA9n over de prijs. De oevers zijn van het dorp, en de oever\xC3\xA9n zijn dat ook.\n";
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
    const char *whole = verslag_document_text(doc, NULL), *meet = strstr(whole, "oever\xC3\xA9n over");
    cr_assert_not_null(meet, "%s", whole);
    cr_assert_eq(verslag_document_furniture_count(doc), 5);
    for (size_t i = 0; i < 5; i++)
        cr_expect_eq(verslag_furniture_offset(verslag_document_furniture(doc, i)), (size_t)(meet - whole) + 5);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* Labels and answers repeat by nature. */
Test(furniture, labels_are_text)
{
    static const char *const labels[] = {"Antwoord", "Vraag 3"};
    for (size_t i = 0; i < 2; i++) {
        verslag_document *doc = parse_pages(labels[i], "", "");
        cr_expect_eq(taken_out(doc, labels[i]), 0, "%s", labels[i]);
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), labels[i]));
        verslag_document_unref(doc);
    }
}

/* The lines of a letter around the questions and answers are part of none. */
Test(furniture, lines_of_a_letter)
{
    static const char *const lines[] = {"Hoogachtend,", "Met vriendelijke groet,", "Geachte voorzitter,",
                                        "Aan de Voorzitter van de Tweede Kamer"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char text[1000];
        snprintf(text, sizeof text,
                 "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de "
                 "VVD-fractie\n\nVraag 1\n\nVaart de pont?\n\n"
                 "Antwoord\n\nJa, ook op zondag.\n\n%s\n\nVraag 2\n\nEn daarna?\n\nAntwoord\n\nNee.\n",
                 lines[i]);
        verslag_parser *parser = verslag_parser_new();
        verslag_document *doc = NULL;
        cr_assert_eq(verslag_parser_parse(parser, text, strlen(text), &doc), VERSLAG_OK);
        cr_assert_eq(verslag_document_answer_count(doc), 2);
        cr_expect_str_eq(verslag_answer_text(verslag_document_answer(doc, 0), NULL), "Ja, ook op zondag.", "%s",
                         lines[i]);
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), lines[i]));
        verslag_document_unref(doc);
        verslag_parser_free(parser);
    }
}

/* What a browser prints at the edges of a page: day and title, its address and "1/2". Two pages are enough. */
Test(furniture, printed_by_a_browser)
{
    static const char *const feet[][2] = {
        {"https://voorbeeld.example/pont.html 1/2", "https://voorbeeld.example/pont.html 2/2"},
        {"https://voorbeeld.example/pont.html\n1/2", "https://voorbeeld.example/pont.html\n2/2"},
        {"file:///home/pont.html\n1/2", "file:///home/pont.html\n2/2"}};
    for (size_t i = 0; i < sizeof feet / sizeof *feet; i++) {
        char text[1000];
        snprintf(text, sizeof text,
                 "11/22/26, 7:36 PM\n\nDe pont vaart weer, ook op zondag en op feestdagen en bij\n\n%s\n\f11/22/26, "
                 "7:36 PM\n\n"
                 "hoog water, als de kapitein dat wil.\n\n%s\n\f",
                 feet[i][0], feet[i][1]);
        verslag_document *doc = parse_string(text);
        cr_expect_str_eq(verslag_document_text(doc, NULL),
                         "De pont vaart weer, ook op zondag en op feestdagen en bij hoog "
                         "water, als de kapitein dat wil.");
        cr_expect_eq(taken_out(doc, "11/22/26, 7:36 PM"), 2);
        verslag_document_unref(doc);
    }
    /* The address in a note above the number of its page is one. */
    verslag_document *note = parse_string(
        "De pont vaart weer.1 Ook op zondag.\n\n1 Zie:\nhttps://voorbeeld.example/a\n1/2\n"
        "\fOp maandag niet.2\n\n2 Zie:\nhttps://voorbeeld.example/b\n2/2\n\f");
    cr_expect_eq(taken_out(note, "https://voorbeeld.example/a"), 0);
    cr_expect_eq(taken_out(note, "https://voorbeeld.example/b"), 0);
    verslag_document_unref(note);
    /* An address in the text is one. */
    verslag_document *doc = parse_string("Zie:\nhttps://voorbeeld.example/pont.html\nof bel 1/2 uur.\n");
    cr_expect_eq(verslag_document_furniture_count(doc), 0);
    verslag_document_unref(doc);
}

/* Of two short questions, both at the end of a page, the last lines can be the same: they are text. */
Test(furniture, two_pages_end_alike)
{
    static const char *const ends[] = {"zo nee, waarom niet?\n\nAntwoord %d\n\n%s.", "zo nee, waarom niet?"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char text[800], end[2][200];
        snprintf(end[0], sizeof end[0], ends[i], 1, "Ja");
        snprintf(end[1], sizeof end[1], ends[i], 2, "Nee");
        snprintf(text, sizeof text,
                 "Lijst van vragen\n\nVraag 1\n\nWilt u bevorderen dat de pont ook op zondag vaart, en\n%s\n\fVraag "
                 "2\n\nWilt u bevorderen dat de pont ook bij hoog water vaart, en\n%s\n",
                 end[0], end[1]);
        verslag_document *doc = parse_string(text);
        cr_expect_eq(verslag_document_furniture_count(doc), 0);
        cr_assert_eq(verslag_document_question_count(doc), 2);
        cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL),
                         "Wilt u bevorderen dat de pont ook op zondag vaart, en zo nee, waarom niet?");
        verslag_document_unref(doc);
    }
}

/* A number alone at the top of a page is its number where it counts the pages, and else a cell of a table. */
Test(furniture, numbers_at_the_top)
{
    static const struct {
        const char *second, *third;
        size_t taken;
    } rows[] = {{"2", "3", 2}, {"153", "154", 2}, {"153", "40", 0}, {"7", "8", 2}, {"9", "3", 1}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[400];
        snprintf(text, sizeof text, "De pont vaart.\n\n\f%s\n\nOok op zondag.\n\n\f%s\n\nEn op maandag.\n",
                 rows[i].second, rows[i].third);
        verslag_document *doc = parse_string(text);
        cr_expect_eq(taken_out(doc, rows[i].second) + taken_out(doc, rows[i].third), rows[i].taken, "%s, %s",
                     rows[i].second, rows[i].third);
        verslag_document_unref(doc);
    }
}
