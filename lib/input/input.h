/* input.h - from bytes to valid UTF-8: what every backend reads. */
#ifndef VS_INPUT_H
#define VS_INPUT_H

#include "backends/backend.h"

typedef struct vs_source {
    vs_input input;
    const char *encoding;  /* IANA name, static */
    char *owned;           /* the repaired copy, NULL where the caller's bytes were used as they are */
    uint32_t replaced;     /* how many times U+FFFD was put in */
    uint32_t first_replaced; /* the offset in `input` of the first */
    bool cut_sequence;     /* the input ends in the middle of a character */
} vs_source;

/* What the first bytes say of an input that is no text of ours. */
typedef struct vs_binary {
    verslag_status status;
    const char *message; /* NULL: it looks like text */
} vs_binary;

vs_binary vs_binary_detect(const char *data, size_t len);

/* Makes valid UTF-8 of the bytes: strips the byte order mark, replaces what is no UTF-8 (and NUL) by U+FFFD. Uses the
 * bytes in place where nothing has to be replaced. False when out of memory. */
bool vs_source_read(vs_source *source, const char *data, size_t len);
void vs_source_free(vs_source *source);

#endif
