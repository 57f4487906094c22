/* error.h - what went wrong, in words: kept on the parser for verslag_parser_error_message(). */
#ifndef VS_ERROR_H
#define VS_ERROR_H

#include <stddef.h>

typedef struct vs_error {
    char message[256];
    size_t offset, line; /* in the input; 0 where it has none */
} vs_error;

/* Sets message and place. A message that is too long ends in "..." after a whole character. `error` may be NULL. */
void vs_error_set(vs_error *error, size_t offset, size_t line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
