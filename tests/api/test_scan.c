/* References of any text, without a document; and those of a part of a document. */
#include "sample.h"

#include <stdio.h>

static verslag_reference_list *scan(const char *text, verslag_parser *parser)
{
    verslag_reference_list *list = NULL;
    cr_assert_eq(verslag_reference_scan(text, strlen(text), parser, &list), VERSLAG_OK);
    cr_assert_not_null(list);
    for (size_t i = 0; i < verslag_reference_list_count(list); i++) {
        const verslag_reference *reference = verslag_reference_list_item(list, i);
        size_t len, begin = verslag_reference_begin(reference);
        const char *words = verslag_reference_text(reference, &len);
        cr_assert_eq(len, verslag_reference_end(reference) - begin);
        cr_assert_arr_eq(words, text + begin, len);
        cr_assert_eq(verslag_reference_index(reference), i);
        cr_assert_eq(verslag_reference_place(reference), VERSLAG_PLACE_NONE);
        cr_assert_null(verslag_reference_target_question(reference, 0));
    }
    return list;
}

static void expect(const verslag_reference_list *list, size_t index, const char *text, const char *id)
{
    const verslag_reference *reference = verslag_reference_list_item(list, index);
    cr_assert_not_null(reference, "%s is not found", text);
    cr_expect_str_eq(verslag_reference_text(reference, NULL), text);
    cr_expect_str_eq(verslag_reference_target_id(reference, 0), id);
}

Test(scan, spans_are_those_of_the_given_text)
{
    verslag_reference_list *list = scan("\xF0\x9F\x9A\xA2 Zie  Kamerstuk 26\xC2\xA0" "643,\n  nr.\xE2\x80\xAF" "12 en\r\n"
                                        "Stb.\xC2\xA0" "2024, 193; Kamer\xC2\xAD\nstuk 31 066,\nnr. 5.", NULL);
    cr_assert_eq(verslag_reference_list_count(list), 3);
    expect(list, 0, "Kamerstuk 26\xC2\xA0" "643,\n  nr.\xE2\x80\xAF" "12", "kst-26643-12");
    expect(list, 1, "Stb.\xC2\xA0" "2024, 193", "stb-2024-193");
    expect(list, 2, "Kamer\xC2\xAD\nstuk 31 066,\nnr. 5", "kst-31066-5");
    cr_expect_eq(verslag_reference_begin(verslag_reference_list_item(list, 0)), 10);
    verslag_reference_list_free(list);
}

Test(scan, lines_that_break_words)
{
    verslag_reference_list *list = scan("in vergader-\njaar 2022-2023, Kamer-\nstukken 26 643-\n12 en het Staats-\nblad "
                                        "2024, 193, https://voorbeeld.nl/een-\nlang-pad en meer", NULL);
    cr_assert_eq(verslag_reference_list_count(list), 3);
    expect(list, 0, "Kamer-\nstukken 26 643-\n12", "kst-26643-12");
    expect(list, 1, "Staats-\nblad 2024, 193", "stb-2024-193");
    expect(list, 2, "https://voorbeeld.nl/een-\nlang-pad", "https://voorbeeld.nl/een-lang-pad");
    verslag_reference_list_free(list);
}

/* Characters of two, three and four bytes stay what they are. */
Test(scan, characters_of_all_lengths)
{
    static const char *const characters[] = {"\xC3\xA9",         "\xDF\xBF",         "\xE0\xA0\x80", "\xED\x9F\xBB",
                                             "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"};
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        char text[100], url[60];
        snprintf(url, sizeof url, "https://voorbeeld.nl/%sa", characters[i]);
        snprintf(text, sizeof text, "%s %s en meer", characters[i], url);
        verslag_reference_list *list = scan(text, NULL);
        cr_assert_eq(verslag_reference_list_count(list), 1, "%zu", i);
        expect(list, 0, url, url);
        verslag_reference_list_free(list);
    }
}

/* A hyphen that is the word's own stays: the name of a law is found over the line end, but no word is made of "-en". */
Test(scan, lines_that_end_in_a_hyphen_of_the_word)
{
    verslag_reference_list *list = scan("volgens artikel 2 van de Crisis-\nen herstelwet en artikel 3 van de Tabaks-\nen "
                                        "rookwaren-\nwet, of de Kamer-\nstukken 26 643-\n12", NULL);
    cr_assert_eq(verslag_reference_list_count(list), 3);
    expect(list, 0, "artikel 2 van de Crisis-\nen herstelwet", "BWBR0027431#artikel2");
    expect(list, 1, "artikel 3 van de Tabaks-\nen rookwaren-\nwet", "BWBR0004302#artikel3");
    expect(list, 2, "Kamer-\nstukken 26 643-\n12", "kst-26643-12");
    verslag_reference_list_free(list);
}

Test(scan, paragraphs_stand_apart)
{
    verslag_reference_list *list = scan("Het gaat om Kamerstuk 26 643\n\nnr. 12 van de lijst", NULL);
    cr_assert_eq(verslag_reference_list_count(list), 1);
    expect(list, 0, "Kamerstuk 26 643", "dossier-26643");
    verslag_reference_list_free(list);
}

Test(scan, any_bytes)
{
    static const char text[] = "\0\xFF\xC3 Stb. 2024, 193\xF0\x9F\xE2\x80 \0 https://x.nl/\xFF\xF0 Trb. 2021, 38\xF0";
    verslag_reference_list *list = NULL;
    cr_assert_eq(verslag_reference_scan(text, sizeof text - 1, NULL, &list), VERSLAG_OK);
    cr_assert_eq(verslag_reference_list_count(list), 3);
    expect(list, 0, "Stb. 2024, 193", "stb-2024-193");
    expect(list, 2, "Trb. 2021, 38", "trb-2021-38");
    cr_expect_eq(verslag_reference_begin(verslag_reference_list_item(list, 0)), 4);
    verslag_reference_list_free(list);
    cr_assert_eq(verslag_reference_scan(NULL, 0, NULL, &list), VERSLAG_OK);
    cr_expect_eq(verslag_reference_list_count(list), 0);
    verslag_reference_list_free(list);
}

Test(scan, bytes_that_are_no_utf8)
{
    verslag_reference_list *none = scan("Zie W", NULL);
    cr_expect_eq(verslag_reference_list_count(none), 0);
    verslag_reference_list_free(none);
    static const char *const texts[] = {"\xED\xA0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xC3", "\xFF"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char text[64];
        snprintf(text, sizeof text, "%s Zie Kamerstuk 26 643, nr. 5.", texts[i]);
        verslag_reference_list *list = NULL;
        cr_assert_eq(verslag_reference_scan(text, strlen(text), NULL, &list), VERSLAG_OK);
        cr_assert_eq(verslag_reference_list_count(list), 1);
        expect(list, 0, "Kamerstuk 26 643, nr. 5", "kst-26643-5");
        verslag_reference_list_free(list);
    }
}

Test(scan, arguments)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_reference_list *list = (verslag_reference_list *)&list;
    cr_expect_eq(verslag_reference_scan(NULL, 1, parser, &list), VERSLAG_ERROR_ARGUMENT);
    cr_expect_null(list);
    cr_expect_str_neq(verslag_parser_error_message(parser), "");
    cr_expect_eq(verslag_reference_scan("x", 1, NULL, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_max_input(parser, 3), VERSLAG_OK);
    cr_expect_eq(verslag_reference_scan("tien", 4, parser, &list), VERSLAG_ERROR_LIMIT);
    cr_expect_eq(verslag_parser_set_url_style(parser, (verslag_url_style)99), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_parser_set_url_style(NULL, VERSLAG_URLS_OPENTK), VERSLAG_ERROR_ARGUMENT);
    cr_expect_eq(verslag_reference_list_count(NULL), 0);
    cr_expect_null(verslag_reference_list_item(NULL, 0));
    verslag_reference_list_free(NULL);
    verslag_parser_free(parser);
}

Test(scan, url_styles)
{
    static const struct {
        const char *text, *urls[3];
    } forms[] = {
        {"Kamerstuk 26 643, nr. 12",
         {"https://zoek.officielebekendmakingen.nl/kst-26643-12.html", NULL, NULL}},
        {"dossier 26 643",
         {"https://zoek.officielebekendmakingen.nl/dossier/26643",
          "https://berthub.eu/tkconv/ksd.html?ksd=26643&toevoeging=",
          "https://www.tweedekamer.nl/kamerstukken/wetsvoorstellen/detail?cfg=wetsvoorsteldetails&qry=wetsvoorstel:"
          "26643"}},
        {"dossier 36 410 XVI",
         {"https://zoek.officielebekendmakingen.nl/dossier/36410-XVI",
          "https://berthub.eu/tkconv/ksd.html?ksd=36410&toevoeging=XVI", NULL}},
        {"2023D42794",
         {"https://www.tweedekamer.nl/kamerstukken/detail?id=2023D42794&did=2023D42794",
          "https://berthub.eu/tkconv/document.html?nummer=2023D42794", NULL}},
        {"2024A04275",
         {"https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id=2024A04275",
          "https://berthub.eu/tkconv/activiteit.html?nummer=2024A04275", NULL}},
        {"2023Z17648",
         {"", "https://berthub.eu/tkconv/zaak.html?nummer=2023Z17648",
          "https://www.tweedekamer.nl/kamerstukken/detail?id=2023Z17648"}},
        {"TZ202310-123", {"", "https://berthub.eu/tkconv/toezegging.html?nummer=TZ202310-123", NULL}},
        {"toezegging T01234", {"", NULL, NULL}},
    };
    verslag_parser *parser = verslag_parser_new();
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        for (int style = 0; style < 3; style++) {
            cr_assert_eq(verslag_parser_set_url_style(parser, (verslag_url_style)style), VERSLAG_OK);
            cr_assert_not_null(verslag_url_style_name((verslag_url_style)style));
            verslag_reference_list *list = scan(forms[i].text, parser);
            const char *url = verslag_reference_target_url(verslag_reference_list_item(list, 0), 0);
            const char *expected = forms[i].urls[style] ? forms[i].urls[style] : forms[i].urls[0];
            cr_expect_str_eq(url ? url : "", expected);
            verslag_reference_list_free(list);
        }
    cr_expect_null(verslag_url_style_name((verslag_url_style)3));
    verslag_parser_free(parser);
}

Test(scan, references_of_parts)
{
    verslag_document *doc = parse_text(sample);
    const verslag_answer *pointer = verslag_document_answer(doc, 1);
    cr_assert_eq(verslag_answer_reference_count(pointer), 1);
    cr_expect_str_eq(verslag_reference_target_id(verslag_answer_reference(pointer, 0), 0), "question:1");
    cr_expect_null(verslag_answer_reference(pointer, 1));
    cr_expect_eq(verslag_answer_reference_count(verslag_document_answer(doc, 0)), 0);
    cr_expect_eq(verslag_question_reference_count(verslag_document_question(doc, 0)), 0);
    cr_expect_null(verslag_question_reference(verslag_document_question(doc, 0), 0));
    verslag_document_unref(doc);
    cr_expect_eq(verslag_question_reference_count(NULL), 0);
    cr_expect_null(verslag_question_reference(NULL, 0));
    cr_expect_eq(verslag_answer_reference_count(NULL), 0);
    cr_expect_null(verslag_answer_reference(NULL, 0));
    cr_expect_eq(verslag_note_reference_count(NULL), 0);
    cr_expect_null(verslag_note_reference(NULL, 0));
}
