/* writer.h - hands output over in large pieces, forward only: what is written is never looked at again. Errors stay in
 * the writer and are asked for once, at the end. */
#ifndef VS_WRITER_H
#define VS_WRITER_H

#include "base/text.h"
#include <verslag/verslag.h>

#define VS_WRITER_BUFFER ((size_t)64 << 10)

typedef struct vs_writer {
    char *buffer; /* of VS_WRITER_BUFFER bytes */
    size_t used;
    verslag_write_fn write;
    void *user;
    bool stopped; /* `write` wants no more */
} vs_writer;

/* False when out of memory. */
bool vs_writer_start(vs_writer *out, verslag_write_fn write, void *user);
/* Hands over what is still in the buffer, and releases it. False when `write` stopped it, then or earlier. */
bool vs_writer_finish(vs_writer *out);

/* What does not fit any more. */
void vs_write_over(vs_writer *out, const char *data, size_t len);

static inline void vs_write(vs_writer *out, const char *data, size_t len)
{
    if (len > VS_WRITER_BUFFER - out->used) {
        vs_write_over(out, data, len);
        return;
    }
    memcpy(out->buffer + out->used, data, len);
    out->used += len;
}

static inline void vs_write_str(vs_writer *out, vs_str text) { vs_write(out, text.at, text.len); }

static inline void vs_write_char(vs_writer *out, char c)
{
    if (out->used == VS_WRITER_BUFFER)
        vs_write_over(out, &c, 1);
    else
        out->buffer[out->used++] = c;
}

/* In decimal. */
void vs_write_number(vs_writer *out, uint64_t number);

#endif
