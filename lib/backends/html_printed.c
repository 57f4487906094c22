/* html_printed.c - pages of print as programs make pages of them out of a PDF: every line an element with its place
 * ("top:107px;left:85px"), or a line that ends in <br/>, and hardly any paragraphs. They are read as plain text is. */
#include "backends/html.h"

/* So many lines make such a page, with so many for each of its paragraphs. */
#define LINES_MIN 10
#define BREAKS_MIN 20
#define BREAKS_A_BLOCK 4

/* "top:107px", "top: 72.0pt": hundredths of its unit. False where the style has none. */
static bool read_top(vs_str style, uint32_t *top)
{
    const char *const end = style.at + style.len, *at = style.at;
    for (; (at = vs_find_nocase(vs_str_of(at, end), VS_LIT("top:"))) != NULL; at += 4)
        if (at == style.at || *(at - 1) == ';' || vs_is_space(*(at - 1))) /* not "margin-top:" */
            break;
    if (!at)
        return false;
    at = vs_skip_spaces(at + 4, end);
    uint32_t whole, part = 0;
    if (at == end || !vs_is_digit(*at) || !vs_read_number(&at, end, 1000000, &whole))
        return false;
    if (at < end && *at == '.') {
        uint32_t unit = 10;
        for (at++; at < end && vs_is_digit(*at); at++, unit /= 10)
            part += (uint32_t)(*at - '0') * unit;
    }
    *top = whole * 100 + part;
    return true;
}

/* The place of a line: it has both. */
static bool is_placed(vs_str style, uint32_t *top)
{
    return style.len > 8 && vs_find_nocase(style, VS_LIT("left:")) && read_top(style, top);
}

void vs_html_page_count(vs_html_page *page, vs_html_tag tag, const vs_html_attribute *attributes, uint32_t count)
{
    uint32_t top;
    switch (tag) {
    case VS_HTML_TAG_br:
        page->breaks++;
        break;
    case VS_HTML_TAG_sup:
        page->raised = true;
        break;
    case VS_HTML_TAG_h1:
    case VS_HTML_TAG_h2:
    case VS_HTML_TAG_h3:
    case VS_HTML_TAG_li:
    case VS_HTML_TAG_td:
    case VS_HTML_TAG_pre:
        page->blocks++;
        break;
    case VS_HTML_TAG_p: case VS_HTML_TAG_div: case VS_HTML_TAG_span:
        page->blocks += tag != VS_HTML_TAG_span;
        for (uint32_t i = 0; i < count; i++)
            if (vs_equal_nocase(attributes[i].name, VS_LIT("style")) && is_placed(attributes[i].value, &top)) {
                const uint32_t gap = top > page->top ? (top - page->top + 50) / 100 : 0;
                if (gap < VS_HTML_GAPS && page->gaps[gap] < UINT16_MAX)
                    page->gaps[gap]++;
                page->top = top;
                page->placed++;
                page->blocks -= tag != VS_HTML_TAG_span;
                break;
            }
        break;
    default:
        break;
    }
}

bool vs_html_page_is_printed(vs_html_page *page)
{
    /* the smallest that is there often: between paragraphs and around raised digits it is another */
    uint32_t pitch = 1;
    while (pitch < VS_HTML_GAPS && (page->gaps[pitch] < 3 || page->gaps[pitch] * 10u < page->placed))
        pitch++;
    page->pitch = pitch * 100;
    page->top = 0;
    return page->placed ? page->placed >= LINES_MIN && page->placed > 2 * page->blocks
                        : page->breaks >= BREAKS_MIN && page->breaks > BREAKS_A_BLOCK * page->blocks && !page->raised;
}

void vs_html_printed_line(vs_html_page *page, vs_markup *m, vs_html_tag tag, const vs_attributes *attributes,
                          vs_element *element)
{
    enum { SAME_LINE = 4 }; /* a quarter of a line's height */
    if (tag == VS_HTML_TAG_body && element->does != VS_DOES_DROP)
        element->does = VS_DOES_PRE;
    if (vs_markup_top(m)->sink != VS_SINK_PRE)
        return;
    if (tag == VS_HTML_TAG_hr && m->pre.count)
        vs_markup_pre(m, VS_LIT("\n\f"));
    uint32_t top;
    if (!is_placed(vs_attribute(attributes, VS_ATTRIBUTE_STYLE), &top))
        return;
    *element = (vs_element){.does = VS_DOES_NOTHING};
    const uint32_t gap = top > page->top ? top - page->top : 0, back = page->top > top ? page->top - top : 0;
    page->top = top;
    if (!m->pre.count)
        return;
    if (gap + back <= page->pitch / SAME_LINE)
        vs_markup_pre(m, VS_LIT(" "));
    else if (back > page->pitch)
        vs_markup_pre(m, VS_LIT("\n\f"));
    else
        vs_markup_pre(m, gap > page->pitch + page->pitch * 2 / 5 ? VS_LIT("\n\n") : VS_LIT("\n"));
}
