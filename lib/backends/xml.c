/* xml.c - the XML backend. What is well-formed is read with libxml2 (xml_libxml.c); what is not, and everything
 * where the library is built without it, by the reader of HTML pages, with the same meaning of the elements, so that
 * nothing of it is lost. */
#include "backends/xml.h"

#include "backends/html.h"
#include "base/limits.h"

bool vs_xml_read_element(vs_markup *m, vs_str name, const vs_attributes *attributes, vs_element *element)
{
    *element = vs_xml_element(vs_markup_top(m), name, attributes);
    m->link = vs_attribute(attributes, VS_ATTRIBUTE_DOC);
    if (!vs_equal_nocase(name, VS_LIT("meta")))
        return true;
    /* "https://zoek.officielebekendmakingen.nl/kst-26643-1080/metadata.xml" */
    vs_str url = vs_attribute(attributes, VS_ATTRIBUTE_CONTENT);
    const char *end = vs_find(url, VS_LIT("/metadata.xml"));
    if (!end)
        return true;
    const char *begin = end;
    while (begin > url.at && begin[-1] != '/')
        begin--;
    return vs_html_identifier(m->metadata, vs_str_of(begin, end));
}

static bool read_tag(void *user, vs_markup *m, const vs_html_token *tag, const vs_attributes *attributes,
                     vs_element *element)
{
    (void)user;
    return vs_xml_read_element(m, tag->name, attributes, element);
}

static int probe(const vs_input *input)
{
    vs_str text = {input->text, input->len < 4096 ? input->len : 4096};
    const size_t begin = vs_markup_skip_junk(text);
    text = (vs_str){text.at + begin, text.len - begin};
    if (text.len == 0 || *text.at != '<')
        return 0;
    if (vs_xml_has_root(text))
        return 90;
    return vs_starts_with(text, VS_LIT("<?xml")) ? 50 : 0;
}

typedef enum way { WITH_LIBXML2, FORGIVING } way;

/* *well_formed is false where it is not, and what has been written is of no use. */
static verslag_status read_once(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error,
                                way how, bool *well_formed)
{
    vs_markup m;
    verslag_status status = VERSLAG_ERROR_NOMEM;
    *well_formed = true;
    if (vs_markup_begin(&m, input, blocks, metadata, error, false)) {
        const size_t begin = vs_markup_skip_junk((vs_str){input->text, input->len});
        if (begin) {
            vs_blocks_take_out(blocks, VERSLAG_FURNITURE_SITE, (vs_str){input->text, begin}, 1);
            vs_markup_advance(&m, begin);
        }
#ifdef VS_NO_LIBXML2
        (void)how;
        status = vs_html_read(&m, read_tag, NULL, false);
#else
        status = how == WITH_LIBXML2 ? vs_xml_read(&m, well_formed) : vs_html_read(&m, read_tag, NULL, false);
#endif
        if (!status && *well_formed)
            status = vs_markup_finish(&m);
        else if (!status && !(vs_blocks_ok(m.main) && vs_blocks_ok(&m.notes)))
            status = VERSLAG_ERROR_NOMEM; /* also where the other reader would find the memory */
    }
    vs_markup_free(&m);
    return status;
}

static verslag_status parse(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error)
{
    bool well_formed;
    const verslag_status status = read_once(input, blocks, metadata, error, WITH_LIBXML2, &well_formed);
    if (status || well_formed)
        return status;
    vs_blocks_free(blocks);
    vs_blocks_init(blocks, input->len);
    return read_once(input, blocks, metadata, error, FORGIVING, &well_formed);
}

const vs_backend vs_backend_xml = {VERSLAG_FORMAT_XML, "xml", probe, parse};
