/* text_grid.c - tables that pandoc draws in plain text ("+----+----+", "| a  | b  |"), with which letters out of
 * Word begin.
 *
 * What stands between the strokes is text: a cell alone in its row as its paragraphs, a row of more cells on one
 * line with tabs between. Every line keeps its place, so that line numbers stay those of the input; the strokes
 * between rows stay too, and are furniture as any line that is drawn. */
#include "backends/text.h"
#include "base/sixteen.h"

enum {
    COLUMNS_MAX = 32, /* strokes in one row */
    DEPTH_MAX = 4     /* tables in cells of tables */
};

typedef struct vs_grid {
    uint32_t stroke[COLUMNS_MAX]; /* the columns of the strokes, in characters */
    uint32_t count;
} vs_grid;

typedef struct vs_grid_reader {
    const char *at, *end;
    char *out;
    bool found;
} vs_grid_reader;

/* A line ends at LF, CR LF or CR. */
static vs_str line_at(const char *at, const char *end)
{
    const char *stop = at;
    for (; end - stop >= 16; stop += 16) {
        const vs_sixteen bytes = vs_sixteen_at(stop);
        const uint32_t found = vs_sixteen_equal(bytes, '\n') | vs_sixteen_equal(bytes, '\r');
        if (found)
            return vs_str_of(at, stop + vs_first_bit(found));
    }
    while (stop < end && *stop != '\n' && *stop != '\r')
        stop++;
    return vs_str_of(at, stop);
}

static const char *next_line(vs_str line, const char *end)
{
    const char *at = line.at + line.len;
    return end - at > 1 && at[0] == '\r' && at[1] == '\n' ? at + 2 : at < end ? at + 1 : end;
}

/* "+-----+-----+": the stroke between two rows, with the columns of its corners. */
static bool read_stroke(vs_str line, vs_grid *grid)
{
    const vs_str t = vs_trim(line);
    if (t.len < 5 || t.at[0] != '+' || t.at[t.len - 1] != '+')
        return false;
    grid->count = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (t.at[i] == '+') {
            if (grid->count == COLUMNS_MAX)
                return false;
            grid->stroke[grid->count++] = (uint32_t)(t.at - line.at + (ptrdiff_t)i);
        } else if (t.at[i] != '-' && t.at[i] != '=' && t.at[i] != ':') {
            return false;
        }
    }
    return grid->count > 1;
}

/* Cuts a line of a row at the strokes; a cell can be as wide as several. False where its ends are no strokes. */
static bool cut_cells(vs_str line, const vs_grid *grid, vs_str *cells)
{
    uint32_t column = 0, next = 0;
    const char *begin = NULL;
    for (const char *at = line.at, *end = line.at + line.len; at < end && next < grid->count; at++) {
        if (((unsigned char)*at & 0xC0) == 0x80)
            continue;
        if (column++ != grid->stroke[next])
            continue;
        if (*at != '|' && (next == 0 || next + 1 == grid->count))
            return false;
        const bool whole = *at == '|';
        if (next++)
            cells[next - 2] = whole ? vs_trim(vs_str_of(begin, at)) : (vs_str){at, 0};
        begin = whole ? at + 1 : begin;
    }
    return next == grid->count && vs_trim(vs_str_of(begin, line.at + line.len)).len == 0;
}

/* A line that begins something of its own in a cell: a table, an item of a list. */
static bool stands_alone(vs_str t)
{
    return t.at[0] == '+' || t.at[0] == '|' || t.at[0] == '>' || (t.len > 2 && t.at[0] == '-' && t.at[1] == ' ');
}

/* The next word would have found no room behind `t` in a cell of that width. */
static bool is_full(vs_str t, vs_str next, uint32_t width)
{
    const char *space = memchr(next.at, ' ', next.len);
    const uint32_t word = vs_count_characters(vs_str_of(next.at, space ? space : next.at + next.len));
    return vs_count_characters(t) + 1 + word + 2 > width;
}

static void write(vs_grid_reader *r, vs_str t)
{
    memcpy(r->out, t.at, t.len);
    r->out += t.len;
}

/* Writes a stroke. Its line ends in LF, whatever the input has: CR would make one end of it and of an empty line. */
static void write_stroke(vs_grid_reader *r, vs_str line)
{
    write(r, line);
    if (line.at + line.len < r->end)
        *r->out++ = '\n';
}

/* Writes one cell of the lines [begin, end) of a row; `lines`: as its paragraphs, each where it begins. */
static void write_cell(vs_grid_reader *r, const char *begin, const char *end, const vs_grid *grid, uint32_t cell,
                       bool lines)
{
    const uint32_t width = grid->stroke[cell + 1] - grid->stroke[cell] - 1;
    vs_str cells[COLUMNS_MAX], before = {NULL, 0};
    uint32_t owed = 0; /* line ends of lines that were joined to the one before them */
    for (const char *at = begin; at < end;) {
        const vs_str line = line_at(at, end);
        at = next_line(line, end);
        const vs_str t = cut_cells(line, grid, cells) ? cells[cell] : (vs_str){line.at, 0};
        if (!lines) {
            if (t.len && before.len)
                *r->out++ = ' ';
            write(r, t);
            before = t.len ? t : before;
            continue;
        }
        const bool joined =
            before.len && t.len && !stands_alone(t) && !stands_alone(before) && is_full(before, t, width);
        if (joined) {
            *r->out++ = ' ';
            owed++;
        } else if (line.at > begin) {
            for (owed++; owed; owed--)
                *r->out++ = '\n';
        }
        write(r, t);
        before = t;
    }
    for (; owed; owed--)
        *r->out++ = '\n';
}

/* Writes the row of the lines [begin, end). */
static void write_row(vs_grid_reader *r, const char *begin, const char *end, const vs_grid *grid)
{
    vs_str cells[COLUMNS_MAX];
    uint64_t filled = 0; /* the cells with something in them, as bits */
    uint32_t count = 0;
    if (begin == end)
        return;
    for (const char *at = begin; at < end;) {
        const vs_str line = line_at(at, end);
        at = next_line(line, end);
        count++;
        if (!cut_cells(line, grid, cells)) { /* not as it should be: left as it is */
            write(r, vs_str_of(begin, end));
            return;
        }
        for (uint32_t i = 0; i + 1 < grid->count; i++)
            filled |= (uint64_t)(cells[i].len > 0) << i;
    }
    r->found = true;
    const bool alone = (filled & (filled - 1)) == 0;
    bool any = false;
    for (uint32_t i = 0; i + 1 < grid->count; i++) {
        if (!(filled >> i & 1))
            continue;
        if (any)
            *r->out++ = '\t';
        any = true;
        write_cell(r, begin, end, grid, i, alone);
    }
    for (uint32_t i = any && alone ? count - 1 : 0; i < count; i++)
        *r->out++ = '\n';
}

/* The table that begins with the stroke `first`: its rows up to the first line that is none of it. */
static void read_grid(vs_grid_reader *r, vs_str first, vs_grid *grid)
{
    const uint32_t indent = grid->stroke[0];
    vs_grid next;
    write_stroke(r, first);
    r->at = next_line(first, r->end);
    const char *row = r->at;
    while (r->at < r->end) {
        const vs_str line = line_at(r->at, r->end);
        if (line.len <= indent || (line.at[indent] != '|' && line.at[indent] != '+'))
            break;
        if (line.at[indent] == '+' && read_stroke(line, &next) && next.stroke[0] == indent) {
            write_row(r, row, r->at, grid);
            *grid = next;
            write_stroke(r, line);
            row = next_line(line, r->end);
        }
        r->at = next_line(line, r->end);
    }
    write(r, vs_str_of(row, r->at)); /* no stroke ends them: no row */
}

/* A line begins with "+-". */
bool vs_grid_is(vs_str text)
{
    for (const char *at = text.at, *end = at + text.len;
         at + 3 < end && (at = memchr(at, '+', (size_t)(end - at - 3))) != NULL; at++)
        if ((at[1] == '-' || at[1] == '=') && (at == text.at || at[-1] == '\n' || at[-1] == '\r' || at[-1] == ' '))
            return true;
    return false;
}

bool vs_grid_plain(vs_str text, vs_arena *arena, vs_str *plain, bool *found)
{
    *plain = text;
    *found = false;
    for (uint32_t depth = 0; depth < DEPTH_MAX; depth++) {
        char *out = vs_arena_alloc(arena, plain->len + 2);
        if (!out)
            return false;
        vs_grid_reader r = {.at = plain->at, .end = plain->at + plain->len, .out = out};
        while (r.at < r.end) {
            const vs_str line = line_at(r.at, r.end);
            vs_grid grid;
            if (read_stroke(line, &grid)) {
                read_grid(&r, line, &grid);
                continue;
            }
            write(&r, vs_str_of(line.at, next_line(line, r.end)));
            r.at = next_line(line, r.end);
        }
        *r.out = '\0';
        *plain = vs_str_of(out, r.out);
        if (!r.found)
            break;
        *found = true;
    }
    return true;
}
