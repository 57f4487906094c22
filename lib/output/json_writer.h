/* json_writer.h - writes JSON, in one pass. The writer puts in the commas; the caller opens and closes in pairs. */
#ifndef VS_JSON_WRITER_H
#define VS_JSON_WRITER_H

#include "output/writer.h"

typedef struct vs_json {
    vs_writer out;
    bool comma; /* before the next value */
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
