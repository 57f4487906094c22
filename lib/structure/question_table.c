/* question_table.c - lists of questions that are set as a table, as the Kamer's own lists are: number, question, and
 * where in another document it is about. The row at the head says so. */
#include "structure/structure.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

/* The next cell of a row. */
static bool next_cell(const char **at, const char *end, vs_str *cell)
{
    if (*at > end)
        return false;
    const char *tab = *at < end ? memchr(*at, '\t', (size_t)(end - *at)) : NULL;
    *cell = vs_trim(vs_str_of(*at, tab ? tab : end));
    *at = tab ? tab + 1 : end + 1;
    return true;
}

/* The next cell of the row at the head: its words, without what may stand behind them. */
static bool next_head_cell(const char **at, const char *end, vs_str *cell)
{
    if (!next_cell(at, end, cell))
        return false;
    if (cell->len && strchr(".:", cell->at[cell->len - 1]))
        cell->len--;
    return true;
}

/* Where the question and its answer stand in the rows; 0: no such column. */
typedef struct columns {
    uint32_t question, answer;
} columns;

/* "Nr | Vraag | Bijlage | Blz. (van) | t/m", "Nr | Fractie | Vraag | Antwoord". */
static bool is_head(vs_str row, columns *c)
{
    static const char *const answers[] = {"antwoord", "antwoorden",       "beantwoording",
                                          "reactie",  "antwoord/reactie", NULL};
    static const char *const numbers[] = {"nr", "nummer", "no", "#", "vraagnr", "vraagnummer", NULL};
    static const char *const questions[] = {"vraag", "vragen", "vraag/opmerking", "vraag of opmerking", NULL};
    static const char *const askers[] = {"fractie", "fracties", "partij", "vraagsteller", "lid", "leden", "door", NULL};
    const char *at = row.at, *end = row.at + row.len;
    vs_str cell;
    columns found = {0, 0};
    if (!next_head_cell(&at, end, &cell) || (cell.len && !vs_word_among(cell, numbers)))
        return false;
    for (uint32_t column = 1; next_head_cell(&at, end, &cell) && !found.answer; column++) {
        if (found.question)
            found.answer = vs_word_among(cell, answers) ? column : 0;
        else if (vs_word_among(cell, questions))
            found.question = column;
        else if (column > 1 || !vs_word_among(cell, askers))
            return false;
    }
    *c = found.question ? found : *c;
    return found.question > 0;
}

/* Takes a row with a number and a question as one: false where it is another row. `due`: the number that it has to
 * have, where something else stands between it and the rows before; 0: any. */
static bool take_row(vs_line_info *info, vs_str row, columns c, uint32_t due)
{
    const char *at = row.at, *end = row.at + row.len;
    vs_str first, second = {0};
    if (!next_cell(&at, end, &first))
        return false;
    for (uint32_t column = 1; column <= c.question; column++)
        if (!next_cell(&at, end, &second))
            return false;
    if (!second.len)
        return false;
    const char *digit = first.at;
    uint32_t number = 0;
    if (!vs_read_number(&digit, first.at + first.len, VS_QUESTION_NUMBER_MAX, &number) || number == 0)
        return false;
    if (due && (number != due || !memchr(second.at, '?', second.len)))
        return false;
    const char *behind = digit < first.at + first.len && vs_is(*digit, VS_LOWER) ? digit + 1 : digit;
    if (first.at + first.len - behind > 1 || second.at - row.at > UINT16_MAX)
        return false;
    info->class = VS_CLASS_TEXT;
    info->number_form = VS_NUMBER_DOT;
    info->number = number;
    info->printed = (uint16_t)(first.at - row.at);
    info->printed_end = (uint16_t)(behind - row.at);
    info->label_length = (uint16_t)(second.at - row.at);
    info->is_question = true;
    vs_str cell = {0};
    for (uint32_t column = c.question + 1; column <= c.answer; column++)
        if (!next_cell(&at, end, &cell))
            return true;
    if (cell.len && cell.at - row.at <= UINT16_MAX)
        info->inline_answer = (uint16_t)(cell.at - row.at);
    return true;
}

void vs_question_tables(vs_parse *parse)
{
    const vs_blocks *b = &parse->blocks;
    bool inside = false;
    columns c = {1, 0};
    uint32_t last = 0, due = 0;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        if (block->role != VS_BLOCK_TABLE_ROW) {
            due = last + 1; /* a heading across the table, or what stands below it: the numbers tell */
            continue;
        }
        const vs_str row = vs_block_text(b, block);
        if (is_head(row, &c)) {
            inside = true;
            due = 0;
        } else if (inside && take_row(&parse->info.items[i], row, c, due)) {
            parse->numbered = true;
            last = parse->info.items[i].number;
            due = 0;
        }
    }
}

bool vs_is_question_row(const vs_parse *parse, uint32_t block)
{
    return parse->blocks.block.items[block].role == VS_BLOCK_TABLE_ROW && parse->info.items[block].is_question;
}

uint32_t vs_question_row_end(const vs_parse *parse, uint32_t block, uint32_t begin)
{
    const vs_block *row = &parse->blocks.block.items[block];
    const char *text = parse->blocks.text;
    const bool question = vs_is_question_row(parse, block) && begin > row->begin && begin < row->end;
    const char *tab = question ? memchr(text + begin, '\t', row->end - begin) : NULL;
    uint32_t end = tab ? (uint32_t)(tab - text) : row->end;
    while (tab && end > begin && text[end - 1] == ' ')
        end--;
    return end;
}
