/* xml.h - the XML of officielebekendmakingen.nl: what an element means (xml_elements.c), and the parser (xml.c).
 * Private to the backend. */
#ifndef VS_XML_H
#define VS_XML_H

#include "backends/markup.h"

vs_element vs_xml_element(const vs_frame *around, vs_str name, const vs_attributes *attributes);

/* The names of elements and attributes that mean something, one after the other; NULL behind the last. */
const char *vs_xml_name(size_t index);

/* The input starts with the root element of a document of this publisher, or with an XML declaration and one. */
bool vs_xml_has_root(vs_str text);

#endif
