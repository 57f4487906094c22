#include "parse_bytes.h"

#define OP(body)                                                                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<officiele-publicatie><kamerstuk>" body                                 \
  "</kamerstuk></officiele-publicatie>"

Test(xml, same_as_the_text)
{
    verslag_document *text = parse_path(0, "examples/data/verslag.txt"),
                     *xml = parse_path(0, "examples/data/verslag.xml");
    if (!text || !xml)
        cr_skip_test("VERSLAG_SOURCE_DIR does not name the project");
    cr_expect_str_eq(verslag_document_source_backend(xml), "xml");
    expect_same(text, xml);
    /* Front lines too: word for word the text of the page. */
    cr_expect_str_eq(verslag_document_text(xml, NULL), verslag_document_text(text, NULL));
    verslag_document_unref(text);
    verslag_document_unref(xml);
}

Test(xml, structure)
{
    verslag_document *doc = parse_string(OP(
        "<kamerstukkop><tekstregel inhoud=\"vergaderjaar\">Vergaderjaar 2025\xE2\x80\x93"
        "2026</tekstregel><tekstregel inhoud=\"kameraanduiding\">Tweede Kamer der "
        "Staten-Generaal</tekstregel><tekstregel inhoud=\"kamernummer\">2</tekstregel></kamerstukkop>\n"
        "<dossier><dossiernummer>\n<dossiernr>38 "
        "470</dossiernr><begrotingshoofdstuk>XIV</begrotingshoofdstuk></dossiernummer><titel>Slotwet van de "
        "nacht</titel></dossier>"
        "<stuk><stuknr>Nr. <ondernummer kamer=\"2\">4</ondernummer></stuknr>\n<titel>MEMORIE VAN TOELICHTING<noot "
        "id=\"n\" type=\"voet\"><noot.nr>1</noot.nr>"
        "<noot.al>Eerste</noot.al><noot.al>noot.</noot.al></noot></titel><datumtekst>Ontvangen<datum "
        "isodatum=\"2026-05-20\">20 mei 2026</datum></datumtekst>"
        "<algemeen><vrije-tekst><divisie><kop><nr "
        "status=\"officieel\">A</nr><titel>Artikelen</titel></kop><al>Een<?xpp afbreek?>\n<nadruk "
        "type=\"vet\">twee</nadruk>.</al>"
        "<tussenkop kopopmaak=\"rom\">Dit is een volzin die door de zetter als tussenkop is gezet, maar geen kop "
        "is.</tussenkop>"
        "<lijst "
        "type=\"1\"><li><li.nr>1.</li.nr><al>een;</al><al>en</al></li><li><li.nr>2.</li.nr><al>twee</al></li></lijst>"
        "<table><title>Cijfers</title><tgroup cols=\"2\"><colspec "
        "colname=\"a\"/><thead><row><entry><al>x</al></entry><entry><al>&lt; 50</al></entry></row></thead>"
        "<tbody><row><entry/><entry><al>1</al><al>2</al></entry></row></tbody></tgroup></table></divisie></vrije-tekst>"
        "<tekst-sluiting><ondertekening><functie>De Minister,</functie><deze>A. "
        "Lamp</deze></ondertekening></tekst-sluiting></algemeen>"
        "<algemeen><al><![CDATA[a < b & c]]></al></algemeen></stuk>"));
    cr_expect_str_eq(
        verslag_document_text(doc, NULL),
        "Vergaderjaar 2025\xE2\x80\x93"
        "2026\nTweede Kamer der Staten-Generaal 2\n38 470 XIV Slotwet van de nacht\nNr. 4 MEMORIE VAN TOELICHTING\n"
        "Ontvangen 20 mei 2026\nA Artikelen\nEen twee.\nDit is een volzin die door de zetter als tussenkop is gezet, "
        "maar geen kop is.\n1. een;\nen\n2. twee\n"
        "Cijfers\nx\t< 50\n\t1 2\nDe Minister,\nA. Lamp\na < b & c\nEerste noot.");
    cr_expect_str_eq(verslag_document_kamerstuk_dossier(doc), "38470-XIV");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), "2026-05-20");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_eq(verslag_note_anchor_place(verslag_document_note(doc, 0)), VERSLAG_PLACE_FRONT);
    verslag_document_unref(doc);
}

/* A place of the text stands in a line of the file. */
Test(xml, lines)
{
    char text[20000], *at = text + sprintf(text, "<?xml version=\"1.0\"?>\n<kamerwrk>\n<tekst>\n");
    for (int i = 0; i < 200; i++)
        at += sprintf(at, "<al>De pont vaart op dag %c%c van het jaar\nover de rivier.</al>\n", 'a' + i / 26,
                      'a' + i % 26);
    sprintf(at, "</tekst>\n</kamerwrk>\n");
    verslag_document *doc = parse_as(text, strlen(text), VERSLAG_FORMAT_XML, NULL);
    const char *found = verslag_document_text(doc, NULL);
    for (size_t i = 0, offset = 0; i < 200; i++) {
        cr_assert_eq(strncmp(found + offset, "De pont", 7), 0, "%zu: %s", i, found + offset);
        cr_expect_eq(verslag_document_source_line(doc, offset), 4 + 2 * i, "%zu: %zu", i,
                     verslag_document_source_line(doc, offset));
        offset += strcspn(found + offset, "\n") + 1;
    }
    verslag_document_unref(doc);
}

Test(xml, legacy)
{
    verslag_document *doc =
        parse_string("<?xml version=\"1.0\"?><!DOCTYPE kamerwrk SYSTEM \"kamerwrk.dtd\"><kamerwrk "
                     "kamer=\"sg\"><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" scheme=\"\" "
                     "content=\"https://zoek.officielebekendmakingen.nl/kst-24447-6/metadata.xml\"/></"
                     "metadata><kop><titel>Staten-Generaal</titel><subtitel>1/2</subtitel>"
                     "<subtitel>Vergaderjaar 1995-1996</subtitel></kop><frontm><versie "
                     "dtd=\"1\"/><ordernr>6K</ordernr><vergjaar>1995-1996</vergjaar><onderw><nummer>24 447</nummer>"
                     "<naam>Voorstel van\nwet</naam></onderw></frontm><body><stuk><ltrlabel>Nr. "
                     "</ltrlabel><nummer>6</nummer><titel>MEMORIE VAN\nTOELICHTING </titel>"
                     "<tuskop letat=\"vet\">1. Inleiding</tuskop><al>Voor co&euml;rdinatie\nen caf&eacute;s "
                     "&onbekend;.</al><witreg/><al>Tot slot.</al></stuk></body></kamerwrk>");
    cr_expect_str_eq(verslag_document_text(doc, NULL),
                     "Staten-Generaal\n1/2\nVergaderjaar 1995-1996\n24 447 Voorstel van wet\nNr. 6 MEMORIE VAN "
                     "TOELICHTING\n1. Inleiding\n"
                     "Voor co\xC3\xABrdinatie en caf\xC3\xA9s &onbekend;.\nTot slot.");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-24447-6");
    cr_expect_not_null(find_furniture(doc, VERSLAG_FURNITURE_SITE, "6K"));
    verslag_document_unref(doc);
}

Test(xml, kamervragen)
{
    verslag_document *doc =
        parse_string("<officiele-publicatie><kamervragen><kamervraagkop>2026Z00001</"
                     "kamervraagkop><kamervraagomschrijving>Vragen van het lid Lamp over licht</kamervraagomschrijving>"
                     "<vraag><nr>Vraag 1</nr><al>Waarom is het licht?<noot id=\"a\"><noot.nr>1</noot.nr><noot.al>Zie "
                     "de krant.</noot.al></noot></al></vraag>"
                     "<vraag><nr>Vraag 2</nr><al>Hoe lang nog?</al></vraag><antwoord><nr>Antwoord 1 en 2</nr><al>Dat "
                     "weet ik niet.</al></antwoord></kamervragen></officiele-publicatie>");
    cr_assert_eq(verslag_document_question_count(doc), 2);
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL), "Waarom is het licht?");
    cr_assert_eq(verslag_document_answer_count(doc), 1);
    cr_expect_eq(verslag_answer_question_count(verslag_document_answer(doc, 0)), 2);
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_eq(verslag_note_anchor_place(verslag_document_note(doc, 0)), VERSLAG_PLACE_QUESTION);
    verslag_document_unref(doc);
}

/* What is no XML is read nevertheless, and not a word of it is lost. */
Test(xml, not_well_formed)
{
    static const char *const broken[] = {
        OP("<al>Jansen & Zoon</al><al>a &onbekend; b</al>"),
        OP("<al>Jansen &amp; Zoon</al><al>a &onbekend; b"),
        OP("<al>Jansen &amp; Zoon<al>a &onbekend; b</divisie>"),
        "<officiele-publicatie><al>Jansen &amp; Zoon</al>\x01<al>a &onbekend; b",
        "<?xml encoding=\"UTF-8\"?><officiele-publicatie><al>Jansen &amp; Zoon</al><al>a &onbekend; "
        "b</al></officiele-publicatie>",
        "\xEF\xBB\xBF \xC3\xAF\xC2\xBB\xC2\xBF\n<?xml version=\"1.0\"?><officiele-publicatie><al>Jansen & "
        "Zoon</al><al>a &onbekend; b</al></officiele-publicatie>"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        verslag_document *doc = parse_as(broken[i], strlen(broken[i]), VERSLAG_FORMAT_XML, NULL);
        cr_expect(strstr(verslag_document_text(doc, NULL), "Jansen & Zoon\na &onbekend; b"), "%zu: %s", i,
                  verslag_document_text(doc, NULL));
        verslag_document_unref(doc);
    }
}

/* No entity is expanded but characters; a document cannot grow by them, nor read another file. */
Test(xml, entities)
{
    verslag_document *doc =
        parse_string("<!DOCTYPE officiele-publicatie [<!ENTITY eacute \"x\"><!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                     "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">"
                     "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><officiele-publicatie><al>&eacute;&lt;&c; en "
                     "&f;.</al></officiele-publicatie>");
    size_t len;
    const char *text = verslag_document_text(doc, &len);
    cr_expect_lt(len, 400);
    cr_expect_null(strstr(text, "root:"));
    cr_expect_not_null(strstr(text, "&c;"));
    cr_expect_not_null(strstr(text, "\xC3\xA9<"));
    verslag_document_unref(doc);
}

Test(xml, limits)
{
    char *page = malloc(2000000), *at = page + sprintf(page, "<officiele-publicatie>\n");
    for (int i = 0; i < 100000; i++)
        at += sprintf(at, "<divisie>");
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_expect_eq(verslag_parser_parse(parser, page, strlen(page), &doc), VERSLAG_ERROR_LIMIT);
    cr_expect_eq(verslag_parser_error_line(parser), 2);
    at = page + sprintf(page, "<officiele-publicatie><al");
    for (int i = 0; i < 1000; i++)
        at += sprintf(at, " a%d='%d'", i, i);
    sprintf(at, ">x</al></officiele-publicatie>");
    cr_expect_eq(verslag_parser_parse(parser, page, strlen(page), &doc), VERSLAG_ERROR_LIMIT);
    verslag_parser_free(parser);
    free(page);
    const size_t size = (size_t)12 << 20;
    page = malloc(size + 100);
    at = page + sprintf(page, "<officiele-publicatie><al>");
    memset(at, 'a', size);
    sprintf(at + size, "</al></officiele-publicatie>");
    doc = parse_string(page);
    size_t len;
    verslag_document_text(doc, &len);
    cr_expect_eq(len, size);
    verslag_document_unref(doc);
    free(page);
}

static const struct {
    const char *file, *id, *title, *session;
    size_t notes;
} real[] = {
    {"kst-24447-6_1996.excerpt", "kst-24447-6",
     "MEMORIE VAN TOELICHTING ZOALS GEWIJZIGD NAAR AANLEIDING VAN HET ADVIES VAN DE RAAD VAN STATE", "1995-1996", 0},
    {"kst-28844-269_2023.excerpt", "kst-28844-269",
     "BRIEF VAN DE MINISTER VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES", "2022-2023", 2},
    {"kst-35470-XIV-4_2020.excerpt", "kst-35470-XIV-4", NULL, "2019-2020", 0},
    {"h-tk-20172018-70-12", NULL, NULL, NULL, 0},
};

Test(xml, real_files)
{
    size_t seen = 0;
    for (size_t i = 0; i < sizeof real / sizeof *real; i++) {
        char name[200];
        snprintf(name, sizeof name, "corpus/koop-xml/%s.xml", real[i].file);
        verslag_document *doc = parse_path(1, name);
        if (!doc)
            continue;
        seen++;
        cr_expect_str_eq(verslag_document_source_backend(doc), "xml");
        cr_expect_eq(verslag_document_kind(doc), VERSLAG_KIND_OVERIG);
        SAME(verslag_document_kamerstuk_id(doc), real[i].id, "id", i);
        if (real[i].title)
            SAME(verslag_document_title(doc), real[i].title, "title", i);
        SAME(verslag_document_session(doc), real[i].session, "session", i);
        cr_assert_eq(verslag_document_note_count(doc), real[i].notes);
        for (size_t k = 0; k < real[i].notes; k++)
            cr_expect_neq(verslag_note_anchor_place(verslag_document_note(doc, k)), VERSLAG_PLACE_NONE, "%s note %zu",
                          real[i].file, k);
        verslag_document_unref(doc);
    }
    if (!seen)
        cr_skip_test("VERSLAG_SHARED has no real files");
}

/* Notes of the root, behind the text, with their marks in it; lists within lists; cells that reach over others; a
 * title that is a whole sentence; more parts; instructions in the middle of a word. */
Test(xml, legacy_notes_and_lists)
{
    verslag_document *doc = parse_string(
        "<kamerwrk><frontm><onderw><nummer>38 "
        "417</nummer><naam>Donkerte</naam></onderw></frontm><body><stuk><ltrlabel>Nr. "
        "</ltrlabel><nummer>6</nummer><titel>NOTA</titel>"
        "<tuskop>Dit is een hele volzin die als tussenkop is gezet en die daarom geen kop kan zijn.</tuskop><al>Het "
        "net <nootref refid=\"n1\">1</nootref> is kl<?xpp lead;-1?>aar.</al>"
        "<lijst><li><li.nr>a.</li.nr><al>een</al><lijst><li><li.nr>1o.</li.nr><al>diep</al></li></lijst></li></lijst>"
        "<table><tgroup cols=\"3\"><spanspec spanname=\"s\"/><tbody><row><entry namest=\"a\" "
        "nameend=\"b\"><al>breed</al></entry><entry morerows=\"1\"><al>hoog</al></entry></row>"
        "<row><entry><al>x</al></entry><entry><al>y</al></entry></row></tbody></tgroup></table></stuk></body>"
        "<noot id=\"n1\"><noot.nr>1</noot.nr><noot.al>Zie daar.</noot.al></noot></kamerwrk>");
    cr_expect_str_eq(verslag_document_text(doc, NULL),
                     "38 417 Donkerte\nNr. 6 NOTA\nDit is een hele volzin die als tussenkop is gezet en die daarom "
                     "geen kop kan zijn.\n"
                     "Het net is klaar.\na. een\n1o. diep\nbreed\thoog\nx\ty\nZie daar.");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_eq(verslag_note_anchor_place(verslag_document_note(doc, 0)) != VERSLAG_PLACE_NONE, 1);
    verslag_document_unref(doc);
}

/* Names of HTML's characters that no DTD explains, of two and three bytes; a name that nobody knows stays as it
 * stands. */
Test(xml, names_of_characters)
{
    verslag_document *doc =
        parse_string("<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"x.dtd\"><officiele-publicatie><kamerstuk><al>"
                     "caf&eacute; &euro; 3 &ndash; &Omega; &zomaar; &amp;</al></kamerstuk></officiele-publicatie>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "caf\xC3\xA9 \xE2\x82\xAC 3 \xE2\x80\x93 \xCE\xA9 &zomaar; &");
    verslag_document_unref(doc);
}

/* The id of a publication stands in the address of its metadata. */
Test(xml, id_in_the_metadata)
{
    verslag_document *doc = parse_string(
        "<?xml version=\"1.0\"?><officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" "
        "scheme=\"\" "
        "content=\"https://zoek.officielebekendmakingen.nl/kst-38417-5/metadata.xml\"/>"
        "<meta name=\"OVERHEIDop.andere\" content=\"https://zoek.officielebekendmakingen.nl/kst-38417-6\"/></metadata>"
        "<kamerstuk><al>De pont vaart.</al></kamerstuk></officiele-publicatie>");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-5");
    verslag_document_unref(doc);
}

/* The declarations of a file that is not well-formed, with brackets in them, are no text either. */
Test(xml, declarations_of_a_broken_file)
{
    EXPECT_TEXT("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b]c\"> ] "
                ">\n<officiele-publicatie><kamerstuk><stuk><titel>VERSLAG</titel><algemeen>"
                "<al>Een.</b></algemeen></stuk></kamerstuk></officiele-publicatie>\n",
                "VERSLAG\nEen.");
}

/* An entity whose name is longer than that of any character stays as it is. */
Test(xml, entity_with_a_long_name)
{
    EXPECT_TEXT("<officiele-publicatie><kamerstuk><al>Een &eenheelergvreselijklangenaamdiegeenenkeltekenheeft; "
                "twee.</al></kamerstuk></officiele-publicatie>",
                "Een &eenheelergvreselijklangenaamdiegeenenkeltekenheeft; twee.");
}
