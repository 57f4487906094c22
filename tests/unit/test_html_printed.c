/* Pages that programs make of a PDF: lines with places, or that end in <br>; texts whose spaces are all no-break
 * spaces. */
#include "parse_bytes.h"

static verslag_document *parse_html(const char *page)
{
    return parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
}

/* A line of such a page. */
static int put(char *out, const char *top, const char *left, const char *text)
{
    return sprintf(out, "<p style=\"position:absolute;top:%s;left:%s\">%s</p>\n", top, left, text);
}

static const char *const lines[] = {"LIJST VAN VRAGEN EN ANTWOORDEN",
                                    "Vraag 1",
                                    "Hoeveel veren varen er op de grote rivieren, en hoe-",
                                    "veel daarvan varen ook in de winter?",
                                    "Antwoord",
                                    "Er varen veertig veren. Negen daarvan liggen in de winter stil.",
                                    "Vraag 2",
                                    "Waarom liggen die stil?",
                                    "Antwoord",
                                    "Omdat er dan te weinig reizigers zijn."};
enum { LINES = sizeof lines / sizeof *lines };

static void expect_questions(verslag_document *doc)
{
    cr_assert_eq(verslag_document_question_count(doc), 2, "%s", verslag_document_text(doc, NULL));
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL),
                     "Hoeveel veren varen er op de grote rivieren, en hoeveel daarvan varen ook in de winter?");
    cr_assert_eq(verslag_document_answer_count(doc), 2);
    cr_expect_str_eq(verslag_answer_text(verslag_document_answer(doc, 1), NULL),
                     "Omdat er dan te weinig reizigers zijn.");
    verslag_document_unref(doc);
}

/* Points with decimals; the lines of a paragraph lie twelve apart, paragraphs twenty-four. */
Test(html_printed, places_with_decimals)
{
    char page[6000] = "<html><body>", top[24], *at = page + strlen(page);
    double y = 72.25;
    for (int i = 0; i < LINES; i++) {
        y += i == 3 ? 12 : 24;
        snprintf(top, sizeof top, "%.2fpt", y);
        at += put(at, top, "85.1pt", lines[i]);
    }
    for (int i = 0; i < 6; i++, y += 12) { /* a paragraph more, from which the height of a line is learnt */
        snprintf(top, sizeof top, "%.2fpt", y + 24);
        at +=
            put(at, top, "85.1pt",
                i ? "en zo gaat de dienst al jaren, tot ieders genoegen," : "De dienst vaart elke dag, ook op zondag,");
    }
    verslag_document *doc = parse_html(page);
    cr_assert_eq(verslag_document_question_count(doc), 2, "%s", verslag_document_text(doc, NULL));
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL),
                     "Hoeveel veren varen er op de grote rivieren, en hoeveel daarvan varen ook in de winter?");
    verslag_document_unref(doc);
}

/* What lies at the height of the line before stands in it; what lies higher begins a page. */
Test(html_printed, same_line_and_next_page)
{
    char page[6000] = "<html><body>", top[24], *at = page + strlen(page);
    for (int i = 0; i < 12; i++) {
        snprintf(top, sizeof top, "%dpx", 100 + 20 * i);
        at += put(at, top, "85px", "De dienst vaart elke dag, en dat doet hij al jaren zonder klachten.");
    }
    at += put(at, "320px", "400px", "Noordoever");
    at += put(at, "100px", "85px", "Het andere veer vaart alleen in de zomer.");
    verslag_document *doc = parse_html(page);
    const char *text = verslag_document_text(doc, NULL);
    cr_expect_not_null(strstr(text, "zonder klachten. Noordoever"), "%s", text);
    cr_expect_not_null(strstr(text, "Het andere veer vaart"), "%s", text);
    cr_expect_null(strstr(text, "Noordoever Het andere"), "%s", text);
    verslag_document_unref(doc);
}

/* A style without a place, or with half of one, makes no line of print: such a page is read as any other. */
Test(html_printed, no_places)
{
    static const char *const tops[] = {"", "x", "auto"};
    for (size_t k = 0; k < sizeof tops / sizeof *tops; k++) {
        char page[6000], *at = page;
        for (int i = 0; i < 12; i++)
            at += put(at, tops[k], "85px", "De dienst vaart elke dag.");
        at += sprintf(at, "<p style=\"margin-top:5px;left:9px\">Dat klopt.</p>");
        verslag_document *doc = parse_html(page);
        const char *text = verslag_document_text(doc, NULL);
        cr_expect_null(strstr(text, "dag. De"), "%s", text);
        cr_expect_not_null(strstr(text, "dag.\nDat klopt."), "%s", text);
        verslag_document_unref(doc);
    }
}

/* Lines that end in <br>, pages between rules. */
Test(html_printed, line_breaks)
{
    char page[6000], *at = page;
    at += sprintf(at, "<html><body>");
    for (int i = 0; i < LINES; i++)
        at += sprintf(at, "%s<br/>\n%s%s", lines[i], i == 2 ? "" : "<br/>\n", i == 5 ? "<hr>\n" : "");
    at += sprintf(at, "<br/>\n<br/>\n</body></html>");
    expect_questions(parse_html(page));
}

/* Every space is a no-break space: the text is that with plain ones. */
Test(html_printed, no_break_spaces)
{
    char text[6000], *at = text;
    for (int i = 0; i < LINES; i++) {
        for (const char *c = lines[i]; *c; c++)
            at += *c == ' ' ? sprintf(at, "\xC2\xA0") : sprintf(at, "%c", *c);
        at += sprintf(at, i == 2 ? "\n" : "\n\n");
    }
    expect_questions(parse_as(text, strlen(text), VERSLAG_FORMAT_TEXT, NULL));
}

/* A page of a site that ends every line with <br>, in one paragraph. */
Test(html_printed, breaks_in_a_paragraph)
{
    char page[6000] = "<html><body><h1>Lijst</h1><p>", *at = page + strlen(page);
    for (int i = 0; i < LINES; i++)
        at += sprintf(at, "%s%s", lines[i], i == 2 ? " " : "<br/>\n");
    for (int i = 3; i <= 9; i++)
        at += sprintf(at, "Vraag %d<br/>\nVaart veer %d?<br/>\nAntwoord<br/>\nJa.<br/>\n", i, i);
    strcpy(at, "</p></body></html>");
    verslag_document *doc = parse_html(page);
    cr_assert_eq(verslag_document_question_count(doc), 9, "%s", verslag_document_text(doc, NULL));
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 8), NULL), "Vaart veer 9?");
    cr_assert_eq(verslag_document_answer_count(doc), 9);
    verslag_document_unref(doc);
}
