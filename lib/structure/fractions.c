/* fractions.c - the fractions whose parts headings open, and those that the labels of questions name. */
#include "structure/assemble.h"
#include "base/limits.h"
#include "language/fraction_heading.h"

static bool has_parties(const vs_parse *parse, uint32_t fraction, vs_run parties)
{
    const vs_run other = parse->fractions.items[fraction].parties;
    bool same = other.count == parties.count;
    for (uint32_t i = 0; i < parties.count && same; i++)
        same = strcmp(parse->parties.items[other.first + i].name, parse->parties.items[parties.first + i].name) == 0;
    return same;
}

/* The last fraction that already has these parties: a document whose answers stand in a part of their own has each
 * fraction once, but for a second round. */
static uint32_t find_fraction(const vs_parse *parse, vs_run parties)
{
    for (uint32_t f = parse->fractions.count, looked = 0; f-- > 0 && looked < 60; looked++)
        if (has_parties(parse, f, parties))
            return f;
    return VS_NONE;
}

/* Adds the parties that a heading names: `known`, those of the vocabulary alone. */
static bool read_parties(vs_parse *parse, vs_str heading, bool known, vs_run *parties)
{
    vs_party_list found = {0};
    *parties = (vs_run){parse->parties.count, 0};
    bool ok = vs_fraction_heading_parties(heading, vs_party_date(parse->doc), &parse->doc->arena, &found);
    for (uint32_t i = 0; i < found.count && ok; i++) {
        if (known && !found.items[i].id)
            continue;
        vs_party *party = vs_vec_push(&parse->parties);
        ok = party != NULL;
        if (ok)
            *party = found.items[i];
        parties->count++;
    }
    vs_vec_free(&found);
    return ok;
}

static bool add_fraction(vs_assembler *a, uint32_t begin, uint32_t end, vs_run parties)
{
    verslag_fraction *fraction = vs_vec_push(&a->parse->fractions);
    if (!fraction)
        return false;
    fraction->doc = a->parse->doc;
    fraction->heading.begin = fraction->begin = begin;
    fraction->heading.end = fraction->end = end;
    fraction->parties = parties;
    a->fraction = a->parse->fractions.count - 1;
    return true;
}

bool vs_build_fraction(vs_assembler *a, uint32_t block)
{
    vs_parse *parse = a->parse;
    const vs_block *heading = &parse->blocks.block.items[block];
    const vs_str text = vs_block_text(&parse->blocks, heading);
    vs_run parties;
    if (!read_parties(parse, text, false, &parties))
        return false;
    for (uint32_t i = 0; i < parties.count; i++) {
        const vs_party *party = &parse->parties.items[parties.first + i];
        if (!party->id && !vs_diagnose(parse, VERSLAG_CODE_FRACTION_UNKNOWN, heading->begin, heading->end,
                                       "\"%.100s\" is no fraction that the vocabulary knows", party->name))
            return false;
    }
    a->fraction = a->answers_part ? find_fraction(parse, parties) : VS_NONE;
    const bool built = a->fraction != VS_NONE || add_fraction(a, heading->begin, heading->end, parties);
    a->part_fraction = a->fraction;
    return built;
}

bool vs_open_asker(vs_assembler *a, uint32_t block, uint32_t from, uint32_t to, bool numbered)
{
    char words[VS_HEADING_MAX] = "Vraag ";
    vs_parse *parse = a->parse;
    const vs_block *b = &parse->blocks.block.items[block];
    const vs_str label = vs_trim((vs_str){parse->blocks.text + b->begin + from, to - from});
    vs_run parties = {0, 0};
    if (label.len >= 2 && label.len + 6 <= sizeof words) { /* no colon alone */
        memcpy(words + 6, label.at, label.len);
        if (!read_parties(parse, (vs_str){words, label.len + 6}, true, &parties))
            return false;
    }
    const uint32_t before = a->fraction;
    if (!parties.count) {
        /* The numbers below "Vraag (VVD):" are of its fraction, and "Vraag 3" behind "Vraag 2 (VVD)" is of none. */
        a->fraction = !numbered || a->asker_labels ? a->part_fraction : a->fraction;
    } else {
        a->asker_labels = a->asker_labels || numbered;
        if ((a->fraction == VS_NONE || !has_parties(parse, a->fraction, parties)) &&
            !add_fraction(a, b->role == VS_BLOCK_TABLE_ROW ? (uint32_t)(label.at - parse->blocks.text) : b->begin,
                          (uint32_t)(label.at + label.len - parse->blocks.text), parties))
            return false;
    }
    parse->info.items[block].asker_label = a->fraction != before;
    return true;
}
