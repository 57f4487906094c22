#include "html/elements.h"

static const vs_html_element elements[] = {
#define VS_HTML_ELEMENT(name, does, kind, nesting)                                                                     \
  {VS_ENTRY(#name), VS_HTML_##does, VS_HTML_IS_##kind, nesting, VS_HTML_TAG_##name},
#include "html/elements.def"
#undef VS_HTML_ELEMENT
};

static const vs_html_element unknown = {VS_ENTRY(""), VS_HTML_INLINE, VS_HTML_IS_OTHER, 0, VS_HTML_TAGS};

/* The first name with this letter, or with a later one. */
static const uint8_t first[27] = {
    VS_HTML_TAG_a, VS_HTML_TAG_b, VS_HTML_TAG_canvas, VS_HTML_TAG_data, VS_HTML_TAG_em,
    VS_HTML_TAG_fieldset, VS_HTML_TAG_h1, VS_HTML_TAG_h1, VS_HTML_TAG_i, VS_HTML_TAG_kbd,
    VS_HTML_TAG_kbd, VS_HTML_TAG_legend, VS_HTML_TAG_main, VS_HTML_TAG_nav, VS_HTML_TAG_object,
    VS_HTML_TAG_p, VS_HTML_TAG_q, VS_HTML_TAG_rp, VS_HTML_TAG_s, VS_HTML_TAG_table,
    VS_HTML_TAG_u, VS_HTML_TAG_var, VS_HTML_TAG_wbr, VS_HTML_TAG_xmp, VS_HTML_TAGS,
    VS_HTML_TAGS, VS_HTML_TAGS,
};

const vs_html_element *vs_html_element_of(vs_str name)
{
    const unsigned letter = name.len ? (unsigned)(vs_lower(name.at[0]) - 'a') : 26u;
    if (letter >= 26)
        return &unknown;
    const char last = name.at[name.len - 1] | 0x20; /* "div", "dir" and "del" differ in it */
    for (unsigned i = first[letter]; i < first[letter + 1]; i++) {
        const vs_str known = elements[i].name;
        if (known.len == name.len && known.at[known.len - 1] == last && vs_equal_nocase(name, known))
            return &elements[i];
    }
    return &unknown;
}
