/* text_page_numbers.c - the numbers of pages that nothing else shows: a text whose pages are joined, without form
 * feeds and without running footers, can still have them, alone on a line, rising by one, a page apart, and some of
 * them in the middle of a sentence or on the last line. A question's number has something behind it, and its like
 * are not so far apart. */
#include "backends/text.h"
#include "vocabulary/forms.h"

/* A page has so many lines, empty ones too. */
#define PAGE_LINES_MIN 20
#define PAGE_LINES_MAX 110

/* The number alone on line `i`, 0 where it is none. */
static uint32_t lone_number(const vs_text *text, uint32_t i)
{
    const vs_line *line = &text->lines.items[i];
    uint32_t number;
    if (line->role != VS_LINE_BODY || line->width > 20 || !vs_form_page_number(vs_line_text(text, line), &number))
        return 0;
    return number;
}

/* The line stands in the middle of a sentence: no question begins there. Two lines that end none are no heading. */
static bool is_inside_sentence(const vs_text *text, uint32_t i)
{
    const vs_line *lines = text->lines.items, *before = lines + i - 1;
    if (i < 2 || i + 1 >= text->lines.count || before->role != VS_LINE_BODY || (before->flags & VS_LINE_SENTENCE) ||
        before->width < 40 || vs_form_bullet(vs_line_text(text, &lines[i + 1])))
        return false;
    return (lines[i + 1].flags & VS_LINE_LOWER) || (!before->blanks && before[-1].role == VS_LINE_BODY &&
                                                    !(before[-1].flags & VS_LINE_SENTENCE) && before[-1].width >= 40 &&
                                                    vs_is(text->input->text[before->end - 1], VS_LOWER));
}

/* The line with the number `number` that is a page away from line `i`, in direction `step`; `count` where there is
 * none. Of two the one is taken that stands in the middle of a sentence, then the one that makes the page as long as
 * `length`, that of the pages which are known; `evenly`, only by that. */
static uint32_t next_page_number(const vs_text *text, uint32_t i, int step, uint32_t number, uint32_t length,
                                 bool evenly)
{
    const vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count;
    uint32_t best = count, best_off = UINT32_MAX;
    uint32_t steps = 0; /* lines that an extractor has made of one have its number, all of them */
    for (uint32_t k = i + (uint32_t)step; k < count && steps++ < PAGE_LINES_MAX;
         k += (uint32_t)step) { /* 0 - 1 is more than any count */
        const uint32_t off = step > 0 ? lines[k].number - lines[i].number : lines[i].number - lines[k].number;
        if (off > PAGE_LINES_MAX)
            break;
        if ((off < PAGE_LINES_MIN && k + 1 < count) || lines[k].width > 20 || lone_number(text, k) != number)
            continue;
        if (!evenly && is_inside_sentence(text, k))
            return k;
        const uint32_t away = !length ? 0 : off > length ? off - length : k + 1 < count ? length - off : 0;
        if (away < best_off) {
            best = k;
            best_off = away;
        }
    }
    return length && best_off * 3 > length ? count : best;
}

typedef enum vs_follow { FOLLOW, FOLLOW_EVENLY, FOLLOW_AND_MARK } vs_follow;

/* Counts the page numbers that go on by one from line `i`, or marks them. Returns how many. */
static uint32_t follow_page_numbers(vs_text *text, uint32_t i, int step, uint32_t *length, vs_follow how)
{
    const uint32_t count = text->lines.count;
    uint32_t found = 0, number = lone_number(text, i);
    while (step > 0 || number > 1) {
        number = step > 0 ? number + 1 : number - 1;
        const uint32_t next = next_page_number(text, i, step, number, *length, how == FOLLOW_EVENLY);
        if (next >= count)
            break;
        const vs_line *lines = text->lines.items;
        if (!*length && next + 1 < count) /* the last page can be short */
            *length = step > 0 ? lines[next].number - lines[i].number : lines[i].number - lines[next].number;
        if (how == FOLLOW_AND_MARK)
            text->lines.items[next].role = VS_LINE_PAGE_NUMBER;
        found++;
        i = next;
    }
    return found;
}

/* Pages of one length from the start on, or up to the number on the very last line: the numbers of questions are not so
 * far apart, and not so evenly. */
static bool is_even(vs_text *text, uint32_t i)
{
    uint32_t length = 0;
    const uint32_t number = lone_number(text, i);
    if (text->lines.items[i].number >= PAGE_LINES_MAX || number > 2)
        return false;
    const uint32_t found = follow_page_numbers(text, i, 1, &length, FOLLOW_EVENLY);
    const bool to_the_end = found && lone_number(text, text->lines.count - 1) - number - found <= 1;
    return (found >= 2 || to_the_end) && length >= PAGE_LINES_MIN * 2;
}

/* The number before that of the very last line, which ends the last page: of several the one in the middle of a
 * sentence, or that has no question behind it. `count` where none is the one. */
static uint32_t number_before_last(const vs_text *text)
{
    enum { SHORT_PAGE = 6 };
    const vs_line *lines = text->lines.items;
    const uint32_t count = text->lines.count, last = count ? lone_number(text, count - 1) : 0;
    uint32_t found[2] = {count, count}, times[2] = {0, 0}; /* without a question behind it, and with one */
    for (uint32_t i = count - 1; last > 1 && i-- > 0 && count - i <= PAGE_LINES_MAX &&
                                 lines[count - 1].number - lines[i].number <= PAGE_LINES_MAX;) {
        if (lines[i].width > 20 || lone_number(text, i) != last - 1)
            continue;
        if (is_inside_sentence(text, i))
            return i;
        const uint32_t least =
            lines[count - 1].number - lines[i].number < SHORT_PAGE ? 2 * PAGE_LINES_MIN : PAGE_LINES_MIN;
        if (lines[i].number < least)
            continue;
        const bool asks = vs_text_begins_asking(text, &lines[i + 1]);
        found[asks] = i;
        times[asks]++;
    }
    const bool asks = !times[0];
    return times[asks] == 1 ? found[asks] : count;
}

void vs_text_find_bare_page_numbers(vs_text *text)
{
    const uint32_t count = text->lines.count;
    uint32_t first = count, even = count;
    for (uint32_t i = 1, tries = 0; i + 1 < count && tries < 16 && first == count; i++) {
        if (text->lines.items[i].width > 20 || !lone_number(text, i))
            continue;
        uint32_t length = 0;
        const bool inside = is_inside_sentence(text, i);
        tries += inside; /* the mark of a note that stands on a line of its own has no such neighbours */
        if (inside &&
            (follow_page_numbers(text, i, 1, &length, FOLLOW) || follow_page_numbers(text, i, -1, &length, FOLLOW)))
            first = i;
        if (even == count && i < PAGE_LINES_MAX && is_even(text, i))
            even = i;
    }
    first = first < count ? first : even < count ? even : number_before_last(text);
    if (first == count)
        return;
    uint32_t length = 0;
    follow_page_numbers(text, first, 1, &length, FOLLOW_AND_MARK);
    follow_page_numbers(text, first, -1, &length, FOLLOW_AND_MARK);
    text->lines.items[first].role = VS_LINE_PAGE_NUMBER;
    text->paged = true;
}

bool vs_text_counts_pages(const vs_text *text, uint32_t number)
{
    const vs_line *last = text->lines.items + text->lines.count - 1;
    return text->lines.count > 5 && number <= 1 + last->number / PAGE_LINES_MIN &&
           number * PAGE_LINES_MAX >= last->number &&
           (last[-1].width > 20 || (last[-1].flags & VS_LINE_SENTENCE) ||
            vs_is(text->input->text[last[-1].end - 1], VS_LOWER));
}
