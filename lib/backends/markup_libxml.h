/* markup_libxml.h - what the two drivers of libxml2 share. */
#ifndef VS_MARKUP_LIBXML_H
#define VS_MARKUP_LIBXML_H

#include "backends/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* To be called before a parser is made. */
void vs_libxml_prepare(void);

/* How far the parser is in the bytes that it was given. */
static inline size_t vs_libxml_offset(xmlParserCtxtPtr parser)
{
    /* The first input is the document itself. */
    const xmlParserInput *input = parser->inputNr > 0 ? parser->inputTab[0] : parser->input;
    return input && input->cur && input->base ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;
}

/* Whether the parser ran out of memory. */
static inline bool vs_libxml_nomem(xmlParserCtxtPtr parser)
{
    const xmlError *last = xmlCtxtGetLastError(parser);
    return parser->errNo == XML_ERR_NO_MEMORY || (last && last->code == XML_ERR_NO_MEMORY);
}

/* Whether the parser gave up before the end of the input. */
static inline bool vs_libxml_stopped(xmlParserCtxtPtr parser)
{
#if LIBXML_VERSION >= 21500
    return xmlCtxtIsStopped(parser) != 0;
#else
    return parser->disableSAX != 0;
#endif
}

/* Puts the names that mean something into the parser's dictionary, before it needs them: where memory runs out for a
 * name, the parser takes it for a wrong one and says nothing else. False when out of memory. */
static inline bool vs_libxml_knows(xmlParserCtxtPtr parser, const char *(*name)(size_t index))
{
    for (size_t i = 0; name(i); i++)
        if (!xmlDictLookup(parser->dict, (const xmlChar *)name(i), -1))
            return false;
    return true;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *vs_libxml_error;
#else
typedef xmlErrorPtr vs_libxml_error;
#endif

#endif
