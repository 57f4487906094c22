/* vocabulary.h - the names that parliament uses, as tables (the .def files of this folder). */
#ifndef VS_VOCABULARY_H
#define VS_VOCABULARY_H

#include "base/text.h"

/* A fractie of either chamber. */
typedef struct vs_fractie {
    const char *id;   /* stable: "pvda" */
    const char *name; /* as the Kamer writes it: "PvdA" */
    uint32_t from, until; /* YYYYMMDD, 0 where open */
} vs_fractie;

/* The fractie by one of its names or spellings, without the word "fractie" ("GL", "D'66"), or NULL. `date`
 * (YYYYMMDD, 0 when unknown) decides where a spelling has meant different things: "GroenLinks-PvdA" is one fractie
 * only from 31 October 2023, "DENK" was that of two members before it won seats. Case is ignored only where the
 * table has no exact spelling. */
const vs_fractie *vs_fractie_find(vs_str name, uint32_t date);

#endif
