/* html_words.h - the words of the interface, out of html_words.def. */
#ifndef VS_HTML_WORDS_H
#define VS_HTML_WORDS_H

#include "base/text.h"
#include <verslag/verslag.h>

typedef enum vs_word_name {
#define VS_WORD(name, text) VS_WORD_##name,
#include "output/html_words.def"
    VS_WORD_COUNT
} vs_word_name;

vs_str vs_word(vs_word_name name);
/* Empty for values that have none. */
vs_str vs_word_of_kind(verslag_kind kind);
vs_str vs_word_of_chamber(verslag_chamber chamber);
vs_str vs_word_of_date(verslag_date date);
vs_str vs_word_of_furniture(verslag_furniture_kind kind);
vs_str vs_word_of_code(verslag_code code);
vs_str vs_word_of_change(verslag_change change);
vs_str vs_word_of_order(verslag_order order);

#endif
