/* Laws, treaties and EU acts by name: which words name one, which article is meant, and which words only look so. */
#include "references/law.h"
#include "small_parse.h"
#include <criterion/criterion.h>
#include <stdio.h>

static void print(char *out, size_t size, const char *format, const char *text, size_t len)
{
    size_t used = strlen(out);
    snprintf(out + used, size - used, format, (int)len, text);
}

/* The references to acts as text: "words = id, id (pin) [role]", one per line; without a target "words = ?". */
static void describe(const vs_parse *parse, char *out, size_t size)
{
    out[0] = '\0';
    for (uint32_t i = 0; i < parse->references.count; i++) {
        const verslag_reference *reference = &parse->references.items[i];
        if (reference->kind != VERSLAG_REFERENCE_LAW && reference->kind != VERSLAG_REFERENCE_TREATY &&
            reference->kind != VERSLAG_REFERENCE_EU)
            continue;
        print(out, size, out[0] ? "\n%.*s" : "%.*s", parse->blocks.text + reference->text.begin,
              reference->text.end - reference->text.begin);
        if (reference->targets.count == 0)
            print(out, size, "%.*s", " = ?", 4);
        for (uint32_t t = 0; t < reference->targets.count; t++) {
            const vs_target *target = &parse->targets.items[reference->targets.first + t];
            print(out, size, t ? ", %.*s" : " = %.*s", target->id, strlen(target->id));
        }
        if (reference->pin)
            print(out, size, " (%.*s)", reference->pin, strlen(reference->pin));
        if (reference->role)
            print(out, size, " [%.*s]", reference->role, strlen(reference->role));
    }
}

typedef struct form {
    const char *text, *references;
} form;

static void check_forms(const form *forms, size_t count, const char *day)
{
    for (size_t i = 0; i < count; i++) {
        small_parse small;
        char found[4096];
        small_open(&small);
        small.doc->dates[VERSLAG_DATE_ADOPTED] = day;
        const char *text = forms[i].text;
        for (const char *end; (end = strchr(text, '\n')) != NULL; text = end + 1) {
            char line[512];
            snprintf(line, sizeof line, "%.*s", (int)(end - text), text);
            small_line(&small, VERSLAG_PLACE_QUESTION, 0, line);
        }
        small_line(&small, VERSLAG_PLACE_QUESTION, 0, text);
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        describe(&small.parse, found, sizeof found);
        cr_expect_str_eq(found, forms[i].references, "%s\n  gives:    %s\n  expected: %s", forms[i].text, found,
                         forms[i].references);
        small_close(&small);
    }
}

#define CHECK(forms, day) check_forms((forms), sizeof(forms) / sizeof *(forms), (day))

Test(laws, articles)
{
    static const form forms[] = {
        /* the law behind the article */
        {"Dit volgt uit artikel 68 Grondwet.", "artikel 68 Grondwet = BWBR0001840#artikel68"},
        {"Dit volgt uit artikel 68 van de Grondwet.", "artikel 68 van de Grondwet = BWBR0001840#artikel68"},
        {"Artikel 68 van de Grondwet geeft dat recht.", "Artikel 68 van de Grondwet = BWBR0001840#artikel68"},
        {"Zie art. 68 Gw.", "art. 68 Gw = BWBR0001840#artikel68"},
        {"Zie artikel 68 van de Nederlandse Grondwet.",
         "artikel 68 van de Nederlandse Grondwet = BWBR0001840#artikel68"},
        {"Zie artikel 90 uit de Grondwet.", "artikel 90 uit de Grondwet = BWBR0001840#artikel90"},
        {"Zie artikel 90 in de huidige Grondwet.", "artikel 90 in de huidige Grondwet = BWBR0001840#artikel90"},
        {"zoals artikel 23 der Grondwet bepaalt", "artikel 23 der Grondwet = BWBR0001840#artikel23"},
        {"zoals artikel 7 van onze Grondwet bepaalt", "artikel 7 van onze Grondwet = BWBR0001840#artikel7"},
        {"zoals artikel 1 van de grondwet bepaalt", "artikel 1 van de grondwet = BWBR0001840#artikel1"},
        {"Zie artikel 5.1 Woo.", "artikel 5.1 Woo = BWBR0045754#artikel5.1"},
        {"Zie artikel 5.1, tweede lid, onderdeel e, van de Wet open overheid.",
         "artikel 5.1, tweede lid, onderdeel e, van de Wet open overheid = BWBR0045754#artikel5.1 "
         "(tweede lid, onderdeel e)"},
        {"Zie artikel 5.1 van de Wet Open Overheid (Woo).",
         "artikel 5.1 van de Wet Open Overheid (Woo) = BWBR0045754#artikel5.1"},
        {"op grond van artikel 151c van de Gemeentewet camera’s plaatsen",
         "artikel 151c van de Gemeentewet = BWBR0005416#artikel151c"},
        {"strafbaar op grond van artikel 138ab van het Wetboek van Strafrecht",
         "artikel 138ab van het Wetboek van Strafrecht = BWBR0001854#artikel138ab"},
        {"(artikel 126nba, eerste lid, Sv)",
         "artikel 126nba, eerste lid, Sv = BWBR0001903#artikel126nba (eerste lid)"},
        {"art. 310 Sr", "art. 310 Sr = BWBR0001854#artikel310"},
        {"artikel 45 van de Wiv 2017 regelt de hack", "artikel 45 van de Wiv 2017 = BWBR0039896#artikel45"},
        {"artikel 30 van de Wiv 2002 regelde dat", "artikel 30 van de Wiv 2002 = BWBR0013409#artikel30"},
        {"artikel 3 van de Kaderwet zbo's", "artikel 3 van de Kaderwet zbo's = BWBR0020495#artikel3"},
        {"artikel 39 van de Wet veiligheidsregio’s",
         "artikel 39 van de Wet veiligheidsregio’s = BWBR0027466#artikel39"},
        /* leden and onderdelen */
        {"art. 8:42, eerste lid, Awb", "art. 8:42, eerste lid, Awb = BWBR0005537#artikel8:42 (eerste lid)"},
        {"artikel 3:2 Awb", "artikel 3:2 Awb = BWBR0005537#artikel3:2"},
        {"artikel 8:42a van de Awb", "artikel 8:42a van de Awb = BWBR0005537#artikel8:42a"},
        {"artikel 6, eerste lid, onder f, AVG",
         "artikel 6, eerste lid, onder f, AVG = celex:32016R0679#artikel6 (eerste lid, onder f)"},
        {"artikel 6 lid 1 sub f AVG", "artikel 6 lid 1 sub f AVG = celex:32016R0679#artikel6 (lid 1 sub f)"},
        {"artikel 6(1)(f) AVG", "artikel 6(1)(f) AVG = celex:32016R0679#artikel6 ((1)(f))"},
        {"artikel 6, 1e lid, AVG", "artikel 6, 1e lid, AVG = celex:32016R0679#artikel6 (1e lid)"},
        {"artikel 9, tweede lid, aanhef en onder g, van de AVG",
         "artikel 9, tweede lid, aanhef en onder g, van de AVG = celex:32016R0679#artikel9 "
         "(tweede lid, aanhef en onder g)"},
        {"artikel 3, tweede en derde lid, van de Mijnbouwwet",
         "artikel 3, tweede en derde lid, van de Mijnbouwwet = BWBR0014168#artikel3 (tweede en derde lid)"},
        {"artikel 3, eerste tot en met vierde lid, van de Mijnbouwwet",
         "artikel 3, eerste tot en met vierde lid, van de Mijnbouwwet = BWBR0014168#artikel3 "
         "(eerste tot en met vierde lid)"},
        {"artikel 3, leden 1 en 2, van de Mijnbouwwet",
         "artikel 3, leden 1 en 2, van de Mijnbouwwet = BWBR0014168#artikel3 (leden 1 en 2)"},
        {"artikel 3, onderdelen a, b en d, van de Mijnbouwwet",
         "artikel 3, onderdelen a, b en d, van de Mijnbouwwet = BWBR0014168#artikel3 (onderdelen a, b en d)"},
        {"artikel 3, onderdeel b, onder 2°, van de Mijnbouwwet",
         "artikel 3, onderdeel b, onder 2°, van de Mijnbouwwet = BWBR0014168#artikel3 (onderdeel b, onder 2°)"},
        {"artikel 3, eerste lid, tweede volzin, van de Mijnbouwwet",
         "artikel 3, eerste lid, tweede volzin, van de Mijnbouwwet = BWBR0014168#artikel3 (eerste lid, tweede volzin)"},
        {"artikel 3, eerste lid, onder b, ten tweede, van de Mijnbouwwet",
         "artikel 3, eerste lid, onder b, ten tweede, van de Mijnbouwwet = BWBR0014168#artikel3 "
         "(eerste lid, onder b, ten tweede)"},
        {"artikel 3 e.v. van de Mijnbouwwet", "artikel 3 e.v. van de Mijnbouwwet = BWBR0014168#artikel3 (e.v.)"},
        /* several articles */
        {"de artikelen 5 en 6 van de Paspoortwet",
         "artikelen 5 en 6 van de Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel6"},
        {"de artikelen 5, 7 en 9a van de Paspoortwet",
         "artikelen 5, 7 en 9a van de Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel7, "
         "BWBR0005212#artikel9a"},
        {"de artikelen 5 tot en met 8 van de Paspoortwet",
         "artikelen 5 tot en met 8 van de Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel6, "
         "BWBR0005212#artikel7, BWBR0005212#artikel8"},
        {"artt. 5-7 Paspoortwet",
         "artt. 5-7 Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel6, BWBR0005212#artikel7"},
        {"artikel 5 juncto artikel 6 van de Paspoortwet",
         "artikel 5 juncto artikel 6 van de Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel6"},
        {"de artikelen 5, eerste lid, en 6, tweede lid, van de Paspoortwet",
         "artikelen 5, eerste lid, en 6, tweede lid, van de Paspoortwet = BWBR0005212#artikel5, BWBR0005212#artikel6 "
         "(5, eerste lid, en 6, tweede lid)"},
        {"artikel 34 en 35 van de DSA",
         "artikel 34 en 35 van de DSA = celex:32022R2065#artikel34, celex:32022R2065#artikel35"},
        {"de artikelen 10 van het EVRM en 7 van de Grondwet",
         "artikelen 10 van het EVRM = treaty:evrm#artikel10\n7 van de Grondwet = BWBR0001840#artikel7"},
        {"artikel 10 van het EVRM en artikel 7 van de Grondwet",
         "artikel 10 van het EVRM = treaty:evrm#artikel10\nartikel 7 van de Grondwet = BWBR0001840#artikel7"},
        /* the article behind the law */
        {"Algemene wet bestuursrecht (Awb), artikel 8:42, eerste lid",
         "Algemene wet bestuursrecht (Awb), artikel 8:42, eerste lid = BWBR0005537#artikel8:42 (eerste lid)"},
        {"Grondwet, artikel 68", "Grondwet, artikel 68 = BWBR0001840#artikel68"},
        {"dat staat in de Grondwet (artikel 68) en elders", "Grondwet (artikel 68) = BWBR0001840#artikel68"},
        {"AVG art. 6 lid 1", "AVG art. 6 lid 1 = celex:32016R0679#artikel6 (lid 1)"},
        {"Wat zegt de Grondwet, artikel 5 van de Awb daargelaten?",
         "Grondwet = BWBR0001840 [named]\nartikel 5 van de Awb = BWBR0005537#artikel5"},
        /* treaties */
        {"artikel 5 van het Noord-Atlantisch Verdrag",
         "artikel 5 van het Noord-Atlantisch Verdrag = treaty:noord-atlantisch-verdrag#artikel5"},
        {"artikel 51 van het VN-handvest", "artikel 51 van het VN-handvest = treaty:vn-handvest#artikel51"},
        {"Artikel 51 VN-Handvest", "Artikel 51 VN-Handvest = treaty:vn-handvest#artikel51"},
        {"artikel 51 van het Handvest van de Verenigde Naties",
         "artikel 51 van het Handvest van de Verenigde Naties = treaty:vn-handvest#artikel51"},
        {"artikel 8 EVRM", "artikel 8 EVRM = treaty:evrm#artikel8"},
        {"artikel 288 VWEU", "artikel 288 VWEU = treaty:vweu#artikel288"},
        {"artikel 4, derde lid, VEU", "artikel 4, derde lid, VEU = treaty:veu#artikel4 (derde lid)"},
        {"artikel 47 van het EU-Handvest", "artikel 47 van het EU-Handvest = treaty:eu-handvest#artikel47"},
        {"artikel VI van het Non-proliferatieverdrag",
         "artikel VI van het Non-proliferatieverdrag = treaty:non-proliferatieverdrag#artikelVI"},
        {"artikel 5 van het NAVO-verdrag",
         "artikel 5 van het NAVO-verdrag = treaty:noord-atlantisch-verdrag#artikel5"},
        {"artikel 31 van het Vluchtelingenverdrag",
         "artikel 31 van het Vluchtelingenverdrag = treaty:vluchtelingenverdrag#artikel31"},
        /* EU acts */
        {"artikel 23 van de NIS2-richtlijn", "artikel 23 van de NIS2-richtlijn = celex:32022L2555#artikel23"},
        {"artikel 16 van de Digital Services Act (DSA)",
         "artikel 16 van de Digital Services Act (DSA) = celex:32022R2065#artikel16"},
        {"artikel 5 van de AI-verordening", "artikel 5 van de AI-verordening = celex:32024R1689#artikel5"},
        {"artikel 7 MAR", "artikel 7 MAR = celex:32014R0596#artikel7"},
        {"artikel 16 van de dienstenrichtlijn", "artikel 16 van de dienstenrichtlijn = celex:32006L0123#artikel16"},
        {"artikel 4, eerste lid, van Verordening (EU) 2021/821",
         "artikel 4, eerste lid, van Verordening (EU) 2021/821 = celex:32021R0821#artikel4 (eerste lid)"},
        {"de artikelen 4 en 5 van Verordening (EG) nr. 428/2009",
         "artikelen 4 en 5 van Verordening (EG) nr. 428/2009 = celex:32009R0428#artikel4, celex:32009R0428#artikel5"},
        /* the civil code */
        {"artikel 6:162 BW", "artikel 6:162 BW = BWBR0005289#artikel162"},
        {"artikel 2:20 van het Burgerlijk Wetboek",
         "artikel 2:20 van het Burgerlijk Wetboek = BWBR0003045#artikel20"},
        {"artikel 20 Boek 2 BW", "artikel 20 Boek 2 BW = BWBR0003045#artikel20"},
        {"artikel 20 van Boek 2 van het Burgerlijk Wetboek",
         "artikel 20 van Boek 2 van het Burgerlijk Wetboek = BWBR0003045#artikel20"},
        {"artikel 162 BW", "artikel 162 BW = ?"},
        {"artikel 9:1 BW", "artikel 9:1 BW = ?"},
        {"artikel 7A:1576 BW", "artikel 7A:1576 BW = ?"},
    };
    CHECK(forms, "2023-10-17");
}

Test(laws, names_alone)
{
    static const form forms[] = {
        {"De Grondwet beschermt dat.", "Grondwet = BWBR0001840 [named]"},
        {"Wat betekent dit voor de Algemene wet bestuursrecht (Awb)?",
         "Algemene wet bestuursrecht (Awb) = BWBR0005537 [named]"},
        {"De AVG en de DSA gelden.", "AVG = celex:32016R0679 [named]\nDSA = celex:32022R2065 [named]"},
        {"de Wiv 2017", "Wiv 2017 = BWBR0039896 [named]"},
        {"de NIS2-richtlijn", "NIS2-richtlijn = celex:32022L2555 [named]"},
        {"de NIS 2-richtlijn", "NIS 2-richtlijn = celex:32022L2555 [named]"},
        {"het EVRM", "EVRM = treaty:evrm [named]"},
        {"het VN-handvest", "VN-handvest = treaty:vn-handvest [named]"},
        {"het VN Handvest", "VN Handvest = treaty:vn-handvest [named]"},
        {"het Wetboek van Strafrecht", "Wetboek van Strafrecht = BWBR0001854 [named]"},
        {"het Burgerlijk Wetboek", "Burgerlijk Wetboek = ? [named]"},
        {"Boek 2 van het Burgerlijk Wetboek", "Boek 2 van het Burgerlijk Wetboek = BWBR0003045 [named]"},
        {"de Crisis- en herstelwet", "Crisis- en herstelwet = BWBR0027431 [named]"},
        {"de Digitale Dienstenverordening (Digital Services Act, DSA) werkt",
         "Digitale Dienstenverordening (Digital Services Act, DSA) = celex:32022R2065 [named]"},
        {"de AVG (Algemene verordening gegevensbescherming)",
         "AVG (Algemene verordening gegevensbescherming) = celex:32016R0679 [named]"},
        {"de Wet open overheid (hierna: Woo)", "Wet open overheid (hierna: Woo) = BWBR0045754 [named]"},
        {"de Wet open overheid (hierna: de «Woo»)", "Wet open overheid (hierna: de «Woo») = BWBR0045754 [named]"},
        {"De dual-use verordening", "dual-use verordening = celex:32021R0821 [named]"},
        {"«Grondwet»", "Grondwet = BWBR0001840 [named]"},
        {"de Kieswet, de Gemeentewet en de Provinciewet",
         "Kieswet = BWBR0004627 [named]\nGemeentewet = BWBR0005416 [named]\nProvinciewet = BWBR0005645 [named]"},
        {"Verordening (EU) 2016/679 (AVG)", "Verordening (EU) 2016/679 = celex:32016R0679"},
        {"de DORA-verordening", "DORA-verordening = celex:32022R2554 [named]"},
        {"de MAR-verordening", "MAR-verordening = celex:32014R0596 [named]"},
        {"het wetsvoorstel Wet open overheid", "Wet open overheid = BWBR0045754 [named]"},
        /* the longest name wins */
        {"de Uitvoeringswet Algemene verordening gegevensbescherming",
         "Uitvoeringswet Algemene verordening gegevensbescherming = BWBR0040940 [named]"},
        {"de Wet inburgering 2021", "Wet inburgering 2021 = BWBR0044770 [named]"},
        {"de Wet inburgering", "Wet inburgering = BWBR0020611 [named]"},
        {"het Statuut van Rome", "Statuut van Rome = treaty:statuut-van-rome [named]"},
        {"de Europese Klimaatwet", "Europese Klimaatwet = celex:32021R1119 [named]"},
        {"de Klimaatwet", "Klimaatwet = BWBR0042394 [named]"},
        {"de eIDAS 2.0 en de eIDAS", "eIDAS 2.0 = celex:32024R1183 [named]\neIDAS = celex:32014R0910 [named]"},
        {"de btw-richtlijn en de mer-richtlijn",
         "btw-richtlijn = celex:32006L0112 [named]\nmer-richtlijn = celex:32011L0092 [named]"},
        {"het cybercrime-verdrag van de Raad van Europa", "cybercrime-verdrag = treaty:cybercrimeverdrag [named]"},
        {"het vluchtelingenverdrag", "vluchtelingenverdrag = treaty:vluchtelingenverdrag [named]"},
        {"de ontbossingsverordening", "ontbossingsverordening = celex:32023R1115 [named]"},
        {"de e-Privacyrichtlijn", "e-Privacyrichtlijn = celex:32002L0058 [named]"},
    };
    CHECK(forms, "2023-10-17");
}

Test(laws, abbreviations_need_more)
{
    static const form forms[] = {
        /* too little alone */
        {"De heer Tw kwam.", ""},
        {"MAR 3 was een dinsdag", ""},
        {"het MAR 3 overleg", ""},
        {"de Pw van Jansen", ""},
        {"Who is who", ""},
        {"Blz. 3", ""},
        {"de WW is hoog", ""},
        {"de CER en de LED", ""},
        {"BW zegt niets", ""},
        {"RED het bos", ""},
        {"Sr. de Vries", ""},
        {"Het Statuut van de stichting", ""},
        /* beside an article */
        {"artikel 3.1 Tw", "artikel 3.1 Tw = BWBR0009950#artikel3.1"},
        {"artikel 9 van de MAR", "artikel 9 van de MAR = celex:32014R0596#artikel9"},
        /* more than one law is called so */
        {"artikel 9 Pw", "artikel 9 Pw = ?"},
        {"artikel 5 van de Wpg", "artikel 5 van de Wpg = ?"},
        {"artikel 5 Wmo", "artikel 5 Wmo = BWBR0035362#artikel5"}, {"artikel 5 WMO", "artikel 5 WMO = ?"},
        {"artikel 2.1 van de Wmo 2015", "artikel 2.1 van de Wmo 2015 = BWBR0035362#artikel2.1"},
        {"de Richtlijn hernieuwbare energie", "Richtlijn hernieuwbare energie = ? [named]"},
        /* introduced with its full name */
        {"De Telecommunicatiewet (Tw) geldt.\nDe Tw regelt dat.",
         "Telecommunicatiewet (Tw) = BWBR0009950 [named]\nTw = BWBR0009950 [named]"},
        {"De Pensioenwet (Pw) geldt.\nVolgens artikel 9 Pw en de Pw kan dat.",
         "Pensioenwet (Pw) = BWBR0020809 [named]\nartikel 9 Pw = BWBR0020809#artikel9\nPw = BWBR0020809 [named]"},
        {"De Participatiewet (hierna te noemen: Pw) geldt.\nDe Pw regelt dat.",
         "Participatiewet (hierna te noemen: Pw) = BWBR0015703 [named]\nPw = BWBR0015703 [named]"},
        {"Artikel 5 van de Wet publieke gezondheid (Wpg) geldt.\nDe Wpg regelt dat.",
         "Artikel 5 van de Wet publieke gezondheid (Wpg) = BWBR0024705#artikel5\nWpg = BWBR0024705 [named]"},
        {"De Tw (Telecommunicatiewet) geldt.\nDe Tw regelt dat.",
         "Tw (Telecommunicatiewet) = BWBR0009950 [named]\nTw = BWBR0009950 [named]"},
        {"Verordening (EU) nr. 596/2014 (MAR) geldt.\nDe MAR regelt dat.",
         "Verordening (EU) nr. 596/2014 = celex:32014R0596\nMAR = celex:32014R0596 [named]"},
        /* introduced for a law that is not in the tables */
        {"De Terugkeerwet (Tw) komt.\nArtikel 5 van de Tw regelt dat. De Tw ook.", "Artikel 5 van de Tw = ?"},
        {"Artikel 2 van de Terugkeerwet (Tw) komt.\nArtikel 5 Tw ook.",
         "Artikel 2 van de Terugkeerwet (Tw) = ?\nArtikel 5 Tw = ?"},
        {"De Wet op de luchtballonnen (Pw) komt.\nDe Pw ook.", ""},
    };
    CHECK(forms, "2023-10-17");
}

Test(laws, unknown_laws)
{
    static const form forms[] = {
        {"artikel 5 van de Wet op de luchtballonnen", "artikel 5 van de Wet op de luchtballonnen = ?"},
        {"artikel 5 van de Wet op de luchtballonnen is oud", "artikel 5 van de Wet op de luchtballonnen = ?"},
        {"artikel 5, tweede lid, van de Ballonvaartwet geldt",
         "artikel 5, tweede lid, van de Ballonvaartwet = ? (tweede lid)"},
        {"artikel 5 van de Ballonvaartwet 1921 geldt", "artikel 5 van de Ballonvaartwet 1921 = ?"},
        {"artikel 5 Ballonvaartwet", "artikel 5 Ballonvaartwet = ?"},
        {"artikel 2 van de Wet inburgering 2013", "artikel 2 van de Wet inburgering 2013 = ?"},
        {"artikel 2 van het Wetboek van Strafrecht BES", "artikel 2 van het Wetboek van Strafrecht BES = ?"},
        {"artikel 2 van de Invoeringswet Omgevingswet", "artikel 2 van de Invoeringswet Omgevingswet = ?"},
        {"artikel 3 van de Politiewet", "artikel 3 van de Politiewet = ?"},
        {"artikel 3 Wbkv", "artikel 3 Wbkv = ?"},
        {"artikel 3 van het Verdrag van Sneek", "artikel 3 van het Verdrag van Sneek = ?"},
    };
    CHECK(forms, "2023-10-17");
}

Test(laws, none)
{
    static const form forms[] = {
        {"De wet regelt dat.", ""},
        {"De Wet regelt dat.", ""},
        {"artikel 5 van de wet", ""},
        {"artikel 5 van deze wet", ""},
        {"artikel 5 van het wetsvoorstel", ""},
        {"artikel 14, tweede lid, onder h, van de wet door de raad", ""},
        {"deze richtlijn en dit verdrag", ""},
        {"de Richtlijn, de Verordening en het Besluit", ""},
        {"artikel 5 van de NAVO", ""},
        {"artikel 5 NAVO", ""},
        {"artikel 5", ""},
        {"artikel 5, eerste lid, onderdeel a", ""},
        {"Artikel 2 Doel en taak", ""},
        {"Artikel 3 Woningmarkt", ""},
        {"Artikel 20 Strategisch Concept 2022", ""},
        {"het artikel 3 jaar later gelezen", ""},
        {"een artikel in de krant over de wet", ""},
        {"een kledingstuk, artikel 4711, van de Hema", ""},
        {"de Gemeentewetten van toen", ""},
        {"de kieswettelijke regels", ""},
        {"een Woo-verzoek en de Wob-procedure", ""},
        {"de AVG’er en AVGX", ""},
        {"de avg van vandaag", ""},
        {"Het was woo en wob.", ""},
        {"DSAx, xDSA, DSA2", ""},
        {"a@dsa.nl en www.DSA.nl", ""},
        {"de Belgische Grondwet", ""},
        {"artikel 7 van de Belgische Grondwet", ""},
        {"de Grondwet van Polen", ""},
        {"de Invoeringswet Omgevingswet", ""},
        {"het Uitvoeringsbesluit Zorgverzekeringswet", ""},
        {"de Wet inburgering 2013", ""},
        {"het Wetboek van Strafrecht BES", ""},
        {"het NAVO-verdrag voor de beveiliging van informatie", ""},
        {"de grondwet van de club", ""},
        {"het toekomstige VN cybercrime-verdrag", ""},
        {"de beoogde Wet open overheid", ""},
        {"de aanbestedingsrichtlijnen", ""},
        {"De Waterwetenschappers en het Gaswetje", ""},
        {"Kaderwet", ""},
        {"data act en chips", ""},
        {"artikel 5 en 26 643 en nr. 3", ""},
        {"artikel", ""},
        {"artikel 5 van", ""},
        {"artikel 5 van de", ""},
        {"art. 5, 6, 7 en", ""},
    };
    CHECK(forms, "2023-10-17");
}

/* Short names that an older law had before. */
Test(laws, names_that_went_over)
{
    static const form then[] = {
        {"artikel 5 van de Wiv", "artikel 5 van de Wiv = ?"},
        {"artikel 5 van de Mediawet", "artikel 5 van de Mediawet = ?"},
    };
    static const form now[] = {
        {"artikel 5 van de Wiv", "artikel 5 van de Wiv = BWBR0039896#artikel5"},
        {"artikel 5 van de Mediawet", "artikel 5 van de Mediawet = BWBR0025028#artikel5"},
    };
    CHECK(then, "2006-05-22");
    CHECK(now, "2023-10-17");
    CHECK(now, NULL);
}

Test(laws, urls)
{
    static const struct {
        const char *text, *url;
    } rows[] = {
        {"artikel 68 Grondwet", "https://wetten.overheid.nl/BWBR0001840#Artikel68"},
        {"Grondwet", "https://wetten.overheid.nl/BWBR0001840"},
        {"artikel 8 EVRM", "https://wetten.overheid.nl/BWBV0001000#Artikel8"},
        {"artikel 47 van het EU-Handvest", NULL},
        {"artikel 6 AVG", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"},
        {"artikel 6:162 BW", "https://wetten.overheid.nl/BWBR0005289#Artikel162"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        small_parse small;
        small_open(&small);
        small_line(&small, VERSLAG_PLACE_ANSWER, 0, rows[i].text);
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        cr_assert_eq(small.parse.targets.count, 1, "%s", rows[i].text);
        const char *url = small.parse.targets.items[0].url;
        if (rows[i].url)
            cr_expect_str_eq(url ? url : "none", rows[i].url);
        else
            cr_expect_null(url);
        small_close(&small);
    }
}

/* Every name of the tables is found where it stands alone beside an article, and the gate lets it in. */
Test(laws, table)
{
    static const struct {
        const char *text;
        unsigned flags;
    } names[] = {
#define VS_ACT_NAME(text, act, flags, slot, since) {text, flags},
#include "vocabulary/act_names.def"
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *text = names[i].text, *end = text + strlen(text), *found_end = NULL;
        char line[256] = {0};
        int len = snprintf(line, sizeof line, "%s, zo", text);
        const vs_act_name *found = vs_act_name_find(line, line + len, false, &found_end);
        cr_expect(found && found_end - line == end - text, "%s", text);
        if (found && (names[i].flags & VS_ACT_EXACT))
            cr_expect_str_eq(found->text, text);
        /* What the table has as a space is a hyphen in the short words that begin with a small letter. */
        for (int at = 1; at < 4 && line[0] >= 'a'; at++)
            line[at] = line[at] == ' ' ? '-' : line[at];
        cr_expect(vs_act_name_may_begin(line), "%s", line);
    }
    cr_expect_null(vs_act_book(9));
    cr_expect_null(vs_act_book(0));
    cr_expect_str_eq(vs_act_book(6)->id, "BWBR0005289");
}

/* Hostile text costs no more per byte than any other. */
Test(laws, growth)
{
    static const char *const units[] = {
        "artikel 1, ", "artikel 1 en ", "artikel 5, eerste lid, ", "artikel 5 van de ", "Wet op de ", "Verdrag inzake ",
        "artikelen 1 tot en met 9999 van de Awb ", "Tw (", "Grondwet (Gw, ", "onder a, b, c, ", "artikel ", "art. 1 ",
        "Algemene wet ", "(hierna: ", "Wet ", "artikel 1(1)(1)(1)", "artikel 5 van de Wet op de op de ",
    };
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        double cost[2];
        for (int n = 0; n < 2; n++) {
            size_t len = strlen(units[u]), times = n ? 16000 : 4000;
            char *text = malloc(len * times + 1);
            for (size_t i = 0; i < times; i++)
                memcpy(text + i * len, units[u], len);
            text[len * times] = '\0';
            small_parse small;
            uint64_t visited = 0;
            small_open(&small);
            small_line(&small, VERSLAG_PLACE_QUESTION, 0, text);
            small_finish(&small);
            cr_assert(vs_references_read_counted(&small.parse, &visited));
            cost[n] = (double)visited / (double)(len * times);
            small_close(&small);
            free(text);
        }
        cr_expect(cost[1] < 1.5 * cost[0] + 1, "%s: %f bytes looked at per byte, then %f", units[u], cost[0], cost[1]);
        cr_expect(cost[1] < 100, "%s: %f bytes looked at per byte", units[u], cost[1]);
    }
}
