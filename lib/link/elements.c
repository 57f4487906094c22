#include "link/elements.h"

#define ELEMENT(name, does) {VS_ENTRY(name), VS_HTML_##does}

/* In order of the alphabet. */
static const vs_html_element elements[] = {
    ELEMENT("a", LINK),
    ELEMENT("abbr", PHRASE),
    ELEMENT("acronym", PHRASE),
    ELEMENT("address", BLOCK),
    ELEMENT("applet", BLOCK),
    ELEMENT("article", BLOCK),
    ELEMENT("aside", BLOCK),
    ELEMENT("audio", BLOCK),
    ELEMENT("b", PHRASE),
    ELEMENT("bdi", PHRASE),
    ELEMENT("bdo", PHRASE),
    ELEMENT("big", PHRASE),
    ELEMENT("blockquote", BLOCK),
    ELEMENT("body", BLOCK),
    ELEMENT("br", BREAK),
    ELEMENT("button", CONTROL),
    ELEMENT("canvas", BLOCK),
    ELEMENT("caption", BLOCK),
    ELEMENT("center", BLOCK),
    ELEMENT("cite", PHRASE),
    ELEMENT("code", PHRASE),
    ELEMENT("col", BLOCK),
    ELEMENT("colgroup", BLOCK),
    ELEMENT("data", PHRASE),
    ELEMENT("datalist", CONTROL),
    ELEMENT("dd", BLOCK),
    ELEMENT("del", PHRASE),
    ELEMENT("details", BLOCK),
    ELEMENT("dfn", PHRASE),
    ELEMENT("dialog", BLOCK),
    ELEMENT("dir", BLOCK),
    ELEMENT("div", BLOCK),
    ELEMENT("dl", BLOCK),
    ELEMENT("dt", BLOCK),
    ELEMENT("em", PHRASE),
    ELEMENT("fieldset", BLOCK),
    ELEMENT("figcaption", BLOCK),
    ELEMENT("figure", BLOCK),
    ELEMENT("font", PHRASE),
    ELEMENT("footer", BLOCK),
    ELEMENT("form", BLOCK),
    ELEMENT("frameset", BLOCK),
    ELEMENT("h1", BLOCK),
    ELEMENT("h2", BLOCK),
    ELEMENT("h3", BLOCK),
    ELEMENT("h4", BLOCK),
    ELEMENT("h5", BLOCK),
    ELEMENT("h6", BLOCK),
    ELEMENT("head", BLOCK),
    ELEMENT("header", BLOCK),
    ELEMENT("hgroup", BLOCK),
    ELEMENT("hr", BLOCK),
    ELEMENT("html", BLOCK),
    ELEMENT("i", PHRASE),
    ELEMENT("iframe", RAW),
    ELEMENT("img", VOID),
    ELEMENT("input", BLOCK),
    ELEMENT("ins", PHRASE),
    ELEMENT("kbd", PHRASE),
    ELEMENT("legend", BLOCK),
    ELEMENT("li", BLOCK),
    ELEMENT("listing", PRE),
    ELEMENT("main", BLOCK),
    ELEMENT("mark", PHRASE),
    ELEMENT("marquee", BLOCK),
    ELEMENT("math", FOREIGN),
    ELEMENT("menu", BLOCK),
    ELEMENT("nav", BLOCK),
    ELEMENT("nobr", PHRASE),
    ELEMENT("noembed", RAW),
    ELEMENT("noframes", RAW),
    ELEMENT("noscript", RAW), /* where scripts run, which is nearly everywhere */
    ELEMENT("object", BLOCK),
    ELEMENT("ol", BLOCK),
    ELEMENT("optgroup", BLOCK),
    ELEMENT("option", BLOCK),
    ELEMENT("p", BLOCK),
    ELEMENT("plaintext", PLAINTEXT),
    ELEMENT("pre", PRE),
    ELEMENT("q", PHRASE),
    ELEMENT("rp", BLOCK),
    ELEMENT("rt", BLOCK),
    ELEMENT("s", PHRASE),
    ELEMENT("samp", PHRASE),
    ELEMENT("script", SCRIPT),
    ELEMENT("search", BLOCK),
    ELEMENT("section", BLOCK),
    ELEMENT("select", CONTROL),
    ELEMENT("small", PHRASE),
    ELEMENT("span", PHRASE),
    ELEMENT("strike", PHRASE),
    ELEMENT("strong", PHRASE),
    ELEMENT("style", RAW),
    ELEMENT("sub", PHRASE),
    ELEMENT("summary", BLOCK),
    ELEMENT("sup", MARK),
    ELEMENT("svg", FOREIGN),
    ELEMENT("table", TABLE),
    ELEMENT("tbody", BLOCK),
    ELEMENT("td", BLOCK),
    ELEMENT("template", HIDDEN),
    ELEMENT("textarea", RAW),
    ELEMENT("tfoot", BLOCK),
    ELEMENT("th", BLOCK),
    ELEMENT("thead", BLOCK),
    ELEMENT("time", PHRASE),
    ELEMENT("title", RAW),
    ELEMENT("tr", BLOCK),
    ELEMENT("tt", PHRASE),
    ELEMENT("u", PHRASE),
    ELEMENT("ul", BLOCK),
    ELEMENT("var", PHRASE),
    ELEMENT("video", BLOCK),
    ELEMENT("wbr", VOID),
    ELEMENT("xmp", RAW),
};

static const vs_html_element unknown = ELEMENT("", INLINE);

/* The order of two names, the second in small letters. */
static int order(vs_str name, vs_str of)
{
    const size_t len = name.len < of.len ? name.len : of.len;
    for (size_t i = 0; i < len; i++)
        if (vs_lower(name.at[i]) != of.at[i])
            return (unsigned char)vs_lower(name.at[i]) < (unsigned char)of.at[i] ? -1 : 1;
    return name.len == of.len ? 0 : name.len < of.len ? -1 : 1;
}

const vs_html_element *vs_html_element_of(vs_str name)
{
    size_t low = 0, high = sizeof elements / sizeof *elements;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int which = order(name, elements[middle].name);
        if (which == 0)
            return &elements[middle];
        if (which < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return &unknown;
}
