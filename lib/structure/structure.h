/* structure.h - the stages that make a document out of blocks, in the order in which they run.
 *
 *     flowed     a text whose line ends are lost: cut at numbers, labels and headings
 *     split      paragraphs that hold several numbered questions
 *     contents   finds the list of contents in the draft, keeps its entries, takes it out
 *     notes      finds which digits of the draft are marks of notes (structure/notes.c)
 *     (vs_blocks_finish: the text is canonical from here on)
 *     classify   says of every block what its own words and its form can tell: heading, label, answer heading, ...
 *     front      everything before the first question's part: title, numbers, dates, committee, signatories
 *     askers     who asks in written questions, and the fraction that they make
 *     numbering  which of the numbers at the start of blocks are question numbers: one sequence over the document; and
 *                rows of a table of questions
 *     assembly   fractions, questions, context, answers and agenda out of the classes
 *     asking     which sentences ask
 *     answers    status of the answers, after the references have been read
 *     freeze     exact arrays in the document's arena
 */
#ifndef VS_STRUCTURE_H
#define VS_STRUCTURE_H

#include "backends/backend.h"
#include "model/model.h"

/* What a block is by its own words and form. */
typedef enum vs_class {
    VS_CLASS_TEXT,             /* a paragraph, list item or table row without a special form */
    VS_CLASS_FRONT,            /* belongs to the front matter */
    VS_CLASS_PART_HEADING,     /* "I Vragen en opmerkingen vanuit de fracties": opens a part, closes the fraction */
    VS_CLASS_ANSWERS_HEADING,  /* "II Antwoord / Reactie van de Minister": all answers follow */
    VS_CLASS_AGENDA_HEADING,   /* "III Volledige agenda" */
    VS_CLASS_FRACTION_HEADING, /* "Vragen en opmerkingen van de leden van de VVD-fractie" */
    VS_CLASS_TOPIC_HEADING,    /* "Zuivelmarkt" */
    VS_CLASS_ANSWER_HEADING,   /* "Antwoord van het kabinet", "Antwoord op vraag 3:" alone in a block */
    VS_CLASS_NUMBER,           /* a question's number alone in a block: "12", "Vraag 12" */
    VS_CLASS_LETTER_LINE,      /* what a letter has around its text: date, address, signature */
    VS_CLASS_NOTE
} vs_class;

/* What the typeface of a paragraph tells, where a document sets questions in one and answers in the other. */
typedef enum vs_face { VS_FACE_UNKNOWN, VS_FACE_ASKS, VS_FACE_ANSWERS } vs_face;

typedef struct vs_line_info {
    uint8_t class;          /* vs_class */
    uint8_t number_form;    /* vs_number_form: the block starts with what can be a question's number */
    bool is_question;       /* ... and the sequence of numbers says that it is one (numbering) */
    bool is_answer_label;   /* ... or, in a part with all the answers, that an answer to it follows */
    bool asker_label;       /* ... or it names another fraction that asks: "Vraag 3 (VVD)" */
    uint8_t face;           /* vs_face: what its typeface tells */
    uint8_t speech;         /* what vs_block_asks() and its sisters have found out already */
    /* Bytes of an answer label that text follows in the same block: "Antwoord: Ja."; of a question's row, where the
     * cell with its answer begins. */
    uint16_t inline_answer;
    uint16_t label_length;  /* bytes of the number with its punctuation and the space after it */
    uint16_t printed, printed_end; /* where in the block the number stands as printed */
    uint32_t number;        /* its (first) value */
} vs_line_info;

/* An entry of the list of contents, without its page number. */
typedef struct vs_contents_entry {
    const char *text;
    uint32_t len;
} vs_contents_entry;

/* The parse in progress: what the stages share. Arrays here are growing ones; freeze copies them into the document. */
typedef struct vs_parse {
    const vs_input *input;
    vs_blocks blocks;
    vs_metadata metadata;
    verslag_document *doc;
    verslag_url_style url_style;

    VS_VEC(vs_line_info) info; /* one per block */
    VS_VEC(vs_contents_entry) contents; /* the entries of the contents list, copied */
    bool numbered;             /* the document numbers its questions */
    uint32_t front_end;        /* the first block after the front matter */

    VS_VEC(const char *) addressees;
    VS_VEC(verslag_dossier) dossiers;
    VS_VEC(verslag_signatory) signatories;
    VS_VEC(verslag_asker) askers;
    bool fraction_of_askers; /* fraction 0 is theirs, and no heading opens it */
    VS_VEC(verslag_fraction) fractions;
    VS_VEC(verslag_question) questions;
    VS_VEC(verslag_answer) answers;
    VS_VEC(verslag_note) notes;
    VS_VEC(verslag_reference) references;
    VS_VEC(verslag_passage) agenda;
    VS_VEC(verslag_diagnostic) diagnostics;
    VS_VEC(vs_span_place) places;
    VS_VEC(verslag_passage) passages;
    VS_VEC(vs_party) parties;
    VS_VEC(vs_target) targets;
    VS_VEC(const char *) strings;
    VS_VEC(uint32_t) indexes;
} vs_parse;

/* A sentence of the block asks; the block's opening speaks for a fraction; it speaks for the government. Each is
 * found out once. */
bool vs_block_asks(vs_parse *parse, uint32_t block);
bool vs_block_speaks_for_fraction(vs_parse *parse, uint32_t block);
bool vs_block_speaks_for_respondent(vs_parse *parse, uint32_t block);

/* Most of its words are numbers: "Totaal 2.378 1.326", a row of a table that has lost its cells; or the last two are:
 * "Wegen en verkeersveiligheid 87% 13%"; or it is a cell: "87%". */
bool vs_is_figures(vs_str t);

/* Every stage returns false when out of memory, and nothing else can go wrong in it. */
bool vs_split_flowed(vs_parse *parse);
bool vs_split_numbered(vs_parse *parse);
bool vs_contents_take_out(vs_parse *parse);
bool vs_notes_align(vs_parse *parse);
bool vs_classify(vs_parse *parse);
bool vs_front_read(vs_parse *parse);
bool vs_askers_read(vs_parse *parse);
bool vs_number_questions(vs_parse *parse);
/* The last of the numbers printed at the start of a block. */
uint32_t vs_last_number(const vs_parse *parse, uint32_t block);
/* Where the numbers of the questions among the blocks [begin, end) come once more, marks them as labels of answers. */
bool vs_mark_echoes(vs_parse *parse, uint32_t begin, uint32_t end);
/* Reads what typefaces tell in a document that does not label its answers. */
void vs_typography_read(vs_parse *parse);
/* Finds the questions that are rows of a table. */
void vs_question_tables(vs_parse *parse);
bool vs_is_question_row(const vs_parse *parse, uint32_t block);
/* Where a question's text ends that ends with `block`: of a row of a table, with its cell. */
uint32_t vs_question_row_end(const vs_parse *parse, uint32_t block, uint32_t begin);
bool vs_assemble(vs_parse *parse);
bool vs_references_read(vs_parse *parse);
bool vs_answers_judge(vs_parse *parse);
bool vs_notes_anchor(vs_parse *parse);
bool vs_freeze(vs_parse *parse);

/* The place that holds the byte at `offset`, when all is built; there is one. */
const vs_span_place *vs_place_of(const vs_parse *parse, uint32_t offset);

/* The document's own date as YYYYMMDD, 0 when unknown: what a party's name means can depend on it. */
uint32_t vs_document_date(const verslag_document *doc);
/* The day that decides what a party's name in the document means. */
uint32_t vs_party_date(const verslag_document *doc);

/* Cuts blocks of the draft in two at each of `cuts`, rising offsets of spaces inside blocks. False when out of
 * memory. */
bool vs_cut_blocks(vs_blocks *blocks, const uint32_t *cuts, uint32_t count);

/* Adds a diagnostic about [begin, end) of the canonical text; the message is copied. */
bool vs_diagnose(vs_parse *parse, verslag_code code, uint32_t begin, uint32_t end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Copies of text into the document's arena; NULL when out of memory. */
static inline const char *vs_keep(vs_parse *parse, vs_str text)
{
    return vs_arena_copy(&parse->doc->arena, text.at, text.len);
}

#endif
