/* The notes of a page, in every shape in which their marks and their texts stand in it. */
#include "parse_bytes.h"

/* Questions that stand in one paragraph are cut apart; the notes behind them stay those of their marks. */
Test(html_notes, notes_behind_questions_that_are_cut)
{
    verslag_document *doc =
        parse_string("<p>LIJST VAN VRAGEN</p><p>1. Hoeveel molens zijn er? 2. Hoeveel ervan draaien nog? 3. Wat kost "
                     "dat in een jaar?</p>"
                     "<p>4. Wie betaalt dat?<sup><a class=nootnum href=\"#n1\">1</a></sup></p><p>5. Waarom is dat "
                     "zo?<sup><a class=nootnum href=\"#n2\">2</a></sup></p>"
                     "<div id=noten><div class=\"voet noot\" id=n1><sup>1</sup><p>Zie de brief.</p></div><div "
                     "class=\"voet noot\" id=n2><sup>2</sup><p>Zie de bijlage.</p></div></div>");
    static const char *const texts[] = {"Zie de brief.", "Zie de bijlage."};
    cr_assert_eq(verslag_document_question_count(doc), 5);
    cr_assert_eq(verslag_document_note_count(doc), 2);
    for (size_t i = 0; i < 2; i++) {
        const verslag_note *note = verslag_document_note(doc, i);
        const verslag_question *question = verslag_document_question(doc, 3 + i);
        cr_expect_str_eq(verslag_note_text(note, NULL), texts[i]);
        cr_expect_eq(verslag_note_number(note), i + 1);
        cr_expect(verslag_note_anchor_offset(note) > verslag_question_begin(question) &&
                  verslag_note_anchor_offset(note) <= verslag_question_end(question));
        cr_expect_eq(verslag_note_anchor_place(note), VERSLAG_PLACE_QUESTION);
        cr_expect_eq(verslag_note_anchor_index(note), 3 + i);
    }
    verslag_document_unref(doc);
}

/* Raised digits are marks where a list of notes with them follows, else what they are. */
Test(html_notes, raised_digits)
{
    verslag_document *doc = parse_string(
        "<p>Op 3 m<sup>2</sup> staat een paal<sup>1</sup>, en op de 1<sup>e</sup> dag, 5 km<sup>2</sup> en "
        "10<sup>2</sup> verder,<sup>2</sup> nog een.</p><table><tr><td>a</td>"
        "<td>b<sup>3)</sup></td></tr></table><hr><p><sup>1</sup> Een.</p><p><sup>2</sup>Twee, met 10<sup>3</sup></p>"
        "<p>delen.</p><p><sup>3</sup> Drie.</p>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Op 3 m2 staat een paal, en op de 1e dag, 5 km2 en 102 verder, "
                                                       "nog een.\na\tb\nEen.\nTwee, met 103 delen.\nDrie.");
    cr_assert_eq(verslag_document_note_count(doc), 3);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 0)), 22);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 2)), 74);
    verslag_document_unref(doc);
    EXPECT_TEXT("<p>Op 3 m<sup>2</sup> en 4 m<sup>3</sup>.</p><p><sup>1</sup> Een.</p>", "Op 3 m2 en 4 m3.\n1 Een.");
    EXPECT_TEXT("<p>De 2<sup>de</sup> dag, 10<sup>6</sup>.</p>", "De 2de dag, 106.");
    /* A mark behind a measure, where no other has the number of its note. */
    doc = parse_string("<p>Een paal<sup>1</sup> van 3 m<sup>2</sup> en een boom<sup>3</sup>.</p><hr><p><sup>1</sup> "
                       "Een.</p><p><sup>2</sup> Twee.</p><p><sup>3</sup> Drie.</p>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Een paal van 3 m en een boom.\nEen.\nTwee.\nDrie.");
    cr_assert_eq(verslag_document_note_count(doc), 3);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 1)), 16);
    verslag_document_unref(doc);
    /* "10" at the start of the text, and as the end of another number or word. */
    EXPECT_TEXT("<p>10<sup>2</sup> palen en 110<sup>2</sup> bomen<sup>1</sup>, en wat<sup>2</sup>.</p><p><sup>1</sup> "
                "Een.</p><p><sup>2</sup> Twee.</p>",
                "102 palen en 1102 bomen, en wat.\nEen.\nTwee.");
}

/* The marks name their notes: many of these can stand between two of which the text has a mark. */
Test(html_notes, marks_of_distant_notes)
{
    char page[8000],
        *at = page + sprintf(page, "<p>Een paal<sup><a class=nootnum href=\"#n1\">1</a></sup> en een boom<sup><a "
                                   "class=nootnum href=\"#n64\">64</a></sup>.</p><div id=noten>");
    for (int i = 1; i <= 64; i++)
        at +=
            sprintf(at, "<div class=\"voet noot\" id=n%d><sup>%d</sup><p>Zie %c.</p></div>", i, i, i == 1 ? 'a' : 'b');
    sprintf(at, "</div>");
    verslag_document *doc = parse_string(page);
    cr_assert_eq(verslag_document_note_count(doc), 64);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 0)), 8);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 63)), 20);
    cr_expect_eq(verslag_note_anchor_place(verslag_document_note(doc, 1)), VERSLAG_PLACE_NONE);
    verslag_document_unref(doc);
}

/* What is taken out of a note was in that note, and not in the one behind it. */
Test(html_notes, furniture_within_notes)
{
    verslag_document *doc = parse_string(
        "<p>Een paal<sup><a class=nootnum href=\"#n1\">1</a></sup> en een boom<sup><a class=nootnum "
        "href=\"#n2\">2</a></sup>.</p>"
        "<div id=noten><div class=\"voet noot\" id=n1><sup>1</sup><p>Zie de om&shy;gevings&shy;dienst.</p></div>"
        "<div class=\"voet noot\" id=n2><sup>2</sup><p>Zie de bus&shy;baan.</p></div></div>");
    const char *text = verslag_document_text(doc, NULL);
    cr_expect_str_eq(text, "Een paal en een boom.\nZie de omgevingsdienst.\nZie de busbaan.");
    static const char *const behind[] = {"gevings", "dienst", "baan"};
    size_t found = 0;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        const verslag_furniture *furniture = verslag_document_furniture(doc, i);
        if (verslag_furniture_get_kind(furniture) != VERSLAG_FURNITURE_HYPHEN)
            continue;
        cr_assert_lt(found, 3);
        cr_expect_eq(strncmp(text + verslag_furniture_offset(furniture), behind[found], strlen(behind[found])), 0,
                     "%zu: %s", found, text + verslag_furniture_offset(furniture));
        found++;
    }
    cr_expect_eq(found, 3);
    verslag_document_unref(doc);
}

/* Notes by the ids that programs give them, without any class. */
Test(html_notes, notes_by_id)
{
    static const char *const pages[] = {
        /* LibreOffice */
        "<p>Kop</p><p>Het net<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" "
        "href=\"#sdfootnote1sym\"><sup>1</sup></a> werkt.</p><div id=\"sdfootnote1\">"
        "<p class=\"sdfootnote\"><a class=\"sdfootnotesym\" name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a> "
        "Een.</p></div>",
        /* Google Docs */
        "<p>Kop</p><p>Het net<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup> werkt.</p><hr><div><p><a "
        "href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a>"
        "<span>&nbsp;Een.</span></p></div>",
        /* mammoth */
        "<p>Kop</p><p>Het net<sup><a href=\"#footnote-1\" id=\"footnote-ref-1\">[1]</a></sup> werkt.</p><ol><li "
        "id=\"footnote-1\"><p> Een. "
        "<a href=\"#footnote-ref-1\">\xE2\x86\x91</a></p></li></ol>",
        /* typed by hand: the number and the arrow are text of the note */
        "<p>Kop</p><p>Het net<sup><a href=\"#fn1\" id=\"r1\">1</a></sup> werkt.</p><hr><p id=\"fn1\"><sup>1</sup> Een. "
        "<a href=\"#r1\">\xE2\x86\xA9</a></p>",
        "<p>Kop</p><p>Het net<sup><a href=\"#fn1\" id=\"r1\">1</a></sup> werkt.</p><hr><p id=\"fn1\">1. Een. "
        "\xE2\x86\xA9</p>"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        verslag_document *doc = parse_string(pages[i]);
        cr_assert_eq(verslag_document_note_count(doc), 1, "page %zu: %s", i, verslag_document_text(doc, NULL));
        const verslag_note *note = verslag_document_note(doc, 0);
        cr_expect_eq(verslag_note_number(note), 1);
        cr_expect_str_eq(verslag_note_text(note, NULL), "Een.", "page %zu: %s", i, verslag_note_text(note, NULL));
        cr_expect_str_eq(verslag_document_text(doc, NULL), "Kop\nHet net werkt.\nEen.", "page %zu: %s", i,
                         verslag_document_text(doc, NULL));
        cr_expect_eq(verslag_note_anchor_offset(note), 11, "page %zu: %zu", i, verslag_note_anchor_offset(note));
        verslag_document_unref(doc);
    }
}

/* Notes that somebody typed below the text, beside notes of the markup with the same numbers. */
Test(html_notes, typed_notes)
{
    static const char *const lists[] = {
        "<p>1) De krant, 3 mei 2026.</p><p>2) Een brief,</p><p>van gisteren.</p>",
        "<p>[1] De krant, 3 mei 2026.</p><p>[2] Een brief, van gisteren.</p>",
        "<ol><li><p>De krant, 3 mei 2026.</p></li><li><p>Een brief, van gisteren.</p></li></ol>"};
    static const char *const marks[][2] = {{" 1)", "2)"}, {" [1]", "[2]"}, {" 1)", " 2)"}};
    for (size_t i = 0; i < 3; i++) {
        char page[2000];
        snprintf(page, sizeof page,
                 "<p><b>Vraag 1</b></p><p>Kent u het bericht?%s</p><p><b>Antwoord op vraag 1</b></p><p>Ja (zie bijlage "
                 "2).</p><p><b>Vraag 2</b></p>"
                 "<p>Wat staat daarin%s?</p><p><b>Antwoord op vraag 2</b></p><p>Drie dingen: 1) licht en 2) donker<a "
                 "href=\"#fn1\" class=footnote-ref>1</a>.</p>%s"
                 "<section class=footnotes><ol><li id=fn1><p>Van de markup.</p></li></ol></section>",
                 marks[i][0], marks[i][1], lists[i]);
        verslag_document *doc = parse_string(page);
        cr_assert_eq(verslag_document_question_count(doc), 2);
        cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL), "Kent u het bericht?");
        cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 1), NULL), "Wat staat daarin?");
        cr_expect_str_eq(verslag_answer_text(verslag_document_answer(doc, 1), NULL),
                         "Drie dingen: 1) licht en 2) donker.");
        cr_assert_eq(verslag_document_note_count(doc), 3, "%zu: %s", i, verslag_document_text(doc, NULL));
        static const char *const notes[] = {"De krant, 3 mei 2026.", "Een brief, van gisteren.", "Van de markup."};
        static const verslag_place places[] = {VERSLAG_PLACE_QUESTION, VERSLAG_PLACE_QUESTION, VERSLAG_PLACE_ANSWER};
        for (size_t k = 0; k < 3; k++) {
            const verslag_note *note = verslag_document_note(doc, k);
            cr_expect_str_eq(verslag_note_text(note, NULL), notes[k]);
            cr_expect_eq(verslag_note_anchor_place(note), places[k], "%zu: note %zu", i, k);
        }
        verslag_document_unref(doc);
    }
    /* A list that ends an answer is none. */
    EXPECT_TEXT("<p>Er zijn twee wegen: 1) links en 2) rechts.</p><p>1) Links is kort.</p><p>2) Rechts is mooi.</p>",
                "Er zijn twee wegen: 1) links en 2) rechts.\n1) Links is kort.\n2) Rechts is mooi.");
}

/* What stands in a note is its text: raised numbers, and the items of a list. */
Test(html_notes, inside_a_note)
{
    verslag_document *doc = parse_string(
        "<body><div id=broodtekst><p>De pont<a href=\"#n1\" id=\"r1\"><sup>1</sup></a> is groot: 3 m<sup>2</sup>.</p>"
        "<div id=noten><div class=\"voet noot\" id=n1><sup><span class=nootnum>1</span></sup><p>Dat is 4 m<sup>2</sup> "
        "minder, want:</p>"
        "<ol><li>een;</li><li>twee.</li></ol></div></div></div></body>");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_str_eq(verslag_note_text(verslag_document_note(doc, 0), NULL), "Dat is 4 m2 minder, want: een; twee.");
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "3 m2."));
    verslag_document_unref(doc);
}

/* Paragraphs and marks in the cells of a row are those of the row. */
Test(html_notes, marks_in_cells)
{
    verslag_document *doc = parse_string("<body><table><tr><td><p>a</p><p>b <span "
                                         "class=nootnum>1</span></p></td><td>d</td></tr></table><div class=footnotes>"
                                         "<ol><li><span class=nootnum>1</span> Zie daar.</li></ol></div></body>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "a b\td\nZie daar.");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_eq(verslag_note_anchor_offset(verslag_document_note(doc, 0)), 3);
    verslag_document_unref(doc);
    EXPECT_TEXT("<table><tr><td><p>een</p><table><tr><td>in</td></tr></table></td><td>twee</td></tr></table>",
                "een\nin\ntwee");
    EXPECT_TEXT("<table><tr><td><p>a<sup>1</sup></p><p>b<sup>2</sup></p></td><td>d</td></tr></table>", "a1 b2\td");
}

/* Questions that stand in one paragraph become paragraphs of their own: the marks in them stay those of their notes. */
Test(html_notes, marks_in_a_paragraph_that_is_cut)
{
    verslag_document *doc = parse_string("<h1>LIJST VAN VRAGEN</h1><p>1. Waarom?<span class=nootnum>1</span> 2. Hoe? "
                                         "3. Wie?<span class=nootnum>2</span> 4. Wat?</p>"
                                         "<div class=footnotes><ol><li><span class=nootnum>1</span> Zie "
                                         "daar.</li><li><span class=nootnum>2</span> Zie hier.</li></ol></div>");
    cr_assert_eq(verslag_document_question_count(doc), 4);
    cr_assert_eq(verslag_document_note_count(doc), 2);
    static const struct {
        const char *text;
        size_t question;
    } rows[] = {{"Zie daar.", 0}, {"Zie hier.", 2}};
    for (size_t i = 0; i < 2; i++) {
        const verslag_note *note = verslag_document_note(doc, i);
        cr_expect_str_eq(verslag_note_text(note, NULL), rows[i].text);
        cr_expect_eq(verslag_note_anchor_place(note), VERSLAG_PLACE_QUESTION);
        cr_expect_eq(verslag_note_anchor_index(note), rows[i].question);
    }
    verslag_document_unref(doc);
}
