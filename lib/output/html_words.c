#include "output/html_words.h"

static const vs_str words[] = {
#define VS_WORD(name, text) [VS_WORD_##name] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str kinds[] = {
#define VS_KIND_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str chambers[] = {
#define VS_CHAMBER_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str dates[] = {
#define VS_DATE_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str furniture[] = {
#define VS_FURNITURE_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str codes[] = {
#define VS_CODE_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};

static const vs_str changes[] = {
#define VS_CHANGE_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};
static const vs_str orders[] = {
#define VS_ORDER_WORD(value, text) [value] = VS_ENTRY(text),
#include "output/html_words.def"
};

#define LOOK_UP(table, value) ((size_t)(value) < sizeof(table) / sizeof *(table) ? (table)[value] : (vs_str){"", 0})

vs_str vs_word(vs_word_name name) { return LOOK_UP(words, name); }
vs_str vs_word_of_kind(verslag_kind kind) { return LOOK_UP(kinds, kind); }
vs_str vs_word_of_chamber(verslag_chamber chamber) { return LOOK_UP(chambers, chamber); }
vs_str vs_word_of_date(verslag_date date) { return LOOK_UP(dates, date); }
vs_str vs_word_of_furniture(verslag_furniture_kind kind) { return LOOK_UP(furniture, kind); }
vs_str vs_word_of_code(verslag_code code) { return LOOK_UP(codes, code); }
vs_str vs_word_of_change(verslag_change change) { return LOOK_UP(changes, change); }
vs_str vs_word_of_order(verslag_order order) { return LOOK_UP(orders, order); }
