/* parser.h - what the functions that take a parser share. */
#ifndef VS_PARSER_H
#define VS_PARSER_H

#include "structure/parse.h"

struct verslag_parser {
    vs_parse_options options;
    vs_error error;
    char *source_name; /* as set by the user; NULL: none */
    char encoding[36]; /* the label that the user gave; "": none */
};

/* Every use of the parser forgets the error of the one before. */
static inline void vs_parser_start(verslag_parser *parser) { parser->error = (vs_error){.message = ""}; }

/* Keeps the message on the parser, which may be NULL, and returns the status. */
static inline verslag_status vs_parser_fail(verslag_parser *parser, verslag_status status, const char *message)
{
    if (parser)
        vs_error_set(&parser->error, 0, 0, "%s", message);
    return status;
}

#endif
