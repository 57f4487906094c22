/* xml.c - the XML backend: libxml2's SAX parser over the whole input, without a tree, without a DTD, without a network.
 *
 * No entity is expanded but the characters that HTML has names for. What is not well-formed is read as a browser
 * reads HTML, with the same meaning of the elements, so that nothing of it is lost. */
#include "backends/xml.h"

#include "backends/html.h"
#include "backends/markup_libxml.h"
#include "base/limits.h"

#include <limits.h>

typedef struct vs_xml_parse {
    vs_markup *markup;
    xmlParserCtxtPtr parser;
    size_t begin; /* of the XML in the input */
    xmlEntity entity;
    xmlChar character[8];
} vs_xml_parse;

static void follow(vs_xml_parse *run)
{
    if (run->markup->status)
        xmlStopParser(run->parser);
    else
        vs_markup_advance(run->markup, run->begin + vs_libxml_offset(run->parser));
}

/* What the element means, and what its attributes say of the document. */
static bool read_named(vs_markup *m, vs_str name, const vs_attributes *attributes, vs_element *element)
{
    *element = vs_xml_element(vs_markup_top(m), name, attributes);
    m->link = vs_attribute(attributes, VS_ATTRIBUTE_DOC);
    if (!vs_equal_nocase(name, VS_LIT("meta")))
        return true;
    /* "https://zoek.officielebekendmakingen.nl/kst-26643-1080/metadata.xml" */
    vs_str url = vs_attribute(attributes, VS_ATTRIBUTE_CONTENT);
    const char *end = vs_find(url, VS_LIT("/metadata.xml"));
    if (!end)
        return true;
    const char *begin = end;
    while (begin > url.at && begin[-1] != '/')
        begin--;
    return vs_html_identifier(m->metadata, vs_str_of(begin, end));
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **namespace, int count, int defaulted, const xmlChar **attributes)
{
    vs_xml_parse *run = user;
    vs_element element = {.does = VS_DOES_NOTHING};
    vs_attributes list;
    list.count = 0;
    for (int i = 0; i < count; i++, attributes += 5) /* name, prefix, namespace, begin and end of the value */
        vs_attributes_add(&list, vs_cstr((const char *)attributes[0]), vs_str_of((const char *)attributes[3], (const char *)attributes[4]));
    (void)prefix;
    (void)uri;
    (void)namespaces;
    (void)namespace;
    (void)defaulted;
    if (run->markup->status)
        return;
    if (!read_named(run->markup, vs_cstr((const char *)name), &list, &element))
        run->markup->status = VERSLAG_ERROR_NOMEM;
    vs_markup_start(run->markup, vs_cstr((const char *)name), element);
    follow(run);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    vs_xml_parse *run = user;
    (void)name;
    (void)prefix;
    (void)uri;
    vs_markup_end(run->markup);
    follow(run);
}

static void on_text(void *user, const xmlChar *text, int len)
{
    vs_xml_parse *run = user;
    vs_markup_text(run->markup, (vs_str){(const char *)text, (size_t)len});
    follow(run);
}

static void on_other(void *user, const xmlChar *text)
{
    (void)text;
    follow(user);
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *text)
{
    (void)target;
    on_other(user, text);
}

/* An entity of a DTD that is not read. */
static void on_reference(void *user, const xmlChar *name)
{
    on_text(user, (const xmlChar *)"&", 1);
    on_text(user, name, (int)strlen((const char *)name));
    on_text(user, (const xmlChar *)";", 1);
}

static const struct {
    const char *name;
    uint16_t character;
} entities[] = {
#define VS_ENTITY(name, character) {name, character},
#include "backends/html_entities.def"
};

/* 0: none has that name. */
static unsigned character_of(const char *name)
{
    size_t low = 0, high = sizeof entities / sizeof *entities;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(name, entities[middle].name);
        if (order == 0)
            return entities[middle].character;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

/* Characters by their names in HTML: old files have &eacute; and leave it to a DTD. */
static xmlEntityPtr on_entity(void *user, const xmlChar *name)
{
    vs_xml_parse *run = user;
    const unsigned c = character_of((const char *)name);
    if (!c)
        return NULL;
    xmlChar *out = run->character;
    if (c < 0x80) {
        *out++ = (xmlChar)c;
    } else if (c < 0x800) {
        *out++ = (xmlChar)(0xC0 | (c >> 6));
        *out++ = (xmlChar)(0x80 | (c & 0x3F));
    } else {
        *out++ = (xmlChar)(0xE0 | (c >> 12));
        *out++ = (xmlChar)(0x80 | ((c >> 6) & 0x3F));
        *out++ = (xmlChar)(0x80 | (c & 0x3F));
    }
    *out = 0;
    run->entity = (xmlEntity){.type = XML_ENTITY_DECL, .name = name, .content = run->character, .orig = run->character,
                              .length = (int)(out - run->character), .etype = XML_INTERNAL_PREDEFINED_ENTITY};
    return &run->entity;
}

static void on_error(void *user, vs_libxml_error error)
{
    vs_xml_parse *run = user;
    if (error->code == XML_ERR_NO_MEMORY && !run->markup->status)
        run->markup->status = VERSLAG_ERROR_NOMEM;
}

/* *well_formed is false where the XML is not, and what has been written is of no use. */
static verslag_status run_xml(vs_markup *m, size_t begin, bool *well_formed)
{
    const vs_input *input = m->input;
    *well_formed = false;
    if (begin == input->len)
        return VERSLAG_OK;
    vs_xml_parse run = {.markup = m, .begin = begin};
    vs_libxml_prepare();
    run.parser = xmlCreateMemoryParserCtxt(input->text + begin, (int)(input->len - begin));
    if (!run.parser)
        return VERSLAG_ERROR_NOMEM;
    memset(run.parser->sax, 0, sizeof *run.parser->sax);
    run.parser->sax->initialized = XML_SAX2_MAGIC;
    run.parser->sax->startElementNs = on_start;
    run.parser->sax->endElementNs = on_end;
    run.parser->sax->characters = on_text;
    run.parser->sax->ignorableWhitespace = on_text;
    run.parser->sax->cdataBlock = on_text;
    run.parser->sax->comment = on_other;
    run.parser->sax->processingInstruction = on_instruction;
    run.parser->sax->reference = on_reference;
    run.parser->sax->getEntity = on_entity;
    run.parser->sax->serror = on_error;
    run.parser->userData = &run;
    xmlCtxtUseOptions(run.parser, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(run.parser, XML_CHAR_ENCODING_UTF8);
    if (!vs_libxml_knows(run.parser, vs_xml_name))
        m->status = VERSLAG_ERROR_NOMEM;
    else
        xmlParseDocument(run.parser);
    *well_formed = run.parser->wellFormed != 0;
    if (!m->status && (vs_libxml_nomem(run.parser) || (*well_formed && !run.parser->version))) /* a document gets a version */
        m->status = VERSLAG_ERROR_NOMEM;
    if (run.parser->myDoc) /* of an internal subset */
        xmlFreeDoc(run.parser->myDoc);
    run.parser->myDoc = NULL;
    xmlFreeParserCtxt(run.parser);
    return m->status;
}

static bool read_element(void *user, vs_markup *m, const vs_html_token *tag, const vs_attributes *attributes, vs_element *element)
{
    (void)user;
    return read_named(m, tag->name, attributes, element);
}

static verslag_status read_leniently(vs_markup *m) { return vs_html_read(m, read_element, NULL, false); }

static int probe(const vs_input *input)
{
    vs_str text = {input->text, input->len < 4096 ? input->len : 4096};
    const size_t begin = vs_markup_skip_junk(text);
    text = (vs_str){text.at + begin, text.len - begin};
    if (text.len == 0 || *text.at != '<')
        return 0;
    if (vs_xml_has_root(text))
        return 90;
    return vs_starts_with(text, VS_LIT("<?xml")) ? 50 : 0;
}

static verslag_status read_once(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error, bool lenient, bool *well_formed)
{
    vs_markup m;
    verslag_status status = VERSLAG_ERROR_NOMEM;
    if (vs_markup_begin(&m, input, blocks, metadata, error, false)) {
        const size_t begin = vs_markup_skip_junk((vs_str){input->text, input->len});
        if (!lenient && begin) {
            vs_blocks_take_out(blocks, VERSLAG_FURNITURE_SITE, (vs_str){input->text, begin}, 1);
            vs_markup_advance(&m, begin);
        }
        status = lenient ? read_leniently(&m) : run_xml(&m, begin, well_formed);
        if (!status && (lenient || *well_formed))
            status = vs_markup_finish(&m);
    }
    vs_markup_free(&m);
    return status;
}

static verslag_status parse(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error)
{
    const vs_tags tags = vs_markup_scan_tags(input);
    if (tags.line) {
        vs_error_set(error, 0, tags.line, "a tag has more than %u attributes", input->max_attributes);
        return VERSLAG_ERROR_LIMIT;
    }
    if (input->len > INT_MAX - 4096) {
        vs_error_set(error, 0, 0, "the input is too large for the XML parser");
        return VERSLAG_ERROR_LIMIT;
    }
    metadata->unfinished = tags.unfinished;
    bool well_formed = false;
    verslag_status status = read_once(input, blocks, metadata, error, false, &well_formed);
    if (status || well_formed)
        return status;
    vs_blocks_free(blocks);
    vs_blocks_init(blocks, input->len);
    return read_once(input, blocks, metadata, error, true, &well_formed);
}

const vs_backend vs_backend_xml = {VERSLAG_FORMAT_XML, "xml", probe, parse};
