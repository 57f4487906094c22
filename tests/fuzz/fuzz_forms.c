/* One document in three forms: the bytes choose phrases for paragraphs, items of lists, headings and rows of tables,
 * which are written as plain text, as a page and as XML, with the same characters written in other ways. All three
 * must have the same canonical text, and the same questions, answers, fractions and references in it. Of lists,
 * headings and tables markup tells more than a text: that an item has a number, and what is a heading or a cell;
 * with those, all three must have the same characters, in the text or left out of it. In documents without these,
 * marks of notes stand behind sentences: in a text in brackets, with a list of the notes at its end, in markup as
 * elements. All three must have the same notes, with marks at the same places. */
#include "fuzz.h"

enum { PARAGRAPHS = 24, PHRASES = 8, NOTES = 9, ROOM = 32768 };

static const char *const phrases[] = {
    "Vragen en opmerkingen van de leden van de VVD-fractie",
    "Vragen en opmerkingen van de leden van de fracties van GroenLinks-PvdA en de SP",
    "Inbreng van de leden van de D66-fractie",
    "I Vragen en opmerkingen vanuit de fracties",
    "II Antwoord / Reactie van de Minister",
    "II Reactie van de bewindspersoon",
    "III Volledige agenda",
    "Antwoord",
    "Antwoord:",
    "Antwoord van de Minister",
    "Vraag 1",
    "Vraag 2",
    "Vragen 3 en 4",
    "1.",
    "2.",
    "3.",
    "12a.",
    "a.",
    "\xE2\x80\x93",
    "De leden van de CDA-fractie",
    "Deze leden",
    "Zij",
    "Kan de minister",
    "vragen of dit zo is.",
    "hebben kennisgenomen van de brief.",
    "lezen dat de ponten duurder worden.",
    "Hoeveel veren zijn er?",
    "Waarom is dat?",
    "en zo ja, hoe?",
    "Zo nee, waarom niet?",
    "Ja.",
    "Nee, dat is niet zo.",
    "Zie het antwoord op vraag 1.",
    "zoals in het antwoord op de vragen 3 en 4 staat",
    "Er zijn negen veren (Kamerstuk 38 417, nr. 3).",
    "Kamerstukken 38 417 en 38 206, nrs. 9, 10 en 11",
    "de motie van het lid De Vries (Kamerstuk 38 417, nr. 7)",
    "artikel 68 van de Grondwet",
    "Stb. 2024, 193",
    "Verordening (EU) 2021/821",
    "https://example.org/a?b=1&c=2",
    "de brief van 9 juni 2023",
    "2023D42794",
    "\xC2\xAB"
    "caf\xC3\xA9"
    "\xC2\xBB",
    "R&D",
    "a < b > c",
    "\"zo\"",
    "d'r",
    "Vastgesteld 15 december 2026",
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "LIJST VAN VRAGEN EN ANTWOORDEN",
    "Nr. 14",
    "38 417 Donkerte boven de grote wateren",
    "De voorzitter van de commissie,",
    "De Jong",
    "De adjunct-griffier van de commissie,",
    "(zie ook",
    "hierboven)",
    "bijvoorbeeld o.a.",
    "met 1,5 procent",
    "in 2023",
    "ministerie\xE2\x80\x93provincie",
};

/* What notes say. */
static const char *const notes[] = {"Zie de brief over de ponten.", "Kamerstuk 38 206, nr. 9.",
                                    "Volkskrant, 3 mei 2023, \xC2\xABPonten duurder\xC2\xBB.",
                                    "https://example.org/ponten"};

typedef struct form {
    char *text;
    size_t len;
} form;

static void add(form *f, const char *text)
{
    const size_t len = strlen(text);
    if (len < ROOM - f->len) {
        memcpy(f->text + f->len, text, len + 1);
        f->len += len;
    }
}

/* What a paragraph opens and closes with, and what is between its phrases; '#' stands for a number. */
typedef struct kind {
    const char *text, *html, *html_end, *xml, *xml_end;
    bool tells;                                     /* markup tells more of it than a text */
    const char *text_gap, *html_gap, *xml_gap; /* NULL: a space */
} kind;

static const kind kinds[] = {
    {.text = "", .html = "<p>", .html_end = "</p>\n", .xml = "<al>", .xml_end = "</al>\n"},
    {.text = "", .html = "<div><p>", .html_end = "</p></div>", .xml = "<al-groep><al>", .xml_end = "</al></al-groep>"},
    {.text = "#. ",
     .html = "<ol start=\"#\"><li>",
     .html_end = "</li></ol>\n",
     .xml = "<lijst type=\"expliciet\"><li><li.nr>#.</li.nr><al>",
     .xml_end = "</al></li></lijst>\n",
     .tells = true},
    {.text = "\xE2\x80\x93 ",
     .html = "<ul><li><p>",
     .html_end = "</p></li></ul>\n",
     .xml = "<lijst type=\"expliciet\"><li><li.nr>\xE2\x80\x93</li.nr><al>",
     .xml_end = "</al></li></lijst>\n",
     .tells = true},
    {.text = "",
     .html = "<h3>",
     .html_end = "</h3>\n",
     .xml = "<tussenkop>",
     .xml_end = "</tussenkop>\n",
     .tells = true},
    {.text = "",
     .html = "<table><tr><td>",
     .html_end = "</td></tr></table>\n",
     .xml = "<table><tgroup cols=\"8\"><tbody><row><entry><al>",
     .xml_end = "</al></entry></row></tbody></tgroup></table>\n",
     .tells = true,
     .text_gap = "\t",
     .html_gap = "</td><td>",
     .xml_gap = "</al></entry><entry><al>"},
    {.text = "", .html = "<section>", .html_end = "</section>", .xml = "<al>", .xml_end = "</al>\n"},
    {.text = "", .html = "", .html_end = "<br><br>", .xml = "<al>", .xml_end = "</al>\n"},
};

static void add_numbered(form *f, const char *pattern, unsigned number)
{
    for (; *pattern; pattern++) {
        const char one[2] = {*pattern == '#' ? (char)('0' + number) : *pattern, '\0'};
        add(f, one);
    }
}

/* The phrase in markup: characters as they are, or as references; `how` chooses. */
static void add_escaped(form *f, const char *phrase, uint8_t how, bool html)
{
    static const char *const plain[][2] = {
        {"<", "&lt;"}, {">", "&gt;"}, {"&", "&amp;"}, {"\"", "&quot;"}, {"'", "&#39;"}};
    static const char *const named[][2] = {
        {"\xC3\xA9", "&eacute;"}, {"\xE2\x80\x93", "&ndash;"}, {"\xC2\xAB", "&laquo;"}, {"\xC2\xBB", "&#187;"}};
    const char *const *tags =
        how & 4 ? (const char *const[]){html ? "<i>" : "<nadruk type=\"cur\">", html ? "</i>" : "</nadruk>"}
                : (const char *const[]){how & 8 ? "<!-- 1. -->" : "", ""};
    add(f, tags[0]);
    for (const char *at = phrase; *at;) {
        char one[8] = {*at, '\0'};
        const char *as = one;
        size_t n = 1;
        for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
            as = *at == *plain[i][0] && (i < 3 || how & 1) ? plain[i][1] : as;
        for (size_t i = 0; html && how & 2 && i < sizeof named / sizeof *named; i++)
            if (strncmp(at, named[i][0], strlen(named[i][0])) == 0) {
                as = named[i][1];
                n = strlen(named[i][0]);
            }
        if (*at == ' ' && how & 16)
            as = how & 32 ? "\n  " : "\t";
        add(f, as);
        at += n;
    }
    add(f, tags[1]);
}

static bool is_sentence(const char *phrase) { return strchr(".?", phrase[strlen(phrase) - 1]) && strlen(phrase) > 12; }

/* The mark of note `number` behind a sentence, and the note: of a text and a page at the end, of XML at its mark. */
static void add_note(form *text, form *html, form *xml, form *text_notes, form *html_notes, unsigned number,
                     const char *note)
{
    add_numbered(text, "[#]", number);
    add(html, "<sup><a class=\"nootnum\" href=\"#");
    add_numbered(html, "n#\">#</a></sup>", number);
    add_numbered(text_notes, "[#] ", number);
    add_numbered(html_notes, "<div class=\"voet noot\" id=\"n#\"><sup>#</sup><p>", number);
    add_numbered(xml, "<noot id=\"n#\" type=\"voet\"><noot.nr>#</noot.nr><noot.al>", number);
    add(text_notes, note);
    add(html_notes, note);
    add(xml, note);
    add(text_notes, "\n");
    add(html_notes, "</p></div>");
    add(xml, "</noot.al></noot>");
}

static uint64_t hash_number(uint64_t hash, size_t number) { return (hash ^ number) * 1099511628211u + 1; }

/* What is asked, answered and referred to, and where. */
static uint64_t hash_structure(const verslag_document *doc)
{
    uint64_t hash = hash_number(0, (size_t)verslag_document_kind(doc));
    for (size_t i = 0; i < verslag_document_fraction_count(doc); i++)
        hash = hash_number(hash, verslag_fraction_begin(verslag_document_fraction(doc, i)));
    for (size_t i = 0; i < verslag_document_question_count(doc); i++) {
        const verslag_question *it = verslag_document_question(doc, i);
        hash = hash_number(hash_number(hash, verslag_question_begin(it)), verslag_question_end(it));
        hash = hash_number(hash_number(hash, verslag_question_number(it)), verslag_question_part_count(it));
        hash = hash_number(hash_number(hash, verslag_question_context_count(it)),
                           verslag_answer_index(verslag_question_answer(it)));
    }
    for (size_t i = 0; i < verslag_document_answer_count(doc); i++) {
        const verslag_answer *it = verslag_document_answer(doc, i);
        hash = hash_number(hash_number(hash, verslag_answer_begin(it)), verslag_answer_end(it));
    }
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *it = verslag_document_reference(doc, i);
        hash = hash_number(hash_number(hash, verslag_reference_begin(it)), verslag_reference_end(it));
        hash =
            hash_number(hash_number(hash, (size_t)verslag_reference_get_kind(it)), verslag_reference_target_count(it));
    }
    for (size_t i = 0; i < verslag_document_note_count(doc); i++) {
        const verslag_note *it = verslag_document_note(doc, i);
        hash = hash_number(hash_number(hash, verslag_note_number(it)), verslag_note_begin(it));
        hash = hash_number(hash_number(hash, verslag_note_anchor_offset(it)), (size_t)verslag_note_anchor_place(it));
    }
    return hash;
}

static verslag_document *parse(const fuzz *f, const form *it, verslag_format format)
{
    verslag_document *doc = NULL;
    fuzz own = *f;
    own.format = format;
    verslag_parser *parser = fuzz_parser(&own);
    doc = fuzz_parse(f, parser, (const uint8_t *)it->text, it->len);
    check(doc != NULL, "a document");
    verslag_parser_free(parser);
    return doc;
}

/* The characters of the text and of what was left out of it, in whatever order: white space apart. */
static uint64_t count_characters(const verslag_document *doc)
{
    uint64_t sum = 0;
    for (const char *at = verslag_document_text(doc, NULL); *at; at++)
        sum += *at > ' ' || *at < 0 ? (uint64_t)(unsigned char)*at * 65537 + 1 : 0;
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        size_t len = 0;
        const char *left_out = verslag_furniture_text(verslag_document_furniture(doc, i), &len);
        for (size_t k = 0; k < len; k++)
            sum += left_out[k] > ' ' || left_out[k] < 0 ? (uint64_t)(unsigned char)left_out[k] * 65537 + 1 : 0;
    }
    return sum;
}

/* A list of contents without a head is known by a title that comes again. In a text the mark of a note makes it
 * another. */
static bool has_contents(const verslag_document *doc)
{
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++)
        if (verslag_furniture_get_kind(verslag_document_furniture(doc, i)) == VERSLAG_FURNITURE_CONTENTS)
            return true;
    return false;
}

static void compare(const verslag_document *text, const verslag_document *other, bool tells, const form *source,
                    const char *what)
{
    const bool same = strcmp(verslag_document_text(text, NULL), verslag_document_text(other, NULL)) == 0;
    if (tells ? count_characters(text) == count_characters(other)
              : same && hash_structure(text) == hash_structure(other))
        return;
    char *both[2] = {verslag_document_to_json(text, VERSLAG_JSON_DEFAULT, NULL),
                     verslag_document_to_json(other, VERSLAG_JSON_DEFAULT, NULL)};
    fprintf(stderr, "%s\n---- text:\n%s\n---- other:\n%s\n", source->text, both[0] ? both[0] : "",
            both[1] ? both[1] : "");
    check(false, what);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_TEXT);
    static char room[5][ROOM];
    form text = {room[0], 0}, html = {room[1], 0}, xml = {room[2], 0}, text_notes = {room[3], 0},
         html_notes = {room[4], 0};
    const uint8_t *at = f.data, *end = at + f.size;
    const bool with_notes = f.size && *at & 16; /* then markup tells no more than the text */
    unsigned noted = 0;
    bool tells = false;
    add(&html, "<!DOCTYPE html><html><body><div id=\"broodtekst\">");
    add(&xml, "<?xml version=\"1.0\"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>");
    for (size_t i = 0; i < PARAGRAPHS && end - at >= 3; i++) {
        const kind *k = &kinds[*at >> 5];
        k = with_notes && k->tells ? kinds : k;
        const unsigned count = 1 + *at % PHRASES, number = 1 + *at % 5;
        at++;
        tells = tells || k->tells;
        add_numbered(&text, k->text, number);
        add_numbered(&html, k->html, number);
        add_numbered(&xml, k->xml, number);
        for (size_t n = 0; n < count && end - at >= 2; n++, at += 2) {
            const char *phrase = phrases[at[0] % (sizeof phrases / sizeof *phrases)];
            if (n == 0 && *k->text) /* an item that is a heading, or has a label of its own, gets no other */
                phrase = at[0] & 1 ? "Is dat zo?" : "Er zijn negen veren.";
            if (with_notes && n == 0 && *phrase >= '0' &&
                *phrase <= '9') /* "1. Ja." is a note that somebody typed, perhaps */
                phrase = "Zij";
            if (n > 0) {
                add(&text, k->text_gap ? k->text_gap : " ");
                add(&html, k->html_gap ? k->html_gap : " ");
                add(&xml, k->xml_gap ? k->xml_gap : " ");
            }
            add(&text, phrase);
            const uint8_t how = with_notes ? at[1] & 0xFB : at[1]; /* a paragraph in italics can be a question */
            add_escaped(&html, phrase, how, true);
            add_escaped(&xml, phrase, how, false);
            if (with_notes && at[1] >= 128 && noted < NOTES && is_sentence(phrase))
                add_note(&text, &html, &xml, &text_notes, &html_notes, ++noted,
                         notes[at[0] % (sizeof notes / sizeof *notes)]);
        }
        add(&text, "\n\n");
        add(&html, k->html_end);
        add(&xml, k->xml_end);
    }
    add(&text, text_notes.len ? text_notes.text : "");
    add(&html, html_notes.len ? "<div id=\"noten\">" : "");
    add(&html, html_notes.len ? html_notes.text : "");
    add(&html, html_notes.len ? "</div>" : "");
    add(&html, "</div></body></html>\n");
    add(&xml, "</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>\n");
    if (text.len == 0)
        return 0;
    verslag_document *as_text = parse(&f, &text, VERSLAG_FORMAT_TEXT), *as_html = parse(&f, &html, VERSLAG_FORMAT_HTML),
                     *as_xml = parse(&f, &xml, VERSLAG_FORMAT_XML);
    if (!noted || !(has_contents(as_text) || has_contents(as_html) || has_contents(as_xml))) {
        compare(as_text, as_html, tells, &html, "the text is that of the page");
        compare(as_text, as_xml, tells, &xml, "the text is that of the XML");
    }
    verslag_document_unref(as_text);
    verslag_document_unref(as_html);
    verslag_document_unref(as_xml);
    fuzz_end(&f);
    return 0;
}
