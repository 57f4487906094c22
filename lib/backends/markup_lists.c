/* markup_lists.c - items of lists, with the number or bullet that a browser draws before them. */
#include "backends/markup.h"

#include "vocabulary/forms.h"

/* The number or bullet of a list item as a reader of the page sees it. */
static void number_item(vs_markup *m, const vs_frame *list, uint32_t number)
{
    m->label_len = 0;
    char text[24];
    size_t n = sizeof text;
    const char type = list->element.numbering;
    if (type == VS_BULLET) { /* as the publisher prints it */
        m->label_len = 3;
        memcpy(m->label, "\xE2\x80\x93", 3);
        return;
    }
    text[--n] = '.';
    if ((type == 'a' || type == 'A') && number > 0) {
        for (uint32_t left = number; left && n > 0; left = (left - 1) / 26)
            text[--n] = (char)(type + (char)((left - 1) % 26));
    } else if ((type == 'i' || type == 'I') && number > 0 && number < 40) {
        static const char *const ones[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        const char *one = ones[number % 10];
        for (size_t k = strlen(one); k-- > 0;)
            text[--n] = one[k];
        for (uint32_t ten = number / 10; ten > 0; ten--)
            text[--n] = 'x';
        for (size_t k = n; type == 'I' && k < sizeof text - 1; k++)
            text[k] = (char)(text[k] - 32);
    } else {
        uint32_t left = number;
        do
            text[--n] = (char)('0' + left % 10);
        while ((left /= 10) != 0);
    }
    m->label_len = (uint32_t)(sizeof text - n);
    memcpy(m->label, text + n, m->label_len);
}

void vs_markup_start_item(vs_markup *m, vs_frame *frame, uint32_t index)
{
    vs_frame *list = frame->list ? &m->stack.items[frame->list] : NULL;
    if (list && list->element.does == VS_DOES_LIST) {
        uint32_t number = frame->element.number ? frame->element.number : list->next;
        if (list->element.falling)
            list->next = number > 1 ? number - 1 : number;
        else
            list->next = number < UINT32_MAX ? number + 1 : number;
        m->label_len = 0;
        if (list->element.numbering && frame->sink == VS_SINK_DOCUMENT && !frame->in_note)
            number_item(m, list, number);
    }
    frame->role = VS_BLOCK_LIST_ITEM;
    frame->list = index;
    frame->used = false;
}

/* A bullet and nothing else: it was written as a reference, and what it stands before comes next. */
static bool is_bullet(vs_str text)
{
    char line[8];
    if (text.len == 0 || text.len > 4 || vs_is(*text.at, VS_UPPER | VS_LOWER | VS_DIGIT))
        return false;
    memcpy(line, text.at, text.len);
    memcpy(line + text.len, " x", 2);
    return vs_form_bullet((vs_str){line, text.len + 2}) != 0;
}

/* "1. ", unless the text has a number or bullet of its own. */
void vs_markup_write_label(vs_markup *m, vs_str text)
{
    text = vs_trim(text);
    vs_number_label own = vs_form_number(text);
    const bool title = vs_markup_top(m)->role == VS_BLOCK_HEADING || vs_form_answer(text).found;
    if (title && !vs_is(*m->label, VS_UPPER | VS_LOWER | VS_DIGIT)) {
        m->label_len = 0; /* no bullet stands before a title */
        return;
    }
    if (!vs_form_bullet(text) && !is_bullet(text) &&
        (own.form == VS_NUMBER_NONE || own.form == VS_NUMBER_BARE || own.form == VS_NUMBER_INLINE)) {
        vs_blocks_append(m->out, (vs_str){m->label, m->label_len}, m->line);
        vs_blocks_space(m->out);
        /* It is no part of a link with which the item begins. */
        for (uint32_t i = m->stack.count; i-- > 1 && m->stack.items[i].element.does != VS_DOES_ITEM;)
            if (m->stack.items[i].link)
                m->out->link.items[m->stack.items[i].link - 1].begin = m->out->len;
    }
    m->label_len = 0;
}
