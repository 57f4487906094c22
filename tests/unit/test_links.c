#include "parse_bytes.h"

/* "kind text id url" of every reference, one a line. */
static const char *list(const verslag_document *doc)
{
    static char lines[8000];
    size_t at = 0;
    *lines = '\0';
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *r = verslag_document_reference(doc, i);
        size_t len;
        const char *text = verslag_reference_text(r, &len);
        cr_expect_eq(strncmp(verslag_document_text(doc, NULL) + verslag_reference_begin(r), text, len), 0);
        at += (size_t)snprintf(lines + at, sizeof lines - at, "%s%s|%s", i ? "\n" : "",
                               verslag_reference_kind_name(verslag_reference_get_kind(r)), text);
        for (size_t k = 0; k < verslag_reference_target_count(r); k++)
            at += (size_t)snprintf(lines + at, sizeof lines - at, "|%s|%s", verslag_reference_target_id(r, k),
                                   verslag_reference_target_url(r, k) ? verslag_reference_target_url(r, k) : "-");
    }
    return lines;
}

static void expect_list(const char *page, verslag_format format, const char *expected, size_t told)
{
    verslag_document *doc = parse_as(page, strlen(page), format, NULL);
    cr_expect_str_eq(list(doc), expected, "%s\ngives\n%s\nand not\n%s", page, list(doc), expected);
    cr_expect_eq(count_code(doc, VERSLAG_CODE_LINK_MISMATCH), told, "%s: %zu times", page,
                 count_code(doc, VERSLAG_CODE_LINK_MISMATCH));
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++)
        cr_expect_eq(verslag_reference_confidence(verslag_document_reference(doc, i)), VERSLAG_CONFIDENCE_CERTAIN, "%s",
                     page);
    verslag_document_unref(doc);
}

#define EXPECT_LINKS(body, told, expected) expect_list("<p>Kop</p><p>" body "</p>", VERSLAG_FORMAT_HTML, expected, told)
#define OB "https://zoek.officielebekendmakingen.nl/"

/* Where the hosts that parliament's texts link to keep what. */
Test(links, targets)
{
    static const struct {
        const char *href, *kind, *id, *url; /* url: NULL for the href */
    } links[] = {
        {OB "kst-38417-12.html", "kamerstuk", "kst-38417-12", NULL},
        {"kst-38417-12", "kamerstuk", "kst-38417-12", OB "kst-38417-12.html"},
        {"/kst-38417-XIV-12.pdf", "kamerstuk", "kst-38417-XIV-12", OB "kst-38417-XIV-12.html"},
        {"https://www.officielebekendmakingen.nl/kst-20082009-31417-C.xml?x=1", "kamerstuk", "kst-20082009-31417-C",
         OB "kst-20082009-31417-C.html"},
        {"https://repository.overheid.nl/frbr/officielepublicaties/kst/38417/kst-38417-12/1/pdf/kst-38417-12.pdf",
         "kamerstuk", "kst-38417-12", OB "kst-38417-12.html"},
        {OB "dossier/38417", "dossier", "dossier-38417", NULL},
        {OB "dossier/kst-38417-12", "kamerstuk", "kst-38417-12", OB "kst-38417-12.html"},
        {"ah-tk-20252026-77.html", "aanhangsel", "ah-tk-20252026-77", OB "ah-tk-20252026-77.html"},
        {OB "h-tk-20252026-7-3.html#x", "handelingen", "h-tk-20252026-7-3", OB "h-tk-20252026-7-3.html"},
        {"stb-2025-12.html", "staatsblad", "stb-2025-12", OB "stb-2025-12.html"},
        {"stcrt-2025-1212.html", "staatscourant", "stcrt-2025-1212", OB "stcrt-2025-1212.html"},
        {"trb-2025-12.html", "tractatenblad", "trb-2025-12", OB "trb-2025-12.html"},
        {OB "kv-tk-2025Z01234.html", "case", "2025Z01234", NULL},
        {OB "blg-123456.pdf", "url", OB "blg-123456.pdf", NULL},
        {"https://wetten.overheid.nl/BWBR0005537/2025-01-01", "law", "BWBR0005537", NULL},
        {"https://wetten.overheid.nl/jci1.3:c:BWBR0005537&hoofdstuk=3&artikel=3:41", "law", "BWBR0005537#artikel3:41",
         NULL},
        {"https://wetten.overheid.nl/BWBV0001000#Artikel8", "treaty", "treaty:evrm#artikel8", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32019R0881&from=NL", "eu", "celex:32019R0881",
         NULL},
        {"http://data.europa.eu/eli/dir/2022/2555/oj", "eu", "celex:32022L2555", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2022:0454:FIN", "eu", "com:2022:454", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=SWD:2021:633:FIN&qid=1", "eu", "swd:2021:633", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=JOIN:2020:18:FIN", "eu", "join:2020:18", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ%3AL%3A2016%3A119%3ATOC", "eu", "oj:l:2016:119", NULL},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=OJ:L_202302413", "eu", "oj:l:2023:2413", NULL},
        {"https://eur-lex.europa.eu/?uri=OJ:L_2023", "url", "https://eur-lex.europa.eu/?uri=OJ:L_2023", NULL},
        {"https://eur-lex.europa.eu/?uri=COM:2022", "url", "https://eur-lex.europa.eu/?uri=COM:2022", NULL},
        {"https://eur-lex.europa.eu/?uri=COM:2022:", "url", "https://eur-lex.europa.eu/?uri=COM:2022:", NULL},
        {"https://data.consilium.europa.eu/doc/document/PE-4-2023-REV-1/nl/pdf", "eu", "pe:4:2023:rev:1", NULL},
        {"https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2019:2006", "ecli", "ECLI:NL:HR:2019:2006", NULL},
        {"https://undocs.org/en/A/HRC/53/42", "un", "un:A/HRC/53/42", NULL},
        {"https://www.tweedekamer.nl/kamerstukken/brieven_regering/detail?id=2025Z00012&did=2025D00034", "document",
         "2025D00034", NULL},
        {"https://www.tweedekamer.nl/kamerstukken/kamervragen/detail?id=2025Z00012", "case", "2025Z00012", NULL},
        {"https://opentk.nl/toezegging.html?nummer=TZ202510-123", "commitment", "TZ202510-123", NULL},
        {"HTTPS://Example.org/a?b=c&amp;d#e", "url", "HTTPS://Example.org/a?b=c&d#e", NULL},
        {"www.example.org/a", "url", "www.example.org/a", "http://www.example.org/a"},
        {"//example.org/a", "url", "https://example.org/a", "https://example.org/a"},
        {"https://example.org/kst-38417-12.html", "url", "https://example.org/kst-38417-12.html", NULL},
        {"https://notofficielebekendmakingen.nl/kst-38417-12.html", "url",
         "https://notofficielebekendmakingen.nl/kst-38417-12.html", NULL},
        {OB "kst-.html", "url", OB "kst-.html", NULL},
        {"https://wetten.overheid.nl/zoeken", "url", "https://wetten.overheid.nl/zoeken", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:3", "url", "https://eur-lex.europa.eu/?uri=CELEX:3", NULL},
        /* Publications, as their addresses go on and as they do not. */
        {OB "kst-38417-12;jsessionid=1", "kamerstuk", "kst-38417-12", OB "kst-38417-12.html"},
        {OB "kst-38417-12#noot", "kamerstuk", "kst-38417-12", OB "kst-38417-12.html"},
        {OB "kst-38417-12_x.html", "url", OB "kst-38417-12_x.html", NULL},
        {OB "zoeken/resultaat?zkt=/kst-38417-12", "url", OB "zoeken/resultaat?zkt=/kst-38417-12", NULL},
        {OB "a/b/c/d/e/f/g/h/i/j/k/l/m/kst-38417-12", "url", OB "a/b/c/d/e/f/g/h/i/j/k/l/m/kst-38417-12", NULL},
        {OB "dossier/38417-XIV?x=1", "dossier", "dossier-38417-XIV", NULL},
        {OB "dossier/38417#x", "dossier", "dossier-38417", NULL},
        {OB "dossier/3841", "url", OB "dossier/3841", NULL},
        {OB "dossier/overzicht", "url", OB "dossier/overzicht", NULL},
        {OB "dossier/38417.html", "url", OB "dossier/38417.html", NULL},
        {OB "dossier", "url", OB "dossier", NULL},
        {"../dossier/38417", "dossier", "dossier-38417", OB "dossier/38417"},
        {"blg-123456.pdf", "url", OB "blg-123456.html", OB "blg-123456.html"},
        {OB "kv-tk-2025Z01234", "case", "2025Z01234", NULL},
        {"nds-tk-2025D01234.html", "document", "2025D01234",
         "https://www.tweedekamer.nl/kamerstukken/detail?id=2025D01234&did=2025D01234"},
        {"kv-2025Z01234", "case", "2025Z01234", ""},
        {OB "kv-tk-1.html", "url", OB "kv-tk-1.html", NULL},
        {OB "nds-tk-2025D012345.html", "url", OB "nds-tk-2025D012345.html", NULL},
        /* The Kamer. */
        {"https://opentk.nl/document.html?nummer=2025D00034", "document", "2025D00034", NULL},
        {"https://www.tweedekamer.nl/detail?did=2025D00034&id=2025Z00012", "document", "2025D00034", NULL},
        {"https://www.tweedekamer.nl/detail?id=2025Z00012&other=2025Z00013", "case", "2025Z00013", NULL},
        {"https://www.tweedekamer.nl/2025X00012", "url", "https://www.tweedekamer.nl/2025X00012", NULL},
        {"https://www.tweedekamer.nl/2025D000345", "url", "https://www.tweedekamer.nl/2025D000345", NULL},
        {"https://www.tweedekamer.nl/a2025D00034", "url", "https://www.tweedekamer.nl/a2025D00034", NULL},
        {"https://www.tweedekamer.nl/202DD00034", "url", "https://www.tweedekamer.nl/202DD00034", NULL},
        {"https://www.tweedekamer.nl/2025D0003a", "url", "https://www.tweedekamer.nl/2025D0003a", NULL},
        {"https://opentk.nl/toezegging.html?nummer=TZ2025", "url", "https://opentk.nl/toezegging.html?nummer=TZ2025",
         NULL},
        {"https://opentk.nl/toezegging.html?nummer=TZ202510-123&x", "commitment", "TZ202510-123", NULL},
        {"https://opentk.nl/?TZabcdefgh", "url", "https://opentk.nl/?TZabcdefgh", NULL},
        {"document.html?nummer=2025D00034", "document", "2025D00034",
         "https://www.tweedekamer.nl/kamerstukken/detail?id=2025D00034&did=2025D00034"},
        {"zaak.html?nummer=2025Z00012", "case", "2025Z00012", ""},
        {"toezegging.html?nummer=TZ202510-123", "commitment", "TZ202510-123", ""},
        /* The law. */
        {"BWBR0005537", "law", "BWBR0005537", "https://wetten.overheid.nl/BWBR0005537"},
        {"bwbr0005537#artikel68", "law", "BWBR0005537#artikel68", "https://wetten.overheid.nl/BWBR0005537#Artikel68"},
        {"jci1.3:c:BWBR0005537&artikel=3:41", "law", "BWBR0005537#artikel3:41",
         "https://wetten.overheid.nl/BWBR0005537#Artikel3:41"},
        {"BWBV0001000", "treaty", "treaty:evrm", ""},
        {"https://wetten.nl/BWBR0005537#Artikel68.", "law", "BWBR0005537#artikel68", NULL},
        {"https://wetten.nl/BWBR0005537#Artikel1a/x", "law", "BWBR0005537#artikel1a", NULL},
        {"https://wetten.nl/BWBR0005537_artikel68", "law", "BWBR0005537#artikel68", NULL},
        {"https://wetten.nl/BWBR0005537/artikel/68", "law", "BWBR0005537", NULL},
        {"https://wetten.nl/BWBR0005537&artikel=", "law", "BWBR0005537", NULL},
        {"https://wetten.nl/BWBR0005537#artikelen", "law", "BWBR0005537", NULL},
        {"https://wetten.nl/BWBR0005537#artikel123456789012345678901234", "law", "BWBR0005537", NULL},
        {"https://wetten.nl/BWBR000553", "url", "https://wetten.nl/BWBR000553", NULL},
        {"https://wetten.nl/BWBX0005537", "url", "https://wetten.nl/BWBX0005537", NULL},
        {"https://wetten.nl/BWBR00055x7", "url", "https://wetten.nl/BWBR00055x7", NULL},
        {"https://wetten.nl/BWBV9999999", "url", "https://wetten.nl/BWBV9999999", NULL},
        {"https://deeplink.rechtspraak.nl/?id=ecli:nl:hr:2019:2006&x", "ecli", "ECLI:NL:HR:2019:2006", NULL},
        {"https://deeplink.rechtspraak.nl/?id=ECLI:NL:HR:2019:2006.", "ecli", "ECLI:NL:HR:2019:2006", NULL},
        {"https://deeplink.rechtspraak.nl/?id=ECLI:NL:HR:2019:2006:/", "ecli", "ECLI:NL:HR:2019:2006", NULL},
        {"https://deeplink.rechtspraak.nl/?id=ECLI:NL", "url", "https://deeplink.rechtspraak.nl/?id=ECLI:NL", NULL},
        {"https://www.rechtspraak.nl/Onderwerpen", "url", "https://www.rechtspraak.nl/Onderwerpen", NULL},
        /* The Union. */
        {"https://eur-lex.europa.eu/?uri=CELEX%3a32019r0881", "eu", "celex:32019R0881", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:52022PC0454", "eu", "celex:52022PC0454", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001%2801%29", "eu", "celex:32000R0001(01)", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001(1)", "eu", "celex:32000R0001", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001(ab)", "eu", "celex:32000R0001", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001(0a)", "eu", "celex:32000R0001", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001(a1)", "eu", "celex:32000R0001", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32000R0001(01", "eu", "celex:32000R0001", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32019R08812", "url", "https://eur-lex.europa.eu/?uri=CELEX:32019R08812",
         NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32019ABC0881", "url",
         "https://eur-lex.europa.eu/?uri=CELEX:32019ABC0881", NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:320190881xx", "url", "https://eur-lex.europa.eu/?uri=CELEX:320190881xx",
         NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:3201xR0881", "url", "https://eur-lex.europa.eu/?uri=CELEX:3201xR0881",
         NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32019R08x1", "url", "https://eur-lex.europa.eu/?uri=CELEX:32019R08x1",
         NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:32019RR088", "url", "https://eur-lex.europa.eu/?uri=CELEX:32019RR088",
         NULL},
        {"https://eur-lex.europa.eu/?uri=CELEX:*2019R0881", "url", "https://eur-lex.europa.eu/?uri=CELEX:*2019R0881",
         NULL},
        {"https://eur-lex.europa.eu/?uri=COM:2022:454", "eu", "com:2022:454", NULL},
        {"https://eur-lex.europa.eu/?uri=COM:2022:000:", "eu", "com:2022:0", NULL},
        {"https://eur-lex.europa.eu/?uri=COM:22:4540", "url", "https://eur-lex.europa.eu/?uri=COM:22:4540", NULL},
        {"https://eur-lex.europa.eu/?uri=COM:2022:", "url", "https://eur-lex.europa.eu/?uri=COM:2022:", NULL},
        {"https://eur-lex.europa.eu/?a%20b%2Fc%31%2x%2", "url", "https://eur-lex.europa.eu/?a%20b%2Fc%31%2x%2", NULL},
        {"http://data.europa.eu/eli%2Freg_impl%2f2021%2F821%2Foj", "eu", "celex:32021R0821", NULL},
        {"http://data.europa.eu/eli/dec/2021/821", "eu", "celex:32021D0821", NULL},
        {"http://data.europa.eu/eli/rec/2021/821", "url", "http://data.europa.eu/eli/rec/2021/821", NULL},
        {"http://data.europa.eu/eli/regx/2021/821", "url", "http://data.europa.eu/eli/regx/2021/821", NULL},
        {"http://data.europa.eu/eli/reg/1949/821", "url", "http://data.europa.eu/eli/reg/1949/821", NULL},
        {"http://data.europa.eu/eli/reg/2021a/821", "url", "http://data.europa.eu/eli/reg/2021a/821", NULL},
        {"http://data.europa.eu/eli/reg/jaar/821", "url", "http://data.europa.eu/eli/reg/jaar/821", NULL},
        {"http://data.europa.eu/eli/reg/2021/12345", "url", "http://data.europa.eu/eli/reg/2021/12345", NULL},
        {"http://data.europa.eu/eli/reg/2021/821x", "url", "http://data.europa.eu/eli/reg/2021/821x", NULL},
        {"http://data.europa.eu/eli/reg/2021", "url", "http://data.europa.eu/eli/reg/2021", NULL},
        {"https://data.consilium.europa.eu/doc/document/PE-4-2023", "eu", "pe:4:2023", NULL},
        {"https://data.consilium.europa.eu/doc/document/ST-4-2023", "url",
         "https://data.consilium.europa.eu/doc/document/ST-4-2023", NULL},
        /* The United Nations. */
        {"https://undocs.org/A/HRC/53/42?x", "un", "un:A/HRC/53/42", NULL},
        {"https://undocs.org/A/HRC/53/42#x", "un", "un:A/HRC/53/42", NULL},
        {"https://undocs.org/nl/about/us", "url", "https://undocs.org/nl/about/us", NULL},
        {"https://undocs.org/ABCDEF", "url", "https://undocs.org/ABCDEF", NULL},
        {"https://undocs.org/A/", "url", "https://undocs.org/A/", NULL},
        {"https://undocs.org", "url", "https://undocs.org", NULL},
        /* Addresses of every form. */
        {"ftp://example.org/a", "url", "ftp://example.org/a", NULL},
        {"https://example.org:8080/a", "url", "https://example.org:8080/a", NULL},
        {"https://zoek.officielebekendmakingen.nl?kst-38417-12", "url",
         "https://zoek.officielebekendmakingen.nl?kst-38417-12", NULL},
        {"https://zoek.officielebekendmakingen.nl:443/kst-38417-12", "kamerstuk", "kst-38417-12",
         OB "kst-38417-12.html"},
        {"https://example.org#x", "url", "https://example.org#x", NULL},
    };
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        char page[1000];
        snprintf(page, sizeof page, "<p>Kop</p><p>Zie <a href=\"%s\">deze plek</a>.</p>", links[i].href);
        verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
        cr_assert_eq(verslag_document_reference_count(doc), 1, "%s", links[i].href);
        const verslag_reference *r = verslag_document_reference(doc, 0);
        cr_expect_str_eq(verslag_reference_kind_name(verslag_reference_get_kind(r)), links[i].kind, "%s",
                         links[i].href);
        cr_expect_str_eq(verslag_reference_target_id(r, 0), links[i].id, "%s: %s", links[i].href,
                         verslag_reference_target_id(r, 0));
        const char *url = verslag_reference_target_url(r, 0), *expected = links[i].url ? links[i].url
                                                                          : strstr(links[i].href, "&amp;")
                                                                              ? links[i].id
                                                                              : links[i].href;
        if (strcmp(links[i].href, OB "h-tk-20252026-7-3.html#x") == 0)
            expected = OB "h-tk-20252026-7-3.html";
        if (*expected)
            cr_expect_str_eq(url, expected, "%s: %s", links[i].href, url);
        else
            cr_expect_null(url, "%s: %s", links[i].href, url);
        cr_expect_str_eq(verslag_reference_text(r, NULL), "deze plek");
        verslag_document_unref(doc);
    }
}

/* What leads to no other document is no reference. */
Test(links, none)
{
    static const char *const hrefs[] = {"#a",
                                        "",
                                        " ",
                                        "?x",
                                        "mailto:a@example.org",
                                        "javascript:void(0)",
                                        "tel:0701234567",
                                        "uitgebreidzoeken",
                                        "/",
                                        "data:text/html,x",
                                        "https:",
                                        "https://",
                                        "https://:80/a",
                                        "1http:x",
                                        "a+b-c.d:x",
                                        "eenschemavanmeerdantweeendertigtekens:x",
                                        "nds-tk-1.html",
                                        "kv-x.html",
                                        "BWBR1",
                                        "jci1.3:c:x",
                                        "dossier/x",
                                        "x?nummer=3",
                                        "h-3.html",
                                        "kst-x.html",
                                        "file:///c:/x.doc"};
    for (size_t i = 0; i < sizeof hrefs / sizeof *hrefs; i++) {
        char page[200];
        snprintf(page, sizeof page, "<p>Kop</p><p>Zie <a href=\"%s\">deze plek</a>.</p>", hrefs[i]);
        expect_list(page, VERSLAG_FORMAT_HTML, "", 0);
    }
    /* The site's own, those of scripts, links without text, marks of notes and ways back from them. */
    expect_list("<nav><a href=\"https://example.org\">Menu</a></nav><div id=broodtekst><p>Kop<a "
                "href=\"https://example.org/x\"><img></a></p>"
                "<p>Het net<a class=nootnum href=\"https://example.org/page#n1\">1</a>.</p><div id=noten><div "
                "class=\"voet noot\"><h5 class=note-close>"
                "<a href=\"https://example.org/x\">X</a> Noot</h5><sup><span "
                "class=nootnum>1</span></sup><p>Een.</p></div></div></div>"
                "<footer><a href=\"https://example.org/y\">Naar boven</a></footer>",
                VERSLAG_FORMAT_HTML, "", 0);
    /* The document itself. */
    expect_list("<meta name=\"DC.identifier\" content=\"kst-38417-3\"><div id=broodtekst><h1 class=dossiertitel><span "
                "class=dossiernummer>38 417</span> Donkerte</h1>"
                "<h1 class=stuktitel><span class=stuknummer>Nr. 3</span> MOTIE</h1><p>Zie <a href=\"" OB
                "kst-38417-3.html#n4\">noot 4</a>.</p></div>",
                VERSLAG_FORMAT_HTML, "", 0);
}

/* A link and what its text says are one reference. */
Test(links, one_with_the_text)
{
    EXPECT_LINKS("Zie Kamerstuk <a href=\"kst-38417-12.html\">38 417, nr. 12</a>, p. 3.", 0,
                 "kamerstuk|Kamerstuk 38 417, nr. 12|kst-38417-12|" OB "kst-38417-12.html");
    EXPECT_LINKS(
        "De motie (<a href=\"kst-38417-12.html\">38417<!-- --></a>, nr. <a href=\"kst-38417-12.html\">12</a>).", 0,
        "kamerstuk|38417, nr. 12|kst-38417-12|" OB "kst-38417-12.html");
    EXPECT_LINKS("Kamerstukken <a href=kst-38417-3>38 417, nrs. 3</a> en <a href=kst-38417-4>4</a>.", 0,
                 "kamerstuk|Kamerstukken 38 417, nrs. 3 en 4|kst-38417-3|" OB "kst-38417-3.html|kst-38417-4|" OB
                 "kst-38417-4.html");
    EXPECT_LINKS("De <a href=kst-38417-5>motie over sterren (38 417, nr. 5)</a>.", 0,
                 "kamerstuk|motie over sterren (38 417, nr. 5)|kst-38417-5|" OB "kst-38417-5.html");
    /* A page shown as its address stays one, also where the address would tell more. */
    EXPECT_LINKS("<a href=\"" OB "kst-38417-5.html\">" OB "kst-38417-5.html</a>", 0,
                 "url|" OB "kst-38417-5.html|" OB "kst-38417-5.html|" OB "kst-38417-5.html");
    EXPECT_LINKS("<a href=\"https://www.example.org/a?b=1\">www.example.org/a</a>", 0,
                 "url|www.example.org/a|https://www.example.org/a?b=1|https://www.example.org/a?b=1");
    /* What is more exact counts: an article of a law, a document with a number instead of a date. */
    EXPECT_LINKS(
        "<a href=\"https://wetten.overheid.nl/BWBR0001840\">artikel 68 van de Grondwet</a>", 0,
        "law|artikel 68 van de Grondwet|BWBR0001840#artikel68|https://wetten.overheid.nl/BWBR0001840#Artikel68");
    EXPECT_LINKS("de <a href=\"https://wetten.overheid.nl/BWBR0001840#Artikel68\">Grondwet</a>", 0,
                 "law|Grondwet|BWBR0001840#artikel68|https://wetten.overheid.nl/BWBR0001840#Artikel68");
    EXPECT_LINKS("de <a href=kst-38417-5.html>Kamerbrief van 3 mei 2025</a>", 0,
                 "kamerstuk|Kamerbrief van 3 mei 2025|kst-38417-5|" OB "kst-38417-5.html");
    EXPECT_LINKS("de <a href=\"https://example.org/brief.pdf\">Kamerbrief van 3 mei 2025</a>", 0,
                 "letter|Kamerbrief van 3 mei 2025|letter:2025-05-03|https://example.org/brief.pdf");
    EXPECT_LINKS("<a href=\"/dossier/38417\">dossier 38 417</a>", 0,
                 "dossier|dossier 38 417|dossier-38417|" OB "dossier/38417");
    /* A meeting by its items and by its pages; an act of the Union as a whole; a case and its document. */
    EXPECT_LINKS("<a href=h-tk-20252026-7-3.html>Handelingen II 2025/26, nr. 7, item 3</a>", 0,
                 "handelingen|Handelingen II 2025/26, nr. 7, item 3|h-tk-20252026-7-3|" OB "h-tk-20252026-7-3.html");
    EXPECT_LINKS("<a href=h-tk-20252026-7-3.html>Handelingen II 2025/26, nr. 7</a>", 0,
                 "handelingen|Handelingen II 2025/26, nr. 7|h-tk-20252026-7-3|" OB "h-tk-20252026-7-3.html");
    EXPECT_LINKS(
        "<a href=\"https://eur-lex.europa.eu/?uri=CELEX:32019R0881\">artikel 5 van Verordening (EU) 2019/881</a>", 0,
        "eu|artikel 5 van Verordening (EU) "
        "2019/881|celex:32019R0881#artikel5|https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32019R0881");
    EXPECT_LINKS("<a href=\"https://www.tweedekamer.nl/detail?id=2025Z00012&did=2025D00034\">2025Z00012</a>", 0,
                 "document|2025Z00012|2025D00034|https://www.tweedekamer.nl/detail?id=2025Z00012&did=2025D00034");
    EXPECT_LINKS("<a href=\"https://example.org/a#\">example.org/a/</a>", 0,
                 "url|example.org/a/|https://example.org/a#|https://example.org/a#");
    EXPECT_LINKS("<a href=\"https://www.example.org/a\">https://example.org/a/</a>", 0,
                 "url|https://example.org/a/|https://www.example.org/a|https://www.example.org/a");
    EXPECT_LINKS("Zie <a href=\"https://example.org/a\">dit </a>hier.", 0,
                 "url|dit|https://example.org/a|https://example.org/a");
    /* What tells least of its target gives way: a number of the Kamer to a publication, a question to anything. */
    EXPECT_LINKS("Zie <a href=\"https://example.org/a\">2025Z01234</a> en <a href=kst-38417-3>2025D01234</a>", 0,
                 "case|2025Z01234|2025Z01234|https://example.org/a\nkamerstuk|2025D01234|kst-38417-3|" OB
                 "kst-38417-3.html");
    EXPECT_LINKS("<a href=kv-tk-2025Z01234.html>dossier 38 417</a>", 0, "case|dossier 38 417|2025Z01234|-");
    EXPECT_LINKS("</p><p>1. Waarom?</p><p>Antwoord</p><p>Daarom.</p><p>2. En dan?</p><p>Antwoord</p><p>Zie <a "
                 "href=kst-38417-3>het antwoord op vraag 1</a>.",
                 0, "kamerstuk|het antwoord op vraag 1|kst-38417-3|" OB "kst-38417-3.html");
    EXPECT_LINKS("<a href=\"https://example.org/r\">Kamerstuk 38 417, nr. 3, en meer</a>", 0,
                 "kamerstuk|Kamerstuk 38 417, nr. 3|kst-38417-3|" OB "kst-38417-3.html\n"
                 "url|Kamerstuk 38 417, nr. 3, en meer|https://example.org/r|https://example.org/r");
    /* A citation inside a longer link to something else is another reference. */
    EXPECT_LINKS("<a href=\"https://example.org/r\">een rapport over artikel 68 Grondwet en meer</a>", 0,
                 "url|een rapport over artikel 68 Grondwet en meer|https://example.org/r|https://example.org/r\n"
                 "law|artikel 68 Grondwet|BWBR0001840#artikel68|https://wetten.overheid.nl/BWBR0001840#Artikel68");
    EXPECT_LINKS("nr. <a href=kst-38417-9.html>9</a> (<a href=kst-38417-9.html>zie</a>)", 0,
                 "kamerstuk|9 (zie|kst-38417-9|" OB "kst-38417-9.html");
}

Test(links, against_the_text)
{
    EXPECT_LINKS("<a href=kst-38417-13.html>Kamerstuk 38 417, nr. 12</a>", 1,
                 "kamerstuk|Kamerstuk 38 417, nr. 12|kst-38417-13|" OB "kst-38417-13.html");
    EXPECT_LINKS("Kamerstukken 38 417, nrs. <a href=kst-38417-3>3</a>, 4 en <a href=kst-38417-14>5</a> en Kamerstuk 38 "
                 "418, nr. 8.",
                 1,
                 "kamerstuk|Kamerstukken 38 417, nrs. 3, 4 en 5|kst-38417-3|" OB "kst-38417-3.html|kst-38417-4|" OB
                 "kst-38417-4.html|kst-38417-5|" OB "kst-38417-5.html|kst-38417-14|" OB
                 "kst-38417-14.html\nkamerstuk|Kamerstuk 38 418, nr. 8|kst-38418-8|" OB "kst-38418-8.html");
    EXPECT_LINKS("<a href=blg-123456.pdf>" OB "blg-123457.html</a>", 1,
                 "url|" OB "blg-123457.html|" OB "blg-123456.html|" OB "blg-123456.html");
    EXPECT_LINKS("<a href=\"https://example.org/x\">https://example.com/y</a>", 1,
                 "url|https://example.com/y|https://example.org/x|https://example.org/x");
    EXPECT_LINKS("<a href=stb-2025-3.html>Stb. 2025, 4</a>", 1,
                 "staatsblad|Stb. 2025, 4|stb-2025-3|" OB "stb-2025-3.html");
    EXPECT_LINKS("<a href=kst-38418-5.html>dossier 38 417</a>", 1,
                 "kamerstuk|dossier 38 417|kst-38418-5|" OB "kst-38418-5.html");
    EXPECT_LINKS("<a href=kst-384170-5.html>dossier 38 417</a>", 1,
                 "kamerstuk|dossier 38 417|kst-384170-5|" OB "kst-384170-5.html");
    EXPECT_LINKS("<a href=h-tk-20242025-7-3.html>Handelingen II 2025/26, nr. 7, item 3</a>", 1,
                 "handelingen|Handelingen II 2025/26, nr. 7, item 3|h-tk-20242025-7-3|" OB "h-tk-20242025-7-3.html");
    EXPECT_LINKS("<a href=\"https://eur-lex.europa.eu/?uri=CELEX:32019R0882\">Verordening (EU) 2019/881</a>", 1,
                 "eu|Verordening (EU) 2019/881|celex:32019R0882|https://eur-lex.europa.eu/?uri=CELEX:32019R0882");
    EXPECT_LINKS("<a href=kst-38417-3.html>Stb. 2025, 4</a>", 1,
                 "kamerstuk|Stb. 2025, 4|kst-38417-3|" OB "kst-38417-3.html");
}

/* Ids of which the forms have nothing in common say nothing against each other. */
Test(links, beside_the_text)
{
    EXPECT_LINKS("<a href=\"https://eur-lex.europa.eu/?uri=COM:2022:0454:FIN\">Verordening (EU) 2019/881</a>", 0,
                 "eu|Verordening (EU) 2019/881|celex:32019R0881|https://eur-lex.europa.eu/?uri=COM:2022:0454:FIN");
    EXPECT_LINKS("<a href=kst-20252026.html>Kamerstuk 38 417, nr. 12</a>", 0,
                 "kamerstuk|Kamerstuk 38 417, nr. 12|kst-38417-12|" OB "kst-20252026.html");
}

/* In notes, lists, cells and headings; across elements; and where a block or a mark in it is taken out. */
Test(links, places)
{
    const char *page = "<p>Kop</p><p><a href=\"https://example.org/1\">Het net<a class=nootnum href=\"#n1\">1</a> "
                       "werkt</a>.</p><ul><li><a href=\"https://example.org/2\"> een </a></li></ul>"
                       "<table><tr><td>x</td><td><a href=\"https://example.org/3\">twee</a></td></tr></table><a "
                       "href=\"https://example.org/4\"><p>drie</p><p>vier</p></a>"
                       "<div id=noten><div class=\"voet noot\"><sup><span class=nootnum>1</span></sup><p>Zie <a "
                       "href=\"https://example.org/5\">vijf</a></p>"
                       "<p>en <a href=\"https://example.org/6\">zes</a>.</p></div></div><p>Slot <a "
                       "href=\"https://example.org/7\">zeven";
    verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
    static const char *const texts[] = {"Het net", "een", "twee", "drie", "zeven", "vijf", "zes"};
    static const char ids[] = "1234756";
    size_t at = 0;
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *r = verslag_document_reference(doc, i);
        const char *id = verslag_reference_target_id(r, 0);
        cr_assert_lt(at, 7);
        cr_expect(strncmp(verslag_reference_text(r, NULL), texts[at], strlen(texts[at])) == 0, "%s",
                  verslag_reference_text(r, NULL));
        cr_expect_eq(id[strlen(id) - 1], ids[at], "%s", id);
        cr_expect_eq(verslag_reference_place(r) == VERSLAG_PLACE_NOTE, at > 4, "%s", id);
        at++;
    }
    cr_expect_eq(at, 7, "%s", list(doc));
    verslag_document_unref(doc);
}

#define OP(body) "<officiele-publicatie><kamerstuk><al>Kop</al><al>" body "</al></kamerstuk></officiele-publicatie>"

Test(links, xml)
{
    expect_list(OP("Zie<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref doc=\"kst-38417-12\" "
                   "soort=\"document\" status=\"actief\">38 417, nr. 12</extref>.</noot.al></noot>"
                   " <extref doc=\"https://example.org/a\" soort=\"URL\">dit</extref>, <intref "
                   "doc=\"stb-2025-3\">dat</intref> en <extref doc=\"www.example.org\" soort=\"URL\">x</extref>"
                   " <extref soort=\"URL\">y</extref><intref refid=\"a\">z</intref>."),
                VERSLAG_FORMAT_XML,
                "url|dit|https://example.org/a|https://example.org/a\nstaatsblad|dat|stb-2025-3|" OB
                "stb-2025-3.html\nurl|x|www.example.org|http://www.example.org\n"
                "kamerstuk|Kamerstuk 38 417, nr. 12|kst-38417-12|" OB "kst-38417-12.html",
                0);
    /* Read as HTML where it is no XML. */
    expect_list(OP("Jansen & Zoon <extref doc=\"stb-2025-3\">dat</extref>"), VERSLAG_FORMAT_XML,
                "staatsblad|dat|stb-2025-3|" OB "stb-2025-3.html", 0);
}

/* Real pages: what they link to. */
Test(links, real_pages)
{
    static const struct {
        const char *file;
        size_t count;
        const char *id;
    } pages[] = {{"corpus/koop-html/kv-tk-2016Z00047_noten_fragment.html", 1, "http://nos.nl/l/2077649"},
                 {"corpus/koop-xml/kst-28844-269_2023.excerpt.xml", 3, "kst-28844-266"},
                 {"corpus/koop-html/kst-32824-405.html", 0, NULL},
                 {"corpus/koop-html/kst-19637-1020.html", 0, NULL}};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        verslag_document *doc = parse_path(1, pages[i].file);
        if (!doc)
            cr_skip_test("VERSLAG_SHARED does not name the folder with real documents");
        cr_expect_eq(verslag_document_reference_count(doc), pages[i].count, "%s", pages[i].file);
        cr_expect(!pages[i].id || strstr(list(doc), pages[i].id), "%s", pages[i].file);
        cr_expect_eq(count_code(doc, VERSLAG_CODE_LINK_MISMATCH), 0);
        verslag_document_unref(doc);
    }
}
