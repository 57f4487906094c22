/* forms.h - the fixed forms of parliament's documents, recognised at the start of a line or block: question numbers,
 * answer labels, headings of parts, list bullets, running footers. forms.re has the grammar; forms_scan.c is made of
 * it. All are linear and look no further than they match; `text` needs no NUL behind it. Of most texts the first byte
 * tells that they have none of these forms: the functions whose names end in _ are called for the others only. */
#ifndef VS_FORMS_H
#define VS_FORMS_H

#include "base/text.h"

enum { /* vs_form_beginnings: what can begin with a byte */
    VS_BEGINS_NUMBER = 1,
    VS_BEGINS_ANSWER = 2,
    VS_BEGINS_PART = 4,
    VS_BEGINS_CONTENTS = 8,
    VS_BEGINS_FRACTION = 16,
    VS_BEGINS_LETTER_LINE = 32
};
extern const uint8_t vs_form_beginnings[256];

static inline bool vs_form_may_be(vs_str text, unsigned forms)
{
    return text.len && (vs_form_beginnings[(unsigned char)*text.at] & forms) != 0;
}

/* "2024Z18436", "2023D42794": the first ten bytes are a number of the Kamer, for a case (Z), a document (D) or an
 * activity (A). */
static inline bool vs_form_kamer_number(const char *at, const char *end)
{
    if (end - at < 10 || (at[4] != 'D' && at[4] != 'Z' && at[4] != 'A'))
        return false;
    for (int i = 0; i < 10; i++)
        if (i != 4 && !vs_is_digit(at[i]))
            return false;
    return true;
}

typedef enum vs_number_form {
    VS_NUMBER_NONE,
    VS_NUMBER_BARE,  /* "12" or "5, 6 en 7", alone */
    VS_NUMBER_DOT,   /* "12.", "4 en 5." */
    VS_NUMBER_PAREN, /* "12)", "(12)" */
    VS_NUMBER_BRACKET, /* "[12]": the mark of a note, more often than not */
    VS_NUMBER_SUB,   /* "1.2", "1.2." */
    VS_NUMBER_INLINE, /* "12 Wanneer": an amount, more often than not */
    VS_NUMBER_VRAAG  /* "Vraag 12", "Vragen 3 en 4" */
} vs_number_form;

/* What can be a question's number at the start of a text. */
typedef struct vs_number_label {
    vs_number_form form;
    uint32_t number;       /* the first */
    uint16_t printed;      /* where the number as printed starts ... */
    uint16_t printed_end;  /* ... and ends: "12a", "5, 6 en 7" */
    uint16_t length;       /* with punctuation and white space behind it */
    bool alone;            /* nothing follows it */
} vs_number_label;

vs_number_label vs_form_number_(vs_str text);
static inline vs_number_label vs_form_number(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_NUMBER) ? vs_form_number_(text) : (vs_number_label){.form = VS_NUMBER_NONE};
}

/* A label of an answer: "Antwoord", "Antwoord van het kabinet", "Antwoord op vragen 3 t/m 5:", "Reactie van de
 * Minister"; "Mededeling" where an answer is put off. */
typedef struct vs_answer_label {
    bool found;
    bool alone;              /* nothing follows: a heading; else the answer itself follows a colon */
    uint16_t length;         /* with punctuation and white space behind it */
    vs_str numbers;          /* "3 t/m 5"; empty where it has none */
    vs_str respondent;       /* "het kabinet", "de Minister van Financiën"; empty where it has none */
} vs_answer_label;

vs_answer_label vs_form_answer_(vs_str text);
static inline vs_answer_label vs_form_answer(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_ANSWER) ? vs_form_answer_(text) : (vs_answer_label){.found = false};
}

typedef enum vs_part {
    VS_PART_NONE,
    VS_PART_QUESTIONS, /* "I Vragen en opmerkingen vanuit de fracties", "BRIEF VAN DE VOORZITTER VAN DE COMMISSIE" */
    VS_PART_ANSWERS,   /* "II Antwoord / Reactie van de Minister", "BRIEF VAN DE MINISTER VAN FINANCIËN" */
    VS_PART_AGENDA,    /* "III Volledige agenda" */
    VS_PART_OTHER      /* a roman number and a title: "IV Bijlage" */
} vs_part;

/* The heading of a part of the document: the whole text must be one. */
vs_part vs_form_part_(vs_str text);
static inline vs_part vs_form_part(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_PART) ? vs_form_part_(text) : VS_PART_NONE;
}

/* What a letter has around its text: place and date, address, salutation, signature, and the committee's wish for a
 * reply within four weeks. */
bool vs_form_letter_line_(vs_str text);
static inline bool vs_form_letter_line(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_LETTER_LINE) ? vs_form_letter_line_(text) : false;
}

/* "Inhoudsopgave", "Inhoud", "Inhoudsopgave blz.": the head of a list of contents. */
bool vs_form_contents_head_(vs_str text);
static inline bool vs_form_contents_head(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_CONTENTS) ? vs_form_contents_head_(text) : false;
}
/* "Vragen van de leden", "Inbreng van het lid": how the heading of a fraction's part begins. */
bool vs_form_fraction_start_(vs_str text);
static inline bool vs_form_fraction_start(vs_str text)
{
    return vs_form_may_be(text, VS_BEGINS_FRACTION) ? vs_form_fraction_start_(text) : false;
}
/* The length of a list bullet with the space behind it ("– ", "• ", "a. "), 0 where there is none. */
size_t vs_form_bullet(vs_str text);
/* A line that a publisher prints on every page: "Tweede Kamer, vergaderjaar 2023–2024, 26 643, nr. 1080",
 * "ISSN 0921 - 7371", "kst-26643-1080", "’s-Gravenhage 2023". */
bool vs_form_page_footer(vs_str line);
/* "7", "- 7 -", "Pagina 7 van 12", "7/12": the whole line. */
bool vs_form_page_number(vs_str line, uint32_t *number);
/* The text ends a sentence: with . ? ! or a colon, perhaps inside a quotation mark or bracket. */
bool vs_ends_sentence_(vs_str text);
static inline bool vs_ends_sentence(vs_str text)
{
    return text.len && !vs_is(text.at[text.len - 1], VS_UPPER | VS_LOWER) && vs_ends_sentence_(text);
}
/* The last word wants another ("van de", "en"): no heading ends so, and no paragraph. */
bool vs_ends_open(vs_str text);
/* What stands behind the (last) number of a label and belongs to it: the letter of "12a", in lower case, or
 * VS_SUB_NUMBER and the second number of "1.2"; 0 for none. */
#define VS_SUB_NUMBER 256
uint16_t vs_number_sub(vs_str label);
/* Reads every number of "3, 4 en 5", "3 t/m 5", "3 tot en met 5", "12a", "1.2" in turn: false at the end. */
typedef struct vs_number_list {
    const char *at, *end;
    uint32_t next, last; /* inside a range */
    uint32_t within;     /* ... of "1.2 t/m 1.4": the 1 */
    uint16_t sub;        /* of the last number that was read: see vs_number_sub() */
} vs_number_list;
vs_number_list vs_number_list_of(vs_str text);
bool vs_number_list_next(vs_number_list *list, uint32_t *number);

#endif
