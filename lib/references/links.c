/* links.c - the links of the source among the references of the text. A link whose text is itself a citation is one
 * reference with it: its span, its pages and its other targets are those of the text, and where it leads is for the
 * link to say. Where the two disagree the link is followed, and a diagnostic tells. */
#include "references/links.h"
#include "references/read.h"

#include "base/sort.h"

/* ------------------------------------------------------------------------------------------------- Agreement */

typedef enum accord {
    SAME,    /* the text says where the link leads, at least */
    FURTHER, /* the link says the same, and more */
    APART,   /* the two cannot be compared */
    AGAINST
} accord;

/* How much a kind of reference tells of its target. */
static int rank(verslag_reference_kind kind)
{
    switch (kind) {
    case VERSLAG_REFERENCE_UNKNOWN:
    case VERSLAG_REFERENCE_QUESTION:
        return 0;
    case VERSLAG_REFERENCE_URL:
        return 1;
    case VERSLAG_REFERENCE_LETTER:
        return 2;
    case VERSLAG_REFERENCE_DOSSIER:
        return 3;
    case VERSLAG_REFERENCE_CASE:
        return 4;
    case VERSLAG_REFERENCE_DOCUMENT:
        return 5;
    default:
        return 6;
    }
}

/* An address without what often differs between what is shown and what is linked. */
static vs_str bare_address(const char *url)
{
    vs_str text = vs_cstr(url);
    const char *slashes = vs_find(text, VS_LIT("://"));
    if (slashes && slashes - text.at < 8)
        text = vs_str_of(slashes + 3, text.at + text.len);
    if (vs_starts_with_nocase(text, VS_LIT("www.")))
        text = (vs_str){text.at + 4, text.len - 4};
    while (text.len && (text.at[text.len - 1] == '/' || text.at[text.len - 1] == '#'))
        text.len--;
    return text;
}

/* What is shown may be shorter: "www.rijksoverheid.nl" for a page there. */
static accord compare_addresses(const char *shown, const char *linked)
{
    if (strcmp(shown, linked) == 0)
        return SAME;
    const vs_str a = bare_address(shown), b = bare_address(linked);
    return vs_starts_with_nocase(b, a) || vs_starts_with_nocase(a, b) ? FURTHER : AGAINST;
}

/* The part of an id that tells its form: "celex:" and "com:" have no ids in common. */
static size_t form_length(vs_str id)
{
    const char *colon = memchr(id.at, ':', id.len);
    return colon ? (size_t)(colon - id.at) + 1 : 0;
}

static accord compare_ids(verslag_reference_kind kind, const char *text, const char *link)
{
    const vs_str a = vs_cstr(text), b = vs_cstr(link);
    if (vs_equal_nocase(a, b))
        return SAME;
    switch (kind) {
    case VERSLAG_REFERENCE_URL:
        return compare_addresses(text, link);
    case VERSLAG_REFERENCE_LAW:
    case VERSLAG_REFERENCE_TREATY: /* the act, and an article of it */
        if (vs_starts_with(a, b) && a.at[b.len] == '#')
            return SAME;
        return vs_starts_with(b, a) && b.at[a.len] == '#' ? FURTHER : AGAINST;
    case VERSLAG_REFERENCE_EU:
        if (form_length(a) != form_length(b) || memcmp(a.at, b.at, form_length(a)) != 0)
            return APART;
        return vs_starts_with(a, b) && a.at[b.len] == '#' ? SAME : AGAINST;
    case VERSLAG_REFERENCE_KAMERSTUK: /* a temporary id has no dossier */
        return memchr(b.at + 4, '-', b.len - 4) ? AGAINST : APART;
    case VERSLAG_REFERENCE_HANDELINGEN: /* items and pages number the same meetings */
        return a.len > 13 && b.len > 13 && memcmp(a.at, b.at, 13) == 0 ? FURTHER : AGAINST;
    default:
        return AGAINST;
    }
}

/* "dossier-26643" and "kst-26643-1036" */
static bool in_dossier(const char *id, const char *dossier)
{
    const size_t len = strlen(dossier) - 8;
    return strncmp(id, "kst-", 4) != 0 || (strncmp(id + 4, dossier + 8, len) == 0 && id[4 + len] == '-');
}

/* Of the targets of one reference no more are looked at. */
#define TARGETS_MAX 64u

/* What the link says to the reference: the best that it says to one of its targets. *next is where the search begins,
 * and where that for the next link does: "nrs. 3, 4 en 5" has its links in the same order. */
static accord compare(const vs_parse *parse, const verslag_reference *reference, const vs_link_target *link,
                      uint32_t *next)
{
    const vs_target *targets = parse->targets.items + reference->targets.first;
    const uint32_t count = reference->targets.count;
    accord best = count ? AGAINST : FURTHER;
    if (reference->kind == link->kind) {
        for (uint32_t i = 0; i < count && i < TARGETS_MAX && best != SAME; i++) {
            const uint32_t at = (*next + i) % count;
            const accord one = compare_ids(link->kind, targets[at].id, link->id);
            if (one < best)
                best = one;
            if (one == SAME)
                *next = at;
        }
        return best;
    }
    if (reference->kind == VERSLAG_REFERENCE_URL && count) /* the text shows the address itself */
        return link->url ? compare_addresses(targets[0].id, link->url) : AGAINST;
    if (reference->kind == VERSLAG_REFERENCE_DOSSIER && link->kind == VERSLAG_REFERENCE_KAMERSTUK && count)
        return in_dossier(link->id, targets[0].id) ? FURTHER : AGAINST;
    const int text = rank(reference->kind), other = rank(link->kind);
    return text < other ? FURTHER : text > other ? APART : AGAINST;
}

/* --------------------------------------------------------------------------------------------------- Joining */

/* One more target of a reference; the others move to the end of the list, unless they are there. */
static bool add_target(vs_parse *parse, verslag_reference *reference, const vs_link_target *link, bool instead)
{
    vs_run *run = &reference->targets;
    if (instead)
        *run = (vs_run){parse->targets.count, 0};
    if (run->first + run->count != parse->targets.count) {
        if (!vs_vec_reserve(&parse->targets, run->count))
            return false;
        memcpy(parse->targets.items + parse->targets.count, parse->targets.items + run->first,
               run->count * sizeof *parse->targets.items);
        run->first = parse->targets.count;
        parse->targets.count += run->count;
    }
    vs_target *target = vs_vec_push(&parse->targets);
    if (!target)
        return false;
    *target = (vs_target){.id = link->id, .url = link->url, .question = VS_NONE};
    if (parse->url_style != VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN &&
        !vs_url_in_style(parse, link->kind, link->id, &target->url))
        return false;
    run->count++;
    return true;
}

/* The reference and the link become one. `linked`: another link has been joined to it before. */
static bool join(vs_parse *parse, verslag_reference *reference, const vs_link *link, const vs_link_target *target,
                 bool linked, uint32_t *next)
{
    const accord how = compare(parse, reference, target, next);
    const uint32_t begin = reference->text.begin, end = reference->text.end;
    bool ok = true;
    if (how == APART && reference->targets.count == 1)
        parse->targets.items[reference->targets.first].url = target->url;
    else if (how == FURTHER || how == AGAINST)
        ok = add_target(parse, reference, target,
                        !linked && (reference->targets.count <= 1 || reference->kind != target->kind));
    if (how == AGAINST && ok)
        ok = vs_diagnose(parse, VERSLAG_CODE_LINK_MISMATCH, begin, end, "\"%.*s\" is a link to %.150s",
                         (int)(end - begin < 100 ? end - begin : 100), parse->blocks.text + begin, target->id);
    if (how == FURTHER || how == AGAINST) {
        reference->kind = target->kind;
        reference->printed_as = 0; /* it leads there itself */
        if (target->role)
            reference->role = target->role;
    }
    if (link->begin < begin)
        reference->text.begin = link->begin;
    if (link->end > end)
        reference->text.end = link->end;
    reference->confidence = VERSLAG_CONFIDENCE_CERTAIN;
    return ok;
}

/* Nothing but punctuation of the link stands outside the reference. */
static bool covers(const vs_parse *parse, const verslag_reference *reference, const vs_link *link)
{
    const char *text = parse->blocks.text;
    for (uint32_t i = link->begin; i < reference->text.begin && i < link->end; i++)
        if (vs_is(text[i], VS_UPPER | VS_LOWER | VS_DIGIT))
            return false;
    for (uint32_t i = link->end; i > reference->text.end && i > link->begin; i--)
        if (vs_is(text[i - 1], VS_UPPER | VS_LOWER | VS_DIGIT))
            return false;
    return true;
}

static uint32_t find_joined(const vs_parse *parse, uint32_t first, uint32_t past, const vs_link *link,
                            const vs_link_target *target, uint32_t *next)
{
    const verslag_reference *references = parse->references.items;
    for (uint32_t i = first; i < past; i++)
        if (compare(parse, &references[i], target, next) == SAME)
            return i;
    if (past - first == 1 && (references[first].kind == target->kind || covers(parse, &references[first], link)))
        return first;
    return VS_NONE;
}

/* "nr. <a>232</a> (<a>23987</a>)": one document, linked twice with no more than this between. */
#define GAP_MAX 8u

/* The reference that was made of the last link goes on with this one. */
static bool goes_on(vs_parse *parse, uint32_t last, const vs_link *link, const vs_link_target *target)
{
    verslag_reference *reference = last == VS_NONE ? NULL : &parse->references.items[last];
    if (!reference || link->begin < reference->text.end || link->begin - reference->text.end > GAP_MAX ||
        strcmp(parse->targets.items[reference->targets.first].id, target->id) != 0 ||
        memchr(parse->blocks.text + reference->text.end, '\n', link->begin - reference->text.end))
        return false;
    reference->text.end = link->end;
    return true;
}

static bool add_reference(vs_parse *parse, const vs_link *link, const vs_link_target *target)
{
    verslag_reference *reference = vs_vec_push(&parse->references);
    if (!reference)
        return false;
    const vs_span_place *places = parse->places.items;
    uint32_t low = 0, high = parse->places.count; /* the last place that begins before it */
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (places[middle].begin <= link->begin)
            low = middle;
        else
            high = middle;
    }
    reference->doc = parse->doc;
    reference->text.begin = link->begin;
    reference->text.end = link->end;
    reference->kind = target->kind;
    reference->role = target->role;
    reference->confidence = VERSLAG_CONFIDENCE_CERTAIN;
    vs_reference_set_place(parse, reference, high ? &places[low] : NULL);
    reference->targets.first = parse->targets.count;
    reference->also_filed.first = parse->strings.count;
    return add_target(parse, reference, target, true);
}

typedef struct place_of {
    uint32_t begin, index;
} place_of;

static int by_begin(const void *a, const void *b)
{
    const place_of *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

/* In order of place, as those of the text were before; references that name others by index go with them. */
static bool sort_references(vs_parse *parse)
{
    const uint32_t count = parse->references.count;
    const size_t room = (size_t)count + 1;
    place_of *order = vs_alloc(room * sizeof *order), *spare = vs_alloc(room * sizeof *spare);
    verslag_reference *sorted = vs_alloc(room * sizeof *sorted);
    uint32_t *place = vs_alloc(room * sizeof *place);
    const bool ok = order && spare && sorted && place;
    for (uint32_t i = 0; ok && i < count; i++)
        order[i] = (place_of){parse->references.items[i].text.begin, i};
    if (ok && count) {
        vs_sort(order, count, sizeof *order, by_begin, spare);
        for (uint32_t i = 0; i < count; i++)
            place[order[i].index] = i;
        for (uint32_t i = 0; i < count; i++) {
            verslag_reference *reference = &parse->references.items[order[i].index];
            if (reference->printed_as)
                reference->printed_as = 1 + place[reference->printed_as - 1];
            memcpy(&sorted[i], reference, sizeof *sorted);
        }
        memcpy(parse->references.items, sorted, count * sizeof *sorted);
    }
    vs_release(order);
    vs_release(spare);
    vs_release(sorted);
    vs_release(place);
    return ok;
}

bool vs_links_read(vs_parse *parse)
{
    const vs_blocks *b = &parse->blocks;
    const uint32_t count = parse->references.count; /* of those that were read from the text */
    uint32_t first = 0, joined = VS_NONE, own = VS_NONE, past_last = 0, next = 0;
    for (uint32_t i = 0; i < b->link.count; i++) {
        const vs_link *link = &b->link.items[i];
        vs_link_target target;
        if (!vs_link_target_read(parse, (vs_str){b->link_text.items + link->target, link->len}, &target))
            return false;
        /* Without id it leads nowhere; with its own, to another place of the same document. */
        if (!target.id || (parse->doc->kamerstuk_id && strcmp(parse->doc->kamerstuk_id, target.id) == 0))
            continue;
        while (first < count && parse->references.items[first].text.end <= link->begin)
            first++;
        uint32_t past = first > past_last ? first : past_last;
        while (past < count && parse->references.items[past].text.begin < link->end)
            past++;
        past_last = past;
        const uint32_t with = find_joined(parse, first, past, link, &target, &next);
        if (with == VS_NONE && goes_on(parse, own, link, &target))
            continue;
        if (!(with == VS_NONE ? add_reference(parse, link, &target)
                              : join(parse, &parse->references.items[with], link, &target, with == joined, &next)))
            return false;
        if (with == VS_NONE)
            own = parse->references.count - 1;
        else
            joined = with;
    }
    return b->link.count == 0 || sort_references(parse);
}
