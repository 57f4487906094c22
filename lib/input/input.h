/* input.h - from bytes to valid UTF-8: what every backend reads. */
#ifndef VS_INPUT_H
#define VS_INPUT_H

#include "base/text.h"
#include <verslag/verslag.h>

/* One input, as the backends see it: valid UTF-8 without byte order mark and NUL, not NUL-terminated. */
typedef struct vs_input {
    const char *text;
    uint32_t len;
    uint32_t max_depth, max_attributes; /* of markup: elements inside each other, attributes of one tag */
} vs_input;

/* Who says in which encoding the input is. */
typedef enum vs_said_by { VS_SAID_BY_LABEL, VS_SAID_BY_INPUT } vs_said_by;

typedef struct vs_source {
    vs_input input;
    const char *encoding;  /* IANA name, static */
    char *owned;           /* the repaired copy, NULL where the caller's bytes were used as they are */
    uint32_t replaced;     /* how many times U+FFFD was put in */
    uint32_t first_replaced; /* the offset in `input` of the first */
    bool cut_sequence;     /* the input ends in the middle of a character */
    /* What labels and bytes disagree on; all but the last are told and no more. */
    char unknown_label[32];    /* a label that names no encoding; "" where there is none */
    const char *no_converter;  /* an encoding that this system cannot convert; NULL where there is none */
    const char *contradicted;  /* another encoding, which a rule says that stands below the one that was followed */
    vs_said_by contradicted_by;
    const char *misnamed;      /* an encoding that is said to be that of bytes that are valid UTF-8 */
    bool assumed;              /* nothing says what the encoding is: read as windows-1252 */
    uint32_t twice;            /* characters that look as if they had been encoded in UTF-8 twice */
    bool repaired;             /* ... and have been decoded once more, or were read as UTF-8, at the user's wish */
} vs_source;

/* What the first bytes say of an input that is no text of ours. */
typedef struct vs_binary {
    verslag_status status;
    const char *message; /* NULL: it looks like text */
} vs_binary;

/* `wide`: the bytes are UTF-16. */
vs_binary vs_binary_detect(const char *data, size_t len, bool wide);

/* Makes valid UTF-8 of the bytes: strips the byte order mark, replaces what is no UTF-8 (and NUL) by U+FFFD. Uses the
 * bytes in place where nothing has to be replaced. False when out of memory. */
bool vs_source_read(vs_source *source, const char *data, size_t len);
/* The bytes are valid UTF-8, without NUL. */
bool vs_is_utf8(const char *data, size_t len);
/* Finds out the encoding of the bytes and makes valid UTF-8 of them. `label` is what the user says, or NULL. With
 * `repair`, characters that were encoded twice are decoded once more, and bytes that are valid UTF-8 are read so
 * whatever they are said to be. False when out of memory. */
bool vs_source_decode(vs_source *source, const char *data, size_t len, const char *label, bool repair);
/* The IANA name of the encoding that a label means, or NULL. */
const char *vs_encoding_name(vs_str label);
/* The character that a byte of windows-1252 means. */
uint32_t vs_windows_1252(unsigned char c);
/* The bytes are UTF-16, by their mark, the user's label, or their look. */
bool vs_looks_utf16(const char *data, size_t len, const char *label);
void vs_source_free(vs_source *source);

#endif
