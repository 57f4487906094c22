/* characters.h - characters as HTML writes them with ASCII: "&nbsp;", "&#160;", "&#xA0;". */
#ifndef VS_CHARACTERS_H
#define VS_CHARACTERS_H

#include "base/text.h"

/* The longest value of a named one, in bytes of UTF-8. */
#define VS_CHARACTER_MAX 8u

/* Reads the character reference at `at`, a '&', as a browser reads it in text. Returns its length, 0 where the '&'
 * stands for itself; the UTF-8 goes to `out`, its length to *len. */
size_t vs_html_character(const char *at, const char *end, char out[VS_CHARACTER_MAX], size_t *len);

#endif
