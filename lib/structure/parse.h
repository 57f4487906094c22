/* parse.h - one parse, from the bytes to the document: the driver of all stages. */
#ifndef VS_PARSE_H
#define VS_PARSE_H

#include "base/error.h"
#include <stdbool.h>
#include <stdint.h>
#include <verslag/verslag.h>

typedef struct vs_parse_options {
    verslag_format format;
    size_t max_input;
    uint32_t max_depth;      /* elements of markup inside each other */
    uint32_t max_attributes; /* of one tag */
    const char *source_name; /* without folder; NULL where unknown */
    const char *encoding;    /* of the input, by one of its labels; NULL where unknown */
    bool repair_encoding;    /* decodes once more what was encoded in UTF-8 twice */
    verslag_url_style url_style;
} vs_parse_options;

/* Parses `len` bytes at `data`. On VERSLAG_OK `*doc` is a document with one reference; otherwise `*doc` is NULL and
 * `error` says what went wrong. */
verslag_status vs_parse_input(const char *data, size_t len, const vs_parse_options *options, vs_error *error,
                              verslag_document **doc);

#endif
