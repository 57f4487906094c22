#include "api/access.h"

static const vs_party *party(const verslag_fraction *fraction, size_t index)
{
    return fraction && index < fraction->parties.count
               ? &fraction->doc->parties.items[fraction->parties.first + index]
               : NULL;
}

size_t verslag_fraction_index(const verslag_fraction *fraction)
{
    return fraction ? (size_t)(fraction - fraction->doc->fractions.items) : 0;
}

const char *verslag_fraction_heading(const verslag_fraction *fraction, size_t *len)
{
    return fraction ? vs_text(fraction->doc, &fraction->heading, len) : vs_no_text(len);
}

size_t verslag_fraction_party_count(const verslag_fraction *fraction) { return fraction ? fraction->parties.count : 0; }

const char *verslag_fraction_party_id(const verslag_fraction *fraction, size_t index)
{
    const vs_party *found = party(fraction, index);
    return found ? found->id : NULL;
}

const char *verslag_fraction_party_name(const verslag_fraction *fraction, size_t index)
{
    const vs_party *found = party(fraction, index);
    return found ? found->name : NULL;
}

int verslag_fraction_joint(const verslag_fraction *fraction) { return fraction && fraction->parties.count > 1; }

size_t verslag_fraction_begin(const verslag_fraction *fraction) { return fraction ? fraction->begin : 0; }

size_t verslag_fraction_end(const verslag_fraction *fraction) { return fraction ? fraction->end : 0; }

size_t verslag_fraction_question_count(const verslag_fraction *fraction)
{
    return fraction ? fraction->questions.count : 0;
}

const verslag_question *verslag_fraction_question(const verslag_fraction *fraction, size_t index)
{
    return fraction ? vs_run_question(fraction->doc, fraction->questions, index) : NULL;
}
