/* The front matter: header, metadata, and what is odd. */
#include "read_front.h"

/* ------------------------------------------------------------------------------------------------------- Header */

Test(front, a_whole_header)
{
    vs_parse *p = read(
        "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2019\xE2\x80\x93"
        "2020\n"
        "31 409 Zee- en binnenvaart\n35 300 A Begroting van het Veerfonds\n"
        "Nr. 277 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2020\n"
        "De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de Minister van "
        "Infrastructuur en Waterstaat over de brief van 9 januari 2020 over de veren (Kamerstuk 31 409, nr. 250).\n"
        "De vragen zijn op 6 februari 2020 aan de Minister voorgelegd. Bij brief van 28 februari 2020 zijn de vragen "
        "beantwoord.\n"
        "De voorzitter van de commissie,\nTerpstra\nDe griffier van de commissie,\nVan der Waard\n==\n"
        "Vragen van de VVD-fractie\n");
    EXPECT(verslag_kind_name(p->doc->kind), "verslag-schriftelijk-overleg");
    EXPECT(verslag_chamber_name(p->doc->chamber), "tweede-kamer");
    EXPECT(p->doc->title, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    EXPECT(p->doc->kamerstuk_id, "kst-31409-277");
    EXPECT(p->doc->kamerstuk_dossier, "31409");
    EXPECT(p->doc->kamerstuk_number, "277");
    EXPECT(p->doc->kamerstuk_url, "https://zoek.officielebekendmakingen.nl/kst-31409-277.html");
    EXPECT(p->doc->session, "2019-2020");
    EXPECT(p->doc->dates[VERSLAG_DATE_ADOPTED], "2020-03-03");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], "2020-02-06");
    EXPECT(p->doc->dates[VERSLAG_DATE_ANSWERED], "2020-02-28");
    EXPECT(p->doc->committee, "vaste commissie voor Infrastructuur en Waterstaat");
    EXPECT(dossiers_of(p), "31409 Zee- en binnenvaart; 35300-A Begroting van het Veerfonds");
    EXPECT(addressees_of(p), "Minister van Infrastructuur en Waterstaat");
    EXPECT(signatories_of(p), "voorzitter Terpstra; griffier Van der Waard");
    done(p);
}

Test(front, forms_of_dossiers_numbers_and_titles)
{
    static const struct {
        const char *lines, *id, *title, *dossiers;
    } rows[] = {
        {"31 409 Veren\nNr. 5\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-31409-5",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "31409 Veren"},
        {"31409\nVeren en ponten\nnr. 5\nLIJST VAN VRAGEN\n", "kst-31409-5", "LIJST VAN VRAGEN",
         "31409 Veren en ponten"},
        {"31.409 Veren\nNr. 5 LIJST VAN VRAGEN\n", "kst-31409-5", "LIJST VAN VRAGEN", "31409 Veren"},
        {"31 409\nRegels voor de veren over de\ngrote rivieren (Verenwet)\nNr. 7\nMEMORIE VAN TOELICHTING\n",
         "kst-31409-7", "MEMORIE VAN TOELICHTING", "31409 Regels voor de veren over de grote rivieren (Verenwet)"},
        {"21 501-33 Raad voor de Veren\nNr. 5 BRIEF VAN DE MINISTER\n", "kst-21501-33-5", "BRIEF VAN DE MINISTER",
         "21501-33 Raad voor de Veren"},
        {"35 925 X Begroting van Defensie\nNr. 5 BRIEF VAN DE MINISTER\n", "kst-35925-X-5", "BRIEF VAN DE MINISTER",
         "35925-X Begroting van Defensie"},
        {"30 800 IXB Begroting\nNr. 77 VERSLAG\n", "kst-30800-IXB-77", "VERSLAG", "30800-IXB Begroting"},
        {"27 484 (R1669) Rijkswet op de veren\nNr. 8 VERSLAG\n", "kst-27484-R1669-8", "VERSLAG",
         "27484-R1669 Rijkswet op de veren"},
        {"17100\nHoofdstuk XII Departement van Veren\nNr. 5\nLIJST VAN VRAGEN\n", "kst-17100-XII-5", "LIJST VAN VRAGEN",
         "17100-XII Hoofdstuk XII Departement van Veren"},
        {"31 409 Veren Nr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG Vastgesteld 3 maart 2020\n", "kst-31409-5",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "31409 Veren"},
        {"31 409 Veren\nNr. 5 HERDRUK1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-31409-5-h1",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "31409 Veren"},
        {"31 409 Veren\nNr. 5 HERDRUK\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-31409-5-h1",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "31409 Veren"},
        {"31 409 Veren\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG12\n", "kst-31409-5",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "31409 Veren"},
        {"31 409 Veren\nNr. 5 MOTIE VAN HET LID DE WAARD TER VERVANGING VAN DIE\nGEDRUKT ONDER NR. 4\nVoorgesteld 3 "
         "maart 2020\n",
         "kst-31409-5", "MOTIE VAN HET LID DE WAARD TER VERVANGING VAN DIE GEDRUKT ONDER NR. 4", "31409 Veren"},
        {"31409 nr. 5\n31 409 Veren\nNr. 5 LIJST VAN VRAGEN\n", "kst-31409-5", "LIJST VAN VRAGEN", "31409 Veren"},
        {"38 417: Donkerte\nNr. 5\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-38417-5",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "38417 Donkerte"},
        {"Hoofdstuk XI\n38 417 Donkerte\nHoofdstuk van de Kamer\nNr. 5\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n",
         "kst-38417-5", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "38417 Donkerte Hoofdstuk van de Kamer"},
        {"38 417\nDonkerte in de stad Nr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-38417-5",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "38417 Donkerte in de stad"},
        /* No number, no Kamerstuk; and numbers at the top of other texts are no dossiers. */
        {"31 409 Veren\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", NULL, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
         "31409 Veren"},
        {"12 500\nmensen stonden aan de kade.\n", NULL, NULL, ""},
        {"Beste lezer,\n31 409 ponten voeren er. Dat is veel.\n", NULL, NULL, ""},
        {"", NULL, NULL, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vs_parse *p = read(rows[i].lines);
        EXPECT(p->doc->kamerstuk_id, rows[i].id);
        EXPECT(p->doc->title, rows[i].title);
        EXPECT(dossiers_of(p), rows[i].dossiers);
        done(p);
    }
}

Test(front, documents_of_the_eerste_kamer)
{
    static const struct {
        const char *lines, *id, *number, *title;
    } rows[] = {
        {"Eerste Kamer der Staten-Generaal\n1\nVergaderjaar 2021-2022\n35 400 Veren\nAB VERSLAG VAN EEN NADER "
         "SCHRIFTELIJK OVERLEG\n",
         "kst-35400-AB", "AB", "VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG"},
        {"35 400 Veren\nK\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2020\n", "kst-35400-K", "K",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"},
        {"Vergaderjaar 2003-2004\n29 400 Veren\nC VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", "kst-20032004-29400-C", "C",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"},
        /* Before September 2009 the session is part of the id, and it is not told. */
        {"29 400 Veren\nC VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2004\n", NULL, "C",
         "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"},
        {"29 400 Veren\nC VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", NULL, "C", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"},
        {"Eerste Kamer der Staten-Generaal\nVergaderjaar 1992-1993 Nr. 321\n23032\nVeren\nVERSLAG\n",
         "kst-19921993-23032-321", "321", "VERSLAG"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vs_parse *p = read(rows[i].lines);
        EXPECT(p->doc->kamerstuk_id, rows[i].id);
        EXPECT(p->doc->kamerstuk_number, rows[i].number);
        EXPECT(p->doc->title, rows[i].title);
        EXPECT(verslag_chamber_name(p->doc->chamber), "eerste-kamer");
        done(p);
    }
}

Test(front, dates_under_the_title)
{
    static const char *const rows[][2] = {
        {"Vastgesteld 3 maart 2020", "2020-03-03"},
        {"Vastgesteld3 maart 2020", "2020-03-03"},
        {"Vastgesteld, 3 maart 2020", "2020-03-03"},
        {"Vastgesteld d.d. 3 maart 2020", "2020-03-03"},
        {"(Ontvangen 3 maart 2020)", "2020-03-03"},
        {"Ontvangen ter Griffie op 3 maart 2020.", "2020-03-03"},
        {"Voorgesteld 3 maart 2020", "2020-03-03"},
        {"Vastgesteld, .. xxxx 2025", NULL},
        {"Vastgesteld (PM)", NULL},
        {"Vastgesteld", NULL},
        {"Vastgesteld 31 februari 2020", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[200];
        snprintf(lines, sizeof lines, "31 409 Veren\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n%s\n", rows[i][0]);
        vs_parse *p = read(lines);
        cr_expect_str_eq(or_none(p->doc->dates[VERSLAG_DATE_ADOPTED]), or_none(rows[i][1]), "%s: %s", rows[i][0],
                         or_none(p->doc->dates[VERSLAG_DATE_ADOPTED]));
        EXPECT(p->doc->title, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
        done(p);
    }
}

/* A title in capitals can go on in the next line, but not past the date: there the document begins. */
Test(front, where_a_title_ends)
{
    vs_parse *parse = read("38 417 Donkerte\nNr. 4 MEMORIE VAN ANTWOORD EN\nVAN TOELICHTING\nOntvangen 20 mei 2026\nA "
                           "ALGEMENE TOELICHTING\n1 Inleiding");
    EXPECT(parse->doc->title, "MEMORIE VAN ANTWOORD EN VAN TOELICHTING");
    EXPECT(parse->doc->dates[VERSLAG_DATE_ADOPTED], "2026-05-20");
    done(parse);
    parse = read(
        "38 417 Donkerte\nNr. 5 BESLUITENLIJST VAN DE MINISTERRAAD\nVergaderjaar 2025-2026\nBESLUITEN OVER DE NACHT");
    EXPECT(parse->doc->title, "BESLUITENLIJST VAN DE MINISTERRAAD");
    done(parse);
    /* Nor past what no title is as long as. */
    char lines[1024] = "38 417 Donkerte\nNr. 4 MEMORIE VAN TOELICHTING OVER";
    for (int i = 0; i < 12; i++)
        strcat(lines, " DE NACHT IN DE STAD EN OP HET LAND");
    strcat(lines, "\nDE DAG\n");
    parse = read(lines);
    cr_expect_null(strstr(parse->doc->title, "DE DAG"), "%s", parse->doc->title);
    done(parse);
}

Test(front, kinds)
{
    static const struct {
        const char *title, *kind;
    } rows[] = {
        {"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "verslag-schriftelijk-overleg"},
        {"VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", "verslag-schriftelijk-overleg"},
        {"VERSLAG VAN EEN TWEEDE NADER SCHRIFTELIJK OVERLEG", "verslag-schriftelijk-overleg"},
        {"VERSLAG SCHRIFTELIJK OVERLEG", "verslag-schriftelijk-overleg"},
        {"INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "inbreng-schriftelijk-overleg"},
        {"INBRENG VERSLAG SCHRIFTELIJK OVERLEG", "inbreng-schriftelijk-overleg"},
        {"INBRENG SCHRIFTELIJK OVERLEG", "inbreng-schriftelijk-overleg"},
        {"LIJST VAN VRAGEN", "lijst-van-vragen"},
        {"LIJST VAN FEITELIJKE VRAGEN", "lijst-van-vragen"},
        {"VERSLAG HOUDENDE EEN LIJST VAN VRAGEN", "lijst-van-vragen"},
        {"LIJST VAN VRAGEN EN ANTWOORDEN", "lijst-van-vragen-en-antwoorden"},
        {"VERSLAG, HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN", "lijst-van-vragen-en-antwoorden"},
        {"LIJST VAN VRAGEN MET DE DAAROP DOOR DE REGERING GEGEVEN ANTWOORDEN", "lijst-van-vragen-en-antwoorden"},
        {"VERSLAG", "verslag-wetsvoorstel"},
        {"NADER VERSLAG", "verslag-wetsvoorstel"},
        {"VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VEREN", "verslag-wetsvoorstel"},
        {"EINDVERSLAG", "verslag-wetsvoorstel"},
        {"VERSLAG1 van de vaste commissie voor Veren", "verslag-wetsvoorstel"},
        {"NOTA NAAR AANLEIDING VAN HET VERSLAG", "nota-naar-aanleiding-van-het-verslag"},
        {"NOTA NAAR AANLEIDING VAN HET NADER VERSLAG", "nota-naar-aanleiding-van-het-verslag"},
        {"VERSLAG VAN EEN ALGEMEEN OVERLEG", "overig"},
        {"VERSLAG VAN EEN COMMISSIEDEBAT", "overig"},
        {"VERSLAG VAN EEN WETGEVINGSOVERLEG", "overig"},
        {"BRIEF VAN DE MINISTER VAN VEREN", "overig"},
        {"MEMORIE VAN TOELICHTING", "overig"},
        {"MOTIE VAN HET LID DE WAARD", "overig"},
        {"NOTA VAN WIJZIGING", "overig"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char lines[300];
        snprintf(lines, sizeof lines, "31 409 Veren\nNr. 5 %s\nVastgesteld 3 maart 2020\n", rows[i].title);
        vs_parse *p = read(lines);
        EXPECT(p->doc->title, rows[i].title);
        cr_expect_str_eq(verslag_kind_name(p->doc->kind), rows[i].kind, "%s: %s", rows[i].title,
                         verslag_kind_name(p->doc->kind));
        done(p);
    }
}

Test(front, a_page_title_is_a_hint_and_no_title)
{
    vs_parse *p =
        read("Inbreng verslag schriftelijk overleg : Inbreng over de veren (Kamerstuk 31409-250)\n"
             "2020D12345 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nBinnen de vaste commissie voor Veren hebben "
             "enkele fracties de "
             "behoefte vragen voor te leggen aan de Minister van Veren over de Veerraad op 1 september 2020.\n==\nx\n");
    EXPECT(p->doc->title, "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    EXPECT(p->doc->document_number, "2020D12345");
    EXPECT(p->doc->kamerstuk_id, NULL);
    EXPECT(verslag_chamber_name(p->doc->chamber), "tweede-kamer");
    EXPECT(p->doc->committee, "vaste commissie voor Veren");
    EXPECT(addressees_of(p), "Minister van Veren");
    EXPECT(p->doc->dates[VERSLAG_DATE_SUBMITTED], NULL);
    done(p);
    p = read("Lijst van vragen : Lijst van vragen over de veren\nDe pont vaart.\n");
    EXPECT(p->doc->title, NULL);
    EXPECT(verslag_kind_name(p->doc->kind), "lijst-van-vragen");
    done(p);
}

/* ------------------------------------------------------------------------------------------------------- Metadata */

Test(front, lines_of_a_page_around_the_document)
{
    vs_parse *p = read("Nummer: 2020D12345, datum: 2020-06-09, bijgewerkt: 2020-07-01 10:56, versie: 4\nOnderdeel van "
                       "zaak 2020Z54321:\n"
                       "31 409 Veren\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 9 juni 2020\n");
    EXPECT(p->doc->document_number, "2020D12345");
    EXPECT(p->doc->case_number, "2020Z54321");
    EXPECT(p->doc->dates[VERSLAG_DATE_UPDATED], "2020-07-01");
    cr_expect_eq(p->doc->revision, 4);
    EXPECT(p->doc->kamerstuk_id, "kst-31409-5");
    done(p);
}

Test(front, metadata_completes_the_text)
{
    vs_metadata known = {.kamerstuk_id = VS_LIT("kst-31409-5"),
                         .document_number = VS_LIT("2020D12345"),
                         .case_number = VS_LIT("2020Z12345"),
                         .session = VS_LIT("2019-2020"),
                         .published = VS_LIT("2020-06-12"),
                         .updated = VS_LIT("2020-07-01"),
                         .revision = 3};
    vs_parse *p = read_with("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 9 juni 2020\n", &known);
    EXPECT(p->doc->kamerstuk_id, "kst-31409-5");
    EXPECT(p->doc->kamerstuk_dossier, "31409");
    EXPECT(p->doc->kamerstuk_number, "5");
    EXPECT(p->doc->document_number, "2020D12345");
    EXPECT(p->doc->case_number, "2020Z12345");
    EXPECT(p->doc->session, "2019-2020");
    EXPECT(p->doc->dates[VERSLAG_DATE_PUBLISHED], "2020-06-12");
    EXPECT(p->doc->dates[VERSLAG_DATE_UPDATED], "2020-07-01");
    cr_expect_eq(p->doc->revision, 3);
    EXPECT(verslag_chamber_name(p->doc->chamber), "tweede-kamer");
    done(p);
    /* What the text says wins. */
    p = read_with("Vergaderjaar 2020-2021\n31 407 Veren\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", &known);
    EXPECT(p->doc->kamerstuk_id, "kst-31407-5");
    EXPECT(p->doc->session, "2020-2021");
    cr_assert_eq(p->diagnostics.count, 2);
    cr_expect_eq(p->diagnostics.items[0].code, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED);
    cr_expect_eq(p->diagnostics.items[1].code, VERSLAG_CODE_METADATA_MISMATCH); /* the session */
    done(p);
    /* Its id can carry what the text does not. */
    known.kamerstuk_id = VS_LIT("kst-20032004-29400-C");
    p = read_with("29 400 Veren\nC VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n", &known);
    EXPECT(p->doc->kamerstuk_id, "kst-20032004-29400-C");
    done(p);
    known = (vs_metadata){.kamerstuk_id = VS_LIT("kst-21501-02-1080-h1"), .kind = VS_LIT("Lijst van vragen")};
    p = read_with("De pont vaart.\n", &known);
    EXPECT(p->doc->kamerstuk_dossier, "21501-02");
    EXPECT(p->doc->kamerstuk_number, "1080");
    EXPECT(p->doc->kamerstuk_id, "kst-21501-02-1080-h1");
    EXPECT(verslag_kind_name(p->doc->kind), "lijst-van-vragen");
    EXPECT(p->doc->title, NULL);
    done(p);
    known = (vs_metadata){.kamerstuk_id = VS_LIT("kst-31409-5")};
    p = read_with("31 409 XI Veren\nNr. 5 LIJST VAN VRAGEN\n",
                  &known); /* of a chapter: another dossier, and no mistyped one */
    EXPECT(p->doc->kamerstuk_id, "kst-31409-XI-5");
    cr_assert_eq(p->diagnostics.count, 1);
    cr_expect_eq(p->diagnostics.items[0].code, VERSLAG_CODE_METADATA_MISMATCH);
    done(p);
    known = (vs_metadata){.kamerstuk_id = VS_LIT("kst-1138049")}; /* a temporary id has no dossier */
    p = read_with("De pont vaart.\n", &known);
    EXPECT(p->doc->kamerstuk_dossier, NULL);
    EXPECT(verslag_kind_name(p->doc->kind), "overig");
    done(p);
}

Test(front, a_page_footer_completes_the_header)
{
    vs_parse *p =
        read("31 409 Veren\nNr. 5 LIJST VAN VRAGEN\n==\nHoe vaart de pont?\nTweede Kamer, vergaderjaar 2019\xE2\x80\x93"
             "2020, 31 409, nr. 5 1\n");
    EXPECT(p->doc->session, "2019-2020");
    EXPECT(verslag_chamber_name(p->doc->chamber), "tweede-kamer");
    EXPECT(p->doc->kamerstuk_id, "kst-31409-5");
    done(p);
    p = read("NOTA NAAR AANLEIDING VAN HET VERSLAG Ontvangen 3 mei 1977\n==\nDe pont vaart.\nEerste Kamer, zitting "
             "1976-1977, 14 100 hoofdstuk XII, nr. 5\n");
    EXPECT(dossiers_of(p), "14100-XII (none)");
    EXPECT(p->doc->kamerstuk_number, "5");
    EXPECT(verslag_chamber_name(p->doc->chamber), "eerste-kamer");
    done(p);
}

/* -------------------------------------------------------------------------------------------------- Other things */

Test(front, no_block_is_too_long_or_too_odd)
{
    static const char *const fills[] = {"V",
                                        "1 ",
                                        "de vaste commissie voor ",
                                        "aan de Minister van A, ",
                                        "Nr. 5 ",
                                        "Nr. 5 KAMER ",
                                        "12 345 ",
                                        "\xC3\xA9",
                                        "De griffier, ",
                                        "De voorzitter van de commissie, A ",
                                        ". De voorzitter van de commissie, A ",
                                        "op 1 mei 2020 ",
                                        "en ",
                                        "(",
                                        "Mi-",
                                        "1-1-1-",
                                        "KAMER ",
                                        "bij brief van zijn ",
                                        "Vastgesteld 1 mei 2020 ",
                                        "HERDRUK ",
                                        "Tweede Kamer der Staten-Generaal 2 ",
                                        "Zitting ",
                                        "lijst van vragen ",
                                        "| ",
                                        "Vastgesteld ",
                                        "verslag "};
    static const size_t widths[] = {61, 997, 19997, 3u << 20};
    size_t size = 3u << 20;
    char *text = malloc(size + 1);
    for (size_t i = 0; i < sizeof fills / sizeof *fills; i++)
        for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
            size_t n = strlen(fills[i]), k = 0;
            for (; k + n <= size; k += n)
                memcpy(text + k, fills[i], n);
            text[k] = '\0';
            for (size_t b = widths[w]; b < k; b += widths[w])
                text[b] = '\n';
            done(read(text));
        }
    free(text);
}
