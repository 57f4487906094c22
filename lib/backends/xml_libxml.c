/* xml_libxml.c - from a file of XML to elements and text for markup.c with libxml2's SAX parser: over the whole
 * input, without a tree, without a DTD, without a network. No entity is expanded but the characters that HTML has
 * names for. */
#define _POSIX_C_SOURCE 200809L

#include "backends/xml.h"

#include "html/characters.h"

#include <limits.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>

/* --------------------------------------------------------------------------------------------------------- libxml2 */

/* Up to 2.10 libxml2 looks without a lock whether it has been prepared, so that the first parsers of two threads race
 * (https://gitlab.gnome.org/GNOME/libxml2/-/wikis/Thread-safety: call xmlInitParser() in one thread). A program that
 * does not know that there is an XML parser in this library cannot do that for it. The only variable of the library
 * that is ever written. */
static pthread_once_t prepared = PTHREAD_ONCE_INIT;

static void prepare(void) { pthread_once(&prepared, xmlInitParser); }

/* How far the parser is in the bytes that it was given. */
static size_t offset(xmlParserCtxtPtr parser)
{
    /* The first input is the document itself. */
    const xmlParserInput *input = parser->inputNr > 0 ? parser->inputTab[0] : parser->input;
    return input && input->cur && input->base ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;
}

/* Whether the parser ran out of memory. */
static bool nomem(xmlParserCtxtPtr parser)
{
    const xmlError *last = xmlCtxtGetLastError(parser);
    return parser->errNo == XML_ERR_NO_MEMORY || (last && last->code == XML_ERR_NO_MEMORY);
}

/* Puts the names that mean something into the parser's dictionary, before it needs them: where memory runs out for a
 * name, the parser takes it for a wrong one and says nothing else. False when out of memory. */
static bool knows(xmlParserCtxtPtr parser, const char *(*name)(size_t index))
{
    for (size_t i = 0; name(i); i++)
        if (!xmlDictLookup(parser->dict, (const xmlChar *)name(i), -1))
            return false;
    return true;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *libxml_error;
#else
typedef xmlErrorPtr libxml_error;
#endif

/* ---------------------------------------------------------------------------------------------------------- Events */

typedef struct vs_xml_parse {
    vs_markup *markup;
    xmlParserCtxtPtr parser;
    size_t begin; /* of the XML in the input */
    xmlEntity entity;
    xmlChar character[VS_CHARACTER_MAX + 1];
} vs_xml_parse;

static void follow(vs_xml_parse *run)
{
    if (run->markup->status)
        xmlStopParser(run->parser);
    else
        vs_markup_advance(run->markup, run->begin + offset(run->parser));
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **namespace, int count, int defaulted, const xmlChar **attributes)
{
    vs_xml_parse *run = user;
    vs_element element = {.does = VS_DOES_NOTHING};
    vs_attributes list;
    list.count = 0;
    for (int i = 0; i < count; i++, attributes += 5) /* name, prefix, namespace, begin and end of the value */
        vs_attributes_add(&list, vs_cstr((const char *)attributes[0]),
                          vs_str_of((const char *)attributes[3], (const char *)attributes[4]));
    (void)prefix;
    (void)uri;
    (void)namespaces;
    (void)namespace;
    (void)defaulted;
    if (run->markup->status)
        return;
    if (!vs_xml_read_element(run->markup, vs_cstr((const char *)name), &list, &element))
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

/* Characters by their names in HTML: old files have &eacute; and leave it to a DTD. */
static xmlEntityPtr on_entity(void *user, const xmlChar *name)
{
    vs_xml_parse *run = user;
    char reference[40], *end = reference;
    const size_t len = strlen((const char *)name);
    size_t bytes;
    if (len + 2 > sizeof reference)
        return NULL;
    *end++ = '&';
    memcpy(end, name, len);
    end += len;
    *end++ = ';';
    if (vs_html_character(reference, end, (char *)run->character, &bytes) != len + 2)
        return NULL;
    run->character[bytes] = 0;
    run->entity = (xmlEntity){.type = XML_ENTITY_DECL, .name = name, .content = run->character, .orig = run->character,
                              .length = (int)bytes, .etype = XML_INTERNAL_PREDEFINED_ENTITY};
    return &run->entity;
}

static void on_error(void *user, libxml_error error)
{
    vs_xml_parse *run = user;
    if (error->code == XML_ERR_NO_MEMORY && !run->markup->status)
        run->markup->status = VERSLAG_ERROR_NOMEM;
}

/* ---------------------------------------------------------------------------------------------------------- Parser */

verslag_status vs_xml_read(vs_markup *m, bool *well_formed)
{
    const vs_input *input = m->input;
    const size_t begin = m->at;
    const vs_xml_tags tags = vs_xml_scan_tags(input);
    *well_formed = false;
    if (tags.line) {
        vs_error_set(m->error, 0, tags.line, "a tag has more than %u attributes", input->max_attributes);
        return m->status = VERSLAG_ERROR_LIMIT;
    }
    if (begin == input->len || tags.unfinished || input->len > INT_MAX - 4096)
        return VERSLAG_OK;
    vs_xml_parse run = {.markup = m, .begin = begin};
    prepare();
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
    if (!knows(run.parser, vs_xml_name))
        m->status = VERSLAG_ERROR_NOMEM;
    else
        xmlParseDocument(run.parser);
    *well_formed = run.parser->wellFormed != 0;
    if (!m->status && (nomem(run.parser) || (*well_formed && !run.parser->version))) /* a document gets a version */
        m->status = VERSLAG_ERROR_NOMEM;
    if (run.parser->myDoc) /* of an internal subset */
        xmlFreeDoc(run.parser->myDoc);
    run.parser->myDoc = NULL;
    xmlFreeParserCtxt(run.parser);
    return m->status;
}

