/* refs.c - the references of a document as a list: in columns that a tab separates, or as JSON. */
#include "refs.h"

#include <string.h>

/* A column holds no tab and no line end. */
static void print_column(const char *text, FILE *out)
{
    for (; text && *text; text++)
        putc((unsigned char)*text < ' ' ? ' ' : *text, out);
}

static void print_string(const char *text, FILE *out)
{
    if (!text) {
        fputs("null", out);
        return;
    }
    putc('"', out);
    for (; *text; text++)
        if (*text == '"' || *text == '\\')
            fprintf(out, "\\%c", *text);
        else if ((unsigned char)*text < ' ' || *text == 0x7F)
            fprintf(out, "\\u%04x", (unsigned)*text);
        else
            putc(*text, out);
    putc('"', out);
}

static void print_target(const verslag_reference *reference, size_t target, const char *path, size_t line, FILE *out,
                         bool json)
{
    const char *columns[] = {verslag_reference_kind_name(verslag_reference_get_kind(reference)),
                             verslag_reference_target_id(reference, target),
                             verslag_reference_target_url(reference, target), verslag_reference_text(reference, NULL)};
    static const char *const names[] = {"kind", "id", "url", "text"};
    fputs(json ? "{\"file\":" : "", out);
    (json ? print_string : print_column)(path, out);
    fprintf(out, json ? ",\"line\":%zu" : "\t%zu", line);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        if (json)
            fprintf(out, ",\"%s\":", names[i]);
        else
            putc('\t', out);
        (json ? print_string : print_column)(columns[i], out);
    }
    fputs(json ? "}\n" : "\n", out);
}

void refs_print(const verslag_document *doc, const char *path, FILE *out, bool json)
{
    for (size_t i = 0; i < verslag_document_reference_count(doc); i++) {
        const verslag_reference *reference = verslag_document_reference(doc, i);
        size_t line = verslag_document_source_line(doc, verslag_reference_begin(reference));
        size_t targets = verslag_reference_target_count(reference);
        for (size_t target = 0; target < (targets ? targets : 1); target++)
            print_target(reference, target, path, line, out, json);
    }
}
