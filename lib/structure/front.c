/* front.c - the front matter: everything before the first question's part. */
#include "base/limits.h"
#include "structure/front.h"

bool vs_front_keep_date(vs_parse *parse, verslag_date which, vs_date date)
{
    char text[11];
    const char **field = &parse->doc->dates[which];
    if (*field || date.year == 0)
        return true;
    vs_date_write(date, text);
    return (*field = vs_keep(parse, vs_cstr(text))) != NULL;
}

static const char *text_of(const vs_parse *parse, uint32_t i)
{
    return parse->blocks.text + parse->blocks.block.items[i].begin;
}

/* The signatures under a verslag of a bill and under some lists of questions stand at the very end. */
static bool read_last_signatures(vs_parse *parse)
{
    uint32_t end = parse->blocks.block.count;
    while (end > 0 && parse->blocks.block.items[end - 1].role == VS_BLOCK_NOTE)
        end--;
    bool nomem = false;
    for (uint32_t i = end > 12 ? end - 12 : 0; i < end;) {
        uint32_t used = i >= parse->front_end ? vs_front_signature(parse, i, text_of(parse, i), &nomem) : 0;
        if (nomem)
            return false;
        i += used ? used : 1;
    }
    return true;
}

bool vs_front_read(vs_parse *parse)
{
    vs_front front = {.parse = parse,
                      .limit = parse->front_end < VS_FRONT_BLOCKS_MAX ? parse->front_end : VS_FRONT_BLOCKS_MAX};
    if (!vs_front_header(&front) || !vs_front_prose(&front) || !vs_front_identity(&front))
        return false;
    return parse->signatories.count || read_last_signatures(parse);
}
