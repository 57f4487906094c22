#include "model/model.h"

verslag_code verslag_diagnostic_code(const verslag_diagnostic *diagnostic)
{
    return diagnostic ? diagnostic->code : VERSLAG_CODE_NONE;
}

const char *verslag_diagnostic_message(const verslag_diagnostic *diagnostic)
{
    return diagnostic ? diagnostic->message : NULL;
}

size_t verslag_diagnostic_begin(const verslag_diagnostic *diagnostic) { return diagnostic ? diagnostic->begin : 0; }

size_t verslag_diagnostic_end(const verslag_diagnostic *diagnostic) { return diagnostic ? diagnostic->end : 0; }
