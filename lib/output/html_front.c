/* html_front.c - the masthead: what the document is, out of the model. */
#include "output/html_page.h"

/* "35925-X" to "35 925 X", "21501-02" to "21 501-02". */
static void write_dossier(vs_html_page *page, const char *number)
{
    const vs_str t = vs_cstr(number);
    size_t digits = 0;
    while (digits < t.len && vs_is_digit(t.at[digits]))
        digits++;
    const size_t head = digits > 3 ? digits - 3 : 0;
    vs_html_text(&page->out, (vs_str){t.at, head});
    if (head)
        vs_html(&page->out, "\xC2\xA0"); /* it stays on its line */
    vs_html_text(&page->out, (vs_str){t.at + head, digits - head});
    if (digits + 1 < t.len && t.at[digits] == '-' && !vs_is_digit(t.at[digits + 1])) {
        vs_html(&page->out, "\xC2\xA0");
        digits++;
    }
    vs_html_text(&page->out, (vs_str){t.at + digits, t.len - digits});
}

bool vs_html_kamerstuk(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->kamerstuk_dossier)
        return false;
    write_dossier(page, doc->kamerstuk_dossier);
    if (doc->kamerstuk_number) {
        vs_html(&page->out, ", ");
        if (vs_is_digit(*doc->kamerstuk_number)) { /* in the Eerste Kamer a letter stands for it */
            vs_html_word(page, VS_WORD_NUMBER);
            vs_html(&page->out, "\xC2\xA0");
        }
        vs_html_string(&page->out, doc->kamerstuk_number);
    }
    return true;
}

/* The document's own title; in the words of its kind where those are the same but for capitals. */
static void write_title(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const vs_str kind = vs_word_of_kind(doc->kind);
    if (!doc->title)
        vs_html_text(&page->out, doc->kind != VERSLAG_KIND_OVERIG && kind.len ? kind : vs_word(VS_WORD_UNTITLED));
    else
        vs_html_text(&page->out, vs_equal_nocase(vs_cstr(doc->title), kind) ? kind : vs_cstr(doc->title));
}

void vs_html_title(vs_html_page *page)
{
    if (vs_html_kamerstuk(page))
        vs_html(&page->out, ": ");
    write_title(page);
}

/* ------------------------------------------------------------------------------------------------------------ Facts */

static void open_fact(vs_html_page *page, vs_str name)
{
    vs_html(&page->out, "<div><dt>");
    vs_write_str(&page->out, name);
    vs_html(&page->out, "</dt>");
}

static void write_fact(vs_html_page *page, vs_str name, const char *value)
{
    if (!value)
        return;
    open_fact(page, name);
    vs_html(&page->out, "<dd>");
    vs_html_string(&page->out, value);
    vs_html(&page->out, "</dd></div>\n");
}

static void write_dates(vs_html_page *page)
{
    for (int which = VERSLAG_DATE_ADOPTED; which <= VERSLAG_DATE_UPDATED; which++) {
        if (!page->doc->dates[which])
            continue;
        open_fact(page, vs_word_of_date((verslag_date)which));
        vs_html(&page->out, "<dd>");
        vs_html_date(&page->out, page->doc->dates[which]);
        if (which == VERSLAG_DATE_UPDATED && page->doc->revision) {
            vs_html(&page->out, " (");
            vs_html_word(page, VS_WORD_REVISION);
            vs_write_char(&page->out, ' ');
            vs_write_number(&page->out, page->doc->revision);
            vs_write_char(&page->out, ')');
        }
        vs_html(&page->out, "</dd></div>\n");
    }
}

static void write_people(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (doc->addressees.count) {
        open_fact(page, vs_word(VS_WORD_ADDRESSEES));
        for (uint32_t i = 0; i < doc->addressees.count; i++) {
            vs_html(&page->out, "<dd>");
            vs_html_string(&page->out, doc->addressees.items[i]);
            vs_html(&page->out, "</dd>");
        }
        vs_html(&page->out, "</div>\n");
    }
    if (doc->askers.count) {
        open_fact(page, vs_word(VS_WORD_ASKERS));
        for (uint32_t i = 0; i < doc->askers.count; i++) {
            const verslag_asker *asker = &doc->askers.items[i];
            vs_html(&page->out, "<dd>");
            vs_html_string(&page->out, asker->name);
            if (asker->party.name) {
                vs_html(&page->out, " (");
                vs_html_string(&page->out, asker->party.name);
                vs_html(&page->out, ")");
            }
            vs_html(&page->out, "</dd>");
        }
        vs_html(&page->out, "</div>\n");
    }
    if (doc->signatories.count) {
        open_fact(page, vs_word(VS_WORD_SIGNATORIES));
        for (uint32_t i = 0; i < doc->signatories.count; i++) {
            vs_html(&page->out, "<dd>");
            vs_html_string(&page->out, doc->signatories.items[i].name);
            vs_html(&page->out, ", ");
            vs_html_string(&page->out, verslag_role_name(doc->signatories.items[i].role));
            vs_html(&page->out, "</dd>");
        }
        vs_html(&page->out, "</div>\n");
    }
}

void vs_html_count(vs_html_page *page, uint32_t count, vs_word_name one, vs_word_name more)
{
    vs_write_number(&page->out, count);
    vs_html(&page->out, "\xC2\xA0");
    vs_html_word(page, count == 1 ? one : more);
}

void vs_html_fraction_name(vs_html_page *page, uint32_t index)
{
    const verslag_document *doc = page->doc;
    const verslag_fraction *fraction = &doc->fractions.items[index];
    for (uint32_t i = 0; i < fraction->parties.count; i++) {
        if (i > 0 && i + 1 < fraction->parties.count)
            vs_html(&page->out, ", ");
        if (i > 0 && i + 1 == fraction->parties.count) {
            vs_html(&page->out, " ");
            vs_html_word(page, VS_WORD_AND);
            vs_html(&page->out, " ");
        }
        vs_html_string(&page->out, doc->parties.items[fraction->parties.first + i].name);
    }
}

static void write_fractions(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->fractions.count)
        return;
    vs_html(&page->out, "<div class=\"parties\"><dt>");
    vs_html_word(page, VS_WORD_FRACTIONS);
    vs_html(&page->out, "</dt>");
    for (uint32_t i = 0; i < doc->fractions.count; i++) {
        vs_html(&page->out, "<dd>");
        vs_html_fraction_name(page, i);
        vs_html(&page->out, " (");
        vs_html_count(page, doc->fractions.items[i].questions.count, VS_WORD_A_QUESTION, VS_WORD_SOME_QUESTIONS);
        vs_html(&page->out, ")</dd> ");
    }
    vs_html(&page->out, "</div>\n");
}

static void write_extent(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const struct {
        uint32_t count;
        vs_word_name one, more;
    } counts[] = {{doc->questions.count, VS_WORD_A_QUESTION, VS_WORD_SOME_QUESTIONS},
                  {doc->answers.count, VS_WORD_AN_ANSWER, VS_WORD_SOME_ANSWERS},
                  {doc->notes.count, VS_WORD_A_NOTE, VS_WORD_SOME_NOTES},
                  {doc->references.count, VS_WORD_A_REFERENCE, VS_WORD_SOME_REFERENCES}};
    bool some = false;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (!counts[i].count)
            continue;
        if (some) {
            vs_html(&page->out, ", ");
        } else {
            open_fact(page, vs_word(VS_WORD_EXTENT));
            vs_html(&page->out, "<dd>");
        }
        vs_html_count(page, counts[i].count, counts[i].one, counts[i].more);
        some = true;
    }
    if (some)
        vs_html(&page->out, "</dd></div>\n");
}

/* --------------------------------------------------------------------------------------------------------- Masthead */

/* "Tweede Kamer · vergaderjaar 2026-2027 · 38 417, nr. 14" */
static void write_kicker(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const vs_str chamber = vs_word_of_chamber(doc->chamber);
    if (!chamber.len && !doc->session && !doc->kamerstuk_dossier)
        return;
    vs_html(&page->out, "<p class=\"kicker\">");
    if (chamber.len) {
        vs_html(&page->out, "<span>");
        vs_write_str(&page->out, chamber);
        vs_html(&page->out, "</span> ");
    }
    if (doc->session) {
        vs_html(&page->out, "<span>");
        vs_html_word(page, VS_WORD_PARLIAMENTARY_YEAR);
        vs_html(&page->out, " ");
        vs_html_string(&page->out, doc->session);
        vs_html(&page->out, "</span> ");
    }
    if (doc->kamerstuk_dossier) {
        const bool link = vs_html_is_web(doc->kamerstuk_url);
        vs_html(&page->out, "<span>");
        if (link) {
            vs_html(&page->out, "<a rel=\"external\" href=\"");
            vs_html_string(&page->out, doc->kamerstuk_url);
            if (doc->kamerstuk_id) {
                vs_html(&page->out, "\" title=\"");
                vs_html_string(&page->out, doc->kamerstuk_id);
            }
            vs_html(&page->out, "\">");
        }
        vs_html_kamerstuk(page);
        vs_write_str(&page->out, link ? VS_LIT("</a></span>") : VS_LIT("</span>"));
    }
    vs_html(&page->out, "</p>\n");
}

/* The title is printed in capitals, and no name of a kind stands for it: smaller, it shouts less. */
static bool is_in_capitals(const verslag_document *doc)
{
    if (!doc->title || vs_equal_nocase(vs_cstr(doc->title), vs_word_of_kind(doc->kind)))
        return false;
    for (const char *at = doc->title; *at; at++)
        if (vs_is(*at, VS_LOWER))
            return false;
    return true;
}

void vs_html_masthead(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    vs_html(&page->out, "<header class=\"masthead\">\n");
    write_kicker(page);
    vs_write_str(&page->out, is_in_capitals(doc) ? VS_LIT("<h1 class=\"capitals\">") : VS_LIT("<h1>"));
    write_title(page);
    vs_html(&page->out, "</h1>\n");
    if (doc->dossiers.count) {
        vs_html(&page->out, "<ul class=\"dossiers\">\n");
        for (uint32_t i = 0; i < doc->dossiers.count; i++) {
            vs_html(&page->out, "<li><span class=\"dossier\">");
            write_dossier(page, doc->dossiers.items[i].number);
            vs_html(&page->out, "</span> ");
            vs_html_string(&page->out, doc->dossiers.items[i].title);
            vs_html(&page->out, "</li>\n");
        }
        vs_html(&page->out, "</ul>\n");
    }
    vs_html(&page->out, "<dl class=\"facts\">\n");
    const vs_str kind = vs_word_of_kind(doc->kind);
    if (doc->title && kind.len && doc->kind != VERSLAG_KIND_OVERIG && !vs_equal_nocase(vs_cstr(doc->title), kind)) {
        open_fact(page, vs_word(VS_WORD_KIND));
        vs_html(&page->out, "<dd>");
        vs_write_str(&page->out, kind);
        vs_html(&page->out, "</dd></div>\n");
    }
    write_fact(page, vs_word(VS_WORD_COMMITTEE), doc->committee);
    write_people(page);
    write_dates(page);
    write_fractions(page);
    write_fact(page, vs_word(VS_WORD_DOCUMENT), doc->document_number);
    write_fact(page, vs_word(VS_WORD_CASE), doc->case_number);
    write_extent(page);
    vs_html(&page->out, "</dl>\n</header>\n");
}
