/* laws.c - references to laws, treaties and EU acts by name. */
#include "references/read.h"

bool vs_law_read(vs_reader *reader, vs_cue cue, const char *begin, const char *end, const char **next)
{
    (void)reader;
    (void)cue;
    (void)begin;
    (void)end;
    (void)next;
    return true;
}
