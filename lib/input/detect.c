/* detect.c - tells bytes that are no text at all from text, so that a user hears what is wrong with the file. */
#include "base/sixteen.h"
#include "input/input.h"

#include <string.h>

static const struct {
    const char *magic;
    size_t len;
    verslag_status status;
    const char *message;
} magics[] = {
    {"\xFF\xFE\0\0", 4, VERSLAG_ERROR_ENCODING, "this is UTF-32 text: convert it to UTF-8 first"},
    {"\0\0\xFE\xFF", 4, VERSLAG_ERROR_ENCODING, "this is UTF-32 text: convert it to UTF-8 first"},
    {"%PDF-", 5, VERSLAG_ERROR_FORMAT, "this is a PDF file: convert it to text first, for example with pdftotext"},
    {"PK\x03\x04", 4, VERSLAG_ERROR_FORMAT,
     "this is a ZIP file, perhaps a Word document: convert it to text first, for example with pandoc"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, VERSLAG_ERROR_FORMAT,
     "this is an old Word document: convert it to text first"},
    {"{\\rtf", 5, VERSLAG_ERROR_FORMAT, "this is a rich text file: convert it to text first"},
    {"\xFF\xD8\xFF", 3, VERSLAG_ERROR_FORMAT, "this is a JPEG image, not a text"},
    {"\x89PNG\r\n", 6, VERSLAG_ERROR_FORMAT, "this is a PNG image, not a text"},
    {"GIF8", 4, VERSLAG_ERROR_FORMAT, "this is a GIF image, not a text"},
    {"\x1F\x8B", 2, VERSLAG_ERROR_FORMAT, "this is a gzip file: unpack it first"},
    {"\x7F"
     "ELF",
     4, VERSLAG_ERROR_FORMAT, "this is a program, not a text"},
};

static bool is_control(unsigned char c) { return c < 32 && !(c >= 9 && c <= 13) && c != 26 && c != 27; }

/* Control characters that text does not hold. */
static size_t count_controls(const char *at, const char *end)
{
    size_t n = 0;
    for (; end - at >= 16; at += 16)
        for (uint32_t others = ~vs_sixteen_above(vs_sixteen_at(at), 31) & 0xFFFF; others; others &= others - 1)
            n += is_control((unsigned char)at[vs_first_bit(others)]);
    for (; at < end; at++)
        n += is_control((unsigned char)*at);
    return n;
}

vs_binary vs_binary_detect(const char *data, size_t len, bool wide)
{
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (len >= magics[i].len && memcmp(data, magics[i].magic, magics[i].len) == 0)
            return (vs_binary){magics[i].status, magics[i].message};
    /* Text holds no control characters to speak of. */
    const size_t look = len < 4096 ? len : 4096, control = wide ? 0 : count_controls(data, data + look);
    if (control > look / 16 && control > 2)
        return (vs_binary){VERSLAG_ERROR_FORMAT, "this is not a text: it is full of control characters"};
    return (vs_binary){VERSLAG_OK, NULL};
}
