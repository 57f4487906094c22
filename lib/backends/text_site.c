/* text_site.c - the frame around a document on the page of a site that was saved as text: menus, what the site says
 * of the document, the toolbar above it and the links below. */
#include "backends/text.h"
#include "base/date.h"

/* A frame is looked for in so many lines at the start. */
#define FRAME_LINES 80
/* The menus of the publisher above its toolbar, and the links below the document, take more; a toolbar is so long. */
#define TOOLBAR_LINES 160
#define TOOLBAR_LENGTH 20

/* "[overzicht] [activiteiten] [besluiten]": a row of links, as a text browser shows a menu. */
static bool is_menu(vs_str t)
{
    uint32_t links = 0;
    bool inside = false;
    if (t.len > 2000)
        return false;
    for (size_t i = 0; i < t.len; i++) {
        if (t.at[i] == '[' && !inside) {
            inside = true;
        } else if (t.at[i] == ']' && inside) {
            inside = false;
            links++;
        } else if (!inside && !vs_is_space(t.at[i])) {
            return false;
        }
    }
    return links >= 3;
}

/* The value behind "label: " in `t`, up to a comma or the end. */
static vs_str labelled(vs_str t, vs_str label)
{
    const char *at = vs_find_nocase(t, label);
    if (!at)
        return (vs_str){NULL, 0};
    at += label.len;
    const char *end = t.at + t.len, *stop = memchr(at, ',', (size_t)(end - at));
    return vs_trim(vs_str_of(at, stop ? stop : end));
}

/* A number of the Kamer, "2023D42794" or "2023Z17648": four digits, `letter`, five digits. */
static vs_str kamer_number(vs_str t, char letter)
{
    for (size_t i = 0; i + 10 <= t.len; i++) {
        size_t n = 0;
        while (n < 10 && (n == 4 ? t.at[i + n] == letter : vs_is_digit(t.at[i + n])))
            n++;
        if (n == 10 && (i == 0 || !vs_is_word(t.at[i - 1])) && (i + 10 == t.len || !vs_is_word(t.at[i + 10])))
            return (vs_str){t.at + i, 10};
    }
    return (vs_str){NULL, 0};
}

static vs_str kamerstuk_id(vs_str t)
{
    const char *at = vs_find(t, VS_LIT("kst-"));
    if (!at)
        return (vs_str){NULL, 0};
    const char *end = at;
    while (end < t.at + t.len && (vs_is(*end, VS_UPPER | VS_LOWER | VS_DIGIT) || *end == '-'))
        end++;
    return vs_str_of(at, end);
}

/* What the lines of the frame say of the document. */
static void read_site_line(vs_str t, vs_metadata *m)
{
    vs_str s;
    vs_date date;
    if (!m->document_number.at && (vs_starts_with_nocase(t, VS_LIT("nummer:")) || vs_find(t, VS_LIT("Nummer:"))))
        m->document_number = kamer_number(t, 'D');
    if (!m->case_number.at && vs_find_nocase(t, VS_LIT("zaak")))
        m->case_number = kamer_number(t, 'Z');
    if (!m->kamerstuk_id.at && vs_find_nocase(t, VS_LIT("offici")))
        m->kamerstuk_id = kamerstuk_id(t);
    if (!m->updated.at && (s = labelled(t, VS_LIT("bijgewerkt:"))).len >= 10 &&
        vs_date_read((vs_str){s.at, 10}, &date) == 10)
        m->updated = (vs_str){s.at, 10};
    if (!m->revision && (s = labelled(t, VS_LIT("versie:"))).len) {
        uint32_t n = 0;
        const char *at = s.at;
        if (vs_read_number(&at, s.at + s.len, 1000000, &n))
            m->revision = n;
    }
}

/* "Verslag van een schriftelijk overleg : Verslag … over …": kind and title of a page, before the document. */
static bool read_page_title(vs_str t, vs_metadata *m)
{
    static const vs_str kinds[] = {
#define VS_PAGE_KIND(kind) VS_ENTRY(kind),
#include "backends/page_kinds.def"
    };
    const char *colon = t.len < 2000 ? vs_find(t, VS_LIT(" : ")) : NULL;
    if (!colon || colon - t.at > 90)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (vs_starts_with_nocase(t, kinds[i])) {
            m->kind = vs_str_of(t.at, colon);
            m->title = vs_trim(vs_str_of(colon + 3, t.at + t.len));
            return true;
        }
    }
    return false;
}

/* The line behind the toolbar of officielebekendmakingen.nl, from "Authentieke versie (PDF)" to "Delen"; 0 without
 * one. */
static uint32_t toolbar_end(const vs_text *text)
{
    const uint32_t count = text->lines.count < TOOLBAR_LINES ? text->lines.count : TOOLBAR_LINES;
    uint32_t begin = count;
    for (uint32_t i = 0; i < count && i <= begin + TOOLBAR_LENGTH; i++) {
        const vs_str t = vs_line_text(text, &text->lines.items[i]); /* "* Delen", "[icon] Delen" */
        if (t.len < 60 && vs_find(t, VS_LIT("Authentieke versie")))
            begin = i;
        else if (i > begin && t.len < 30 && vs_ends_with(t, VS_LIT("Delen")))
            return i + 1;
    }
    return 0;
}

/* "25-10-2023 09:00 Tweede Kamer …": when the publisher put it on the site. False when out of memory. */
static bool read_published(vs_str t, vs_metadata *m)
{
    vs_date date;
    const size_t length = m->published.at ? 0 : vs_date_read(t, &date);
    if (length != 10 || t.len < 16 || t.at[10] != ' ' || !vs_is_digit(t.at[11]) || t.at[13] != ':')
        return true;
    char iso[11];
    vs_date_write(date, iso);
    const char *copy = vs_arena_copy(&m->owned, iso, 10);
    m->published = (vs_str){copy, copy ? 10 : 0};
    return copy != NULL;
}

/* The line from which on all is the site's: a link back to the top, and below it the links of the site. `count` without
 * one. */
static uint32_t find_tail(const vs_text *text)
{
    const uint32_t count = text->lines.count;
    bool links = false;
    for (uint32_t i = count; i-- > 0 && count - i < TOOLBAR_LINES;) {
        const vs_str t = vs_line_text(text, &text->lines.items[i]);
        if (links && vs_equal(t, VS_LIT("Naar boven")))
            return i;
        links = links || (t.len < 30 && vs_ends_with(t, VS_LIT("Over deze website")));
    }
    return count;
}

bool vs_text_find_site(vs_text *text, vs_metadata *metadata)
{
    if (!text->lines.count)
        return true;
    vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count, look = count < FRAME_LINES ? count : FRAME_LINES;
    const uint32_t tail = find_tail(text);
    uint32_t frame = 0;
    for (uint32_t i = 0; i < look && !frame; i++)
        if (vs_starts_with(vs_line_text(text, &lines[i]), VS_LIT("Preview document")))
            frame = i + 1;
    frame = frame ? frame : toolbar_end(text);
    for (uint32_t i = 0; i < look && !frame; i++)
        if (!is_menu(vs_line_text(text, &lines[i]))) {
            frame = i;
            break;
        }
    for (uint32_t i = 0; i < frame; i++) {
        lines[i].role = VS_LINE_SITE;
        read_site_line(vs_line_text(text, &lines[i]), metadata);
        if (!read_published(vs_line_text(text, &lines[i]), metadata))
            return false;
    }
    if (!frame && read_page_title(vs_line_text(text, &lines[0]), metadata))
        lines[0].role = VS_LINE_SITE;
    for (uint32_t i = tail > frame ? tail : frame; i < count; i++)
        lines[i].role = VS_LINE_SITE;
    for (uint32_t i = tail; i-- > frame && tail - i < 8;) {
        vs_str t = vs_line_text(text, &lines[i]);
        if (vs_equal(t, VS_LIT("Naar boven")) || is_menu(t))
            lines[i].role = VS_LINE_SITE;
    }
    return true;
}
