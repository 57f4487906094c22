/* kamerstuk.h - how the parts of the references to kamerstukken work together: dossiers.c reads the dossiers and their
 * suffixes, kamerstuk.c what stands around them and the numbers. */
#ifndef VS_KAMERSTUK_H
#define VS_KAMERSTUK_H

#include "references/read.h"

#define JOINT_MAX 8u /* dossiers that one kamerstuk is filed in */

typedef struct vs_dossier_name {
    uint32_t value;  /* 26643 */
    char text[16];   /* with its suffix: "26643", "35925-X", "21501-02", "27484-R1669" */
} vs_dossier_name;

/* What is known of the reference that is being read. */
typedef struct vs_kamerstuk {
    vs_cue cue;
    bool eerste_kamer;       /* the cue says so */
    bool letters_count;      /* letters can be its number without "nr.": a kamerstuk of the Eerste Kamer */
    const char *role;
    bool looked;             /* for the role */
    uint32_t year;           /* in which the session began, 0 where it is not said */
    const char *begin;       /* of the reference */
    vs_dossier_name dossier[JOINT_MAX];
    uint32_t dossiers;
    vs_str pin;
} vs_kamerstuk;

/* Adds the suffix [begin, end) to a dossier's name: "X", "02", "R1669". */
void vs_dossier_suffix(vs_dossier_name *dossier, const char *begin, const char *end);
/* A number as a kamerstuk has: "1036", "188b", "AI". */
bool vs_is_stuk_number(vs_token token);
/* Reads the dossiers from `at` on, and the first number after them with its position in *number; *plural tells of
 * "nrs.". Returns the end of what was read. */
const char *vs_dossiers_read(vs_reader *reader, vs_kamerstuk *stuk, const char *at, vs_token *number, bool *plural);

#endif
