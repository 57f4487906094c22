#include "output/html_writer.h"

/* 0: a byte that stands for itself. 1-5: a reference of the table below. 6: a control character, which HTML forbids.
 * 7: the first byte of a character that may be one, or a noncharacter. */
#define C8 6, 6, 6, 6, 6, 6, 6, 6
static const uint8_t actions[256] = {
    C8,         6,          0,          0,          6,          0,          6,          6,
    6,          C8,         C8,         ['&'] = 1,  ['<'] = 2,  ['>'] = 3,  ['"'] = 4,  ['\''] = 5,
    [0x7F] = 6, [0xC2] = 7, [0xEF] = 7, [0xF0] = 7, [0xF1] = 7, [0xF2] = 7, [0xF3] = 7, [0xF4] = 7};
static const vs_str references[] = {VS_ENTRY(""),     VS_ENTRY("&amp;"),  VS_ENTRY("&lt;"),
                                    VS_ENTRY("&gt;"), VS_ENTRY("&quot;"), VS_ENTRY("&#39;")};

/* The length of the character at `at`, of action 7, where HTML forbids it, or 0. */
static size_t forbidden(const unsigned char *at, size_t left)
{
    if (at[0] == 0xC2)
        return left >= 2 && at[1] < 0xA0 ? 2 : 0; /* U+0080 to U+009F */
    if (at[0] == 0xEF)
        return left >= 3 && ((at[1] == 0xB7 && at[2] >= 0x90 && at[2] <= 0xAF) || (at[1] == 0xBF && at[2] >= 0xBE)) ? 3
                                                                                                                    : 0;
    return left >= 4 && (at[1] & 0x0F) == 0x0F && at[2] == 0xBF && at[3] >= 0xBE ? 4 : 0;
}

void vs_html_text(vs_writer *out, vs_str text)
{
    const char *at = text.at, *end = text.at + text.len;
    for (;;) {
        const char *run = at;
        while (at < end && !actions[(unsigned char)*at])
            at++;
        vs_write(out, run, (size_t)(at - run));
        if (at == end)
            return;
        const uint8_t action = actions[(unsigned char)*at];
        size_t length = action == 7 ? forbidden((const unsigned char *)at, (size_t)(end - at)) : 1;
        if (!length) {
            vs_write_char(out, *at++); /* its other bytes stand for themselves */
            continue;
        }
        vs_write_str(out, action < 6 ? references[action] : VS_LIT("\xEF\xBF\xBD"));
        at += length;
    }
}

void vs_html_string(vs_writer *out, const char *text)
{
    if (text)
        vs_html_text(out, vs_cstr(text));
}

bool vs_html_is_web(const char *url)
{
    if (!url)
        return false;
    const vs_str text = vs_cstr(url);
    if (!vs_starts_with_nocase(text, VS_LIT("http://")) && !vs_starts_with_nocase(text, VS_LIT("https://")))
        return false;
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] <= ' ' || text.at[i] == 0x7F)
            return false;
    return true;
}

void vs_html_date(vs_writer *out, const char *iso)
{
    static const vs_str months[] = {
        VS_ENTRY(""),
#define VS_MONTH(number, name, abbreviations) VS_ENTRY(name),
#include "base/months.def"
    };
    const vs_str date = vs_cstr(iso);
    const char *at = iso, *end = iso + date.len;
    uint32_t year, month, day;
    bool whole = vs_read_number(&at, end, 9999, &year) && at < end && *at++ == '-' &&
                 vs_read_number(&at, end, 12, &month) && month > 0 && at < end && *at++ == '-' &&
                 vs_read_number(&at, end, 31, &day) && at == end;
    if (!whole) {
        vs_html_text(out, date);
        return;
    }
    vs_html(out, "<time datetime=\"");
    vs_html_text(out, date);
    vs_html(out, "\">");
    vs_write_number(out, day);
    vs_write_char(out, ' ');
    vs_write_str(out, months[month]);
    vs_write_char(out, ' ');
    vs_write_number(out, year);
    vs_html(out, "</time>");
}

vs_str vs_html_excerpt(vs_str text, size_t bytes, bool *cut)
{
    *cut = text.len > bytes;
    if (!*cut)
        return text;
    size_t word = bytes;
    while (word > bytes / 2 && !vs_is_space(text.at[word]))
        word--;
    if (vs_is_space(text.at[word]))
        return (vs_str){text.at, word};
    while (bytes > 0 && ((unsigned char)text.at[bytes] & 0xC0) == 0x80)
        bytes--;
    return (vs_str){text.at, bytes};
}
