#include "api/access.h"

verslag_furniture_kind verslag_furniture_get_kind(const verslag_furniture *furniture)
{
    return furniture ? furniture->kind : VERSLAG_FURNITURE_UNKNOWN;
}

const char *verslag_furniture_text(const verslag_furniture *furniture, size_t *len)
{
    if (!furniture)
        return vs_no_text(len);
    if (len)
        *len = furniture->len;
    return furniture->text;
}

size_t verslag_furniture_line(const verslag_furniture *furniture) { return furniture ? furniture->line : 0; }

size_t verslag_furniture_offset(const verslag_furniture *furniture) { return furniture ? furniture->offset : 0; }
