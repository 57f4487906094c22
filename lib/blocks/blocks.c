#include "blocks/blocks.h"

#include "base/sixteen.h"
#include "base/sort.h"

#include <string.h>

void vs_blocks_init(vs_blocks *b, size_t input)
{
    *b = (vs_blocks){0};
    b->capacity = (uint32_t)input + 64;
    b->text = vs_alloc(b->capacity);
    b->nomem = !b->text;
    if (b->text)
        b->text[0] = 0;
}

void vs_blocks_free(vs_blocks *b)
{
    vs_release(b->text);
    vs_release(b->furniture_text);
    vs_vec_free(&b->block);
    vs_vec_free(&b->piece);
    vs_vec_free(&b->mark);
    vs_vec_free(&b->raised);
    vs_vec_free(&b->link);
    vs_vec_free(&b->link_text);
    *b = (vs_blocks){0};
}

/* Room for `extra` more bytes and a NUL. */
static bool text_reserve(vs_blocks *b, size_t extra)
{
    if (b->nomem)
        return false;
    if (extra < (size_t)b->capacity - b->len)
        return true;
    uint64_t capacity = (uint64_t)b->len + extra + b->len / 4 + 64;
    char *text = capacity <= UINT32_MAX ? vs_resize(b->text, (size_t)capacity) : NULL;
    if (!text) {
        b->nomem = true;
        return false;
    }
    b->text = text;
    b->capacity = (uint32_t)capacity;
    return true;
}

vs_block *vs_blocks_last(vs_blocks *b) { return b->block.count ? &b->block.items[b->block.count - 1] : NULL; }

/* The block that text goes to, where there is one (b->open). */
static vs_block *open_block(vs_blocks *b) { return &b->block.items[b->block.count - 1]; }

void vs_blocks_open(vs_blocks *b, vs_block_role role, uint32_t line)
{
    vs_blocks_close(b);
    if (!text_reserve(b, 1))
        return;
    vs_block *block = vs_vec_push(&b->block);
    if (!block) {
        b->nomem = true;
        return;
    }
    if (b->len)
        b->text[b->len++] = '\n';
    block->begin = block->end = b->len;
    block->line = line;
    block->role = (uint8_t)role;
    b->block_pieces = b->piece.count;
    b->open = true;
    b->space = false;
}

/* The bytes at which appending has to look closer: white space, and the lead bytes of white space and soft hyphens
 * outside ASCII. Everything between them is copied as it is. */
static inline bool needs_care(unsigned char c)
{
    return c <= ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

/* Copies from *at, behind a byte that is no space, what needs no care but single spaces. There is room for sixteen more
 * bytes than are left. */
static char *copy_plain(char *out, const char **at, const char *end)
{
    uint32_t space = 0; /* the byte before *at is one */
    while (*at < end) {
        if (end - *at >= 32) { /* most of a text is plain: without a branch but this one */
            const vs_sixteen low = vs_sixteen_at(*at), high = vs_sixteen_at(*at + 16);
            const uint32_t spaces = vs_sixteen_equal(low, ' ') | vs_sixteen_equal(high, ' ') << 16;
            if (vs_sixteen_all_above(low, high, ' ' - 1) && !(spaces & (spaces << 1 | space))) {
                vs_sixteen_put(out, low);
                vs_sixteen_put(out + 16, high);
                out += 32;
                *at += 32;
                space = spaces >> 31;
                continue;
            }
        }
        char tail[16] = {0}; /* where fewer are left: a NUL needs care */
        const size_t left = (size_t)(end - *at);
        const vs_sixteen bytes = vs_sixteen_at(left >= 16 ? *at : memcpy(tail, *at, left));
        const uint32_t spaces = vs_sixteen_equal(bytes, ' '), outside = vs_sixteen_outside_ascii(bytes);
        uint32_t stop = (~(vs_sixteen_above(bytes, ' ' - 1) | outside) & 0xFFFF) | (spaces & (spaces << 1 | space));
        if (outside)
            stop |= vs_sixteen_equal(bytes, '\xC2') | vs_sixteen_equal(bytes, '\xE2') |
                    vs_sixteen_equal(bytes, '\xE3') | vs_sixteen_equal(bytes, '\xEF');
        vs_sixteen_put(out, bytes);
        const uint32_t n = stop ? vs_first_bit(stop) : 16;
        out += n;
        *at += n;
        if (stop)
            break;
        space = spaces >> 15;
    }
    return out;
}

void vs_blocks_append(vs_blocks *b, vs_str text, uint32_t line)
{
    if (!b->open || !text_reserve(b, text.len + 17))
        return;
    const char *at = text.at, *end = text.at + text.len;
    const uint32_t begin = open_block(b)->begin;
    char *out = b->text + b->len;
    bool space = b->space;
    while (at < end) {
        unsigned char c = (unsigned char)*at;
        if (needs_care(c)) {
            size_t n = c == ' ' ? 1 : vs_space_length(at, end);
            if (n) {
                space = space || !vs_has_no_width(at, n);
                at += n;
                continue;
            }
            n = vs_soft_hyphen_length(at, end);
            if (n) {
                b->len = (uint32_t)(out - b->text);
                vs_blocks_take_out(b, VERSLAG_FURNITURE_HYPHEN, (vs_str){at, n}, line);
                at += n;
                continue;
            }
        }
        if (space) {
            if (out > b->text + begin && out[-1] != '\t')
                *out++ = ' ';
            space = false;
        }
        *out++ = *at++;
        while (at < end && (unsigned char)*at >= 0x80 && !needs_care((unsigned char)*at)) /* the rest of a character */
            *out++ = *at++;
        out = copy_plain(out, &at, end);
        if (out[-1] == ' ') { /* whether it stays depends on what follows */
            out--;
            space = true;
        }
    }
    b->space = space;
    b->len = (uint32_t)(out - b->text);
}

void vs_blocks_drop_hyphen(vs_blocks *b, vs_str written, uint32_t line)
{
    static const vs_str hyphens[] = {VS_ENTRY("-"), VS_ENTRY("\xE2\x80\x90")}; /* a U+00AD was never written */
    for (size_t i = 0; i < sizeof hyphens / sizeof *hyphens && b->open; i++) {
        const uint32_t begin = open_block(b)->begin;
        if (vs_ends_with(written, hyphens[i]) && b->len - begin >= hyphens[i].len && !b->space &&
            vs_ends_with((vs_str){b->text + begin, b->len - begin}, hyphens[i])) {
            b->len -= (uint32_t)hyphens[i].len;
            /* What stood between the two lines was taken out behind the hyphen. */
            for (uint32_t p = b->piece.count; p-- > 0 && b->piece.items[p].offset > b->len;)
                b->piece.items[p].offset = b->len;
            vs_blocks_take_out(b, VERSLAG_FURNITURE_HYPHEN, hyphens[i], line);
            return;
        }
    }
}

void vs_blocks_cell(vs_blocks *b)
{
    if (!b->open || !text_reserve(b, 1))
        return;
    b->text[b->len++] = '\t';
    b->space = false;
}

/* Puts text among the furniture's; its place goes to the piece. */
static void keep_furniture(vs_blocks *b, vs_piece *piece, vs_str text)
{
    if (text.len >= (size_t)b->furniture_capacity - b->furniture_len) {
        uint64_t capacity = (uint64_t)b->furniture_len + text.len + b->furniture_len / 2 + 256;
        char *grown = capacity <= UINT32_MAX ? vs_resize(b->furniture_text, (size_t)capacity) : NULL;
        if (!grown) {
            b->nomem = true;
            return;
        }
        b->furniture_text = grown;
        b->furniture_capacity = (uint32_t)capacity;
    }
    piece->text = b->furniture_len;
    piece->len = (uint32_t)text.len;
    memcpy(b->furniture_text + b->furniture_len, text.at, text.len);
    b->furniture_len += (uint32_t)text.len;
    b->furniture_text[b->furniture_len++] = 0;
}

static void push_piece(vs_blocks *b, verslag_furniture_kind kind, vs_str text, uint32_t block, uint32_t offset,
                       uint32_t line)
{
    vs_piece *piece = vs_vec_push(&b->piece);
    if (!piece) {
        b->nomem = true;
        return;
    }
    *piece = (vs_piece){.block = block, .offset = offset, .line = line, .kind = (uint8_t)kind};
    keep_furniture(b, piece, text);
}

void vs_blocks_take_out(vs_blocks *b, verslag_furniture_kind kind, vs_str text, uint32_t line)
{
    text = vs_trim(text);
    if (text.len == 0 || b->nomem)
        return;
    push_piece(b, kind, text, b->open ? b->block.count - 1 : b->block.count, b->len, line);
}

void vs_blocks_mark(vs_blocks *b, uint32_t number, vs_str printed, uint32_t line)
{
    if (!b->open || b->nomem)
        return;
    vs_mark *mark = vs_vec_push(&b->mark);
    if (!mark) {
        b->nomem = true;
        return;
    }
    *mark = (vs_mark){.block = b->block.count - 1, .offset = b->len, .note = UINT32_MAX, .number = number};
    vs_blocks_take_out(b, VERSLAG_FURNITURE_NOTE_MARK, printed, line);
}

bool vs_blocks_close(vs_blocks *b)
{
    if (!b->open)
        return false;
    b->open = false;
    b->space = false;
    vs_block *block = open_block(b);
    while (b->len > block->begin && b->text[b->len - 1] == '\t') /* cells that stayed empty at the end of a row */
        b->len--;
    block->end = b->len;
    b->text[b->len] = 0;
    if (block->end > block->begin)
        return true;
    if (b->len) /* the line end that opening put there */
        b->text[--b->len] = 0;
    uint32_t index = --b->block.count;
    *block = (vs_block){0};
    /* Pieces of a block that disappears stand before the next one; a mark without text has no place. */
    for (uint32_t i = b->block_pieces; i < b->piece.count; i++)
        b->piece.items[i].offset = b->len;
    while (b->mark.count && b->mark.items[b->mark.count - 1].block >= index)
        b->mark.count--;
    return false;
}

/* ------------------------------------------------------------------------------------------------ Finishing */

/* The order of the canonical text: first what is no note, then the notes, both in source order. */
static void final_order(const vs_blocks *b, uint32_t *order, uint32_t *kept, uint32_t *notes)
{
    uint32_t n = 0;
    for (int note = 0; note <= 1; note++) {
        for (uint32_t i = 0; i < b->block.count; i++)
            if ((b->block.items[i].role == VS_BLOCK_NOTE) == note)
                order[n++] = i;
        if (!note)
            *kept = n;
    }
    *notes = n - *kept;
}

/* Per block, its first piece and mark: both arrays are in order of block. */
typedef struct {
    uint32_t piece, mark;
} cursor;

static void index_cuts(const vs_blocks *b, cursor *first)
{
    uint32_t piece = 0, mark = 0;
    for (uint32_t i = 0; i <= b->block.count; i++) {
        while (piece < b->piece.count && b->piece.items[piece].block < i)
            piece++;
        while (mark < b->mark.count && b->mark.items[mark].block < i)
            mark++;
        first[i] = (cursor){piece, mark};
    }
}

/* Copies block `i`, whose draft text stands at `source`, to `out` without the marks in it and gives its pieces and
 * marks their final offsets. */
static char *copy_block(vs_blocks *b, uint32_t i, const cursor *first, const char *source, char *out)
{
    char *const text = b->text;
    const vs_block *block = &b->block.items[i];
    uint32_t from = block->begin, piece = first[i].piece, mark = first[i].mark;
    const uint32_t last_piece = first[i + 1].piece, last_mark = first[i + 1].mark;
    for (;;) {
        uint32_t upto = mark < last_mark ? b->mark.items[mark].offset : block->end;
        for (; piece < last_piece && b->piece.items[piece].offset <= upto; piece++) {
            uint32_t offset = b->piece.items[piece].offset;
            b->piece.items[piece].offset = (uint32_t)(out - text) + (offset > from ? offset - from : 0);
        }
        memmove(out, source + (from - block->begin), upto - from);
        out += upto - from;
        if (mark == last_mark)
            break;
        b->mark.items[mark].offset = (uint32_t)(out - text);
        from = upto + b->mark.items[mark].length;
        mark++;
    }
    for (; piece < last_piece; piece++)
        b->piece.items[piece].offset = (uint32_t)(out - text);
    return out;
}

/* The marks that stand in the draft become furniture; the ones from markup are there already. */
static void marks_to_furniture(vs_blocks *b)
{
    for (uint32_t i = 0; i < b->mark.count && !b->nomem; i++) {
        const vs_mark *mark = &b->mark.items[i];
        if (mark->length)
            push_piece(b, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){b->text + mark->offset, mark->length}, mark->block,
                       mark->offset, b->block.items[mark->block].line);
    }
}

static void blocks_to_furniture(vs_blocks *b)
{
    for (uint32_t i = 0; i < b->block.count && !b->nomem; i++) {
        const vs_block *block = &b->block.items[i];
        if (block->taken_out)
            push_piece(b, (verslag_furniture_kind)block->taken_out, vs_block_text(b, block), i, block->begin,
                       block->line);
    }
}

/* Blocks that hold nothing but marks ("(noot 1)" in a line of its own) leave with them: the text has no empty line. */
static void take_out_bare_marks(vs_blocks *b)
{
    for (uint32_t i = 0; i < b->mark.count;) {
        const uint32_t index = b->mark.items[i].block;
        vs_block *block = &b->block.items[index];
        uint32_t at = block->begin;
        bool bare = block->role != VS_BLOCK_NOTE;
        for (; i < b->mark.count && b->mark.items[i].block == index; i++) {
            const vs_mark *mark = &b->mark.items[i];
            bare = bare && vs_trim(vs_str_of(b->text + at, b->text + mark->offset)).len == 0;
            at = mark->offset + mark->length;
        }
        if (bare && vs_trim(vs_str_of(b->text + at, b->text + block->end)).len == 0)
            block->taken_out = VERSLAG_FURNITURE_NOTE_MARK;
    }
}

static int by_block(const void *a, const void *b)
{
    const vs_piece *x = a, *y = b;
    if (x->block != y->block)
        return x->block < y->block ? -1 : 1;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static int by_line(const void *a, const void *b)
{
    const vs_piece *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* The last pass over the draft: what it needs beside the blocks. */
typedef struct finisher {
    vs_blocks *b;
    uint32_t kept, notes; /* blocks without the notes; the notes, which go behind them */
    uint32_t *order;      /* the blocks of the draft as they will stand */
    cursor *first;        /* their first pieces and marks, by their number in the draft */
    uint32_t *place;      /* where each comes to stand */
    vs_block *written;
    vs_piece *spare;      /* for sorting */
    char *aside;          /* the texts of the notes, so that the rest can move forward over them */
} finisher;

static void finisher_free(finisher *f)
{
    vs_release(f->order);
    vs_release(f->first);
    vs_release(f->place);
    vs_release(f->written);
    vs_release(f->spare);
    vs_release(f->aside);
}

static bool finisher_init(finisher *f, vs_blocks *b)
{
    const size_t count = b->block.count;
    *f = (finisher){.b = b,
                    .order = vs_alloc((count + 1) * sizeof *f->order),
                    .first = vs_alloc((count + 2) * sizeof *f->first),
                    .place = vs_alloc((count + 1) * sizeof *f->place),
                    .written = vs_alloc((count + 1) * sizeof *f->written),
                    .spare = vs_alloc(((size_t)b->piece.count + 1) * sizeof *f->spare)};
    if (b->nomem || !f->order || !f->first || !f->place || !f->written || !f->spare)
        return false;
    vs_sort(b->piece.items, b->piece.count, sizeof *f->spare, by_block, f->spare);
    index_cuts(b, f->first);
    f->first[count + 1] = (cursor){b->piece.count, b->mark.count};
    final_order(b, f->order, &f->kept, &f->notes);
    return true;
}

static bool put_notes_aside(finisher *f)
{
    const vs_block *const blocks = f->b->block.items;
    const uint32_t *const notes = f->order + f->kept;
    size_t bytes = 0;
    for (uint32_t i = 0; i < f->notes; i++)
        bytes += blocks[notes[i]].end - blocks[notes[i]].begin;
    char *at = f->aside = vs_alloc(bytes + 1);
    for (uint32_t i = 0; at && i < f->notes; i++) {
        const vs_block *note = &blocks[notes[i]];
        memcpy(at, f->b->text + note->begin, note->end - note->begin);
        at += note->end - note->begin;
    }
    return at != NULL;
}

/* Writes the text in its order, over the draft. */
static void write_text(finisher *f)
{
    vs_blocks *const b = f->b;
    const uint32_t count = b->block.count;
    const char *aside = f->aside;
    char *out = b->text;
    uint32_t written = 0;
    for (uint32_t k = 0; k < f->kept + f->notes; k++) {
        const uint32_t i = f->order[k];
        vs_block block = b->block.items[i];
        f->place[i] = written;
        if (block.taken_out) {
            for (uint32_t p = f->first[i].piece; p < f->first[i + 1].piece; p++)
                b->piece.items[p].offset = (uint32_t)(out - b->text);
            for (uint32_t m = f->first[i].mark; m < f->first[i + 1].mark; m++)
                b->mark.items[m].offset = (uint32_t)(out - b->text);
            f->place[i] = written ? written - 1 : 0; /* its marks are those of the block before */
            continue;
        }
        if (written)
            *out++ = '\n';
        const uint32_t begin = (uint32_t)(out - b->text);
        out = copy_block(b, i, f->first, block.role == VS_BLOCK_NOTE ? aside : b->text + block.begin, out);
        if (block.role == VS_BLOCK_NOTE)
            aside += block.end - block.begin;
        block.begin = begin;
        block.end = (uint32_t)(out - b->text);
        f->written[written++] = block;
    }
    b->len = (uint32_t)(out - b->text);
    memset(out, 0, VS_TEXT_BEHIND);
    for (uint32_t p = f->first[count].piece; p < b->piece.count; p++) /* after the last block */
        b->piece.items[p].offset = f->kept ? (f->notes ? f->written[written - f->notes].begin : b->len) : 0;
    if (written)
        memcpy(b->block.items, f->written, written * sizeof *f->written);
    b->block.count = written;
}

bool vs_blocks_finish(vs_blocks *b)
{
    vs_blocks_close(b);
    marks_to_furniture(b);
    blocks_to_furniture(b);
    take_out_bare_marks(b);
    text_reserve(b, VS_TEXT_BEHIND);
    finisher f;
    bool ok = finisher_init(&f, b) && put_notes_aside(&f);
    if (ok) {
        vs_blocks_loosen_links(b);
        write_text(&f);
        for (uint32_t m = 0; m < b->mark.count; m++) {
            b->mark.items[m].block = f.place[b->mark.items[m].block];
            if (b->mark.items[m].note != UINT32_MAX)
                b->mark.items[m].note = f.place[b->mark.items[m].note];
        }
        ok = vs_blocks_fasten_links(b, f.place);
        vs_sort(b->piece.items, b->piece.count, sizeof *f.spare, by_line, f.spare);
        b->finished = true;
    }
    finisher_free(&f);
    return ok;
}
