#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void vs_error_set(vs_error *error, size_t offset, size_t line, const char *format, ...)
{
    if (!error)
        return;
    error->offset = offset;
    error->line = line;
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (len < 0) {
        error->message[0] = '\0';
        return;
    }
    if ((size_t)len < sizeof error->message)
        return;
    size_t cut = sizeof error->message - sizeof "...";
    while (cut > 0 && ((unsigned char)error->message[cut] & 0xC0) == 0x80)
        cut--;
    memcpy(error->message + cut, "...", sizeof "...");
}
