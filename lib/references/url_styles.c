/* url_styles.c - the same ids on other sites than the official ones. A site has addresses for some kinds only; where it
 * has none, or none that is known for certain, the address stays the official one. */
#include "references/read.h"

#define OPENTK "https://berthub.eu/tkconv/"
#define TWEEDEKAMER "https://www.tweedekamer.nl/"

/* The address on opentk, or an empty one. */
static void opentk(verslag_reference_kind kind, vs_str id, vs_id *url)
{
    vs_str page = VS_LIT("");
    switch (kind) {
    case VERSLAG_REFERENCE_DOSSIER: { /* "dossier-36410-XVI" */
        const char *number = id.at + sizeof "dossier-" - 1, *end = id.at + id.len;
        const char *dash = memchr(number, '-', (size_t)(end - number));
        vs_id_add(url, VS_LIT(OPENTK "ksd.html?ksd="));
        vs_id_add(url, vs_str_of(number, dash ? dash : end));
        vs_id_add(url, VS_LIT("&toevoeging="));
        vs_id_add(url, vs_str_of(dash ? dash + 1 : end, end));
        return;
    }
    case VERSLAG_REFERENCE_DOCUMENT:
        page = id.at[4] == 'A' ? VS_LIT(OPENTK "activiteit.html?nummer=") : VS_LIT(OPENTK "document.html?nummer=");
        break;
    case VERSLAG_REFERENCE_CASE:
        page = VS_LIT(OPENTK "zaak.html?nummer=");
        break;
    case VERSLAG_REFERENCE_COMMITMENT:
        if (id.at[1] == 'Z') /* of the Tweede Kamer */
            page = VS_LIT(OPENTK "toezegging.html?nummer=");
        break;
    default:
        break;
    }
    if (page.len) {
        vs_id_add(url, page);
        vs_id_add(url, id);
    }
}

static void tweedekamer(verslag_reference_kind kind, vs_str id, vs_id *url)
{
    if (kind == VERSLAG_REFERENCE_CASE) {
        vs_id_add(url, VS_LIT(TWEEDEKAMER "kamerstukken/detail?id="));
        vs_id_add(url, id);
    } else if (kind == VERSLAG_REFERENCE_DOSSIER && id.len == sizeof "dossier-26643" - 1) {
        vs_id_add(url,
                  VS_LIT(TWEEDEKAMER "kamerstukken/wetsvoorstellen/detail?cfg=wetsvoorsteldetails&qry=wetsvoorstel:"));
        vs_id_add(url, (vs_str){id.at + id.len - 5, 5});
    }
}

bool vs_url_in_style(vs_parse *parse, verslag_reference_kind kind, const char *id, const char **url)
{
    vs_id styled = {.len = 0};
    if (parse->url_style == VERSLAG_URLS_OPENTK)
        opentk(kind, vs_cstr(id), &styled);
    else if (parse->url_style == VERSLAG_URLS_TWEEDEKAMER)
        tweedekamer(kind, vs_cstr(id), &styled);
    if (!styled.len || styled.full)
        return true;
    return (*url = vs_keep(parse, vs_id_str(&styled))) != NULL;
}
