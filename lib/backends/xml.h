/* xml.h - the XML of officielebekendmakingen.nl: what an element means (xml_elements.c), libxml2's parser
 * (xml_libxml.c), and the backend (xml.c). Private to it. */
#ifndef VS_XML_H
#define VS_XML_H

#include "backends/markup.h"

vs_element vs_xml_element(const vs_frame *around, vs_str name, const vs_attributes *attributes);

/* ... and what its attributes say of the document. False when out of memory. */
bool vs_xml_read_element(vs_markup *m, vs_str name, const vs_attributes *attributes, vs_element *element);

/* The names of elements and attributes that mean something, one after the other; NULL behind the last. */
const char *vs_xml_name(size_t index);

/* The input starts with the root element of a document of this publisher, or with an XML declaration and one. */
bool vs_xml_has_root(vs_str text);

/* Reads the input from where `m` is with libxml2. *well_formed is false where it is not, and what has been written
 * is of no use. */
verslag_status vs_xml_read(vs_markup *m, bool *well_formed);

/* A look at all tags before libxml2 sees them. */
typedef struct vs_xml_tags {
    uint32_t line;   /* of the tag that has more attributes than the limit; 0: none */
    bool unfinished; /* a tag or comment is not closed */
} vs_xml_tags;
vs_xml_tags vs_xml_scan_tags(const vs_input *input);

#endif
