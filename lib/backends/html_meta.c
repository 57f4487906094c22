/* html_meta.c - what the head of a page says of the document: Dublin Core names and those of OVERHEIDop, with their
 * capitals, prefixes and schemes as publishers wrote them over the years. */
#include "backends/html.h"

#include <stdio.h>

static bool keep(vs_metadata *m, vs_str *field, vs_str value)
{
    if (field->at || value.len == 0)
        return true;
    const char *copy = vs_arena_copy(&m->owned, value.at, value.len);
    if (copy)
        *field = (vs_str){copy, value.len};
    return copy != NULL;
}

/* Digits where `form` has a 9, else what it has. */
static bool has_form(vs_str value, const char *form)
{
    size_t i = 0;
    for (; i < value.len && form[i]; i++)
        if (form[i] == '9' ? !vs_is_digit(value.at[i]) : form[i] != value.at[i])
            return false;
    return !form[i];
}

static bool is_id(vs_str value)
{
    for (size_t i = 0; i < value.len; i++)
        if (!vs_is(value.at[i], VS_UPPER | VS_LOWER | VS_DIGIT) && value.at[i] != '-')
            return false;
    return value.len > 0 && value.len < 100;
}

bool vs_html_identifier(vs_metadata *m, vs_str id)
{
    if (!is_id(id))
        return true;
    m->identified = true;
    if (vs_starts_with(id, VS_LIT("kst-")))
        return keep(m, &m->kamerstuk_id, id);
    const char *dash = vs_find(id, VS_LIT("-tk-"));
    vs_str number = dash ? vs_str_of(dash + 4, id.at + id.len) : id;
    if (number.len == 10 && has_form(number, "9999Z99999"))
        return keep(m, &m->case_number, number);
    if (number.len == 10 && has_form(number, "9999D99999"))
        return keep(m, &m->document_number, number);
    return true;
}

/* The name without the prefix of its vocabulary. */
static vs_str local_name(vs_str name)
{
    for (size_t i = name.len; i-- > 0;)
        if (name.at[i] == '.' || name.at[i] == ':')
            return (vs_str){name.at + i + 1, name.len - i - 1};
    return name;
}

bool vs_html_meta_complete(vs_metadata *m)
{
    if (m->identified || !m->dossier.len || !m->number.len || !is_id(m->dossier) || !is_id(m->number))
        return true;
    char id[2 * 100 + 6];
    const int len =
        snprintf(id, sizeof id, "kst-%.*s-%.*s", (int)m->dossier.len, m->dossier.at, (int)m->number.len, m->number.at);
    return keep(m, &m->kamerstuk_id, (vs_str){id, (size_t)len});
}

bool vs_html_meta(vs_metadata *m, const vs_attributes *attributes)
{
    vs_str name = vs_attribute(attributes, VS_ATTRIBUTE_NAME), value = vs_attribute(attributes, VS_ATTRIBUTE_CONTENT);
    if (!name.at)
        name = vs_attribute(attributes, VS_ATTRIBUTE_PROPERTY);
    if (!name.at || value.len == 0)
        return true;
    vs_str scheme = vs_attribute(attributes, VS_ATTRIBUTE_DATA_SCHEME);
    if (!scheme.at)
        scheme = vs_attribute(attributes, VS_ATTRIBUTE_SCHEME);
    const bool dublin = vs_starts_with_nocase(name, VS_LIT("dc")),
               op = vs_starts_with_nocase(name, VS_LIT("overheidop"));
    if (!dublin && !op)
        return true;
    name = local_name(name);
    if (dublin && vs_equal_nocase(name, VS_LIT("identifier")))
        return vs_html_identifier(m, value);
    if (dublin && vs_equal_nocase(name, VS_LIT("available")))
        return !has_form(value, "9999-99-99") || keep(m, &m->published, (vs_str){value.at, 10});
    if (dublin && vs_equal_nocase(name, VS_LIT("modified")))
        return !has_form(value, "9999-99-99") || keep(m, &m->updated, (vs_str){value.at, 10});
    if ((dublin && vs_equal_nocase(name, VS_LIT("issued"))) || (op && vs_equal_nocase(name, VS_LIT("datumIndiening"))))
        return !has_form(value, "9999-99-99") || keep(m, &m->issued, (vs_str){value.at, 10});
    if (op && vs_equal_nocase(name, VS_LIT("dossiertitel")))
        return keep(m, &m->dossier_title, value);
    if (dublin && vs_equal_nocase(name, VS_LIT("creator")))
        return !vs_find_nocase(value, VS_LIT("Kamer der Staten-Generaal")) || keep(m, &m->chamber, value);
    if (op && vs_equal_nocase(name, VS_LIT("dossiernummer")))
        return keep(m, &m->dossier, value);
    if (op && vs_equal_nocase(name, VS_LIT("ondernummer")))
        return keep(m, &m->number, value);
    if (op && vs_equal_nocase(name, VS_LIT("vergaderjaar")))
        return value.len != 9 || !has_form(value, "9999-9999") || keep(m, &m->session, value);
    if (vs_equal_nocase(name, VS_LIT("documenttitel")) || (dublin && vs_equal_nocase(name, VS_LIT("title"))))
        return keep(m, &m->title, value);
    if (dublin && vs_equal_nocase(name, VS_LIT("type"))) {
        const bool kinds = vs_find_nocase(scheme, VS_LIT("kamerstuktypen")) != NULL;
        if (kinds || (vs_find_nocase(scheme, VS_LIT("parlementair")) && !vs_equal_nocase(value, VS_LIT("kamerstuk"))))
            return keep(m, &m->kind, value);
    }
    return true;
}
