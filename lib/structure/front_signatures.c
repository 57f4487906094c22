/* front_signatures.c - who signed: role and name in one line, in two, or several in one. */
#include "structure/front.h"

static vs_str strip(vs_str text)
{
    text = vs_trim(text);
    while (text.len && strchr(",;: ", text.at[0]))
        text = (vs_str){text.at + 1, text.len - 1};
    while (text.len && strchr(",;: ", text.at[text.len - 1]))
        text.len--;
    /* The mark of a note, glued on. */
    size_t len = text.len;
    while (len && vs_is_digit(text.at[len - 1]))
        len--;
    if (len && len < text.len && vs_is_letter(text.at[len - 1]))
        text.len = len;
    /* A full stop, but not that of an initial. */
    if (text.len > 3 && text.at[text.len - 1] == '.' && vs_is(text.at[text.len - 2], VS_LOWER))
        text.len--;
    return text;
}

static bool push(vs_parse *parse, verslag_role role, vs_str name)
{
    /* A table of two columns, or a page break, can give a signature twice. */
    for (uint32_t i = 0; i < parse->signatories.count; i++)
        if (parse->signatories.items[i].role == role && vs_equal(vs_cstr(parse->signatories.items[i].name), name))
            return true;
    const char *kept = vs_keep(parse, name);
    verslag_signatory *signatory = kept ? vs_vec_push(&parse->signatories) : NULL;
    if (!signatory)
        return false;
    *signatory = (verslag_signatory){.name = kept, .role = role};
    return true;
}

/* Where the next signature starts in a line that holds several, or the end. */
static const char *next_role(vs_str text)
{
    const char *end = text.at + text.len, *after;
    for (const char *p = text.at; p < end; p++)
        if (p > text.at && vs_is_gap(p[-1]) &&
            (vs_starts_with(vs_str_of(p, end), VS_LIT("De ")) ||
             vs_starts_with_nocase(vs_str_of(p, end), VS_LIT("adjunct"))) &&
            vs_front_role(vs_str_of(p, end), &after))
            return p;
    return end;
}

/* Behind the role: over "van de (vaste) commissie (voor X)", to the name or to the end. NULL where what follows is no
 * signature. */
static const char *after_committee(const char *at, const char *end)
{
    vs_str rest = vs_trim(vs_str_of(at, end));
    if (vs_starts_with_nocase(rest, VS_LIT("voor dit verslag"))) /* of two committees */
        return rest.at + 16;
    if (vs_starts_with_nocase(rest, VS_LIT("voor deze lijst"))) /* of questions */
        return rest.at + 15;
    const char *p =
        vs_phrase("van|der de? vaste|algemene|tijdelijke|bijzondere|parlementaire* %commissie|%commissies", rest);
    if (!p)
        return rest.len == 0 || strchr(",:", *rest.at) ? at : NULL;
    const char *named = vs_phrase("voor|van", vs_trim(vs_str_of(p, end)));
    if (named) {
        /* The last comma stands before the name, unless it is one of the committee's own. */
        const char *comma = end;
        while (comma > named && comma[-1] != ',' && comma[-1] != ':')
            comma--;
        if (comma > named && comma < end && vs_front_is_person(strip(vs_str_of(comma, end))) &&
            !vs_find(vs_str_of(comma, end), VS_LIT(" en ")))
            return comma - 1;
        return end;
    }
    return p;
}

uint32_t vs_front_signature(vs_parse *parse, uint32_t i, const char *from, bool *nomem)
{
    const vs_blocks *blocks = &parse->blocks;
    vs_str line = vs_str_of(from, blocks->text + blocks->block.items[i].end);
    const char *end = line.at + line.len;
    uint32_t used = 0;
    if (line.len > 600)
        return 0;
    for (const char *p = line.at; p < end;) {
        const char *after;
        verslag_role role = vs_front_role(vs_str_of(p, end), &after);
        if (!role)
            return used;
        const char *stop = next_role(vs_str_of(after, end));
        const char *name = after_committee(after, stop);
        if (!name)
            return used;
        vs_str person = strip(vs_str_of(name, stop));
        if (person.len == 0 && stop == end && i + 1 < blocks->block.count) {
            /* The name stands in the next block. */
            const vs_block *next = &blocks->block.items[i + 1];
            vs_str text = strip(vs_block_text(blocks, next));
            if (next->role == VS_BLOCK_NOTE || vs_front_role(text, &after) || !vs_front_is_person(text))
                return used;
            *nomem = !push(parse, role, text);
            return 2;
        }
        if (!vs_front_is_person(person))
            return used;
        if (!push(parse, role, person)) {
            *nomem = true;
            return used;
        }
        used = 1;
        p = stop;
    }
    return used;
}
