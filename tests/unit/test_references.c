/* The references: which words are one, what it refers to, and that hostile text costs no more than ordinary text. */
#include "reference_forms.h"

#include <stdlib.h>

Test(references, kamerstuk_forms)
{
    static const form forms[] = {
        /* one number */
        {"De veerdienst (Kamerstuk 26 643, nr. 1036) vaart.", "Kamerstuk 26 643, nr. 1036 = kst-26643-1036"},
        /* a dossier of the Eerste Kamer alone has a Roman number, and its documents have letters */
        {"Kamerstukken I 2023/24, CXLVI, nr. A.", "Kamerstukken I 2023/24, CXLVI, nr. A = kst-CXLVI-A"},
        {"Kamerstuk CXLVI nr. AB.", "Kamerstuk CXLVI nr. AB = kst-CXLVI-AB"},
        {"Kamerstuk CXL van de Eerste Kamer.", ""},
        {"Kamerstuk CXLVI, ABC.", ""},
        {"Kamerstukken II 2022/23, 26643, nr. 1036.", "Kamerstukken II 2022/23, 26643, nr. 1036 = kst-26643-1036"},
        {"Zie Kamerstuk 26643-1036.", "Kamerstuk 26643-1036 = kst-26643-1036"},
        {"Zie kst-26643-1080 hierover", "kst-26643-1080 = kst-26643-1080"},
        {"Kamerstuk 28 676 nr. 196", "Kamerstuk 28 676 nr. 196 = kst-28676-196"},
        {"Kamerstuk 20043, nr.142", "Kamerstuk 20043, nr.142 = kst-20043-142"},
        {"Kamerstuk 31 460, nr 39", "Kamerstuk 31 460, nr 39 = kst-31460-39"},
        {"kamerstuk 31.066, nr. 355", "kamerstuk 31.066, nr. 355 = kst-31066-355"},
        {"KAMERSTUK 31 066 NR. 355", "KAMERSTUK 31 066 NR. 355 = kst-31066-355"},
        {"Kamerstuk: 31 066, nummer 355", "Kamerstuk: 31 066, nummer 355 = kst-31066-355"},
        {"kst. 31 066, nr. 355", "kst. 31 066, nr. 355 = kst-31066-355"},
        {"de brief (TK 26 643, nr. 12)", "TK 26 643, nr. 12 = kst-26643-12"},
        {"de brief (TK vergaderjaar 2023–2024, 36 410 XVI, nr. 116)",
         "TK vergaderjaar 2023–2024, 36 410 XVI, nr. 116 = kst-36410-XVI-116"},
        {"Tweede Kamer, vergaderjaar 2023–2024, 31 066, nr. 1372",
         "Tweede Kamer, vergaderjaar 2023–2024, 31 066, nr. 1372 = kst-31066-1372"},
        {"Kamerstukken II, vergaderjaar 2022/2023 36 229, nr. 29",
         "Kamerstukken II, vergaderjaar 2022/2023 36 229, nr. 29 = kst-36229-29"},
        {"Kamerstukken II, 2005–2006, 29 950, nr. 40", "Kamerstukken II, 2005–2006, 29 950, nr. 40 = kst-29950-40"},
        {"Kamerstuk II 2016/17, 29 515, 411.", "Kamerstuk II 2016/17, 29 515, 411 = kst-29515-411"},
        {"dossier 26 643, nr. 12", "dossier 26 643, nr. 12 = kst-26643-12"},
        {"3Kamerstuk 19 637, nr. 3304.", "Kamerstuk 19 637, nr. 3304 = kst-19637-3304"},
        {"een brief («Kamer-stuk 23 645, nr. 828»)", "Kamer-stuk 23 645, nr. 828 = kst-23645-828"},
        {"Kamerstuk 26 643, nr. 12-h1", "Kamerstuk 26 643, nr. 12-h1 = kst-26643-12-h1"},
        {"Kamerstuk 26 643, nr. 982↩", "Kamerstuk 26 643, nr. 982 = kst-26643-982"},
        /* suffixes of the dossier */
        {"Kamerstuk 35 925 X, nr. 25", "Kamerstuk 35 925 X, nr. 25 = kst-35925-X-25"},
        {"Kamerstuk 36 600 XVI, nr. 3", "Kamerstuk 36 600 XVI, nr. 3 = kst-36600-XVI-3"},
        {"Kamerstuk 36 410 VIII, nr. 112", "Kamerstuk 36 410 VIII, nr. 112 = kst-36410-VIII-112"},
        {"Kamerstuk 36 410 XVIII-112", "Kamerstuk 36 410 XVIII-112 = kst-36410-XVIII-112"},
        {"Kamerstuk 34 000 IXB nr. 3", "Kamerstuk 34 000 IXB nr. 3 = kst-34000-IXB-3"},
        {"Kamerstuk 36 410 A, nr. 51", "Kamerstuk 36 410 A, nr. 51 = kst-36410-A-51"},
        {"Kamerstuk 35570-XIV-46", "Kamerstuk 35570-XIV-46 = kst-35570-XIV-46"},
        {"Zie 35570-XIV-46 hierover", "35570-XIV-46 = kst-35570-XIV-46 ?"},
        {"Kamerstuk 21 501-02, nr. 2737", "Kamerstuk 21 501-02, nr. 2737 = kst-21501-02-2737"},
        {"Kamerstuk 21501-02-2737", "Kamerstuk 21501-02-2737 = kst-21501-02-2737"},
        {"Kamerstuk 27 484 (R1669), nr. 5", "Kamerstuk 27 484 (R1669), nr. 5 = kst-27484-R1669-5"},
        {"Kamerstukken II 1979/80, 16 040 (R 1141), nrs. 3–4, p. 2–4, 11–12.",
         "Kamerstukken II 1979/80, 16 040 (R 1141), nrs. 3–4 = kst-16040-R1141-3, kst-16040-R1141-4 "
         "(p. 2–4, 11–12)"},
        /* several numbers */
        {"Kamerstuk 34 000, nrs. 3 en 4", "Kamerstuk 34 000, nrs. 3 en 4 = kst-34000-3, kst-34000-4"},
        {"Kamerstuk 34 000, nrs. 520, 548 en 550",
         "Kamerstuk 34 000, nrs. 520, 548 en 550 = kst-34000-520, kst-34000-548, kst-34000-550"},
        {"Kamerstuk 34 000, nrs. 1-3", "Kamerstuk 34 000, nrs. 1-3 = kst-34000-1, kst-34000-2, kst-34000-3"},
        {"Kamerstuk 34 000, nrs. 1 t/m 3", "Kamerstuk 34 000, nrs. 1 t/m 3 = kst-34000-1, kst-34000-2, kst-34000-3"},
        {"Kamerstuk 34 000, nrs. 7 tot en met 8", "Kamerstuk 34 000, nrs. 7 tot en met 8 = kst-34000-7, kst-34000-8"},
        {"Kamerstuk 34 000, nrs. 1-9000", "Kamerstuk 34 000, nrs. 1-9000 = kst-34000-1, kst-34000-9000"},
        {"Kamerstuk 34 000, nr. 5 en nr. 6", "Kamerstuk 34 000, nr. 5 en nr. 6 = kst-34000-5, kst-34000-6"},
        {"Kamerstuk 34 000, nr. 5 en 6.", "Kamerstuk 34 000, nr. 5 en 6 = kst-34000-5, kst-34000-6"},
        {"Kamerstuk 34 000, nr. 5 en 6 moties", "Kamerstuk 34 000, nr. 5 = kst-34000-5"},
        {"Kamerstuk 34 000, nr. 5, 3 mei 2021", "Kamerstuk 34 000, nr. 5 = kst-34000-5"},
        {"Kamerstuk 34 000, nr. 4, p. 12 en 13, en nr. 6.",
         "Kamerstuk 34 000, nr. 4, p. 12 en 13, en nr. 6 = kst-34000-4, kst-34000-6 (p. 12 en 13)"},
        /* pages */
        {"Kamerstukken II 2009/10, 27 858, nr. 88, p. 3.",
         "Kamerstukken II 2009/10, 27 858, nr. 88 = kst-27858-88 (p. 3)"},
        {"Kamerstuk 27 858, nr. 88, blz. 4-6", "Kamerstuk 27 858, nr. 88 = kst-27858-88 (blz. 4-6)"},
        {"Kamerstuk 27 858, nr. 88, pag. 3 e.v.", "Kamerstuk 27 858, nr. 88 = kst-27858-88 (pag. 3 e.v.)"},
        {"Kamerstuk 27 858, nr. 88, p. 17, 19-22.", "Kamerstuk 27 858, nr. 88 = kst-27858-88 (p. 17, 19-22)"},
        /* several dossiers */
        {"Kamerstukken 33 694 en 26 643, nr. 47", "Kamerstukken 33 694 en 26 643, nr. 47 = kst-33694-47 + 26643"},
        {"Kamerstukken 26 643, 30 821 en 33 750 IV, nr. 47",
         "Kamerstukken 26 643, 30 821 en 33 750 IV, nr. 47 = kst-26643-47 + 30821 + 33750-IV"},
        {"Kamerstukken 29 911, nr. 5 en 26 643, nr. 392",
         "Kamerstukken 29 911, nr. 5 = kst-29911-5\n26 643, nr. 392 = kst-26643-392"},
        {"Kamerstukken II 2022/23, 29 911, nr. 5; 2021/22, 26 643, nr. 392.",
         "Kamerstukken II 2022/23, 29 911, nr. 5 = kst-29911-5\n26 643, nr. 392 = kst-26643-392"},
        {"Zie Kamerstuk 28 676, nr. 408, Kamerstuk 33 000 X, nr. 79 en Kamerstuk 28 676 nr. 196.",
         "Kamerstuk 28 676, nr. 408 = kst-28676-408\nKamerstuk 33 000 X, nr. 79 = kst-33000-X-79\n"
         "Kamerstuk 28 676 nr. 196 = kst-28676-196"},
        /* the Eerste Kamer */
        {"Kamerstukken I 2020/21, 33 328, AI", "Kamerstukken I 2020/21, 33 328, AI = kst-33328-AI"},
        {"Kamerstukken I 2008/09, 32 024, C", "Kamerstukken I 2008/09, 32 024, C = kst-20082009-32024-C"},
        {"Kamerstukken I 2009/10, 32 024, C", "Kamerstukken I 2009/10, 32 024, C = kst-32024-C"},
        {"Kamerstukken I 1995/96, 23 700, nr. 188b",
         "Kamerstukken I 1995/96, 23 700, nr. 188b = kst-19951996-23700-188b"},
        {"Kamerstukken I 1999/2000, 26 800, nr. 8a",
         "Kamerstukken I 1999/2000, 26 800, nr. 8a = kst-19992000-26800-8a"},
        {"Kamerstukken II 1999/2000, 24 036, nr. 138", "Kamerstukken II 1999/2000, 24 036, nr. 138 = kst-24036-138"},
        {"Eerste Kamer, 36 373, H", "Eerste Kamer, 36 373, H = kst-36373-H"},
        {"EK 36 600 B, K.", "EK 36 600 B, K = kst-36600-B-K"},
        {"Kamerstuk 33328-AI", "Kamerstuk 33328-AI = kst-33328-AI"},
        /* without a cue */
        {"(21 501-31, nr. 205)", "21 501-31, nr. 205 = kst-21501-31-205 ?"},
        {"de brief 26 643, nr. 5 van vorig jaar", "26 643, nr. 5 = kst-26643-5 ?"},
        /* roles */
        {"Bijlage bij Kamerstuk 31 288, nr. 948", "Kamerstuk 31 288, nr. 948 = kst-31288-948 [bijlage]"},
        {"de motie van het lid De Vries (Kamerstuk 26 643, nr. 903)",
         "Kamerstuk 26 643, nr. 903 = kst-26643-903 [motie]"},
        {"de moties van Bakker c.s. (Kamerstuk 26 643, nr. 903) en De Boer c.s. (Kamerstuk 26 643, nr. 904)",
         "Kamerstuk 26 643, nr. 903 = kst-26643-903 [motie]\nKamerstuk 26 643, nr. 904 = kst-26643-904 [motie]"},
        {"Motie-Visser (Kamerstuk 26 643, nr. 903)", "Kamerstuk 26 643, nr. 903 = kst-26643-903 [motie]"},
        {"het amendement van het lid Smit (Kamerstuk 36 250, nr. 14)",
         "Kamerstuk 36 250, nr. 14 = kst-36250-14 [amendement]"},
        {"de motie van het lid Smit en de brief over veren (Kamerstuk 36 250, nr. 14)",
         "Kamerstuk 36 250, nr. 14 = kst-36250-14"},
        {"Zij steunt de motie. De Kamer (Kamerstuk 36 250, nr. 14) ook.", "Kamerstuk 36 250, nr. 14 = kst-36250-14"},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(references, kamerstuk_of_the_eerste_kamer)
{
    static const form forms[] = {
        {"Kamerstuk 33 328, AI", "Kamerstuk 33 328, AI = kst-33328-AI"},
        {"Kamerstuk 33 328 AI", "Kamerstuk 33 328 AI = kst-33328-AI"},
    };
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_EERSTE_KAMER, 0);
}

Test(references, no_kamerstuk)
{
    static const form forms[] = {
        {"In 26 643 gevallen zijn er 12 345 boten, nr. 5 ligt stil.", ""},
        {"Er waren 26 643 boten.", ""},
        {"De Tweede Kamer, die 26 643 leden telt", ""},
        {"NL12 26 643-1036", ""},
    };
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(references, kamerstuk_url_and_place)
{
    small_parse small;
    small_open(&small);
    small.doc->kamerstuk_id = "kst-26643-1080";
    small_line(&small, VERSLAG_PLACE_FRONT, 0, "26 643, nr. 1080 over de brief (Kamerstuk 26 643, nr. 1036)");
    small_question(&small, 1, "1", VS_NONE, "Kent u Kamerstuk 26 643, nr. 7?");
    small_answer(&small, "Ja. Ook Kamerstuk 26 643, nr. 8.");
    small_line(&small, VERSLAG_PLACE_FRONT, 0, "Tweede Kamer, vergaderjaar 2023–2024, 26 643, nr. 1080");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert_eq(small.parse.references.count, 3, "its own number is no reference");
    const verslag_reference *references = small.parse.references.items;
    cr_expect_eq(references[0].place, VERSLAG_PLACE_FRONT);
    cr_expect_eq(references[1].place, VERSLAG_PLACE_QUESTION);
    cr_expect_eq(references[2].place, VERSLAG_PLACE_ANSWER);
    cr_expect_eq(references[2].place_index, 0);
    cr_expect_str_eq(small.parse.targets.items[references[0].targets.first].url,
                     "https://zoek.officielebekendmakingen.nl/kst-26643-1036.html");
    cr_expect_eq(small.parse.targets.items[0].question, VS_NONE);
    small_close(&small);
}

Test(references, question_forms)
{
    static const form forms[] = {
        {"Zie antwoord op vraag 25.", "antwoord op vraag 25 = question:25"},
        {"(zie ook het antwoord op vraag 27)", "het antwoord op vraag 27 = question:27"},
        {"onder verwijzing naar de beantwoording van vraag 29, dat", "de beantwoording van vraag 29 = question:29"},
        {"Zie mijn antwoord op vraag 3.", "mijn antwoord op vraag 3 = question:3"},
        {"(zie antwoord vraag 10)", "antwoord vraag 10 = question:10"},
        {"Zie Vraag 10.", "Vraag 10 = question:10"},
        {"Wij verwijzen naar het antwoord bij vraag 1.", "het antwoord bij vraag 1 = question:1"},
        {"Zoals bij vraag 2 aangegeven", "vraag 2 = question:2"},
        {"Zoals aangegeven bij vraag 1 had het kabinet", "vraag 1 = question:1"},
        {"Zie de antwoorden op de vragen 3 en 4.", "de antwoorden op de vragen 3 en 4 = question:3, question:4"},
        {"Zie het antwoord op vraag 1 en 3.", "het antwoord op vraag 1 en 3 = question:1, question:3"},
        {"Zie de vragen 3 t/m 5.", "vragen 3 t/m 5 = question:3, question:4, question:5"},
        {"Zie vragen 3 tot en met 5", "vragen 3 tot en met 5 = question:3, question:4, question:5"},
        {"Zie vragen 3-5", "vragen 3-5 = question:3, question:4, question:5"},
        {"Zie vragen 3, 4 en 5.", "vragen 3, 4 en 5 = question:3, question:4, question:5"},
        {"Zie het antwoord op vraag 3, 12 veren varen.", "het antwoord op vraag 3 = question:3"},
        {"Zie het antwoord op vraag 3 en het antwoord op vraag 4",
         "het antwoord op vraag 3 = question:3\nhet antwoord op vraag 4 = question:4"},
        {"Zie het antwoord op vraag 3a.", "het antwoord op vraag 3a = question:3"},
        {"Indien het antwoord op vraag 3 ontkennend luidt", "het antwoord op vraag 3 = question:3"},
        {"Zie vraag 3 van deze lijst", "vraag 3 = question:3"},
        /* by the number of the answer */
        {"Zie antwoord 3.", "antwoord 3 = question:3"},
        {"Zie ook het antwoord onder 3.", "het antwoord onder 3 = question:3"},
        {"Zie de antwoorden 3, 4 en 5.", "de antwoorden 3, 4 en 5 = question:3, question:4, question:5"},
        {"Zie antwoord 3 en antwoord 5.", "antwoord 3 = question:3\nantwoord 5 = question:5"},
        {"Zoals in antwoord 3 is aangegeven", "antwoord 3 = question:3"},
        {"Verwezen wordt naar vraag en antwoord 3.", "vraag en antwoord 3 = question:3"},
        {"Antwoord 3", ""},
        {"Het antwoord 3 keer herhalen helpt niet.", ""},
        {"Zie vraag 3 tot en met vraag 5.", "vraag 3 tot en met vraag 5 = question:3, question:4, question:5"},
        {"Zie ook vragen 3 en 4.", "vragen 3 en 4 = question:3, question:4"},
        {"Zie het gecombineerde antwoord op de vragen 3 en 4.",
         "het gecombineerde antwoord op de vragen 3 en 4 = question:3, question:4"},
        {"In de beantwoording van vragen 3 en 4 van de leden Jansen (SP), ingezonden 3 mei 2023", ""},
        /* another document's */
        {"Zie vraag 3 van het lid De Vries over sluizen", ""},
        {"Zie het antwoord op vraag 2 van de schriftelijke vragen over sluizen", ""},
        {"Zie mijn eerdere antwoord op vraag 2", ""},
        {"Zie vraag 3 uit het verslag over sluizen", ""},
        /* labels, headings, and other uses of the word */
        {"Antwoord op vraag 3", ""},
        {"Antwoord op vraag 3 en 8:", ""},
        {"Vraag 3", ""},
        {"Vragen 3 en 4", ""},
        {"De pont vaart. Vraag 3 Vaart de pont ook bij ijs?", ""},
        {"De pont vaart. Antwoord op vraag 3 Nee.", ""},
        {"De vraag 3 jaar geleden was groter.", ""},
        {"Ook vragen 12 leden om uitleg.", ""},
        {"de vraag 3% hoger", ""},
    };
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 29);
    static const form asked[] = {
        {"Kunt u uw antwoord op vraag 2 toelichten?", ""},
        {"Hoe verhoudt dit zich tot vraag 2?", "vraag 2 = question:2"},
    };
    CHECK(asked, VERSLAG_PLACE_QUESTION, VERSLAG_CHAMBER_TWEEDE_KAMER, 29);
    static const form noted[] = {
        {"Zie ook het antwoord op vraag 2.", "het antwoord op vraag 2 = question:2"},
        {"Zie antwoord op vraag 2, Aanhangsel Handelingen II 2022/23, nr. 12",
         "Aanhangsel Handelingen II 2022/23, nr. 12 = ah-tk-20222023-12"},
    };
    CHECK(noted, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 29);
    static const form unnumbered[] = {{"Zie het antwoord op vraag 3.", ""}};
    CHECK(unnumbered, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(references, question_that_does_not_exist)
{
    small_parse small;
    small_open(&small);
    small_question(&small, 1, "1", VS_NONE, "Waarom?");
    small_answer(&small, "Zie het antwoord op vraag 45.");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert_eq(small.parse.references.count, 1);
    cr_expect_eq(small.parse.references.items[0].targets.count, 0);
    cr_assert_eq(small.parse.diagnostics.count, 1);
    const verslag_diagnostic *diagnostic = &small.parse.diagnostics.items[0];
    cr_expect_eq(diagnostic->code, VERSLAG_CODE_REFERENCE_DANGLING);
    cr_expect_eq(diagnostic->begin, small.parse.references.items[0].text.begin);
    cr_expect_eq(diagnostic->end, small.parse.references.items[0].text.end);
    small_close(&small);
}

Test(references, question_by_fraction_label_and_group)
{
    small_parse small;
    small_open(&small);
    for (uint32_t fraction = 0; fraction < 2; fraction++) {
        small_question(&small, 1, "1", fraction, "Waarom?");
        small_answer(&small, "Daarom. Zie ook vraag 2.");
        small_question(&small, 2, "2", fraction, "Hoezo?");
        small_answer(&small, "Zie het antwoord op vraag 1.");
    }
    small_question(&small, 12, "12a", VS_NONE, "Wanneer?");
    small_answer(&small, "Zie vraag 12b.");
    small_question(&small, 12, "12b", VS_NONE, "Waar?");
    small_answer(&small, "Zie vraag 12a en vraag 12.");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    static const uint32_t expected[] = {1, 0, 3, 2, 5, 4, 4};
    cr_assert_eq(small.parse.references.count, 7);
    for (uint32_t i = 0; i < 7; i++)
        cr_expect_eq(small.parse.targets.items[small.parse.references.items[i].targets.first].question, expected[i],
                     "reference %u", i);
    cr_expect_str_eq(small.parse.targets.items[4].id, "question:12b");
    small_close(&small);
}

/* How many diagnostics about dossiers the lines of a document of 2023 give, the last of which goes to `message`. */
static uint32_t typos(const char *const *lines, const char *own, char *message, size_t size)
{
    small_parse small;
    small_open(&small);
    small.doc->dates[VERSLAG_DATE_ADOPTED] = "2023-05-12";
    if (own) {
        verslag_dossier *dossier = vs_vec_push(&small.parse.dossiers);
        dossier->number = own;
    }
    for (; *lines; lines++)
        small_line(&small, VERSLAG_PLACE_NOTE, 0, *lines);
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    uint32_t count = small.parse.diagnostics.count;
    message[0] = '\0';
    if (count) {
        const verslag_diagnostic *diagnostic = &small.parse.diagnostics.items[count - 1];
        cr_expect_eq(diagnostic->code, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED);
        cr_expect_lt(diagnostic->begin, diagnostic->end);
        snprintf(message, size, "%s", diagnostic->message);
    }
    small_close(&small);
    return count;
}

Test(references, dossiers_that_differ_in_a_digit)
{
    char message[1024];
    static const char *const joint[] = {"Kamerstukken 33 694 en 26 642, nr. 47.",
                                        "Kamerstukken 33 694 en 26 643, nr. 47.",
                                        "Kamerstukken 33 694 en 26 642, nr. 47.", NULL};
    cr_expect_eq(typos(joint, "26643", message, sizeof message), 1, "each pair once");
    cr_expect(strstr(message, "33 694 en 26 642, nr. 47"), "%s", message);
    cr_expect(strstr(message, "33 694 en 26 643, nr. 47"), "%s", message);
    cr_expect(strstr(message, "26642 is probably a typing error for 26643"), "%s", message);

    static const char *const often[] = {"Kamerstuk 31 288, nr. 948", "Kamerstuk 31 388, nr. 948",
                                        "Kamerstuk 31 388, nr. 3", NULL};
    cr_expect_eq(typos(often, NULL, message, sizeof message), 1);
    cr_expect(strstr(message, "31288 is probably a typing error for 31388"), "%s", message);

    static const char *const even[] = {"Kamerstuk 31 288, nr. 948", "Kamerstuk 31 388, nr. 948", NULL};
    cr_expect_eq(typos(even, NULL, message, sizeof message), 1);
    cr_expect(strstr(message, "one of them"), "%s", message);

    static const char *const none[] = {
        "Kamerstuk 36 200, nr. 2", "Kamerstuk 36 300, nr. 2",      /* every dossier has a number 2 */
        "Kamerstuk 36 200 V, nr. 53", "Kamerstuk 36 300 V, nr. 53", /* the budgets of two years */
        "Kamerstuk 31 288, nr. 948", "Kamerstuk 31 299, nr. 948",  /* two digits */
        "Kamerstukken 33 694 en 26 643, nr. 47", "Kamerstukken 33 695 en 26 642, nr. 47", NULL};
    cr_expect_eq(typos(none, NULL, message, sizeof message), 0, "%s", message);
}

Test(references, dossiers_and_numbers_that_cannot_be)
{
    char message[1024];
    static const char *const high[] = {"Kamerstuk 62 643, nr. 12", "Kamerstuk 36 643, nr. 13", NULL};
    cr_expect_eq(typos(high, NULL, message, sizeof message), 1);
    cr_expect(strstr(message, "Kamerstuk 62 643, nr. 12") && strstr(message, "so high a number"), "%s", message);

    static const char *const letter[] = {"de brief van 9 juni 2023 (Kamerstuk 26 643, nr. 1036)",
                                         "de brief van 9 juni 2023 over ponten (Kamerstuk 26 643, nr. 1063)", NULL};
    cr_expect_eq(typos(letter, NULL, message, sizeof message), 1);
    cr_expect(strstr(message, "kst-26643-1036") && strstr(message, "kst-26643-1063"), "%s", message);

    static const char *const two[] = {"de brief van 9 juni 2023 (Kamerstuk 26 643, nr. 1036)",
                                      "de brief van 9 juni 2023 (Kamerstuk 26 643, nr. 1157)", NULL};
    cr_expect_eq(typos(two, NULL, message, sizeof message), 0, "%s", message);
}

/* What the text says of one mention of a letter holds for the others. */
Test(references, letters_printed_as)
{
    small_parse small;
    small_open(&small);
    small_line(&small, VERSLAG_PLACE_FRONT, 0,
               "over de brief van 9 juni 2023 over ponten (Kamerstuk 26 643, nr. 1036)");
    small_line(&small, VERSLAG_PLACE_ANSWER, 0, "Zie de Kamerbrief van 9 juni 2023 en de brief van 1 mei 2023.");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert_eq(small.parse.references.count, 4);
    cr_expect_eq(small.parse.references.items[0].printed_as, 2);
    cr_expect_eq(small.parse.references.items[2].printed_as, 2);
    cr_expect_eq(small.parse.references.items[3].printed_as, 0);
    small_close(&small);
}

/* Two that differ in their dossier are no typing error, two that differ in a digit of their number are. */
Test(references, letters_printed_twice)
{
    static const struct {
        const char *other;
        uint32_t told;
    } rows[] = {{"31 409, nr. 1036", 0}, {"26 643, nr. 1037", 1}, {"26 643, nr. 1063", 1}, {"26 643, nr. 9999", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char line[200];
        snprintf(line, sizeof line, "De brief van 9 juni 2023 (Kamerstuk %s).", rows[i].other);
        small_parse small;
        small_open(&small);
        small_line(&small, VERSLAG_PLACE_FRONT, 0, "De brief van 9 juni 2023 (Kamerstuk 26 643, nr. 1036).");
        small_line(&small, VERSLAG_PLACE_ANSWER, 0, line);
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        cr_expect_eq(small.parse.diagnostics.count, rows[i].told, "%s: %u", rows[i].other,
                     small.parse.diagnostics.count);
        small_close(&small);
    }
}

/* The first look at a word lets every cue pass that the scanner knows: held against the sentences of all tables. */
Test(references, first_look_lets_all_cues_pass)
{
    static const char *const tables[] = {"kamerstukken", "proceedings", "gazettes", "laws", "european", "identifiers",
                                         "none"};
    static const char *const more =
        "Eerste Kamer, EK, A/C.3/77 S/PV.1 E/ESCWA/1 CERD/C/1 CRPD/C/1 CMW/C/1 CED/C/1 HRI/GEN/1 CBD/COP/1 ST/SGB/1 "
        "vorige vraag voorafgaande vraag bovenstaande vraag zie boven. als boven. ibidem. antwoord hierboven "
        "beantwoording hierboven vraag 1 vragen van de stand-van-zakenbrief van antwoordbrief van aanbiedingsbrief van "
        "beleidsbrief van verzamelbrief van Raadsdocument 1234/22 eu-verordening (EU) 1 uitvoeringsrichtlijn 1 "
        "nl/x eu/x com/x org/x Aanh. Hand. II opvraag 1 vanvraag 1 bijvraag 1 kaderbesluit 1 raadsbesluit 1 "
        "gemeenschappelijk optreden 1 aanbeveling 1 beschikking 1 3 nr. 5 (26643) ";
    static char text[1 << 18];
    const char *folder = getenv("VERSLAG_SOURCE_DIR");
    size_t cues = 0;
    for (size_t i = 0; i <= sizeof tables / sizeof *tables; i++) {
        if (i < sizeof tables / sizeof *tables) {
            char path[4096];
            snprintf(path, sizeof path, "%s/tests/data/references/%s.tsv", folder ? folder : ".", tables[i]);
            FILE *file = fopen(path, "rb");
            cr_assert_not_null(file, "%s", path);
            text[fread(text, 1, sizeof text - 1, file)] = '\0';
            fclose(file);
        } else {
            snprintf(text, sizeof text, "%s", more);
        }
        for (const char *at = text, *end; *at; at++)
            if (vs_reference_cue(at, &end) != VS_CUE_NONE) {
                cues++;
                cr_assert(vs_cue_may_begin(at), "%.20s", at);
            }
    }
    cr_expect_geq(cues, 600);
}

/* Repeats `piece` up to `size` bytes as one answer and tells how many bytes were visited beside the pass itself. */
static uint64_t visit(const char *piece, size_t size)
{
    small_parse small;
    small_open(&small);
    for (uint32_t i = 1; i <= 5; i++)
        small_question(&small, i, NULL, VS_NONE, "Waarom?");
    size_t len = strlen(piece), count = size / len;
    char *text = malloc(count * len + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * len, piece, len);
    text[count * len] = '\0';
    small_line(&small, VERSLAG_PLACE_ANSWER, 0, text);
    free(text);
    small_finish(&small);
    uint64_t visited = 0;
    cr_assert(vs_references_read_counted(&small.parse, &visited));
    cr_expect_leq(small.parse.targets.count, size / 2 + 8000, "too many targets of \"%s\"", piece);
    for (uint32_t i = 1; i < small.parse.references.count; i++)
        cr_assert_geq(small.parse.references.items[i].text.begin, small.parse.references.items[i - 1].text.end);
    small_close(&small);
    return visited;
}

Test(references, growth_is_linear)
{
    static const char *const pieces[] = {
        "Kamerstuk 12 345 ", "Kamerstukken ", "12 345 ", "12 345, ", "1", "12345-", "12 345 en ", "12 345, nr. ",
        "nr. 1, ", "Kamerstuk 12 345, nr. 1 en ", "Kamerstuk 12 345, nrs. 1-500, ", "12 345, nrs. 1-500, ",
        "Kamerstuk 12 345, nr. 1, p. 1, ", "kst-12345-", "kst-12345-1 ", "TK TK ", "dossier 12 345 X ", "vraag 3 ",
        "vragen 3, 4, ", "het antwoord op vraag 3 ", "vragen 1-500 ", "antwoord op vraag 3a, b, ", "(motie ",
        "motie van (Kamerstuk 12 345, nr. 7) ", "Tweede Kamer, ", "Kamerstuk , , , ", "2022/23, ", "vraag 3 van ",
        "IXB ", "12 345 IXB, ", "12 345-", "\xC3\xA9", "vergaderjaar ", "p. 1 en ", "nr. 1 (12345) ",
        "dossier 12 345 en ", "Handelingen II 2010/11, ", "Handelingen van de ", "Aanhangsel van de Handelingen ",
        "Aanhangsel, 2022/23, nrs. 1, ", "Tweede Kamer, vergaderjaar 2022/23, ", "Stb. 2024, 1, ", "Stb. 2024, 1 en ",
        "Staatscourant van ", "Stb. ", "2023D12345 ", "TZ202310-1 ", "ECLI:NL:HR:2019:", "ECLI:NL:HR:2019:A.",
        "LJN AB1234 ", "CELEX:32016R0679 ", "COM(2022) 1 ", "ST 12345/22 ", "PE/4/2023/", "Verordening (EU) ",
        "Verordening (EU, EU, ", "Richtlijn 95/46/", "Verordeningen (EU) 2016/679, 2016/680, ", "artikel 5 van ",
        "artikel 5, eerste lid, van Richtlijn ", "A/HRC/", "A/HRC/1/", "S/RES/1 (", "Kamerbrief van ",
        "Kamerbrief over ", "brief van de Minister van ", "brief van 3 mei 2020 ", "brieven van 3 mei 2020, ",
        "https://", "https://a", "https://a.nl/(", "https://a.nl/) ", "https://a,https://b;", "www.a.nl ", "www.",
        "Habitatrichtlijn (92/43/", "verordening (EU) 1/", "a b c (EU) 2016/1, ", "2018/0172 (COD) ", "PbEU 2016, L 1, ",
        "PB L 1 van 1.1.2016 ", "COM(2020) 1 en ", "TK 3 mei 2011, 6-", "Handelingen 3 mei 2011, ", "wetsvoorstel (12345) ",
        "Wet open overheid (hierna: de wet) ", "artikel 5 van de wet ", "3 mei 1996, Stb. 1 ", "Richtlijn 92/43/EEG Pb L 1 ",
        "vraag van de leden van de ", "vragen van de leden van de PvdA-fractie ", "het antwoord op de vorige vraag ",
        "zie hierboven. ", "Idem.", "zie ook boven, ", "aan bij de vragen van de leden van de SP-fractie "};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        uint64_t small = visit(pieces[i], 20000), large = visit(pieces[i], 160000);
        cr_expect_leq(large, 9 * small + 1000, "\"%s\": %llu, then %llu", pieces[i], (unsigned long long)small,
                      (unsigned long long)large);
        cr_expect_leq(large, 20 * 160000, "\"%s\": %llu bytes visited", pieces[i], (unsigned long long)large);
        if (getenv("VS_SHOW"))
            fprintf(stderr, "%-40s %.2f per byte\n", pieces[i], (double)large / 160000);
    }
}

/* What is too long for an id leaves it as it is, and says so. */
Test(references, full_ids)
{
    char part[100];
    memset(part, 'a', sizeof part);
    vs_id id = {.len = 0};
    vs_id_add(&id, (vs_str){part, sizeof part});
    cr_expect(!id.full && id.len == sizeof part);
    vs_id_add(&id, (vs_str){part, sizeof part});
    cr_expect(id.full && id.len == sizeof part);
    vs_id_add(&id, VS_LIT("b"));
    cr_expect(id.full && id.len == sizeof part, "nothing follows on a part that lacks");
}
