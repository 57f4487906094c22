/* xml_elements.c - what an element means in the XML of officielebekendmakingen.nl: op-xsd from 2012, and the legacy
 * <kamerwrk>. An element can mean different things in different parents. */
#include "backends/xml.h"

#include "base/limits.h"

typedef struct {
    vs_str name, parent; /* parent: empty for any */
    vs_element element;
} rule;

#define RULE(name, parent, ...) {VS_ENTRY(name), VS_ENTRY(parent), {.does = __VA_ARGS__}}
#define SITE VS_DOES_FURNITURE, .kind = VERSLAG_FURNITURE_SITE

/* In order of the alphabet; of one name those with a parent first. */
static const rule rules[] = {
    RULE("achternaam", "", VS_DOES_NOTHING),
    RULE("al", "", VS_DOES_TEXT_BLOCK),
    RULE("antwoord", "", VS_DOES_BLOCK),
    RULE("begrotingshoofdstuk", "", VS_DOES_LABEL),
    RULE("datum", "", VS_DOES_APART),
    RULE("datumtekst", "", VS_DOES_TEXT_BLOCK),
    RULE("deze", "", VS_DOES_TEXT_BLOCK),
    RULE("dossier", "", VS_DOES_HEADING, .level = 1),
    RULE("dossiernr", "", VS_DOES_LABEL),
    RULE("dossiernummer", "", VS_DOES_LABEL),
    RULE("dossierref", "", VS_DOES_NOTHING),
    RULE("entry", "", VS_DOES_CELL),
    RULE("extref", "", VS_DOES_NOTHING),
    RULE("functie", "", VS_DOES_TEXT_BLOCK),
    RULE("inf", "", VS_DOES_NOTHING),
    RULE("intref", "", VS_DOES_NOTHING),
    RULE("item-titel", "", VS_DOES_HEADING, .level = 1),
    RULE("kamervraagnummer", "", VS_DOES_TEXT_BLOCK),
    RULE("kamervraagomschrijving", "", VS_DOES_TEXT_BLOCK),
    RULE("kamervraagonderwerp", "", VS_DOES_TEXT_BLOCK),
    RULE("kop", "kamerwrk", VS_DOES_BLOCK),
    RULE("kop", "", VS_DOES_HEADING, .level = 2),
    RULE("li", "", VS_DOES_ITEM),
    RULE("li.nr", "", VS_DOES_LABEL),
    RULE("lijst", "", VS_DOES_LIST),
    RULE("ltrlabel", "", VS_DOES_HEAD_START, .level = 1),
    RULE("metadata", "", VS_DOES_DROP),
    RULE("naam", "onderw", VS_DOES_NOTHING),
    RULE("naam", "ondertekening", VS_DOES_TEXT_BLOCK),
    RULE("naam", "", VS_DOES_NOTHING),
    RULE("nadruk", "", VS_DOES_NOTHING),
    RULE("noot", "", VS_DOES_INNER_NOTE),
    RULE("noot.al", "", VS_DOES_TEXT_BLOCK),
    RULE("noot.nr", "", VS_DOES_NOTE_NUMBER),
    RULE("nootref", "", VS_DOES_MARK),
    RULE("nr", "agendapunt", VS_DOES_TEXT_BLOCK),
    RULE("nr", "antwoord", VS_DOES_HEADING, .level = 2),
    RULE("nr", "kop", VS_DOES_LABEL),
    RULE("nr", "vraag", VS_DOES_HEADING, .level = 2),
    RULE("nummer", "antwoord", VS_DOES_HEADING, .level = 2),
    RULE("nummer", "onderw", VS_DOES_LABEL),
    RULE("nummer", "stuk", VS_DOES_LABEL),
    RULE("nummer", "vraag", VS_DOES_HEADING, .level = 2),
    RULE("ondernummer", "", VS_DOES_APART),
    RULE("onderw", "", VS_DOES_HEADING, .level = 1),
    RULE("ondtek", "", VS_DOES_TEXT_BLOCK),
    RULE("ordernr", "", SITE),
    RULE("row", "", VS_DOES_ROW),
    RULE("spreker", "", VS_DOES_TEXT_BLOCK),
    RULE("stuknr", "", VS_DOES_HEAD_START, .level = 1),
    RULE("subtitel", "", VS_DOES_TEXT_BLOCK),
    RULE("sup", "", VS_DOES_NOTHING),
    RULE("table", "", VS_DOES_TABLE),
    RULE("tekstregel", "", VS_DOES_TEXT_BLOCK),
    RULE("titel", "dossier", VS_DOES_NOTHING),
    RULE("titel", "kop", VS_DOES_NOTHING),
    RULE("titel", "stuk", VS_DOES_HEAD_END, .level = 1),
    RULE("titel", "", VS_DOES_HEADING, .level = 2),
    RULE("title", "", VS_DOES_TEXT_BLOCK),
    RULE("tuskop", "", VS_DOES_HEADING, .level = 3),
    RULE("tussenkop", "", VS_DOES_HEADING, .level = 3),
    RULE("vergjaar", "", SITE),
    RULE("versie", "", SITE),
    RULE("voornaam", "", VS_DOES_NOTHING),
    RULE("vraag", "", VS_DOES_BLOCK),
};

/* Elements that hold no text of their own part what is before and behind them; within text they do nothing. */
static vs_element unknown(const vs_frame *around)
{
    return (vs_element){.does = around->text ? VS_DOES_NOTHING : VS_DOES_BLOCK};
}

const char *vs_xml_name(size_t index)
{
    static const char *const others[] = {
        "meta",
#define VS_ATTRIBUTE(id, name) name,
#include "backends/markup_attributes.def"
#undef VS_ATTRIBUTE
    };
    const size_t count = sizeof rules / sizeof *rules;
    if (index < count)
        return rules[index].name.at;
    return index < count + sizeof others / sizeof *others ? others[index - count] : NULL;
}

static vs_element by_name(const vs_frame *around, vs_str name)
{
    size_t low = 0, high = sizeof rules / sizeof *rules;
    while (low < high) { /* the first with this name */
        size_t middle = low + (high - low) / 2;
        if (vs_order_nocase(rules[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < sizeof rules / sizeof *rules && vs_equal_nocase(rules[low].name, name); low++)
        if (!rules[low].parent.len || vs_equal_nocase(rules[low].parent, around->name))
            return rules[low].element;
    return unknown(around);
}

static uint8_t style_of(vs_str value)
{
    return (uint8_t)((vs_find(value, VS_LIT("vet")) ? VS_BLOCK_BOLD : 0) |
                     (vs_find(value, VS_LIT("cur")) ? VS_BLOCK_ITALIC : 0));
}

vs_element vs_xml_element(const vs_frame *around, vs_str name, const vs_attributes *attributes)
{
    vs_element element = by_name(around, name);
    if (attributes->count == 0)
        return element;
    if (vs_equal_nocase(name, VS_LIT("nadruk"))) {
        element.style = style_of(vs_attribute(attributes, VS_ATTRIBUTE_TYPE));
    } else if (vs_equal_nocase(name, VS_LIT("tussenkop"))) {
        element.style = style_of(vs_attribute(attributes, VS_ATTRIBUTE_KOPOPMAAK));
    } else if (vs_equal_nocase(name, VS_LIT("tuskop"))) {
        element.style = style_of(vs_attribute(attributes, VS_ATTRIBUTE_LETAT));
    } else if (vs_equal_nocase(name, VS_LIT("tekstregel"))) {
        /* "Tweede Kamer der Staten-Generaal" and "2" are one line. */
        vs_str content = vs_attribute(attributes, VS_ATTRIBUTE_INHOUD);
        if (vs_equal(content, VS_LIT("kameraanduiding")))
            element = (vs_element){.does = VS_DOES_HEAD_START, .level = 1};
        else if (vs_equal(content, VS_LIT("kamernummer")))
            element = (vs_element){.does = VS_DOES_HEAD_END, .level = 1};
    }
    return element;
}

bool vs_xml_has_root(vs_str text)
{
    static const vs_str roots[] = {
        VS_ENTRY("<officiele-publicatie"), VS_ENTRY("<kamerwrk"),    VS_ENTRY("<kamerstuk"),
        VS_ENTRY("<kamervragen"),          VS_ENTRY("<handelingen"), VS_ENTRY("<niet-dossier-stuk")};
    return vs_has_any(text, VS_TEXTS(roots));
}
