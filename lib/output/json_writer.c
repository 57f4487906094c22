#include "output/json_writer.h"

/* What follows the backslash; 0 for the bytes that a JSON string holds as they are, 'u' for \u00XX. */
#define U8 'u', 'u', 'u', 'u', 'u', 'u', 'u', 'u'
static const char escapes[256] = {U8, 'b', 't', 'n', 'u', 'f', 'r', 'u', 'u', U8, U8, ['"'] = '"', ['\\'] = '\\'};
#define IS_CLEAN(byte) (escapes[(unsigned char)(byte)] == 0)

bool vs_json_start(vs_json *json, verslag_write_fn write, void *user)
{
    json->comma = false;
    return vs_writer_start(&json->out, write, user);
}

bool vs_json_finish(vs_json *json) { return vs_writer_finish(&json->out); }

/* Comes before every value and every key. */
static void separate(vs_json *json)
{
    if (json->comma)
        vs_write_char(&json->out, ',');
    json->comma = true;
}

void vs_json_open(vs_json *json, char bracket)
{
    separate(json);
    vs_write_char(&json->out, bracket);
    json->comma = false;
}

void vs_json_close(vs_json *json, char bracket)
{
    vs_write_char(&json->out, bracket);
    json->comma = true;
}

void vs_json_key_(vs_json *json, vs_str quoted)
{
    separate(json);
    vs_write(&json->out, quoted.at, quoted.len);
    json->comma = false;
}

static void put_escaped(vs_json *json, char c)
{
    static const char digits[] = "0123456789abcdef";
    unsigned byte = (unsigned char)c;
    char escape[6] = {'\\', escapes[byte], '0', '0', digits[byte >> 4], digits[byte & 15]};
    vs_write(&json->out, escape, escape[1] == 'u' ? 6 : 2);
}

void vs_json_text(vs_json *json, vs_str text)
{
    separate(json);
    vs_write_char(&json->out, '"');
    const char *at = text.at, *end = text.at + text.len;
    for (;;) {
        const char *run = at;
        /* Nearly every byte is clean: four at a time. */
        while (end - at >= 4 && IS_CLEAN(at[0]) && IS_CLEAN(at[1]) && IS_CLEAN(at[2]) && IS_CLEAN(at[3]))
            at += 4;
        while (at < end && IS_CLEAN(*at))
            at++;
        vs_write(&json->out, run, (size_t)(at - run));
        if (at == end)
            break;
        put_escaped(json, *at++);
    }
    vs_write_char(&json->out, '"');
}

void vs_json_string(vs_json *json, const char *text)
{
    if (text)
        vs_json_text(json, vs_cstr(text));
    else
        vs_json_null(json);
}

void vs_json_number(vs_json *json, uint64_t number)
{
    separate(json);
    vs_write_number(&json->out, number);
}

void vs_json_bool(vs_json *json, bool value)
{
    separate(json);
    vs_str word = value ? VS_LIT("true") : VS_LIT("false");
    vs_write(&json->out, word.at, word.len);
}

void vs_json_null(vs_json *json)
{
    separate(json);
    vs_write(&json->out, "null", 4);
}

void vs_json_span(vs_json *json, uint32_t begin, uint32_t end)
{
    vs_json_open(json, '[');
    vs_json_number(json, begin);
    vs_json_number(json, end);
    vs_json_close(json, ']');
}
