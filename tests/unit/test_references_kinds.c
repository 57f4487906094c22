/* References to everything but kamerstukken and questions by number: a table for each kind, and what is none. */
#include "reference_forms.h"

Test(reference_kinds, dossier)
{
    static const form forms[] = {
        {"Zie dossier 26 643.", "dossier 26 643 = dossier-26643"},
        {"Het staat in Kamerstukken 31945.", "Kamerstukken 31945 = dossier-31945"},
        {"kamerstukdossier 29 628 is lang", "kamerstukdossier 29 628 = dossier-29628"},
        {"Dossiernummer 36.410 XVI betreft de zorg", "Dossiernummer 36.410 XVI = dossier-36410-XVI"},
        {"Kamerstuk 26 643, 3 mei 2021", "Kamerstuk 26 643 = dossier-26643"},
        {"Kamerstukken 33 694 en 26 643.", "Kamerstukken 33 694 en 26 643 = dossier-33694, dossier-26643"},
        {"Kamerstuk 36 373, H. Jansen schreef", "Kamerstuk 36 373 = dossier-36373"},
        {"Zij krijgt nr. 537 (33529).", "nr. 537 (33529) = kst-33529-537 ?"},
        {"De motie krijgt nr. 12 (36410-XVI).", "nr. 12 (36410-XVI) = kst-36410-XVI-12 [motie] ?"},
    };
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, handelingen)
{
    static const form forms[] = {
        {"Zie Handelingen II 2010/11, nr. 108, item 5, p. 25-36.",
         "Handelingen II 2010/11, nr. 108, item 5 = h-tk-20102011-108-5 (p. 25-36)"},
        {"(Handelingen TK 2018–2019, nr. 33, item 4)", "Handelingen TK 2018–2019, nr. 33, item 4 = h-tk-20182019-33-4"},
        {"Handelingen I 2021/22, nr. 7, item 9", "Handelingen I 2021/22, nr. 7, item 9 = h-ek-20212022-7-9"},
        {"Handelingen Eerste Kamer 2021/22, nr. 7, item 9",
         "Handelingen Eerste Kamer 2021/22, nr. 7, item 9 = h-ek-20212022-7-9"},
        {"Handelingen II 2016/17, 69-22", "Handelingen II 2016/17, 69-22 = h-tk-20162017-69-22"},
        {"Handelingen II 2016/17, 69-22-14.", "Handelingen II 2016/17, 69-22-14 = h-tk-20162017-69-22 (14)"},
        {"Handelingen II, vergaderjaar 2024–2025, nr. 8",
         "Handelingen II, vergaderjaar 2024–2025, nr. 8 = h-tk-20242025-8"},
        {"Hand. II 2012/13, nr. 20, item 2", "Hand. II 2012/13, nr. 20, item 2 = h-tk-20122013-20-2"},
        {"het debat (h-tk-20162017-69-22)", "h-tk-20162017-69-22 = h-tk-20162017-69-22"},
        /* before 2010/11: by the range of pages */
        {"Handelingen II 2007/08, nr. 108, p. 7909-7943.",
         "Handelingen II 2007/08, nr. 108, p. 7909-7943 = h-tk-20072008-7909-7943"},
        {"Handelingen II 2006–2007, p. 3564–3568", "Handelingen II 2006–2007, p. 3564–3568 = h-tk-20062007-3564-3568"},
        {"Handelingen II 2007/08, nr. 108, p. 7910.", "Handelingen II 2007/08, nr. 108 = h-tk-20072008-108 (p. 7910)"},
        /* no session: which meeting is meant cannot be told */
        {"Handelingen nr. 108, item 5", ""},
        {"Dat staat in de Handelingen.", ""},
        {"zijn handelingen, 12 in getal", ""},
        {"Handelingen II 2010/13, nr. 4", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, aanhangsel)
{
    static const form forms[] = {
        {"Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 123",
         "Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 123 = ah-tk-20222023-123"},
        {"Zie ook Aanhangsel van de Handelingen, vergaderjaar 2022–2023, nr. 77.",
         "Aanhangsel van de Handelingen, vergaderjaar 2022–2023, nr. 77 = ah-tk-20222023-77"},
        {"Aanhangsel Handelingen II 2022/23, nr. 123",
         "Aanhangsel Handelingen II 2022/23, nr. 123 = ah-tk-20222023-123"},
        {"Aanhangsel Handelingen II 2022/23, 123.", "Aanhangsel Handelingen II 2022/23, 123 = ah-tk-20222023-123"},
        {"Aanhangsel van de Handelingen I 2021/22, nr. 4",
         "Aanhangsel van de Handelingen I 2021/22, nr. 4 = ah-ek-20212022-4"},
        {"Aanhangsel Handelingen nr. 45, vergaderjaar 2019–2020",
         "Aanhangsel Handelingen nr. 45, vergaderjaar 2019–2020 = ah-tk-20192020-45"},
        {"Aanhangsel Handelingen nr. 45 (2019-2020)", "Aanhangsel Handelingen nr. 45 (2019-2020) = ah-tk-20192020-45"},
        {"Handelingen II 1995/96, Aanhangsel nr. 12", "Handelingen II 1995/96, Aanhangsel nr. 12 = ah-tk-19951996-12"},
        {"Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen, nr. 386",
         "Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel van de Handelingen, nr. 386 = ah-tk-20232024-386"},
        {"Aanhangsel Handelingen II 2022/23, nrs. 123 en 124",
         "Aanhangsel Handelingen II 2022/23, nrs. 123 en 124 = ah-tk-20222023-123, ah-tk-20222023-124"},
        {"Kamervragen (Aanhangsel) 2022–2023, nr. 77.",
         "Kamervragen (Aanhangsel) 2022–2023, nr. 77 = ah-tk-20222023-77"},
        {"het stuk (Aanhangsel) 2022–2023, nr. 77.", ""},
        {"(ah-tk-20222023-123)", "ah-tk-20222023-123 = ah-tk-20222023-123"},
        {"Aanhangsel bij het verslag, nr. 3", ""},
        {"in het aanhangsel, 2022-2023 dus, staat niets", ""},
        {"Tweede Kamer, vergaderjaar 2023–2024, nr. 386", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, kamer_numbers)
{
    static const form forms[] = {
        {"De brief 2023D42794 volgt.", "2023D42794 = 2023D42794"},
        {"(zaaknummer 2023Z17648)", "2023Z17648 = 2023Z17648"},
        {"Activiteit 2024A04275.", "2024A04275 = 2024A04275"},
        {"2023Z17648 en 2023D42794", "2023Z17648 = 2023Z17648\n2023D42794 = 2023D42794"},
        {"kenmerk 2023Z17648/2023D42794", "2023Z17648 = 2023Z17648\n2023D42794 = 2023D42794"},
        {"pad/2023D42794", ""},
        {"De toezegging TZ202310-123 is gedaan.", "TZ202310-123 = TZ202310-123"},
        {"toezegging T03123 van de minister", "T03123 = T03123"},
        {"De minister deed T03123 gestand.", "T03123 = T03123 ?"},
        {"2023D4279", ""},
        {"2023D427941", ""},
        {"2023X42794", ""},
        {"XX2023D42794", ""},
    };
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, gazettes)
{
    static const form forms[] = {
        {"(Stb. 2024, 193)", "Stb. 2024, 193 = stb-2024-193"},
        {"Staatsblad 2024, nr. 193.", "Staatsblad 2024, nr. 193 = stb-2024-193"},
        {"Stb. 2024, nr. 193", "Stb. 2024, nr. 193 = stb-2024-193"},
        {"Stb. 2024 nr. 193", "Stb. 2024 nr. 193 = stb-2024-193"},
        {"Stb. 2024/193", "Stb. 2024/193 = stb-2024-193"},
        {"Stb 2024,193", "Stb 2024,193 = stb-2024-193"},
        {"Stb. 2024 193", "Stb. 2024 193 = stb-2024-193"},
        {"stb-2024-193", "stb-2024-193 = stb-2024-193"},
        {"Staatsblad van het Koninkrijk der Nederlanden 2024, 193",
         "Staatsblad van het Koninkrijk der Nederlanden 2024, 193 = stb-2024-193"},
        {"Staatsblad jaargang 2024, nr. 193", "Staatsblad jaargang 2024, nr. 193 = stb-2024-193"},
        {"Stb. 2020, 193 en 194.", "Stb. 2020, 193 en 194 = stb-2020-193, stb-2020-194"},
        {"Stb. 2019, 33 en 2020, 44.", "Stb. 2019, 33 en 2020, 44 = stb-2019-33, stb-2020-44"},
        {"Stb. 2020, nrs. 12, 13 en 14.", "Stb. 2020, nrs. 12, 13 en 14 = stb-2020-12, stb-2020-13, stb-2020-14"},
        {"Stb. 2020, 193, p. 4.", "Stb. 2020, 193 = stb-2020-193 (p. 4)"},
        {"Stcrt. 2022, nr. 35231", "Stcrt. 2022, nr. 35231 = stcrt-2022-35231"},
        {"Stcrt. 2022, 35231.", "Stcrt. 2022, 35231 = stcrt-2022-35231"},
        {"Staatscourant 2022, nr. 35231", "Staatscourant 2022, nr. 35231 = stcrt-2022-35231"},
        {"STAATSCOURANT 2022, 35231", "STAATSCOURANT 2022, 35231 = stcrt-2022-35231"},
        {"Staatscourant nr. 35231 van 12 december 2022",
         "Staatscourant nr. 35231 van 12 december 2022 = stcrt-2022-35231"},
        {"Staatscourant van 12 december 2022, nr. 35231",
         "Staatscourant van 12 december 2022, nr. 35231 = stcrt-2022-35231"},
        {"Stcrt. nr. 35231, 2022", "Stcrt. nr. 35231, 2022 = stcrt-2022-35231"},
        {"Trb. 2021, 38", "Trb. 2021, 38 = trb-2021-38"},
        {"Tractatenblad 2021, nr. 38", "Tractatenblad 2021, nr. 38 = trb-2021-38"},
        {"2Trb. 2021, 38.", "Trb. 2021, 38 = trb-2021-38"},
        /* none */
        {"Het staat in het Staatsblad.", ""},
        {"Staatsblad 2024 193 keer gelezen", ""},
        {"In het Staatsblad 2024 staat het.", ""},
        {"De Staatscourant kost 12,50 euro.", ""},
        {"Stb. 193", ""},
        {"Stb. 1700, 12", ""},
        {"Stb. 2024, 3.500 woorden", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, european_acts)
{
    static const form forms[] = {
        {"volgens Verordening (EU) 2021/821 mag", "Verordening (EU) 2021/821 = celex:32021R0821"},
        {"Verordening (EG) nr. 428/2009", "Verordening (EG) nr. 428/2009 = celex:32009R0428"},
        {"Verordening (EU) nr. 910/2014.", "Verordening (EU) nr. 910/2014 = celex:32014R0910"},
        {"Verordening (EU) Nr. 1308/2013", "Verordening (EU) Nr. 1308/2013 = celex:32013R1308"},
        {"Verordening (EEG) nr. 2913/92", "Verordening (EEG) nr. 2913/92 = celex:31992R2913"},
        {"Verordening (EG) 1907/2006", "Verordening (EG) 1907/2006 = celex:32006R1907"},
        {"verordening 2016/679 geldt", "verordening 2016/679 = celex:32016R0679"},
        {"Verordening (EU) nr. 2016/679", "Verordening (EU) nr. 2016/679 = celex:32016R0679"},
        {"Verordening (EU) 2016/2031", "Verordening (EU) 2016/2031 = celex:32016R2031"},
        {"Verordening (EU) 2013/575", "Verordening (EU) 2013/575 = celex:32013R0575"},
        {"Verordening (EU, Euratom) 2018/1046", "Verordening (EU, Euratom) 2018/1046 = celex:32018R1046"},
        {"Verordening (EU, Euratom) nr. 966/2012", "Verordening (EU, Euratom) nr. 966/2012 = celex:32012R0966"},
        {"Uitvoeringsverordening (EU) 2019/947", "Uitvoeringsverordening (EU) 2019/947 = celex:32019R0947"},
        {"de Gedelegeerde Verordening (EU) 2019/945", "Gedelegeerde Verordening (EU) 2019/945 = celex:32019R0945"},
        {"Richtlijn (EU) 2022/2555", "Richtlijn (EU) 2022/2555 = celex:32022L2555"},
        {"Richtlijn 95/46/EG", "Richtlijn 95/46/EG = celex:31995L0046"},
        {"richtlijn 2002/58/EG", "richtlijn 2002/58/EG = celex:32002L0058"},
        {"Richtlijn nr. 2000/31/EG", "Richtlijn nr. 2000/31/EG = celex:32000L0031"},
        {"EU-richtlijn 2019/944", "EU-richtlijn 2019/944 = celex:32019L0944"},
        {"Richtlijn 2013/59/Euratom", "Richtlijn 2013/59/Euratom = celex:32013L0059"},
        {"Richtlijnen 2014/24/EU en 2014/25/EU",
         "Richtlijnen 2014/24/EU = celex:32014L0024\n2014/25/EU = celex:32014L0025"},
        {"Besluit (GBVB) 2022/354", "Besluit (GBVB) 2022/354 = celex:32022D0354"},
        {"Besluit 2014/145/GBVB", "Besluit 2014/145/GBVB = celex:32014D0145"},
        {"Besluit nr. 1313/2013/EU", "Besluit nr. 1313/2013/EU = celex:32013D1313"},
        {"Besluit nr. 70/2008/EG", "Besluit nr. 70/2008/EG = celex:32008D0070"},
        {"Uitvoeringsbesluit (EU) 2021/914", "Uitvoeringsbesluit (EU) 2021/914 = celex:32021D0914"},
        {"Kaderbesluit 2002/584/JBZ", "Kaderbesluit 2002/584/JBZ = celex:32002F0584"},
        {"Gemeenschappelijk Standpunt 2008/944/GBVB", "Gemeenschappelijk Standpunt 2008/944/GBVB = celex:32008E0944"},
        {"Aanbeveling (EU) 2017/1805", "Aanbeveling (EU) 2017/1805 = celex:32017H1805"},
        {"Beschikking 2000/520/EG", "Beschikking 2000/520/EG = celex:32000D0520"},
        {"artikel 5 van Verordening (EU) 2021/821",
         "artikel 5 van Verordening (EU) 2021/821 = celex:32021R0821#artikel5"},
        {"artikel 12, tweede lid, van Richtlijn 2002/58/EG",
         "artikel 12, tweede lid, van Richtlijn 2002/58/EG = celex:32002L0058#artikel12 (tweede lid)"},
        {"artikel 5 van de Gedelegeerde Verordening (EU) 2019/945",
         "artikel 5 van de Gedelegeerde Verordening (EU) 2019/945 = celex:32019R0945#artikel5"},
        {"de Dual-use Verordening (EU) 2021/821", "Verordening (EU) 2021/821 = celex:32021R0821"},
        /* CELEX */
        {"CELEX:32022R1925", "CELEX:32022R1925 = celex:32022R1925"},
        {"CELEX 32022R1925", "CELEX 32022R1925 = celex:32022R1925"},
        {"Celex-nummer 62012CJ0131", "Celex-nummer 62012CJ0131 = celex:62012CJ0131"},
        {"CELEX:32016R0679R(02)", "CELEX:32016R0679R(02) = celex:32016R0679R(02)"},
        {"zie 32016R0679.", "32016R0679 = celex:32016R0679 ?"},
        /* of the Commission and the Council */
        {"COM(2022) 454", "COM(2022) 454 = com:2022:454"},
        {"COM (2022) 454 final", "COM (2022) 454 final = com:2022:454"},
        {"COM(2022)454.", "COM(2022)454 = com:2022:454"},
        {"COM(97) 123", "COM(97) 123 = com:1997:123"},
        {"SWD(2021) 305", "SWD(2021) 305 = swd:2021:305"},
        {"JOIN(2013) 1", "JOIN(2013) 1 = join:2013:1"},
        {"SEC(2011) 867", "SEC(2011) 867 = sec:2011:867"},
        {"COM/2022/454", "COM/2022/454 = com:2022:454"},
        {"PE/4/2023/REV/1", "PE/4/2023/REV/1 = pe:4:2023:rev:1"},
        {"PE-CONS 4/23", "PE-CONS 4/23 = pe:4:2023"},
        {"PE-CONS 60/1/21 REV 1", "PE-CONS 60/1/21 REV 1 = pe:60:2021:rev:1"},
        {"PE-4-2023-INIT", "PE-4-2023-INIT = pe:4:2023"},
        {"ST 12345/22", "ST 12345/22 = st:12345:2022"},
        {"ST 12345/1/22 REV 1", "ST 12345/1/22 REV 1 = st:12345:2022:rev:1"},
        {"ST-12345-2022-INIT", "ST-12345-2022-INIT = st:12345:2022"},
        {"Raadsdocument 9645/23", "Raadsdocument 9645/23 = st:9645:2023"},
        {"Verordening: PE/4/2023/REV/1 https://example.eu/?uri=CELEX:32023R1543.",
         "PE/4/2023/REV/1 = pe:4:2023:rev:1\nhttps://example.eu/?uri=CELEX:32023R1543 = "
         "https://example.eu/?uri=CELEX:32023R1543"},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, united_nations)
{
    static const form forms[] = {
        {"A/HRC/53/42 Mensenrechten", "A/HRC/53/42 = un:A/HRC/53/42"},
        {"(A/RES/70/1)", "A/RES/70/1 = un:A/RES/70/1"},
        {"S/RES/2231 (2015)", "S/RES/2231 (2015) = un:S/RES/2231(2015)"},
        {"S/RES/2231.", "S/RES/2231 = un:S/RES/2231"},
        {"S/2023/1, S/PRST/2020/1", "S/2023/1 = un:S/2023/1\nS/PRST/2020/1 = un:S/PRST/2020/1"},
        {"A/78/123", "A/78/123 = un:A/78/123"},
        {"A/C.3/77/L.5/Rev.1", "A/C.3/77/L.5/Rev.1 = un:A/C.3/77/L.5/Rev.1"},
        {"E/CN.4/2006/1/Add.2.", "E/CN.4/2006/1/Add.2 = un:E/CN.4/2006/1/Add.2"},
        {"CCPR/C/NLD/CO/5", "CCPR/C/NLD/CO/5 = un:CCPR/C/NLD/CO/5"},
        {"CRPD/C/GC/6", "CRPD/C/GC/6 = un:CRPD/C/GC/6"},
        {"CRC/C/NLD/CO/5-6.", "CRC/C/NLD/CO/5-6 = un:CRC/C/NLD/CO/5-6"},
        {"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1 = un:FCCC/CP/2015/10/Add.1"},
        {"ST/SGB/2003/13", "ST/SGB/2003/13 = un:ST/SGB/2003/13"},
        {"de veerdienst A/S en A/B-test", ""},
        {"A/HRC/ en verder", ""},
        {"WSIS-05/TUNIS/DOC/6(Rev. 1)-E", "WSIS-05/TUNIS/DOC/6(Rev. 1)-E"}, /* of the ITU, without an id */
        {"pagina A/4 en E/D-zijde", ""},
        {"CAT/VAT/12", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, courts)
{
    static const form forms[] = {
        {"(ECLI:NL:HR:2019:2006)", "ECLI:NL:HR:2019:2006 = ECLI:NL:HR:2019:2006"},
        {"ecli:nl:rbmne:2021:6269.", "ecli:nl:rbmne:2021:6269 = ECLI:NL:RBMNE:2021:6269"},
        {"ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317 = ECLI:EU:C:2014:317"},
        {"ECLI:CE:ECHR:2012:0131JUD000123", "ECLI:CE:ECHR:2012:0131JUD000123 = ECLI:CE:ECHR:2012:0131JUD000123"},
        {"ECLI:DE:BVERFG:2020:RS20200505.2BVR085915",
         "ECLI:DE:BVERFG:2020:RS20200505.2BVR085915 = ECLI:DE:BVERFG:2020:RS20200505.2BVR085915"},
        {"LJN BQ1234", "LJN BQ1234 = ljn:BQ1234"},
        {"LJN: BQ1234.", "LJN: BQ1234 = ljn:BQ1234"},
        {"LJN-nummer BQ 1234", "LJN-nummer BQ 1234 = ljn:BQ1234"},
        {"ECLI:NL:HR:19:2006", ""},
        {"LJN ABC123", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

Test(reference_kinds, letters)
{
    static const form forms[] = {
        {"In de Kamerbrief van 16 maart 2023 staat het.", "Kamerbrief van 16 maart 2023 = letter:2023-03-16"},
        {"Bij brief van 17 oktober 2023 zijn", "brief van 17 oktober 2023 = letter:2023-10-17"},
        {"de brief van de Minister van Financiën van 9 juni 2023 over veren",
         "brief van de Minister van Financiën van 9 juni 2023 = letter:2023-06-09"},
        {"brief van de staatssecretaris van Onderwijs, Cultuur en Wetenschap d.d. 28 maart 2025",
         "brief van de staatssecretaris van Onderwijs, Cultuur en Wetenschap d.d. 28 maart 2025 = letter:2025-03-28"},
        {"Kamerbrief inzake veren en ponten van 5 juli 2019",
         "Kamerbrief inzake veren en ponten van 5 juli 2019 = letter:2019-07-05"},
        {"de Kamerbrief Toekomst Veren van november 2022",
         "Kamerbrief Toekomst Veren van november 2022 = letter:2022-11"},
        {"Kamerbrief over de Toekomst van Veren (ToVe) van 3 mei 2021",
         "Kamerbrief over de Toekomst van Veren (ToVe) van 3 mei 2021 = letter:2021-05-03"},
        {"de Kamer-brief van 3 mei 2021", "Kamer-brief van 3 mei 2021 = letter:2021-05-03"},
        {"uw brief d.d. 03-05-2021", "brief d.d. 03-05-2021 = letter:2021-05-03"},
        {"Kamerbrief \"Veren\" van 3 mei 2021", "Kamerbrief \"Veren\" van 3 mei 2021 = letter:2021-05-03"},
        {"de Kamerbrief ‘Veren in zicht’ van 3 mei 2021",
         "Kamerbrief ‘Veren in zicht’ van 3 mei 2021 = letter:2021-05-03"},
        {"de brief «Veren» d.d. 3 mei 2021", "brief «Veren» d.d. 3 mei 2021 = letter:2021-05-03"},
        {"de brief van de heer Jansen van 4 juni 2020", "brief van de heer Jansen van 4 juni 2020 = letter:2020-06-04"},
        {"de stand-van-zakenbrief van 4 juni 2020", "stand-van-zakenbrief van 4 juni 2020 = letter:2020-06-04"},
        {"de verzamelbrief van 3 mei 2021", "verzamelbrief van 3 mei 2021 = letter:2021-05-03"},
        {"de brieven van 3 mei 2021 en 4 juni 2022 lagen",
         "brieven van 3 mei 2021 en 4 juni 2022 = letter:2021-05-03, letter:2022-06-04"},
        {"de brief van12 april 2024, waarin", "brief van12 april 2024 = letter:2024-04-12"},
        {"Brief Toezicht op de pont, 1 november 2023.",
         "Brief Toezicht op de pont, 1 november 2023 = letter:2023-11-01"},
        /* the date is another's, or there is none */
        {"de brief over het akkoord van 3 mei 2022", ""},
        {"de brief over het commissiedebat van 3 mei 2022", ""},
        {"de brief over de Raad Vervoer van 26 juni 2023", ""},
        {"Kamerbrief inzake het verslag van 3 mei 2021", ""},
        {"De brief schrijft dat per 3 mei 2022 alles anders is.", ""},
        {"een brief die van 3 mei 2022 dateert", ""},
        {"de brief van vorige week", ""},
        {"de brief van 9 juni jl.", ""},
        {"de brief van de minister. Van 3 mei 2022 tot nu", ""},
        {"de brief van de minister (Kamerstuk 26 643, nr. 5) van 3 mei 2022", "Kamerstuk 26 643, nr. 5 = kst-26643-5"},
        {"de nieuwsbrief van 3 mei 2022", ""},
        {"briefing van 3 mei 2022", ""},
        {"de brief van de minister over de veren, 12 miljoen", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
    static const form said[] = {{"In de brief over de pont, 1 november 2023 verstuurd, staat het.", ""}};
    CHECK(said, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

#define SELF(url) url " = " url
Test(reference_kinds, urls)
{
    static const form forms[] = {
        {"Zie https://example.org/a.", SELF("https://example.org/a")},
        {"(https://example.org/a)", SELF("https://example.org/a")},
        {"(zie https://example.org/a_(b)).", SELF("https://example.org/a_(b)")},
        {"[https://example.org/a[1]]", SELF("https://example.org/a[1]")},
        {"«https://example.org/a»", SELF("https://example.org/a")},
        {"\"https://example.org/a\", en", SELF("https://example.org/a")},
        {"‘https://example.org/a’", SELF("https://example.org/a")},
        {"https://example.org/a%E2%80%99s-b", SELF("https://example.org/a%E2%80%99s-b")},
        {"https://example.org/?q=kst-26643-1&x=a,b;c!", SELF("https://example.org/?q=kst-26643-1&x=a,b;c")},
        {"https://example.org/Caf\xC3\xA9?", SELF("https://example.org/Caf\xC3\xA9")},
        {"https://example.org/a↩", SELF("https://example.org/a")},
        {"HTTPS://Example.org/A~b/", SELF("HTTPS://Example.org/A~b/")},
        {"<https://example.org/a>", SELF("https://example.org/a")},
        {"1https://example.org/a", SELF("https://example.org/a")},
        {"https://example.org/a,https://example.org/b;",
         SELF("https://example.org/a") "\n" SELF("https://example.org/b")},
        {"https://web.example.org/2020/https://example.org/a",
         SELF("https://web.example.org/2020/https://example.org/a")},
        {"https://zoek.officielebekendmakingen.nl/kst-26643-1036.html",
         SELF("https://zoek.officielebekendmakingen.nl/kst-26643-1036.html")},
        {"https://www.tweedekamer.nl/kamerstukken/detail?id=2024D42030",
         SELF("https://www.tweedekamer.nl/kamerstukken/detail?id=2024D42030")},
        {"Zie www.example.org/a.", SELF("www.example.org/a") " ?"},
        {"https:// is geen adres", ""},
        {"www. en www.nl3", ""},
        {"xhttps://example.org", ""},
    };
    CHECK(forms, VERSLAG_PLACE_NOTE, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}

/* The URL of the only reference in the text. */
static void check_url(const char *text, const char *url)
{
    small_parse small;
    small_open(&small);
    small_line(&small, VERSLAG_PLACE_NOTE, 0, text);
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert_eq(small.parse.targets.count, 1, "%s", text);
    const char *found = small.parse.targets.items[0].url;
    if (url)
        cr_expect_str_eq(found ? found : "none", url);
    else
        cr_expect_null(found, "%s", text);
    small_close(&small);
}

Test(reference_kinds, target_urls)
{
#define HOST "https://zoek.officielebekendmakingen.nl/"
#define EUR_LEX "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
    check_url("dossier 26 643", HOST "dossier/26643");
    check_url("Handelingen II 2010/11, nr. 108, item 5", HOST "h-tk-20102011-108-5.html");
    check_url("Handelingen II 2007/08, nr. 108, p. 7909-7943", HOST "h-tk-20072008-7909-7943.html");
    check_url("Handelingen II 2007/08, nr. 108, p. 7909", NULL);
    check_url("Handelingen II 2010/11, nr. 108", NULL);
    check_url("Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 123", HOST "ah-tk-20222023-123.html");
    check_url("2023D42794", "https://www.tweedekamer.nl/kamerstukken/detail?id=2023D42794&did=2023D42794");
    check_url("2024A04275",
              "https://www.tweedekamer.nl/debat_en_vergadering/commissievergaderingen/details?id=2024A04275");
    check_url("2023Z17648", NULL);
    check_url("TZ202310-123", NULL);
    check_url("Stb. 2024, 193", HOST "stb-2024-193.html");
    check_url("Stcrt. 2022, nr. 35231", HOST "stcrt-2022-35231.html");
    check_url("Trb. 2021, 38", HOST "trb-2021-38.html");
    check_url("Verordening (EU) 2021/821", EUR_LEX "CELEX:32021R0821");
    check_url("CELEX:32022R1925", EUR_LEX "CELEX:32022R1925");
    check_url("COM(2022) 454 final", EUR_LEX "COM:2022:454:FIN");
    check_url("JOIN(2013) 1", EUR_LEX "JOIN:2013:1:FIN");
    check_url("PE/4/2023/REV/1", "https://data.consilium.europa.eu/doc/document/PE-4-2023-REV-1/nl/pdf");
    check_url("ST 12345/22", "https://data.consilium.europa.eu/doc/document/ST-12345-2022-INIT/nl/pdf");
    check_url("2018/0172 (COD)", "https://eur-lex.europa.eu/procedure/NL/2018_172");
    check_url("2020/2131 (INL)", NULL);
    check_url("A9-0188/2023", "https://www.europarl.europa.eu/doceo/document/A-9-2023-0188_NL.html");
    check_url("P9_TA(2021)0009", "https://www.europarl.europa.eu/doceo/document/TA-9-2021-0009_NL.html");
    check_url("C8-0218/2018", NULL);
    check_url("PbEU 2016, L 119", EUR_LEX "OJ:L:2016:119:TOC");
    check_url("PB L, 2023/2413", EUR_LEX "OJ:L_202302413");
    check_url("Habitatrichtlijn (92/43/EEG)", EUR_LEX "CELEX:31992L0043");
    check_url("TK 29 september 2011, 6-4-31", HOST "h-tk-20112012-6-4.html");
    check_url("A/HRC/53/42", "https://undocs.org/A/HRC/53/42");
    check_url("S/RES/2231 (2015)", "https://undocs.org/S/RES/2231(2015)");
    check_url("ECLI:NL:HR:2019:2006", "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006");
    check_url("ECLI:EU:C:2014:317", EUR_LEX "ecli:ECLI:EU:C:2014:317");
    check_url("ECLI:CE:ECHR:2012:0131JUD000123", NULL);
    check_url("LJN BQ1234", "https://deeplink.rechtspraak.nl/uitspraak?id=BQ1234");
    check_url("Kamerbrief van 9 juni 2023", NULL);
    check_url("https://example.org/a?b=c", "https://example.org/a?b=c");
    check_url("www.example.org/a", "http://www.example.org/a");
}

/* The numbers of a document in its own front matter name it. */
Test(reference_kinds, own_numbers)
{
    small_parse small;
    small_open(&small);
    small.doc->document_number = "2025D00012";
    small.doc->case_number = "2025Z00034";
    small_line(&small, VERSLAG_PLACE_FRONT, 0, "2025D00012 over 2025Z00034, zie 2025D00056");
    small_question(&small, 1, "1", VS_NONE, "Kent u 2025D00012?");
    small_line(&small, VERSLAG_PLACE_ANSWER, 0, "2025Z00034");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert_eq(small.parse.references.count, 2);
    cr_expect_str_eq(small.parse.targets.items[0].id, "2025D00056");
    cr_expect_str_eq(small.parse.targets.items[1].id, "2025D00012");
    small_close(&small);
}

/* A fraction with this party's name, which asked the questions from `first` on. */
static void add_fraction(small_parse *small, const char *name, uint32_t first, uint32_t count)
{
    vs_parse *parse = &small->parse;
    verslag_fraction *fraction = vs_vec_push(&parse->fractions);
    fraction->doc = small->doc;
    fraction->parties = (vs_run){parse->parties.count, 1};
    vs_party *party = vs_vec_push(&parse->parties);
    party->name = name;
    fraction->questions = (vs_run){parse->indexes.count, count};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *slot = vs_vec_push(&parse->indexes);
        *slot = first + i;
    }
}

Test(reference_kinds, questions_without_a_number)
{
    /* Questions 1 and 2 are D66's, 3 is that of the SP, 4 and 5 are the ChristenUnie's. */
    static const form forms[] = {
        {"Zie het antwoord op de vraag van de leden van de D66-fractie hierboven.",
         "het antwoord op de vraag van de leden van de D66-fractie hierboven = question:2"},
        {"Ik verwijs naar de beantwoording van de vraag van het lid van de SP-fractie.",
         "de beantwoording van de vraag van het lid van de SP-fractie = question:3"},
        {"Zie het antwoord op de vraag van de leden van de D66-fractie.",
         "het antwoord op de vraag van de leden van de D66-fractie = question:2 ?"},
        {"De leden sluiten zich aan bij de vragen van de leden van de fractie van D66.",
         "de vragen van de leden van de fractie van D66 = question:1, question:2 ?"},
        {"Zij sluiten zich aan bij de vragen van de leden van de SP-fractie.",
         "de vragen van de leden van de SP-fractie = question:3 ?"},
        {"Zij sluiten zich aan bij de vragen van de leden van de VVD-fractie.",
         "de vragen van de leden van de VVD-fractie"},
        {"Zie het antwoord op de vorige vraag.", "het antwoord op de vorige vraag = question:4"},
        {"Dat staat in de beantwoording van bovenstaande vraag.",
         "de beantwoording van bovenstaande vraag = question:4"},
        {"Zie hierboven.", "hierboven = question:4 ?"},
        {"Zie ook boven", "boven = question:4 ?"},
        {"Idem.", "Idem = question:4 ?"},
        {"Idem", "Idem = question:4 ?"},
        {"Als boven.", "boven = question:4 ?"},
        {"Zie hierboven. Aanvullend geldt dat de pont vaart.", "hierboven = question:4 ?"},
        {"Zie het antwoord hierboven.", "het antwoord hierboven = question:4 ?"},
        {"De pont vaart niet. Zie verder mijn vorige antwoord.", "mijn vorige antwoord = question:4 ?"},
        {"Zoals in het voorgaande antwoord staat, vaart de pont.", "het voorgaande antwoord = question:4 ?"},
        {"Ik verwijs naar de beantwoording hierboven.", "de beantwoording hierboven = question:4 ?"},
        /* none */
        {"De vragen van de leden van de D66-fractie zijn helder.", ""},
        {"Zie het antwoord op de vraag van de leden van de VVD-fractie.", ""},
        {"Zie mijn eerdere antwoord op de vraag van de leden van de SP-fractie.", ""},
        {"De kosten dalen, zie hierboven.", ""},
        {"Idem dito voor de pont.", ""},
        {"Zie mijn vorige antwoord op Kamervragen over de pont.", ""},
        {"Met het bovenstaande antwoordt de Minister.", ""},
        {"De vorige vraag was beter.", ""},
        {"Het antwoord op de vraag van de leden van de Kamer", ""},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        small_parse small;
        char found[1024];
        small_open(&small);
        for (uint32_t q = 1; q <= 5; q++)
            small_question(&small, q, NULL, q <= 2 ? 0 : q == 3 ? 1 : 2, "Waarom?");
        add_fraction(&small, "D66", 0, 2);
        add_fraction(&small, "SP", 2, 1);
        add_fraction(&small, "ChristenUnie", 3, 2);
        small_answer(&small, forms[i].text);
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        describe(&small.parse, found, sizeof found);
        cr_expect_str_eq(found, forms[i].references, "%s\n  gives:    %s\n  expected: %s", forms[i].text, found,
                         forms[i].references);
        small_close(&small);
    }
}

Test(reference_kinds, no_reference)
{
    static const form forms[] = {
        {"Bel 070-3424344 of 06 12 345 678.", ""},
        {"Dat kost 12 345 euro, en 26.643 gulden.", ""},
        {"op 12-05-2023, 12/05/2023 en 2023-05-12", ""},
        {"NL91 ABNA 0417 1643 00", ""},
        {"1234 AB Den Haag, Postbus 20301", ""},
        {"de 2e en 3e versie op A4 en A12", ""},
        {"om 12.30 uur in zaal 2.12", ""},
        {"de jaren 2022/23 en 2022-2023", ""},
        {"in 2023/2024 werden 12 345 reizigers geteld", ""},
        {"verhouding 16/9, 24/7 en 50/50", ""},
        {"een besluit van 12/2020", ""},
        {"besluit 12/2020 van de gemeente", ""},
        {"richtlijn 3/4 van de vereniging", ""},
        {"richtlijn 12 van het bestuur", ""},
        {"verordening 12 van 2020", ""},
        {"nr. 5 (van de 12 345)", ""},
        {"nr. 12 en nr. 13", ""},
        {"com (2022) en sec", ""},
        {"De SEC (2022) legde boetes op.", ""},
        {"JOIN us in 2022", ""},
        {"PE 12-20 en PE-fles", ""},
        {"ST 12 en ST 1234", ""},
        {"St. 12345/22", ""},
        {"S/M en A/C", ""},
        {"E/V-verhouding", ""},
        {"A/12 en A/1/2", ""},
        {"T012 en T01234567", ""},
        {"TZ 2023", ""},
        {"TZ2023-12", ""},
        {"2023D en D42794", ""},
        {"3.2016.R.0679", ""},
        {"Zie boven de deur.", ""},
        {"Idem dito.", ""},
        {"hierboven staat een meeuw", ""},
        {"de vraag van de leden naar brood", ""},
        {"vragen van de leden", ""},
        {"de vragen van de Kamer", ""},
        {"het antwoord op de vraag van de burger", ""},
        {"dossier 12", ""},
        {"dossier van 26 643 bladzijden", ""},
        {"dossierhouder 26 643", ""},
        {"de artikelen in de winkel", ""},
        {"artikel 12 kost 3 euro", ""},
        {"lid 3 van de club", ""},
        {"handelingen 12 en 13", ""},
        {"aanhangsel 3 van de staart", ""},
        {"tractatenbladen lezen", ""},
        {"stb", ""},
        {"trb 12", ""},
        {"de Kamer ontvangt een brief.", ""},
        {"brief 12 van de stapel", ""},
        {"brievenbus van 3 mei 2020", ""},
        {"een open brief van 12 burgers", ""},
        {"per mail aan info@www.example.org", ""},
        {"httpd en www", ""},
        {"ECLI-nummer volgt", ""},
        {"LJN en HR", ""},
        {"BTW-nummer NL123456789B01", ""},
        {"KvK 12345678", ""},
        {"ISBN 978-90-12-34567-8", ""},
        {"ISSN 0921 - 7371", ""},
        {"vlucht KL1234 en trein IC 2023", ""},
        {"1 000 000 keer 12 345 678", ""},
        {"10 tot 20% van 45 000-50 000", ""},
    };
    cr_assert_geq(sizeof forms / sizeof *forms, 60);
    CHECK(forms, VERSLAG_PLACE_ANSWER, VERSLAG_CHAMBER_TWEEDE_KAMER, 0);
}
