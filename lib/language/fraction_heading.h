/* fraction_heading.h - who has the word: headings that open a fraction's part, and what the first sentence of a
 * paragraph tells about its speaker. */
#ifndef VS_FRACTION_HEADING_H
#define VS_FRACTION_HEADING_H

#include "model/model.h"

typedef VS_VEC(vs_party) vs_party_list;

/* The text is a heading that opens a fraction's part: "Vragen en opmerkingen van de leden van de VVD-fractie". A
 * heading over the answers ("Antwoord op de vragen van de VVD-fractie") is none, nor is one that names no fraction. */
bool vs_fraction_heading_is(vs_str text);

/* It is one, or such a heading over the answers. */
bool vs_fraction_heading_over(vs_str text);

/* Adds the parties of either to `parties`, in its order, each once; none where the text is no such heading.
 * `date` (YYYYMMDD, 0 when unknown) tells what "GroenLinks-PvdA" means. An unknown name goes into the arena as it is
 * printed, without article, "leden van" and "fractie". False when out of memory. */
bool vs_fraction_heading_parties(vs_str text, uint32_t date, vs_arena *arena, vs_party_list *parties);

/* The first sentence speaks for the members of a fraction: "De leden van de D66-fractie vragen", "Tevens zijn deze
 * leden van mening"; but not "Ik kan de leden van de VVD-fractie melden". `end`, which may be NULL, gets the offset
 * behind the words that name the speaker. "Zij" alone names nobody: false. */
bool vs_fraction_speaks(vs_str text, size_t *end);

/* The keys of the fractions that the first sentence names first, as members or fraction ("in antwoord op de vraag
 * van de leden van de fracties van SP en D66"): at most `max` of them, in its order. */
uint32_t vs_fractions_named(vs_str text, uint32_t date, uint32_t *keys, uint32_t max);
/* The key of a fraction by the id of its party, or by its name where the vocabulary lacks it. */
uint32_t vs_fraction_key(vs_str name);

/* The first sentence speaks for the government: "Ik", "Het kabinet deelt", "In antwoord op", "Ja,". */
bool vs_respondent_speaks(vs_str text);

/* Both of them at once, for half the time. */
typedef enum vs_speaker { VS_SPEAKER_UNKNOWN, VS_SPEAKER_FRACTION, VS_SPEAKER_RESPONDENT } vs_speaker;
vs_speaker vs_speaker_of(vs_str text);

#endif
