/* json_writer.h - writes JSON forward, in one pass: what is written is never looked at again. The writer puts in the
 * commas; the caller opens and closes in pairs. Errors stay in the writer and are asked for once, at the end. */
#ifndef VS_JSON_WRITER_H
#define VS_JSON_WRITER_H

#include "base/text.h"
#include <verslag/verslag.h>

#define VS_JSON_BUFFER ((size_t)64 << 10)

typedef struct vs_json {
    char *buffer; /* of VS_JSON_BUFFER bytes */
    size_t used;
    verslag_write_fn write;
    void *user;
    bool stopped; /* `write` wants no more */
    bool comma;   /* before the next value */
} vs_json;

/* False when out of memory. */
bool vs_json_start(vs_json *json, verslag_write_fn write, void *user);
/* Hands over what is still in the buffer, and releases it. False when `write` stopped it, then or earlier. */
bool vs_json_finish(vs_json *json);

void vs_json_open(vs_json *json, char bracket);
void vs_json_close(vs_json *json, char bracket);
/* The key of the next value; a literal without characters that need escaping. */
#define vs_json_key(json, name) vs_json_key_((json), VS_LIT("\"" name "\":"))
void vs_json_key_(vs_json *json, vs_str quoted);

void vs_json_text(vs_json *json, vs_str text);
/* The same for a string with a NUL behind it; NULL becomes null. */
void vs_json_string(vs_json *json, const char *text);
void vs_json_number(vs_json *json, uint64_t number);
void vs_json_bool(vs_json *json, bool value);
void vs_json_null(vs_json *json);
/* [begin,end] */
void vs_json_span(vs_json *json, uint32_t begin, uint32_t end);

#endif
