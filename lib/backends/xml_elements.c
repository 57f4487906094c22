/* xml_elements.c - what an element means in the XML of officielebekendmakingen.nl: op-xsd from 2012, and the legacy
 * <kamerwrk>. An element can mean different things in different parents. */
#include "backends/xml.h"

#include "base/limits.h"

typedef struct {
    const char *name, *parent; /* parent: NULL for any */
    vs_element element;
} rule;

#define RULE(name, parent, ...) {name, parent, {.does = __VA_ARGS__}}
#define SITE VS_DOES_FURNITURE, .kind = VERSLAG_FURNITURE_SITE

/* In order of the alphabet; of one name those with a parent first. */
static const rule rules[] = {
    RULE("achternaam", NULL, VS_DOES_NOTHING),
    RULE("al", NULL, VS_DOES_TEXT_BLOCK),
    RULE("antwoord", NULL, VS_DOES_BLOCK),
    RULE("begrotingshoofdstuk", NULL, VS_DOES_LABEL),
    RULE("datum", NULL, VS_DOES_APART),
    RULE("datumtekst", NULL, VS_DOES_TEXT_BLOCK),
    RULE("deze", NULL, VS_DOES_TEXT_BLOCK),
    RULE("dossier", NULL, VS_DOES_HEADING, .level = 1),
    RULE("dossiernr", NULL, VS_DOES_LABEL),
    RULE("dossiernummer", NULL, VS_DOES_LABEL),
    RULE("dossierref", NULL, VS_DOES_NOTHING),
    RULE("entry", NULL, VS_DOES_CELL),
    RULE("extref", NULL, VS_DOES_NOTHING),
    RULE("functie", NULL, VS_DOES_TEXT_BLOCK),
    RULE("inf", NULL, VS_DOES_NOTHING),
    RULE("intref", NULL, VS_DOES_NOTHING),
    RULE("item-titel", NULL, VS_DOES_HEADING, .level = 1),
    RULE("kamervraagnummer", NULL, VS_DOES_TEXT_BLOCK),
    RULE("kamervraagomschrijving", NULL, VS_DOES_TEXT_BLOCK),
    RULE("kamervraagonderwerp", NULL, VS_DOES_TEXT_BLOCK),
    RULE("kop", "kamerwrk", VS_DOES_BLOCK),
    RULE("kop", NULL, VS_DOES_HEADING, .level = 2),
    RULE("li", NULL, VS_DOES_ITEM),
    RULE("li.nr", NULL, VS_DOES_LABEL),
    RULE("lijst", NULL, VS_DOES_LIST),
    RULE("ltrlabel", NULL, VS_DOES_HEAD_START, .level = 1),
    RULE("metadata", NULL, VS_DOES_DROP),
    RULE("naam", "onderw", VS_DOES_NOTHING),
    RULE("naam", "ondertekening", VS_DOES_TEXT_BLOCK),
    RULE("naam", NULL, VS_DOES_NOTHING),
    RULE("nadruk", NULL, VS_DOES_NOTHING),
    RULE("noot", NULL, VS_DOES_INNER_NOTE),
    RULE("noot.al", NULL, VS_DOES_TEXT_BLOCK),
    RULE("noot.nr", NULL, VS_DOES_NOTE_NUMBER),
    RULE("nootref", NULL, VS_DOES_MARK),
    RULE("nr", "agendapunt", VS_DOES_TEXT_BLOCK),
    RULE("nr", "antwoord", VS_DOES_HEADING, .level = 2),
    RULE("nr", "kop", VS_DOES_LABEL),
    RULE("nr", "vraag", VS_DOES_HEADING, .level = 2),
    RULE("nummer", "antwoord", VS_DOES_HEADING, .level = 2),
    RULE("nummer", "onderw", VS_DOES_LABEL),
    RULE("nummer", "stuk", VS_DOES_LABEL),
    RULE("nummer", "vraag", VS_DOES_HEADING, .level = 2),
    RULE("ondernummer", NULL, VS_DOES_APART),
    RULE("onderw", NULL, VS_DOES_HEADING, .level = 1),
    RULE("ondtek", NULL, VS_DOES_TEXT_BLOCK),
    RULE("ordernr", NULL, SITE),
    RULE("row", NULL, VS_DOES_ROW),
    RULE("spreker", NULL, VS_DOES_TEXT_BLOCK),
    RULE("stuknr", NULL, VS_DOES_HEAD_START, .level = 1),
    RULE("subtitel", NULL, VS_DOES_TEXT_BLOCK),
    RULE("sup", NULL, VS_DOES_NOTHING),
    RULE("table", NULL, VS_DOES_TABLE),
    RULE("tekstregel", NULL, VS_DOES_TEXT_BLOCK),
    RULE("titel", "dossier", VS_DOES_NOTHING),
    RULE("titel", "kop", VS_DOES_NOTHING),
    RULE("titel", "stuk", VS_DOES_HEAD_END, .level = 1),
    RULE("titel", NULL, VS_DOES_HEADING, .level = 2),
    RULE("title", NULL, VS_DOES_TEXT_BLOCK),
    RULE("tuskop", NULL, VS_DOES_HEADING, .level = 3),
    RULE("tussenkop", NULL, VS_DOES_HEADING, .level = 3),
    RULE("vergjaar", NULL, SITE),
    RULE("versie", NULL, SITE),
    RULE("voornaam", NULL, VS_DOES_NOTHING),
    RULE("vraag", NULL, VS_DOES_BLOCK),
};

/* Elements that hold no text of their own part what is before and behind them; within text they do nothing. */
static vs_element unknown(const vs_frame *around)
{
    return (vs_element){.does = around->text ? VS_DOES_NOTHING : VS_DOES_BLOCK};
}

const char *vs_xml_name(size_t index)
{
    static const char *const others[] = {"content", "doc", "inhoud", "kopopmaak", "letat", "meta", "type"};
    const size_t count = sizeof rules / sizeof *rules;
    if (index < count)
        return rules[index].name;
    return index < count + sizeof others / sizeof *others ? others[index - count] : NULL;
}

static vs_element by_name(const vs_frame *around, const char *name)
{
    size_t low = 0, high = sizeof rules / sizeof *rules;
    while (low < high) { /* the first with this name */
        size_t middle = low + (high - low) / 2;
        if (strcmp(rules[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < sizeof rules / sizeof *rules && strcmp(rules[low].name, name) == 0; low++)
        if (!rules[low].parent || strcmp(rules[low].parent, around->name) == 0)
            return rules[low].element;
    return unknown(around);
}

static uint8_t style_of(vs_str value)
{
    return (uint8_t)((vs_find(value, VS_LIT("vet")) ? VS_BLOCK_BOLD : 0) | (vs_find(value, VS_LIT("cur")) ? VS_BLOCK_ITALIC : 0));
}

vs_element vs_xml_element(const vs_frame *around, const char *name, const vs_attributes *attributes)
{
    vs_element element = by_name(around, name);
    if (!attributes->at || attributes->count == 0)
        return element;
    if (strcmp(name, "nadruk") == 0) {
        element.style = style_of(vs_attribute(attributes, "type"));
    } else if (strcmp(name, "tussenkop") == 0) {
        element.style = style_of(vs_attribute(attributes, "kopopmaak"));
    } else if (strcmp(name, "tuskop") == 0) {
        element.style = style_of(vs_attribute(attributes, "letat"));
    } else if (strcmp(name, "tekstregel") == 0) {
        /* "Tweede Kamer der Staten-Generaal" and "2" are one line. */
        vs_str content = vs_attribute(attributes, "inhoud");
        if (vs_equal(content, VS_LIT("kameraanduiding")))
            element = (vs_element){.does = VS_DOES_HEAD_START, .level = 1};
        else if (vs_equal(content, VS_LIT("kamernummer")))
            element = (vs_element){.does = VS_DOES_HEAD_END, .level = 1};
    }
    return element;
}

bool vs_xml_has_root(vs_str text)
{
    static const vs_str roots[] = {VS_ENTRY("<officiele-publicatie"), VS_ENTRY("<kamerwrk"), VS_ENTRY("<kamerstuk"), VS_ENTRY("<kamervragen"),
                                   VS_ENTRY("<handelingen"), VS_ENTRY("<niet-dossier-stuk")};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (vs_find(text, roots[i]))
            return true;
    return false;
}
