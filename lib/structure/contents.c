/* contents.c - the list of contents: found in the draft, its entries kept for comparison, its blocks taken out.
 *
 * It comes as a table (one cell a line, with empty cells), as bullets, with dotted lines, with page numbers or
 * without. It starts at its head ("Inhoudsopgave") and ends where the body begins: at the first heading that comes a
 * second time, or at the first block that cannot be an entry. */
#include "structure/structure.h"
#include "base/limits.h"
#include "language/fraction_heading.h"
#include "vocabulary/forms.h"

/* The list is looked for in so many blocks, and is no longer than so many. */
#define LOOK 400
#define ENTRIES 400

/* An entry without bullet, part number, leader dots and page number. */
static vs_str strip(vs_str t, bool *paged)
{
    *paged = false;
    t = vs_trim(t);
    size_t bullet = vs_form_bullet(t);
    t = (vs_str){t.at + bullet, t.len - bullet};
    const char *end = t.at + t.len, *at = end;
    while (at > t.at && vs_is_digit(at[-1]) && end - at < 4)
        at--;
    /* A text out of a PDF glues it to the title: "reactie van de bewindspersoon2". */
    if (at < end && at > t.at && (vs_is_space(at[-1]) || at[-1] == '.' || (end - at < 3 && vs_is(at[-1], VS_LOWER)))) {
        *paged = true;
        end = at;
        while (end > t.at && (vs_is_space(end[-1]) || end[-1] == '.'))
            end--;
    } else if (at == t.at && at < end) {
        *paged = true; /* a page number alone */
        end = at;
    }
    t = vs_str_of(t.at, end);
    /* "II " before a title */
    size_t roman = 0;
    while (roman < t.len && (t.at[roman] == 'I' || t.at[roman] == 'V' || t.at[roman] == 'X'))
        roman++;
    if (roman && (roman == t.len || t.at[roman] == ' ' || t.at[roman] == '.')) {
        while (roman < t.len && (t.at[roman] == ' ' || t.at[roman] == '.'))
            roman++;
        t = (vs_str){t.at + roman, t.len - roman};
    }
    return t;
}

/* The last block with each title, by the low bits of the title's hash: two titles that share them make one of them
 * look repeated, which only lets an entry pass that looks like one already. */
typedef struct {
    uint32_t *last, mask;
} title_index;

static bool index_titles(title_index *index, const vs_blocks *b, uint32_t from)
{
    uint32_t size = 1024;
    while (size < b->block.count && size < 1u << 20)
        size *= 2;
    index->mask = size - 1;
    index->last = vs_alloc(size * sizeof *index->last);
    if (!index->last)
        return false;
    memset(index->last, 0, size * sizeof *index->last);
    for (uint32_t i = from; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        if (block->role == VS_BLOCK_NOTE || block->end - block->begin > VS_HEADING_MAX)
            continue;
        bool paged;
        const vs_str title = strip(vs_block_text(b, block), &paged);
        if (!vs_ends_sentence(title)) /* no entry does, of those that are looked up */
            index->last[vs_hash_words(title) & index->mask] = i;
    }
    return true;
}

static bool is_column_head(vs_str t)
{
    return vs_equal_nocase(t, VS_LIT("blz.")) || vs_equal_nocase(t, VS_LIT("blz")) ||
           vs_equal_nocase(t, VS_LIT("pag.")) || vs_equal_nocase(t, VS_LIT("pagina"));
}

/* A list whose head is lost: headings of parts and fractions with nothing between them, up to the first one again. */
static bool take_out_headless(vs_parse *parse, uint32_t look)
{
    vs_blocks *b = &parse->blocks;
    uint32_t first = 0, hash = 0;
    for (uint32_t i = 0; i < look; i++) {
        const vs_block *block = &b->block.items[i];
        const vs_str text = vs_block_text(b, block);
        bool paged, heading = false;
        vs_str title = {0};
        if (block->role != VS_BLOCK_NOTE && text.len <= VS_HEADING_MAX &&
            vs_is(text.at[text.len - 1], VS_LOWER | VS_UPPER | VS_DIGIT)) {
            title = strip(text, &paged);
            heading = title.len && (vs_form_part(title) || vs_form_part(text) || vs_fraction_heading_is(title));
        }
        if (!heading) {
            first = i + 1;
            continue;
        }
        if (i == first)
            hash = vs_hash_words(title);
        if (i < first + 2 || vs_hash_words(title) != hash)
            continue;
        for (uint32_t k = first; k < i; k++) {
            title = strip(vs_block_text(b, &b->block.items[k]), &paged);
            vs_contents_entry *entry = vs_vec_push(&parse->contents);
            const char *copy = entry ? vs_keep(parse, title) : NULL;
            if (!copy)
                return false;
            *entry = (vs_contents_entry){copy, (uint32_t)title.len};
            b->block.items[k].taken_out = VERSLAG_FURNITURE_CONTENTS;
        }
        return true;
    }
    return true;
}

static bool is_listed(const uint32_t *hashes, uint32_t count, uint32_t hash)
{
    while (count && hashes[count - 1] != hash)
        count--;
    return count > 0;
}

/* "reactie van de 2 bewindspersoon": an entry of two lines, whose page number stood at the end of the first. Without
 * it, in `whole`; empty where there is no such number. */
static vs_str without_page(vs_str t, char whole[VS_HEADING_MAX])
{
    for (const char *at = t.at, *end = t.at + t.len, *stop; at < end; at = stop + 1) {
        for (stop = at; stop < end && *stop != ' ';)
            stop++;
        if (at == t.at || stop == end || stop - at > 3 || !vs_is_digit(*at) || !vs_is_digit(stop[-1]))
            continue;
        const size_t before = (size_t)(at - t.at);
        memcpy(whole, t.at, before);
        memcpy(whole + before, stop + 1, (size_t)(end - stop - 1));
        return (vs_str){whole, before + (size_t)(end - stop - 1)};
    }
    return (vs_str){0};
}

/* An entry, block `i`, whose page number stands in a block of its own, or whose heading was changed, still looks like a
 * heading; and must not be the body's first, which text follows, or a heading that the list has. */
static bool goes_on(const vs_blocks *b, uint32_t i, vs_str title, const uint32_t *hashes, uint32_t count)
{
    const bool heading = vs_form_part(title) || vs_fraction_heading_is(title);
    if (heading && vs_form_bullet(vs_block_text(b, &b->block.items[i])))
        return true;
    if (i + 1 == b->block.count)
        return false;
    bool paged;
    const vs_str next = strip(vs_block_text(b, &b->block.items[i + 1]), &paged);
    if (next.len == 0)
        return paged;
    return heading && (vs_form_part(next) || vs_fraction_heading_is(next)) &&
           !is_listed(hashes, count, vs_hash_words(next));
}

bool vs_contents_take_out(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    uint32_t head = 0, look = b->block.count < LOOK ? b->block.count : LOOK;
    while (head < look && !(b->block.items[head].role != VS_BLOCK_NOTE &&
                            vs_form_contents_head(vs_block_text(b, &b->block.items[head]))))
        head++;
    if (head == look)
        return take_out_headless(parse, look);
    title_index index;
    if (!index_titles(&index, b, head + 1))
        return false;
    bool ok = true;
    b->block.items[head].taken_out = VERSLAG_FURNITURE_CONTENTS;
    uint32_t hashes[ENTRIES], count = 0;
    for (uint32_t i = head + 1; i < b->block.count && count < ENTRIES; i++) {
        vs_block *block = &b->block.items[i];
        if (block->role == VS_BLOCK_NOTE)
            continue;
        vs_str text = vs_block_text(b, block);
        if (text.len > VS_HEADING_MAX)
            break;
        bool paged;
        vs_str title = strip(text, &paged);
        if (title.len && !is_column_head(title)) {
            uint32_t hash = vs_hash_words(title);
            char whole[VS_HEADING_MAX];
            const vs_str rest = without_page(title, whole);
            if (!paged && rest.len && index.last[vs_hash_words(rest) & index.mask] > i) {
                paged = true;
                title = rest;
                hash = vs_hash_words(title);
            }
            if (is_listed(hashes, count, hash) || (vs_ends_sentence(title) && !paged))
                break;
            if (!paged && block->role != VS_BLOCK_TABLE_ROW && index.last[hash & index.mask] <= i &&
                !goes_on(b, i, title, hashes, count))
                break;
            hashes[count++] = hash;
            vs_contents_entry *entry = vs_vec_push(&parse->contents);
            const char *copy = entry ? vs_keep(parse, title) : NULL;
            ok = copy != NULL;
            if (!ok)
                break;
            *entry = (vs_contents_entry){copy, (uint32_t)title.len};
        }
        block->taken_out = VERSLAG_FURNITURE_CONTENTS;
    }
    vs_release(index.last);
    return ok;
}
