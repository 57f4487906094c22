/* verslag.h - the public interface of libverslag.
 *
 * libverslag turns the written consultations of the Dutch parliament (verslag van een schriftelijk overleg and its
 * neighbours) into structure: the document, its fractions, every question with its context and its parts, every
 * answer, the notes in their places, and the references.
 *
 * # Conventions
 *
 * Ownership. A function documented to return
 *   **new**       gives the caller an object to release, with the function named there;
 *   **borrowed**  gives a pointer that the caller must not release, valid as long as the object named there lives;
 *   **static**    gives a pointer that is valid as long as the library is loaded.
 *
 * Strings are UTF-8 and end in a NUL. Where a function takes `size_t *len`, it stores the length in bytes there
 * (0 where it returns NULL); `len` may be NULL. NULL means absent, "" means present and empty.
 *
 * Offsets count bytes in the *canonical text*, verslag_document_text(): for everything that has a begin, an end and
 * a text, text == canonical[begin..end), byte for byte. Lines count from 1.
 *
 * NULL. Every function accepts NULL for any handle: a getter then returns 0, NULL or the value documented as "none",
 * and a function that returns a status returns VERSLAG_ERROR_ARGUMENT. An index that is out of range counts as NULL.
 *
 * Enumerations are append-only, and a later version of the library can return values that this header does not
 * have: treat those as unknown. Value 0 always means none, unknown or OK. Each has a function that gives the name
 * that verslag-json uses for a value.
 *
 * Threads. The library keeps no global state. A parser must be used by one thread at a time. A document, and all
 * that belongs to it, never changes after the parse: any number of threads may read it at the same time, and take
 * and drop references to it.
 *
 * Memory. Some getters make a NUL-terminated copy of a piece of the canonical text at their first call and keep it
 * with the document; they are marked **copy**. They return NULL when memory runs out. Code that must not fail there
 * uses begin, end and verslag_document_text() instead.
 *
 * The library reads no network, writes nothing, and changes neither the locale nor the environment.
 */
#ifndef VERSLAG_H
#define VERSLAG_H

#include <stddef.h>
#include <stdint.h>

#include <verslag/version.h>

#if defined(VERSLAG_STATIC) || !defined(__GNUC__)
#  define VERSLAG_API
#else
#  define VERSLAG_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------ Handles */

/* A parser: options, and the message of the last error. Reusable. */
typedef struct verslag_parser verslag_parser;
/* A parsed document: counted references, immutable. Everything below belongs to a document and lives as long. */
typedef struct verslag_document verslag_document;
/* A dossier that the document is filed in: number and title. */
typedef struct verslag_dossier verslag_dossier;
/* A person who signed: role and name. */
typedef struct verslag_signatory verslag_signatory;
/* A member who asks written questions: name and party. */
typedef struct verslag_asker verslag_asker;
/* A fractie's part of the document, opened by a heading. */
typedef struct verslag_fraction verslag_fraction;
/* A question. */
typedef struct verslag_question verslag_question;
/* An answer. */
typedef struct verslag_answer verslag_answer;
/* A footnote. */
typedef struct verslag_note verslag_note;
/* A reference to another document, a law, a letter, a question of this document, ... */
typedef struct verslag_reference verslag_reference;
/* A piece of the canonical text: a paragraph of context or of an answer, a sentence that asks, an agenda item. */
typedef struct verslag_passage verslag_passage;
/* Something that was taken out of the text: a page number, a running header, the mark of a note, ... */
typedef struct verslag_furniture verslag_furniture;
/* Something odd that the parser noticed. */
typedef struct verslag_diagnostic verslag_diagnostic;
/* The references of a text that is no document, made by verslag_reference_scan(). */
typedef struct verslag_reference_list verslag_reference_list;

/* ------------------------------------------------------------------------------------------------- Status */

/* What a function that can fail returns. */
typedef enum verslag_status {
    VERSLAG_OK = 0,
    VERSLAG_ERROR_ARGUMENT = -1, /* a NULL or a value that makes no sense */
    VERSLAG_ERROR_NOMEM = -2,    /* out of memory: there is no document */
    VERSLAG_ERROR_IO = -3,       /* the file cannot be opened or read */
    VERSLAG_ERROR_ENCODING = -4, /* the bytes are in an encoding that cannot be read */
    VERSLAG_ERROR_FORMAT = -5,   /* the input is empty, or not a text at all */
    VERSLAG_ERROR_LIMIT = -6,    /* a limit was reached: there is no document, never a shorter one */
    VERSLAG_ERROR_INTERNAL = -7  /* a mistake in the library: please report it */
} verslag_status;

/* A short English description of a status. **static**, never NULL. */
VERSLAG_API const char *verslag_status_message(verslag_status status);

/* ------------------------------------------------------------------------------------------------- Parser */

/* The form of the input. */
typedef enum verslag_format {
    VERSLAG_FORMAT_AUTO = 0, /* look at the bytes */
    VERSLAG_FORMAT_TEXT = 1, /* plain text */
    VERSLAG_FORMAT_HTML = 2, /* a page, or a piece of one */
    VERSLAG_FORMAT_XML = 3   /* the XML of officielebekendmakingen.nl */
} verslag_format;

/* **new** parser with default options, or NULL when out of memory; release it with verslag_parser_free(). */
VERSLAG_API verslag_parser *verslag_parser_new(void);

/* Releases a parser. Documents that it made live on. NULL does nothing. */
VERSLAG_API void verslag_parser_free(verslag_parser *parser);

/* Sets the form of the input; default VERSLAG_FORMAT_AUTO. VERSLAG_ERROR_ARGUMENT for a format this version does
 * not have. */
VERSLAG_API verslag_status verslag_parser_set_format(verslag_parser *parser, verslag_format format);

/* Sets the largest input, in bytes, that is accepted; a larger one gives VERSLAG_ERROR_LIMIT. The default is 64 MiB.
 * VERSLAG_ERROR_ARGUMENT for 0 or more than 1 GiB. */
VERSLAG_API verslag_status verslag_parser_set_max_input(verslag_parser *parser, size_t bytes);

/* Sets how many elements of HTML or XML may stand inside each other; more give VERSLAG_ERROR_LIMIT. The default is
 * 1,000. VERSLAG_ERROR_ARGUMENT for 0 or more than 2,000. */
VERSLAG_API verslag_status verslag_parser_set_max_depth(verslag_parser *parser, size_t elements);

/* Sets how many attributes one tag of HTML or XML may have; more give VERSLAG_ERROR_LIMIT. The default is 256.
 * VERSLAG_ERROR_ARGUMENT for 0 or more than 4,096. */
VERSLAG_API verslag_status verslag_parser_set_max_attributes(verslag_parser *parser, size_t attributes);

/* Sets the encoding of the input by one of its labels ("windows-1252", "latin1", "UTF-16LE"), as browsers take them:
 * "iso-8859-1" and "ascii" mean windows-1252. NULL or "" (the default) leaves it to the input. What decides, first
 * to last: a byte order mark, this label, the XML declaration or a <meta> element in the first 1,024 bytes, UTF-8
 * where the bytes are that, else windows-1252. A label that means no encoding is passed over; that, and whatever
 * says something else than the rule that was followed, becomes a diagnostic of the document. */
VERSLAG_API verslag_status verslag_parser_set_encoding(verslag_parser *parser, const char *label);

/* With a value other than 0, characters that were encoded in UTF-8 twice ("KrÃ¶ger" for "Kröger") are decoded once
 * more, and an input that is said to be in another encoding but is valid UTF-8 as a whole is read as UTF-8; by default
 * both stay as they are. A diagnostic tells of them in both cases. */
VERSLAG_API verslag_status verslag_parser_set_repair_encoding(verslag_parser *parser, int repair);

/* Whose pages the URLs of references lead to. Where a site has no page for a reference, or none whose address is known
 * for certain, the URL stays that of VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN. */
typedef enum verslag_url_style {
    VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN = 0, /* the official publications; tweedekamer.nl for 2023D42794 */
    VERSLAG_URLS_OPENTK = 1,                  /* opentk: dossiers, documents, cases, activities, commitments */
    VERSLAG_URLS_TWEEDEKAMER = 2              /* tweedekamer.nl: dossiers, documents, cases, activities */
} verslag_url_style;

/* The name of a style, such as "opentk". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_url_style_name(verslag_url_style style);

/* Sets the style of the URLs of references; default VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN. VERSLAG_ERROR_ARGUMENT for a
 * style that this version does not have. */
VERSLAG_API verslag_status verslag_parser_set_url_style(verslag_parser *parser, verslag_url_style style);

/* Sets the name of the source that following documents carry (verslag_document_source_name()); the text is copied.
 * NULL removes it. verslag_parser_parse_file() uses the file's own name where none is set. */
VERSLAG_API verslag_status verslag_parser_set_source_name(verslag_parser *parser, const char *name);

/* Parses `len` bytes at `data`, which are copied where needed and may be released afterwards. On VERSLAG_OK `*doc`
 * is a **new** document, released with verslag_document_unref(); otherwise `*doc` is NULL and the message, offset
 * and line of the error stay on the parser until its next use. `data` may be NULL when `len` is 0 (an empty input is
 * VERSLAG_ERROR_FORMAT). Any bytes are acceptable: what is odd in them becomes a diagnostic. */
VERSLAG_API verslag_status verslag_parser_parse(verslag_parser *parser, const void *data, size_t len,
                                                verslag_document **doc);

/* Reads the file at `path` and parses it, as verslag_parser_parse(). `path` is what the system's open() takes.
 * VERSLAG_ERROR_IO with a message that names the path when it is missing, a directory, or unreadable. */
VERSLAG_API verslag_status verslag_parser_parse_file(verslag_parser *parser, const char *path, verslag_document **doc);

/* The message of the last call that failed, one English line; **borrowed** until the parser's next use. "" when the
 * last call succeeded, and for NULL. */
VERSLAG_API const char *verslag_parser_error_message(const verslag_parser *parser);

/* The byte offset in the *input* to which the last error belongs, or 0. */
VERSLAG_API size_t verslag_parser_error_offset(const verslag_parser *parser);

/* The line in the *input* to which the last error belongs, or 0 where it has none. */
VERSLAG_API size_t verslag_parser_error_line(const verslag_parser *parser);

/* ----------------------------------------------------------------------------------------------- Document */

/* What kind of document it is, from its title and its habits (names: verslag-json, field `kind`). */
typedef enum verslag_kind {
    VERSLAG_KIND_UNKNOWN = 0,                         /* returned for NULL only */
    VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG = 1,    /* questions of fractions and their answers */
    VERSLAG_KIND_INBRENG_SCHRIFTELIJK_OVERLEG = 2,    /* the questions alone, before they are answered */
    VERSLAG_KIND_LIJST_VAN_VRAGEN = 3,
    VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN = 4,
    VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN = 5,            /* a member's written questions */
    VERSLAG_KIND_AANHANGSEL = 6,                      /* written questions with their answers */
    VERSLAG_KIND_VERSLAG_WETSVOORSTEL = 7,
    VERSLAG_KIND_NOTA_NAAR_AANLEIDING_VAN_HET_VERSLAG = 8,
    VERSLAG_KIND_OVERIG = 9                           /* something else */
} verslag_kind;

/* The name of a kind, such as "verslag-schriftelijk-overleg". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_kind_name(verslag_kind kind);

/* Which chamber of the States-General. */
typedef enum verslag_chamber {
    VERSLAG_CHAMBER_UNKNOWN = 0,
    VERSLAG_CHAMBER_TWEEDE_KAMER = 1,
    VERSLAG_CHAMBER_EERSTE_KAMER = 2
} verslag_chamber;

/* The name of a chamber, such as "tweede-kamer". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_chamber_name(verslag_chamber chamber);

/* The dates that a document can carry. */
typedef enum verslag_date {
    VERSLAG_DATE_NONE = 0,
    VERSLAG_DATE_ADOPTED = 1,   /* under the title: Vastgesteld, Voorgesteld, Ontvangen */
    VERSLAG_DATE_SUBMITTED = 2, /* the questions were sent */
    VERSLAG_DATE_ANSWERED = 3,  /* of the letter with the answers */
    VERSLAG_DATE_PUBLISHED = 4, /* from metadata */
    VERSLAG_DATE_UPDATED = 5    /* from a site's metadata: bijgewerkt */
} verslag_date;

/* Takes one more reference. Returns `doc`, so that it can be written where the reference is stored. Thread-safe. */
VERSLAG_API verslag_document *verslag_document_ref(verslag_document *doc);

/* Drops a reference; the last one releases the document and all that belongs to it. Thread-safe. NULL does nothing. */
VERSLAG_API void verslag_document_unref(verslag_document *doc);

/* The name of the source without folder, or NULL where none is known. **borrowed** while the document lives. */
VERSLAG_API const char *verslag_document_source_name(const verslag_document *doc);
/* The backend that read the input: "text", "html", "xml". **static**. */
VERSLAG_API const char *verslag_document_source_backend(const verslag_document *doc);
/* The encoding that the bytes were read in, by its IANA name: "UTF-8". **static**. */
VERSLAG_API const char *verslag_document_source_encoding(const verslag_document *doc);
/* The size of the input in bytes. */
VERSLAG_API size_t verslag_document_source_bytes(const verslag_document *doc);

/* The canonical text: one paragraph, heading, list item or table row per line, without line wrapping, page
 * furniture, contents list and note marks, the texts of the notes at the end. **borrowed** while the document
 * lives; NULL for NULL only. */
VERSLAG_API const char *verslag_document_text(const verslag_document *doc, size_t *len);

/* What kind of document it is. */
VERSLAG_API verslag_kind verslag_document_kind(const verslag_document *doc);
/* The document's own title without its number, or NULL. **borrowed** while the document lives, as the following. */
VERSLAG_API const char *verslag_document_title(const verslag_document *doc);
/* The Kamerstuk that the document is: its id ("kst-26643-1080"), dossier with suffix ("35925-X"), number within
 * the dossier (a letter in the Eerste Kamer) and URL. NULL where the text does not tell. **borrowed**. */
VERSLAG_API const char *verslag_document_kamerstuk_id(const verslag_document *doc);
VERSLAG_API const char *verslag_document_kamerstuk_dossier(const verslag_document *doc);
VERSLAG_API const char *verslag_document_kamerstuk_number(const verslag_document *doc);
VERSLAG_API const char *verslag_document_kamerstuk_url(const verslag_document *doc);
/* The Kamer's own numbers: of the document ("2023D42794") and of the case ("2023Z17648"), or NULL. **borrowed**. */
VERSLAG_API const char *verslag_document_number(const verslag_document *doc);
VERSLAG_API const char *verslag_document_case_number(const verslag_document *doc);
/* The chamber that it belongs to. */
VERSLAG_API verslag_chamber verslag_document_chamber(const verslag_document *doc);
/* The parliamentary year, "2023-2024", or NULL. **borrowed**. */
VERSLAG_API const char *verslag_document_session(const verslag_document *doc);
/* A date in the form "2023-10-20", or NULL. **borrowed**. */
VERSLAG_API const char *verslag_document_date(const verslag_document *doc, verslag_date which);
/* A site's version number of the document ("versie: 3"), or 0 where none is known. */
VERSLAG_API unsigned verslag_document_revision(const verslag_document *doc);
/* The committee as written, without article: "vaste commissie voor Buitenlandse Zaken", or NULL. **borrowed**. */
VERSLAG_API const char *verslag_document_committee(const verslag_document *doc);

/* The office holders that the questions went to, in order: "Minister van Buitenlandse Zaken". **borrowed**. */
VERSLAG_API size_t verslag_document_addressee_count(const verslag_document *doc);
VERSLAG_API const char *verslag_document_addressee(const verslag_document *doc, size_t index);

/* The members of a document, in document order: how many, and the one at `index` (from 0; NULL when out of range).
 * All **borrowed** while the document lives. */
VERSLAG_API size_t verslag_document_dossier_count(const verslag_document *doc);
VERSLAG_API const verslag_dossier *verslag_document_dossier(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_signatory_count(const verslag_document *doc);
VERSLAG_API const verslag_signatory *verslag_document_signatory(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_asker_count(const verslag_document *doc);
VERSLAG_API const verslag_asker *verslag_document_asker(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_fraction_count(const verslag_document *doc);
VERSLAG_API const verslag_fraction *verslag_document_fraction(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_question_count(const verslag_document *doc);
VERSLAG_API const verslag_question *verslag_document_question(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_answer_count(const verslag_document *doc);
VERSLAG_API const verslag_answer *verslag_document_answer(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_note_count(const verslag_document *doc);
VERSLAG_API const verslag_note *verslag_document_note(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_reference_count(const verslag_document *doc);
VERSLAG_API const verslag_reference *verslag_document_reference(const verslag_document *doc, size_t index);
/* The items of the full agenda (Volledige agenda). */
VERSLAG_API size_t verslag_document_agenda_count(const verslag_document *doc);
VERSLAG_API const verslag_passage *verslag_document_agenda_item(const verslag_document *doc, size_t index);
/* What was taken out of the text, and what was odd in it. */
VERSLAG_API size_t verslag_document_furniture_count(const verslag_document *doc);
VERSLAG_API const verslag_furniture *verslag_document_furniture(const verslag_document *doc, size_t index);
VERSLAG_API size_t verslag_document_diagnostic_count(const verslag_document *doc);
VERSLAG_API const verslag_diagnostic *verslag_document_diagnostic(const verslag_document *doc, size_t index);

/* The place of a byte of the canonical text: line and column (in bytes), both from 1. Returns 1, or 0 for an offset
 * past the end (the end itself counts). `line` and `column` may be NULL. */
VERSLAG_API int verslag_document_locate(const verslag_document *doc, size_t offset, size_t *line, size_t *column);
/* The line of the *input* at which the paragraph starts that holds the byte at `offset`; 0 for an offset past the
 * end. */
VERSLAG_API size_t verslag_document_source_line(const verslag_document *doc, size_t offset);

/* --------------------------------------------------------------------- Dossiers, signatories and askers */

/* The dossier's number, without spaces and with its suffix: "26643", "35925-X", "21501-02". **borrowed**. */
VERSLAG_API const char *verslag_dossier_number(const verslag_dossier *dossier);
/* The dossier's title, or NULL. **borrowed**. */
VERSLAG_API const char *verslag_dossier_title(const verslag_dossier *dossier);

/* The role of a person who signed. */
typedef enum verslag_role {
    VERSLAG_ROLE_UNKNOWN = 0,
    VERSLAG_ROLE_VOORZITTER = 1,
    VERSLAG_ROLE_FUNGEREND_VOORZITTER = 2,
    VERSLAG_ROLE_ONDERVOORZITTER = 3,
    VERSLAG_ROLE_GRIFFIER = 4,
    VERSLAG_ROLE_ADJUNCT_GRIFFIER = 5,
    VERSLAG_ROLE_WAARNEMEND_GRIFFIER = 6,
    VERSLAG_ROLE_WAARNEMEND_VOORZITTER = 7
} verslag_role;

/* The name of a role, such as "fungerend voorzitter". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_role_name(verslag_role role);
/* The role in which it was signed. */
VERSLAG_API verslag_role verslag_signatory_role(const verslag_signatory *signatory);
/* The name as written: "R. Heerema". **borrowed**. */
VERSLAG_API const char *verslag_signatory_name(const verslag_signatory *signatory);

/* A member who asks written questions; only documents of the kinds SCHRIFTELIJKE_VRAGEN and AANHANGSEL have them.
 * All of them together are the one fraction of the document, if a party is said. The name as printed, mostly the
 * surname alone: "Van der Loo". **borrowed**. */
VERSLAG_API const char *verslag_asker_name(const verslag_asker *asker);
/* The party's id in the vocabulary ("pvda"), or NULL where no party is said or the vocabulary lacks it.
 * **borrowed**. */
VERSLAG_API const char *verslag_asker_party_id(const verslag_asker *asker);
/* The party's name ("PvdA"), as printed where the vocabulary lacks it, or NULL where no party is said. **borrowed**. */
VERSLAG_API const char *verslag_asker_party_name(const verslag_asker *asker);

/* ----------------------------------------------------------------------------------------------- Passages */

/* The text of a passage. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_passage_text(const verslag_passage *passage, size_t *len);
/* Its span in the canonical text. */
VERSLAG_API size_t verslag_passage_begin(const verslag_passage *passage);
VERSLAG_API size_t verslag_passage_end(const verslag_passage *passage);

/* ---------------------------------------------------------------------------------------------- Fractions */

/* The place of a fraction in the document's list, from 0. */
VERSLAG_API size_t verslag_fraction_index(const verslag_fraction *fraction);
/* The heading that opens it, as printed. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_fraction_heading(const verslag_fraction *fraction, size_t *len);
/* The parties that it speaks for, in the order of the heading. */
VERSLAG_API size_t verslag_fraction_party_count(const verslag_fraction *fraction);
/* The stable id of a party in the built-in vocabulary ("pvda"), NULL for a name that it does not have. **static**. */
VERSLAG_API const char *verslag_fraction_party_id(const verslag_fraction *fraction, size_t index);
/* The party's name: the vocabulary's ("PvdA"), or as printed where the vocabulary lacks it. **borrowed**. */
VERSLAG_API const char *verslag_fraction_party_name(const verslag_fraction *fraction, size_t index);
/* 1 where it speaks for more than one party. */
VERSLAG_API int verslag_fraction_joint(const verslag_fraction *fraction);
/* The span of the whole part, its heading included. */
VERSLAG_API size_t verslag_fraction_begin(const verslag_fraction *fraction);
VERSLAG_API size_t verslag_fraction_end(const verslag_fraction *fraction);
/* Its questions, in order. **borrowed**. */
VERSLAG_API size_t verslag_fraction_question_count(const verslag_fraction *fraction);
VERSLAG_API const verslag_question *verslag_fraction_question(const verslag_fraction *fraction, size_t index);

/* ---------------------------------------------------------------------------------------------- Questions */

/* The place of a question in the document's list, from 0. */
VERSLAG_API size_t verslag_question_index(const verslag_question *question);
/* The (first) number of a question; 0 where the document does not number it. */
VERSLAG_API unsigned verslag_question_number(const verslag_question *question);
/* All numbers printed over it ("5, 6 en 7" gives 5, 6, 7). */
VERSLAG_API size_t verslag_question_number_count(const verslag_question *question);
VERSLAG_API unsigned verslag_question_number_at(const verslag_question *question, size_t index);
/* The number as printed, "12a", or NULL. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_question_label(const verslag_question *question, size_t *len);
/* The text, without label and context. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_question_text(const verslag_question *question, size_t *len);
/* Its span in the canonical text. */
VERSLAG_API size_t verslag_question_begin(const verslag_question *question);
VERSLAG_API size_t verslag_question_end(const verslag_question *question);
/* The fraction that asks, or NULL where no fraction's part is open. **borrowed**. */
VERSLAG_API const verslag_fraction *verslag_question_fraction(const verslag_question *question);
/* The paragraphs before it that lead up to it and ask nothing. **borrowed**. */
VERSLAG_API size_t verslag_question_context_count(const verslag_question *question);
VERSLAG_API const verslag_passage *verslag_question_context(const verslag_question *question, size_t index);
/* The sentences in it that ask, directly or indirectly. **borrowed**. */
VERSLAG_API size_t verslag_question_part_count(const verslag_question *question);
VERSLAG_API const verslag_passage *verslag_question_part(const verslag_question *question, size_t index);
/* Its answer, or NULL; the first of several, where numbers or pieces of it are answered one by one. **borrowed**. */
VERSLAG_API const verslag_answer *verslag_question_answer(const verslag_question *question);
/* The references in its text, in order; not those of its context. **borrowed**. */
VERSLAG_API size_t verslag_question_reference_count(const verslag_question *question);
VERSLAG_API const verslag_reference *verslag_question_reference(const verslag_question *question, size_t index);

/* ------------------------------------------------------------------------------------------------ Answers */

/* What kind of answer it is. */
typedef enum verslag_answer_state {
    VERSLAG_ANSWER_UNKNOWN = 0,
    VERSLAG_ANSWER_GIVEN = 1,
    VERSLAG_ANSWER_DELEGATED = 2,        /* nothing but a pointer to another answer */
    VERSLAG_ANSWER_PARTLY_DELEGATED = 3, /* own words and a pointer */
    VERSLAG_ANSWER_POSTPONED = 4,        /* "kan niet binnen de termijn" */
    VERSLAG_ANSWER_MISSING = 5           /* a heading with nothing under it */
} verslag_answer_state;

/* The name of a state, such as "partly-delegated". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_answer_state_name(verslag_answer_state state);

/* The place of an answer in the document's list, from 0. */
VERSLAG_API size_t verslag_answer_index(const verslag_answer *answer);
/* The questions that it answers, more than one where the answer is shared. **borrowed**. */
VERSLAG_API size_t verslag_answer_question_count(const verslag_answer *answer);
VERSLAG_API const verslag_question *verslag_answer_question(const verslag_answer *answer, size_t index);
/* Its heading as printed ("Antwoord van het kabinet"), or NULL where it has none. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_answer_heading(const verslag_answer *answer, size_t *len);
/* Who answers by the heading ("kabinet", "Minister van Financiën"), or NULL. **borrowed**. */
VERSLAG_API const char *verslag_answer_respondent(const verslag_answer *answer);
/* The text of all its paragraphs. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_answer_text(const verslag_answer *answer, size_t *len);
/* Its span in the canonical text. */
VERSLAG_API size_t verslag_answer_begin(const verslag_answer *answer);
VERSLAG_API size_t verslag_answer_end(const verslag_answer *answer);
/* Its paragraphs, in order. **borrowed**. */
VERSLAG_API size_t verslag_answer_paragraph_count(const verslag_answer *answer);
VERSLAG_API const verslag_passage *verslag_answer_paragraph(const verslag_answer *answer, size_t index);
/* What kind of answer it is. */
VERSLAG_API verslag_answer_state verslag_answer_get_state(const verslag_answer *answer);
/* The questions whose answers it points to. **borrowed**. */
VERSLAG_API size_t verslag_answer_delegate_count(const verslag_answer *answer);
VERSLAG_API const verslag_question *verslag_answer_delegate(const verslag_answer *answer, size_t index);
/* The references in its text, in order. **borrowed**. */
VERSLAG_API size_t verslag_answer_reference_count(const verslag_answer *answer);
VERSLAG_API const verslag_reference *verslag_answer_reference(const verslag_answer *answer, size_t index);

/* ---------------------------------------------------------------------------------------- Places and notes */

/* The part of the document in which a reference or the mark of a note stands. With it goes an index: of the
 * question for QUESTION and CONTEXT, of the answer for ANSWER, the position among the notes for NOTE, of the agenda
 * item for AGENDA; 0 for HEADING and FRONT. */
typedef enum verslag_place {
    VERSLAG_PLACE_NONE = 0,
    VERSLAG_PLACE_FRONT = 1,
    VERSLAG_PLACE_HEADING = 2,
    VERSLAG_PLACE_CONTEXT = 3,
    VERSLAG_PLACE_QUESTION = 4,
    VERSLAG_PLACE_ANSWER = 5,
    VERSLAG_PLACE_NOTE = 6,
    VERSLAG_PLACE_AGENDA = 7
} verslag_place;

/* The name of a place, such as "question". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_place_name(verslag_place place);

/* The number of the note as printed. */
VERSLAG_API unsigned verslag_note_number(const verslag_note *note);
/* The text, without its number. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_note_text(const verslag_note *note, size_t *len);
/* Its span in the canonical text. */
VERSLAG_API size_t verslag_note_begin(const verslag_note *note);
VERSLAG_API size_t verslag_note_end(const verslag_note *note);
/* Where its mark stood: the place (VERSLAG_PLACE_NONE where it stood in no part that has a name, and where no mark was
 * found), its index, and the offset in the canonical text (0 where no mark was found). */
VERSLAG_API verslag_place verslag_note_anchor_place(const verslag_note *note);
VERSLAG_API size_t verslag_note_anchor_index(const verslag_note *note);
VERSLAG_API size_t verslag_note_anchor_offset(const verslag_note *note);
/* The references in its text, in order. **borrowed**. */
VERSLAG_API size_t verslag_note_reference_count(const verslag_note *note);
VERSLAG_API const verslag_reference *verslag_note_reference(const verslag_note *note, size_t index);

/* --------------------------------------------------------------------------------------------- References */

/* What kind of thing a reference leads to. */
typedef enum verslag_reference_kind {
    VERSLAG_REFERENCE_UNKNOWN = 0,
    VERSLAG_REFERENCE_KAMERSTUK = 1,      /* "Kamerstuk 26 643, nr. 1036" */
    VERSLAG_REFERENCE_QUESTION = 2,       /* "het antwoord op vraag 25": a question of the document itself */
    VERSLAG_REFERENCE_DOSSIER = 3,        /* "dossier 26 643" */
    VERSLAG_REFERENCE_HANDELINGEN = 4,    /* "Handelingen II 2010/11, nr. 108, item 5" */
    VERSLAG_REFERENCE_AANHANGSEL = 5,     /* "Aanhangsel Handelingen, vergaderjaar 2022-2023, nr. 123" */
    VERSLAG_REFERENCE_DOCUMENT = 6,       /* "2023D42794" */
    VERSLAG_REFERENCE_CASE = 7,           /* "2023Z17648" */
    VERSLAG_REFERENCE_COMMITMENT = 8,     /* "TZ202310-123" */
    VERSLAG_REFERENCE_STAATSBLAD = 9,     /* "Stb. 2024, 193" */
    VERSLAG_REFERENCE_STAATSCOURANT = 10, /* "Stcrt. 2022, nr. 35231" */
    VERSLAG_REFERENCE_TRACTATENBLAD = 11, /* "Trb. 2021, 38" */
    VERSLAG_REFERENCE_LAW = 12,           /* "artikel 68 Grondwet" */
    VERSLAG_REFERENCE_TREATY = 13,        /* "artikel 51 van het VN-Handvest" */
    VERSLAG_REFERENCE_EU = 14,            /* "Verordening (EU) 2021/821", "COM(2022) 454", "PE/4/2023/REV/1" */
    VERSLAG_REFERENCE_UN = 15,            /* "A/HRC/53/42" */
    VERSLAG_REFERENCE_ECLI = 16,          /* "ECLI:NL:HR:2019:2006" */
    VERSLAG_REFERENCE_LETTER = 17,        /* "de Kamerbrief van 16 maart 2023" */
    VERSLAG_REFERENCE_URL = 18,
    VERSLAG_REFERENCE_ITU = 19            /* "WSIS-05/TUNIS/DOC/6(Rev. 1)-E": the words alone, without a target */
} verslag_reference_kind;

/* The name of a kind, such as "kamerstuk". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_reference_kind_name(verslag_reference_kind kind);

/* How sure it is that the words are a reference. */
typedef enum verslag_confidence {
    VERSLAG_CONFIDENCE_UNKNOWN = 0,
    VERSLAG_CONFIDENCE_CERTAIN = 1,
    VERSLAG_CONFIDENCE_LIKELY = 2 /* no cue word before it */
} verslag_confidence;

/* The name of a confidence: "certain", "likely". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_confidence_name(verslag_confidence confidence);

/* The place of a reference in its list, from 0. */
VERSLAG_API size_t verslag_reference_index(const verslag_reference *reference);
/* What kind of thing it refers to. */
VERSLAG_API verslag_reference_kind verslag_reference_get_kind(const verslag_reference *reference);
/* The words of the reference. **borrowed**, **copy**. */
VERSLAG_API const char *verslag_reference_text(const verslag_reference *reference, size_t *len);
/* Its span in the canonical text. */
VERSLAG_API size_t verslag_reference_begin(const verslag_reference *reference);
VERSLAG_API size_t verslag_reference_end(const verslag_reference *reference);
/* Where it stands: the place and its index. */
VERSLAG_API verslag_place verslag_reference_place(const verslag_reference *reference);
VERSLAG_API size_t verslag_reference_place_index(const verslag_reference *reference);
/* "motie", "amendement", "bijlage", "named", or NULL. **static**. */
VERSLAG_API const char *verslag_reference_role(const verslag_reference *reference);
/* The page pinned to, as printed: "p. 3", or NULL. **borrowed**. */
VERSLAG_API const char *verslag_reference_pin(const verslag_reference *reference);
/* How sure it is that the words are a reference. */
VERSLAG_API verslag_confidence verslag_reference_confidence(const verslag_reference *reference);
/* What it refers to: "nrs. 3 en 4" gives two targets. A target's normalised id ("kst-26643-1080", "question:25"),
 * its URL or NULL, and for kind question the question or NULL. **borrowed**. */
VERSLAG_API size_t verslag_reference_target_count(const verslag_reference *reference);
VERSLAG_API const char *verslag_reference_target_id(const verslag_reference *reference, size_t index);
VERSLAG_API const char *verslag_reference_target_url(const verslag_reference *reference, size_t index);
VERSLAG_API const verslag_question *verslag_reference_target_question(const verslag_reference *reference, size_t index);
/* The dossiers named beside the one in which the number counts: "30821". **borrowed**. */
VERSLAG_API size_t verslag_reference_also_filed_count(const verslag_reference *reference);
VERSLAG_API const char *verslag_reference_also_filed(const verslag_reference *reference, size_t index);
/* For a letter, the reference to the Kamerstuk as which the text says that it was printed: "de brief van 9 juni 2023
 * (Kamerstuk 26 643, nr. 1036)". NULL where the text does not say it. **borrowed**. */
VERSLAG_API const verslag_reference *verslag_reference_printed_as(const verslag_reference *reference);

/* Finds the references in any text, without a document: `len` bytes at `text`, which are copied. On VERSLAG_OK
 * `*list` is a **new** list, released with verslag_reference_list_free(); otherwise it is NULL. `parser` may be
 * NULL; one that is given lends its style of URLs and its largest input, and keeps the message of an error.
 * VERSLAG_ERROR_ARGUMENT where `list` is NULL, or `text` with a `len` other than 0; VERSLAG_ERROR_LIMIT for a text
 * that is too long.
 *
 * The text is read as text of UTF-8: an empty line ends a paragraph, a single line end is a space, or joins a word
 * that it broke; spaces of all kinds are alike. Begin and end of a reference count bytes in `text`, as it was given;
 * its text is text[begin..end), with '?' for a NUL and for each byte that is not UTF-8. References to questions are
 * not found, nor where a reference stands (VERSLAG_PLACE_NONE). */
VERSLAG_API verslag_status verslag_reference_scan(const char *text, size_t len, verslag_parser *parser,
                                                  verslag_reference_list **list);
/* Releases a list and the references in it. NULL does nothing. */
VERSLAG_API void verslag_reference_list_free(verslag_reference_list *list);
/* The references of a list, in the order of the text. **borrowed** while the list lives. */
VERSLAG_API size_t verslag_reference_list_count(const verslag_reference_list *list);
VERSLAG_API const verslag_reference *verslag_reference_list_item(const verslag_reference_list *list, size_t index);

/* ------------------------------------------------------------------------------ Furniture and diagnostics */

/* What kind of thing was taken out of the text. */
typedef enum verslag_furniture_kind {
    VERSLAG_FURNITURE_UNKNOWN = 0,
    VERSLAG_FURNITURE_SITE = 1,        /* navigation and metadata of a web page around the document */
    VERSLAG_FURNITURE_HEADER = 2,      /* running header of a page */
    VERSLAG_FURNITURE_FOOTER = 3,      /* running footer of a page */
    VERSLAG_FURNITURE_PAGE_NUMBER = 4,
    VERSLAG_FURNITURE_CONTENTS = 5,    /* the list of contents */
    VERSLAG_FURNITURE_NOTE_MARK = 6,   /* the mark of a note, in the text or before the note itself */
    VERSLAG_FURNITURE_HYPHEN = 7       /* a soft hyphen at the end of a line */
} verslag_furniture_kind;

/* The name of a kind, such as "page-number". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_furniture_kind_name(verslag_furniture_kind kind);
/* What kind of thing it was. */
VERSLAG_API verslag_furniture_kind verslag_furniture_get_kind(const verslag_furniture *furniture);
/* What was taken out. **borrowed**. */
VERSLAG_API const char *verslag_furniture_text(const verslag_furniture *furniture, size_t *len);
/* The line of the input on which it stood. */
VERSLAG_API size_t verslag_furniture_line(const verslag_furniture *furniture);
/* The offset in the canonical text at which it was taken out. */
VERSLAG_API size_t verslag_furniture_offset(const verslag_furniture *furniture);

/* What a diagnostic is about (docs/errors.md explains each). */
typedef enum verslag_code {
    VERSLAG_CODE_NONE = 0,
    VERSLAG_CODE_ANSWER_HEADING_MISSING = 1,
    VERSLAG_CODE_ANSWER_MISSING = 2,
    VERSLAG_CODE_QUESTION_NUMBER_GAP = 3,
    VERSLAG_CODE_QUESTION_NUMBER_REPEATED = 4,
    VERSLAG_CODE_NOTE_MARK_MISSING = 5,
    VERSLAG_CODE_NOTE_TEXT_MISSING = 6,
    VERSLAG_CODE_REFERENCE_DANGLING = 7,
    VERSLAG_CODE_DOSSIER_TYPO_SUSPECTED = 8,
    VERSLAG_CODE_FRACTION_UNKNOWN = 9,
    VERSLAG_CODE_CONTENTS_MISMATCH = 10,
    VERSLAG_CODE_ENCODING_REPLACED = 11,
    VERSLAG_CODE_INPUT_TRUNCATED = 12,
    VERSLAG_CODE_LIMIT_REACHED = 13,
    VERSLAG_CODE_LINE_ENDS_LOST = 14,
    VERSLAG_CODE_LINK_MISMATCH = 15,
    VERSLAG_CODE_METADATA_MISMATCH = 16,
    VERSLAG_CODE_MARKDOWN_READ = 17,
    VERSLAG_CODE_ANSWER_MATCHED = 18,
    VERSLAG_CODE_VALUE_CHOSEN = 19
} verslag_code;

/* The name of a code, such as "answer-heading-missing". **static**; NULL for an unknown value. */
VERSLAG_API const char *verslag_code_name(verslag_code code);
/* What it is about. */
VERSLAG_API verslag_code verslag_diagnostic_code(const verslag_diagnostic *diagnostic);
/* One English sentence. **borrowed**. */
VERSLAG_API const char *verslag_diagnostic_message(const verslag_diagnostic *diagnostic);
/* The part of the canonical text that it is about; begin == end where it is about a point or about nothing. */
VERSLAG_API size_t verslag_diagnostic_begin(const verslag_diagnostic *diagnostic);
VERSLAG_API size_t verslag_diagnostic_end(const verslag_diagnostic *diagnostic);

/* ------------------------------------------------------------------------------------------------- Output */

/* Flags for the JSON writer, to be combined with |. */
typedef enum verslag_json_flags {
    VERSLAG_JSON_DEFAULT = 0,
    VERSLAG_JSON_NO_TEXT = 1 /* leave out the key `text` (the canonical text); all other fields stay */
} verslag_json_flags;

/* Receives a piece of output. Returns 0 to go on; anything else stops the writer. */
typedef int (*verslag_write_fn)(void *user, const char *data, size_t len);

/* The document as one verslag-json object (docs/json.md), without a final newline. **new** NUL-terminated string,
 * released with verslag_free(); NULL when out of memory or for NULL. Its length goes to `*len`. */
VERSLAG_API char *verslag_document_to_json(const verslag_document *doc, unsigned flags, size_t *len);

/* The same in pieces of at most some 64 KiB to `write`. VERSLAG_ERROR_IO when `write` stopped it. */
VERSLAG_API verslag_status verslag_document_write_json(const verslag_document *doc, unsigned flags,
                                                       verslag_write_fn write, void *user);

/* Flags for the HTML writer, to be combined with |. */
typedef enum verslag_html_flags {
    VERSLAG_HTML_DEFAULT = 0, /* a whole page, with its stylesheet */
    VERSLAG_HTML_FRAGMENT = 1 /* what stands in the body alone, in one <div class="verslag">, for a page of your own */
} verslag_html_flags;

/* The document as one HTML page in UTF-8 (docs/html.md): every line of the canonical text, with questions and answers
 * side by side, references as links, and notes. It needs no script and nothing from elsewhere. **new** NUL-terminated
 * string, released with verslag_free(); NULL when out of memory or for NULL. Its length goes to `*len`. */
VERSLAG_API char *verslag_document_to_html(const verslag_document *doc, unsigned flags, size_t *len);

/* The same in pieces of at most some 64 KiB to `write`. VERSLAG_ERROR_IO when `write` stopped it. */
VERSLAG_API verslag_status verslag_document_write_html(const verslag_document *doc, unsigned flags,
                                                       verslag_write_fn write, void *user);

/* Puts links into somebody else's HTML: writes the page, or piece of one, in the `len` bytes at `data` with <a
 * href="..."> around each reference in its text that has an address, in pieces of at most some 64 KiB to `write`.
 * All other bytes stay as they are; what is a link already, an attribute, a comment, a script, a title or a form
 * control is left alone, and a page that has its links stays the same (docs/link.md). `parser` may be NULL; one that
 * is given lends its style of URLs, its encoding and its largest input, and keeps the message of an error.
 *
 * The encoding is found as that of a document; it must be UTF-8 or one that has a byte for each character, and is
 * else VERSLAG_ERROR_ENCODING. VERSLAG_ERROR_FORMAT for what is a PDF file, an image and the like;
 * VERSLAG_ERROR_LIMIT for a page that is too long; VERSLAG_ERROR_ARGUMENT where `write` is NULL, or `data` with a
 * `len` other than 0; VERSLAG_ERROR_IO when `write` stopped it. At any other error nothing has been written. */
VERSLAG_API verslag_status verslag_link_write_html(const void *data, size_t len, verslag_parser *parser,
                                                   verslag_write_fn write, void *user);

/* The same as one string: on VERSLAG_OK `*html` is a **new** string with a NUL behind it, released with verslag_free();
 * otherwise it is NULL. Its length goes to `*html_len`, which may be NULL: a page may have NULs of its own. */
VERSLAG_API verslag_status verslag_link_to_html(const void *data, size_t len, verslag_parser *parser, char **html,
                                                size_t *html_len);

/* Releases a string that the library returned as **new**. NULL does nothing. */
VERSLAG_API void verslag_free(void *memory);

/* ------------------------------------------------------------------------------------------------ Version */

/* The version of the library that is running, as 0xMMmmpp; compare with VERSLAG_VERSION of the header. */
VERSLAG_API unsigned verslag_version(void);
/* The same as text, "0.1.0". **static**. */
VERSLAG_API const char *verslag_version_string(void);

#ifdef __cplusplus
}
#endif

/* Comparing two documents, and looking through the answers of one. */
#include <verslag/compare.h>

#endif
