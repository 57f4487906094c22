/* scan.h - references of any text, without a document. */
#ifndef VS_SCAN_H
#define VS_SCAN_H

#include "model/model.h"

/* A list of references with the text that they stand in: to the getters it is a document that has nothing else. */
struct verslag_reference_list {
    verslag_document doc;
};

/* The references of `text`; NULL when out of memory. */
verslag_reference_list *vs_references_scan(vs_str text, verslag_url_style url_style);

#endif
