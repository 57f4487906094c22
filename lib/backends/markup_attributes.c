/* markup_attributes.c - the attributes of an element that say something. */
#include "backends/markup.h"

static const vs_str names[] = {
#define VS_ATTRIBUTE(id, name) VS_ENTRY(name),
#include "backends/markup_attributes.def"
#undef VS_ATTRIBUTE
};

void vs_attributes_add(vs_attributes *attributes, vs_str name, vs_str value)
{
    uint8_t id = 0;
    while (id < VS_ATTRIBUTE_COUNT && !vs_equal_nocase(name, names[id]))
        id++;
    if (id == VS_ATTRIBUTE_COUNT || vs_attribute(attributes, id).at) /* the first one counts */
        return;
    attributes->at[attributes->count].name = id;
    attributes->at[attributes->count++].value = vs_trim(value);
}
