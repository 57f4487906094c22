#include "output/writer.h"

#include "base/mem.h"

bool vs_writer_start(vs_writer *out, verslag_write_fn write, void *user)
{
    *out = (vs_writer){.buffer = vs_alloc(VS_WRITER_BUFFER), .write = write, .user = user};
    return out->buffer != NULL;
}

static void flush(vs_writer *out)
{
    if (out->used > 0 && !out->stopped)
        out->stopped = out->write(out->user, out->buffer, out->used) != 0;
    out->used = 0;
}

bool vs_writer_finish(vs_writer *out)
{
    flush(out);
    vs_release(out->buffer);
    out->buffer = NULL;
    return !out->stopped;
}

void vs_write_over(vs_writer *out, const char *data, size_t len)
{
    while (len > VS_WRITER_BUFFER - out->used) {
        size_t room = VS_WRITER_BUFFER - out->used;
        memcpy(out->buffer + out->used, data, room);
        out->used += room;
        data += room;
        len -= room;
        flush(out);
    }
    memcpy(out->buffer + out->used, data, len);
    out->used += len;
}

void vs_write_number(vs_writer *out, uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + number % 10);
    while ((number /= 10) != 0);
    vs_write(out, digits + at, sizeof digits - at);
}
