/* markup_pre.c - plain text inside markup: a page that is nothing but one <pre>, as browsers save texts, or one for every
 * page of print. It is read as plain text is, lines, page furniture, notes and all. */
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
    char *out = m->pre.items + begin; /* the programs that write such pages make no-break spaces of all spaces */
    for (const char *at = out, *end = m->pre.items + m->pre.count; at < end; at++) {
        const bool fixed = *at == '\xC2' && at + 1 < end && at[1] == '\xA0';
        *out++ = fixed || *at == '\n' || *at == '\r' ? ' ' : *at;
        at += fixed;
    }
    m->pre.count = (uint32_t)(out - m->pre.items);
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
    const vs_input text = {.text = vs_arena_copy(&m->metadata->owned, m->pre.items, m->pre.count), .len = m->pre.count};
    m->plain = true;
    if (!text.text || !vs_text_read(&text, m->pre_origin.items, m->pre_origin.count, m->main, m->metadata))
        m->status = VERSLAG_ERROR_NOMEM;
    m->pre.count = m->pre_origin.count = 0;
}
