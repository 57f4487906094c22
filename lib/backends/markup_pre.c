/* markup_pre.c - plain text inside markup: a page that is nothing but one <pre>, as browsers save texts, or one for
 * every page of print. It is read as plain text is, lines, page furniture, notes and all. */
#include "backends/markup.h"

void vs_markup_pre(vs_markup *m, vs_str text)
{
    if (text.len > UINT32_MAX / 4 || !vs_vec_reserve(&m->pre, (uint32_t)text.len)) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    if (text.len)
        memcpy(m->pre.items + m->pre.count, text.at, text.len);
    m->pre.count += (uint32_t)text.len;
}

void vs_markup_pre_text(vs_markup *m, vs_str text)
{
    const uint32_t begin = m->pre.count;
    const bool starts = begin && m->pre.items[begin - 1] == '\n';
    if (m->printed && starts) {
        vs_text_origin *origin = vs_vec_push(&m->pre_origin);
        if (!origin) {
            m->status = VERSLAG_ERROR_NOMEM;
            return;
        }
        *origin = (vs_text_origin){begin, m->line};
    }
    vs_markup_pre(m, text);
    if (!m->printed || m->status)
        return;
    /* The programs that write such pages make no-break spaces of all spaces. */
    m->pre.count = begin + (uint32_t)vs_make_spaces_plain(m->pre.items + begin, m->pre.count - begin);
    for (uint32_t i = begin; i < m->pre.count; i++)
        if (m->pre.items[i] == '\n' || m->pre.items[i] == '\r')
            m->pre.items[i] = ' ';
}

void vs_markup_start_pre(vs_markup *m)
{
    /* One after the other are pages of one text. */
    if (m->pre.count)
        vs_markup_pre(m, VS_LIT("\f"));
    vs_text_origin *origin = m->status ? NULL : vs_vec_push(&m->pre_origin);
    if (origin)
        *origin = (vs_text_origin){m->pre.count, m->line};
    else
        m->status = VERSLAG_ERROR_NOMEM;
}

void vs_markup_pre_line(vs_markup *m)
{
    if (m->pre.count && m->pre.items[m->pre.count - 1] != '\n')
        vs_markup_pre(m, VS_LIT("\n"));
}

void vs_markup_flush_pre(vs_markup *m)
{
    if (!m->pre.count || m->status)
        return;
    /* What is known of the document may point into its text. */
    vs_input text = {.text = vs_arena_copy(&m->metadata->owned, m->pre.items, m->pre.count), .len = m->pre.count};
    m->plain = true;
    vs_str plain = {text.text, text.len};
    if (text.text && m->pre_origin.count == 1 && vs_grid_is(plain)) { /* tables are drawn in it */
        text.text = vs_grid_plain(plain, &m->metadata->owned, &plain, &m->metadata->markdown) ? plain.at : NULL;
        text.len = (uint32_t)plain.len;
    }
    if (!text.text || !vs_text_read(&text, m->pre_origin.items, m->pre_origin.count, m->main, m->metadata))
        m->status = VERSLAG_ERROR_NOMEM;
    m->pre.count = m->pre_origin.count = 0;
}
