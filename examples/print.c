/* print.c - text on a terminal. */
#include "print.h"

#include <string.h>

enum { TEXT_MIN = 16 }; /* columns of text beside others, however narrow the terminal is */

const char bold[] = "\033[1m", dim[] = "\033[2m", yellow[] = "\033[33m", red[] = "\033[31m", green[] = "\033[32m",
           plain[] = "\033[0m";

void set_colour(struct printer *p, const char *code)
{
    if (p->style.colour)
        fputs(code, p->out);
}

/* The length in bytes of the character at `text`. The library's texts are valid UTF-8. */
static size_t character_length(const char *text)
{
    unsigned char c = (unsigned char)*text;
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/* What a terminal could take for a command: a control character of ASCII or of Latin-1 (U+0080 to U+009F). */
static bool is_control(const char *text)
{
    unsigned char c = (unsigned char)text[0];
    return c < 0x20 || c == 0x7F || (c == 0xC2 && (unsigned char)text[1] < 0xA0);
}

size_t width_of(const char *text, size_t len)
{
    size_t width = 0;
    for (size_t i = 0; i < len; i += character_length(text + i))
        width++;
    return width;
}

/* Prints `len` bytes of text in at most `width` columns; a text that is too long ends in "…". */
void put_cut(struct printer *p, const char *text, size_t len, size_t width)
{
    bool cut = len > width && width_of(text, len < 4 * width + 4 ? len : 4 * width + 4) > width;
    size_t end = p->column + width - cut;
    for (size_t i = 0; i < len && p->column < end; i += character_length(text + i)) {
        if (is_control(text + i))
            fputc(' ', p->out);
        else
            fwrite(text + i, 1, character_length(text + i), p->out);
        p->column++;
    }
    if (cut) {
        fputs("…", p->out);
        p->column++;
    }
}

void put_line_end(struct printer *p)
{
    fputc('\n', p->out);
    p->column = 0;
}

void put_spaces_to(struct printer *p, size_t column)
{
    for (; p->column < column; p->column++)
        fputc(' ', p->out);
}

/* Prints words, and goes on at column `indent` of a new line where the next word does not fit. */
void put_words(struct printer *p, const char *text, size_t indent)
{
    size_t width = p->style.width > indent + TEXT_MIN ? p->style.width - indent : TEXT_MIN;
    while (*text) {
        size_t len = strcspn(text, " ");
        if (p->column > indent && p->column + 1 + width_of(text, len) > p->style.width)
            put_line_end(p);
        put_spaces_to(p, p->column > indent ? p->column + 1 : indent);
        put_cut(p, text, len, width);
        text += len;
        text += strspn(text, " ");
    }
}

/* The columns between `left` and what stands right of the text. */
size_t room(const struct printer *p, size_t left, size_t right)
{
    return p->style.width > left + right + TEXT_MIN ? p->style.width - left - right : TEXT_MIN;
}

void put_heading(struct printer *p, const char *text, size_t count)
{
    char number[24] = "";
    if (count)
        snprintf(number, sizeof number, " (%zu)", count);
    put_line_end(p);
    set_colour(p, bold);
    put_cut(p, text, strlen(text), room(p, 0, strlen(number)));
    set_colour(p, plain);
    put_cut(p, number, strlen(number), sizeof number);
    put_line_end(p);
}

void put_piece(struct printer *p, const char *text, size_t len, size_t indent)
{
    for (size_t i = 0; i < len;) {
        if (is_control(text + i) || text[i] == ' ') {
            p->space = true;
            i += character_length(text + i);
            continue;
        }
        size_t end = i;
        while (end < len && text[end] != ' ' && !is_control(text + end))
            end += character_length(text + end);
        size_t width = width_of(text + i, end - i);
        if (p->space && p->column > indent && p->column + 1 + width > p->style.width)
            put_line_end(p);
        put_spaces_to(p, p->space && p->column > indent ? p->column + 1 : indent);
        put_cut(p, text + i, end - i, width);
        p->space = false;
        i = end;
    }
}

void put_number(struct printer *p, size_t number, size_t width)
{
    char text[24] = "";
    if (number)
        snprintf(text, sizeof text, "%zu", number);
    put_spaces_to(p, p->column + (strlen(text) < width ? width - strlen(text) : 0));
    put_cut(p, text, strlen(text), sizeof text);
}

/* What to call a question: its number, or its place where the document numbers nothing. */
void name_question(const verslag_question *question, char *name, size_t size)
{
    if (verslag_question_number(question))
        snprintf(name, size, "%u", verslag_question_number(question));
    else
        snprintf(name, size, "#%zu", verslag_question_index(question) + 1);
}

void name_fraction(const verslag_fraction *fraction, char *name, size_t size)
{
    size_t used = 0, parties = verslag_fraction_party_count(fraction), len = 0;
    name[0] = '\0';
    for (size_t i = 0; i < parties && used < size - 1; i++) {
        snprintf(name + used, size - used, "%s%s", i ? ", " : "", verslag_fraction_party_name(fraction, i));
        used += strlen(name + used);
    }
    const char *heading = parties ? NULL : verslag_fraction_heading(fraction, &len);
    if (heading)
        snprintf(name, size, "%s", heading);
    /* No half a character at the end. */
    used = strlen(name);
    while (used == size - 1 && used > 0 && ((unsigned char)name[used - 1] & 0xC0) == 0x80)
        name[--used] = '\0';
    if (used > 0 && (unsigned char)name[used - 1] >= 0xC0)
        name[used - 1] = '\0';
}

void put_name(struct printer *p, const verslag_document *doc)
{
    const char *id = verslag_document_kamerstuk_id(doc);
    if (!id)
        id = verslag_document_number(doc);
    if (!id)
        id = verslag_document_source_name(doc);
    put_words(p, id ? id : "(no number)", 0);
}
