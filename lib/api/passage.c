#include "api/access.h"

const char *verslag_passage_text(const verslag_passage *passage, size_t *len)
{
    return passage ? vs_text(passage->doc, &passage->text, len) : vs_no_text(len);
}

size_t verslag_passage_begin(const verslag_passage *passage) { return passage ? passage->text.begin : 0; }

size_t verslag_passage_end(const verslag_passage *passage) { return passage ? passage->text.end : 0; }
