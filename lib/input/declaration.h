/* declaration.h - what markup says of its own encoding. */
#ifndef VS_DECLARATION_H
#define VS_DECLARATION_H

#include "base/text.h"

/* Where in an input its declarations are looked for. */
typedef struct vs_declarations {
    const char *at, *end;
    bool xml; /* the XML declaration comes next, if there is one */
} vs_declarations;

/* Those of the first bytes of an input; none in what does not look like markup. */
vs_declarations vs_declarations_of(const char *data, size_t len);
/* The label in the next one: of the XML declaration, of <meta charset=...>, of <meta http-equiv=... content="...;
 * charset=...">. False where there is no other. */
bool vs_next_declaration(vs_declarations *declarations, vs_str *label);
/* Behind the last declaration that the first bytes have, whether they look like markup or not, and behind what stands
 * before the page; `data` where there is neither. */
const char *vs_declarations_end(const char *data, size_t len);

#endif
