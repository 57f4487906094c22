#include "api/collect.h"

#include "base/mem.h"

#include <string.h>

int vs_collect(void *string, const char *data, size_t len)
{
    vs_string *out = string;
    if (len >= out->capacity - out->len) { /* one byte stays free for the NUL */
        if (len > (SIZE_MAX - 1) / 2 || out->capacity > (SIZE_MAX - 1) / 2 - len)
            return 1;
        size_t capacity = 2 * (out->capacity + len);
        char *text = vs_resize(out->text, capacity);
        if (!text)
            return 1;
        out->text = text;
        out->capacity = capacity;
    }
    memcpy(out->text + out->len, data, len);
    out->len += len;
    return 0;
}

char *vs_string_finish(vs_string *string, size_t *len)
{
    string->text[string->len] = '\0';
    char *fitting = vs_resize(string->text, string->len + 1);
    if (len)
        *len = string->len;
    return fitting ? fitting : string->text;
}
