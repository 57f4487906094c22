/* typo.c - dossiers that were probably mistyped: the same kamerstuk, but for one digit of one dossier, named twice; and
 * numbers that no dossier can have had by then. */
#include "references/read.h"

#include <stdlib.h>

/* How much of a reference's text a message repeats. */
#define QUOTE_MAX 100u

static int by_form(const void *left, const void *right)
{
    const vs_dossier_use *a = left, *b = right;
    if (a->rest != b->rest)
        return a->rest < b->rest ? -1 : 1;
    if (a->dossier != b->dossier)
        return a->dossier < b->dossier ? -1 : 1;
    return a->reference < b->reference ? -1 : a->reference > b->reference;
}

/* What remains of a dossier's number without one of its digits; one order for each digit. */
#define WITHOUT(value, unit) ((value) - (value) / (unit) % 10 * (unit))
#define BY_ALL_BUT(name, unit)                                                                            \
    static int name(const void *left, const void *right)                                                  \
    {                                                                                                     \
        const vs_dossier_use *a = left, *b = right;                                                       \
        uint32_t x = WITHOUT(a->dossier, unit), y = WITHOUT(b->dossier, unit);                            \
        if (x != y)                                                                                       \
            return x < y ? -1 : 1;                                                                        \
        return a->dossier < b->dossier ? -1 : a->dossier > b->dossier;                                    \
    }
BY_ALL_BUT(by_all_but_1, 1u)
BY_ALL_BUT(by_all_but_10, 10u)
BY_ALL_BUT(by_all_but_100, 100u)
BY_ALL_BUT(by_all_but_1000, 1000u)
BY_ALL_BUT(by_all_but_10000, 10000u)

static const struct {
    uint32_t unit;
    int (*order)(const void *, const void *);
} digits[] = {{1, by_all_but_1}, {10, by_all_but_10}, {100, by_all_but_100}, {1000, by_all_but_1000},
              {10000, by_all_but_10000}};

static int by_value(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return a < b ? -1 : a > b;
}

/* How many of the sorted values are smaller than `value`. */
static uint32_t smaller(const uint32_t *values, uint32_t count, uint32_t value)
{
    uint32_t low = 0;
    while (low < count) {
        uint32_t middle = low + (count - low) / 2;
        if (values[middle] < value)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

/* The document is filed in this dossier. */
static bool is_own(const vs_parse *parse, uint32_t dossier)
{
    for (uint32_t i = 0; i < parse->dossiers.count && i < 64; i++) {
        const char *at = parse->dossiers.items[i].number;
        uint32_t value;
        if (at && vs_read_number(&at, at + strlen(at), 99999, &value) && value == dossier)
            return true;
    }
    return false;
}

static vs_str quote(const vs_parse *parse, uint32_t reference)
{
    const vs_slice *slice = &parse->references.items[reference].text;
    vs_str text = {parse->blocks.text + slice->begin, slice->end - slice->begin};
    text.len = text.len < QUOTE_MAX ? text.len : QUOTE_MAX; /* vs_diagnose() leaves out a character that is cut */
    return text;
}

/* Tells of two uses that differ in a digit. `used` holds every dossier of the document as often as it was named. */
static bool tell(vs_parse *parse, const vs_dossier_use *odd, const vs_dossier_use *right, const uint32_t *used,
                 uint32_t count)
{
    uint32_t odd_uses = smaller(used, count, odd->dossier + 1) - smaller(used, count, odd->dossier);
    uint32_t right_uses = smaller(used, count, right->dossier + 1) - smaller(used, count, right->dossier);
    bool odd_own = is_own(parse, odd->dossier), right_own = is_own(parse, right->dossier);
    if (odd_own != right_own ? odd_own : odd_uses != right_uses ? odd_uses > right_uses
                                                                : odd->reference < right->reference) {
        const vs_dossier_use *other = odd;
        odd = right;
        right = other;
    }
    vs_str odd_text = quote(parse, odd->reference), right_text = quote(parse, right->reference);
    const vs_slice *slice = &parse->references.items[odd->reference].text;
    if (odd_own == right_own && odd_uses == right_uses)
        return vs_diagnose(parse, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED, slice->begin, slice->end,
                           "\"%.*s\" and \"%.*s\" differ in one digit of a dossier, %05u and %05u: one of them is "
                           "probably a typing error",
                           (int)odd_text.len, odd_text.at, (int)right_text.len, right_text.at, (unsigned)odd->dossier,
                           (unsigned)right->dossier);
    return vs_diagnose(parse, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED, slice->begin, slice->end,
                       "\"%.*s\" and \"%.*s\" differ in one digit of a dossier: %05u is probably a typing error for "
                       "%05u, which %s",
                       (int)odd_text.len, odd_text.at, (int)right_text.len, right_text.at, (unsigned)odd->dossier,
                       (unsigned)right->dossier,
                       odd_own != right_own ? "is a dossier of this document" : "the document names more often");
}

/* Looks for pairs in a group of uses in which all but the dossier is the same, each dossier once. In a run that
 * differs in the same digit each is held against the first, so that there are no more pairs than uses. */
static bool search_group(vs_parse *parse, vs_dossier_use *group, uint32_t size, const uint32_t *used, uint32_t count)
{
    for (size_t d = 0; d < sizeof digits / sizeof *digits; d++) {
        qsort(group, size, sizeof *group, digits[d].order);
        for (uint32_t i = 0, next; i < size; i = next)
            for (next = i + 1; next < size && WITHOUT(group[next].dossier, digits[d].unit) ==
                                                  WITHOUT(group[i].dossier, digits[d].unit); next++)
                if (!tell(parse, &group[next], &group[i], used, count))
                    return false;
    }
    return true;
}

/* Dossiers are numbered in the order in which they are opened, some 600 a year at the turn of the century and 300 now.
 * These are well above what had been reached in that year. */
static const struct {
    uint32_t year, number;
} reached[] = {{1995, 28000}, {2005, 34000}, {2015, 40000}, {2025, 43000}};

uint32_t vs_dossier_limit(const verslag_document *doc)
{
    uint32_t year = vs_document_date(doc) / 10000;
    const size_t last = sizeof reached / sizeof *reached - 1;
    if (year == 0)
        return 50000;
    for (size_t i = 0; i < last; i++)
        if (year < reached[i + 1].year) {
            uint32_t past = year > reached[i].year ? year - reached[i].year : 0;
            return reached[i].number + past * (reached[i + 1].number - reached[i].number) /
                                           (reached[i + 1].year - reached[i].year);
        }
    return reached[last].number + (year - reached[last].year) * 300;
}

bool vs_dossier_too_high(vs_reader *reader, uint32_t dossier, const char *begin, const char *end)
{
    return vs_diagnose(reader->parse, VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED, vs_offset(reader, begin),
                       vs_offset(reader, end),
                       "\"%.*s\" has dossier %05u, and none can have had so high a number by then: it is probably a "
                       "typing error",
                       (int)(end - begin > (ptrdiff_t)QUOTE_MAX ? (ptrdiff_t)QUOTE_MAX : end - begin), begin,
                       (unsigned)dossier);
}

bool vs_dossier_typos(vs_reader *reader)
{
    vs_dossier_use *uses = reader->dossiers.items;
    uint32_t count = reader->dossiers.count;
    if (count < 2)
        return true;
    uint32_t *used = vs_alloc((size_t)count * sizeof *used);
    if (!used)
        return false;
    uint32_t telling = 0;
    for (uint32_t i = 0; i < count; i++) {
        used[i] = uses[i].dossier;
        if (uses[i].telling)
            uses[telling++] = uses[i];
    }
    qsort(used, count, sizeof *used, by_value);
    if (telling)
        qsort(uses, telling, sizeof *uses, by_form);
    uint32_t forms = 0; /* each form once, with its first reference */
    for (uint32_t i = 0; i < telling; i++)
        if (i == 0 || uses[i].rest != uses[forms - 1].rest || uses[i].dossier != uses[forms - 1].dossier)
            uses[forms++] = uses[i];
    bool ok = true;
    for (uint32_t i = 0, next; ok && i < forms; i = next) {
        for (next = i + 1; next < forms && uses[next].rest == uses[i].rest;)
            next++;
        if (next - i > 1)
            ok = search_group(reader->parse, uses + i, next - i, used, count);
    }
    vs_release(used);
    return ok;
}
