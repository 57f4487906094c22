/* verslag_sqlite.c - a loadable extension for SQLite: parliamentary documents as tables.
 *
 *     cc -shared -fPIC verslag_sqlite.c $(pkg-config --cflags --libs libverslag) -o verslag_sqlite.so
 *
 *     sqlite> .load ./verslag_sqlite
 *     sqlite> SELECT fraction, count(*) FROM verslag_questions('kst-26643-1080.html') GROUP BY fraction;
 *     sqlite> SELECT f.name, q.text FROM fsdir('verslagen') f, verslag_questions(f.name) q WHERE q.answer IS NULL;
 *
 *     verslag_documents(source)    one row: what the document is, how many of each it has, `text`, `json`, `error`
 *     verslag_questions(source)    one row for each question, with the text of its answer
 *     verslag_answers(source)      one row for each answer
 *     verslag_references(source)   one row for each thing that a reference refers to
 *
 * The source is the path of a file (a text), or the bytes of one (a blob, as from readfile() or a column). What cannot
 * be parsed has no rows, so that a folder can be read with whatever stands in it: only verslag_documents has a row for
 * it, with the reason in `error`. */
#include <stdio.h>
#include <string.h>

#include <sqlite3ext.h>
#include <verslag/verslag.h>
SQLITE_EXTENSION_INIT1

int sqlite3_verslagsqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);

typedef struct cursor cursor;

/* A table: its columns (`source`, the argument, is the last), how many items a document has, how many rows an item has,
 * and the value of a column in a row. */
typedef struct table {
    const char *name, *columns;
    int source;
    size_t (*items)(const verslag_document *doc);
    size_t (*rows)(const verslag_document *doc, size_t item);
    int (*column)(const cursor *at, sqlite3_context *out, int column);
} table;

typedef struct vtab {
    sqlite3_vtab base;
    const table *table;
} vtab;

struct cursor {
    sqlite3_vtab_cursor base;
    const table *table;
    verslag_document *doc;
    char *error; /* of a source that could not be parsed */
    size_t items, item, rows, row, rowid;
};

/* ------------------------------------------------------------------------------------------------ Values */

static int put_string(sqlite3_context *out, const char *text)
{
    if (text)
        sqlite3_result_text(out, text, -1, SQLITE_TRANSIENT);
    return SQLITE_OK;
}

/* A text with its length; what a getter copies can be NULL for want of memory only where the text is not optional. */
static int put_text(sqlite3_context *out, const char *text, size_t len, int required)
{
    if (text)
        sqlite3_result_text64(out, text, len, SQLITE_TRANSIENT, SQLITE_UTF8);
    return text || !required ? SQLITE_OK : SQLITE_NOMEM;
}

static int put_size(sqlite3_context *out, size_t value)
{
    sqlite3_result_int64(out, (sqlite3_int64)value);
    return SQLITE_OK;
}

/* The texts of many passages, a line each; indexes as a JSON array. */
static int put_str(sqlite3_context *out, sqlite3_str *text)
{
    int status = sqlite3_str_errcode(text);
    int len = sqlite3_str_length(text);
    char *value = sqlite3_str_finish(text);
    if (status == SQLITE_OK && value)
        sqlite3_result_text(out, value, len, sqlite3_free);
    else if (status == SQLITE_OK) /* an empty text has no memory */
        sqlite3_result_text(out, "", 0, SQLITE_STATIC);
    else
        sqlite3_free(value);
    return status;
}

static int put_parties(sqlite3_context *out, const verslag_fraction *fraction)
{
    if (!fraction)
        return SQLITE_OK;
    sqlite3_str *text = sqlite3_str_new(NULL);
    for (size_t i = 0; i < verslag_fraction_party_count(fraction); i++)
        sqlite3_str_appendf(text, "%s%s", i ? ", " : "", verslag_fraction_party_name(fraction, i));
    return put_str(out, text);
}

static int put_context(sqlite3_context *out, const verslag_question *question)
{
    sqlite3_str *text = sqlite3_str_new(NULL);
    for (size_t i = 0; i < verslag_question_context_count(question); i++) {
        const char *passage = verslag_passage_text(verslag_question_context(question, i), NULL);
        if (!passage) {
            sqlite3_free(sqlite3_str_finish(text));
            return SQLITE_NOMEM;
        }
        sqlite3_str_appendf(text, "%s%s", i ? "\n" : "", passage);
    }
    return put_str(out, text);
}

typedef size_t count_fn(const verslag_answer *answer);
typedef const verslag_question *question_fn(const verslag_answer *answer, size_t index);

static int put_questions(sqlite3_context *out, const verslag_answer *answer, count_fn *count, question_fn *question)
{
    sqlite3_str *text = sqlite3_str_new(NULL);
    sqlite3_str_appendchar(text, 1, '[');
    for (size_t i = 0; i < count(answer); i++)
        sqlite3_str_appendf(text, "%s%llu", i ? "," : "", (sqlite3_uint64)verslag_question_index(question(answer, i)));
    sqlite3_str_appendchar(text, 1, ']');
    return put_str(out, text);
}

/* ------------------------------------------------------------------------------------------------ Tables */

static size_t one(const verslag_document *doc)
{
    (void)doc;
    return 1;
}

static size_t one_row(const verslag_document *doc, size_t item)
{
    (void)doc;
    (void)item;
    return 1;
}

static int document_column(const cursor *at, sqlite3_context *out, int column)
{
    const verslag_document *doc = at->doc;
    if (column == 19)
        return put_string(out, at->error);
    if (!doc)
        return SQLITE_OK;
    size_t len = 0;
    const char *text;
    char *json;
    switch (column) {
    case 0: return put_string(out, verslag_document_kamerstuk_id(doc));
    case 1: return put_string(out, verslag_kind_name(verslag_document_kind(doc)));
    case 2: return put_string(out, verslag_document_title(doc));
    case 3: return put_string(out, verslag_document_kamerstuk_dossier(doc));
    case 4: return put_string(out, verslag_document_kamerstuk_number(doc));
    case 5: return put_string(out, verslag_document_kamerstuk_url(doc));
    case 6: return put_string(out, verslag_chamber_name(verslag_document_chamber(doc)));
    case 7: return put_string(out, verslag_document_session(doc));
    case 8: return put_string(out, verslag_document_date(doc, VERSLAG_DATE_ADOPTED));
    case 9: return put_string(out, verslag_document_date(doc, VERSLAG_DATE_SUBMITTED));
    case 10: return put_string(out, verslag_document_date(doc, VERSLAG_DATE_ANSWERED));
    case 11: return put_string(out, verslag_document_committee(doc));
    case 12: return put_size(out, verslag_document_question_count(doc));
    case 13: return put_size(out, verslag_document_answer_count(doc));
    case 14: return put_size(out, verslag_document_note_count(doc));
    case 15: return put_size(out, verslag_document_reference_count(doc));
    case 16: return put_size(out, verslag_document_diagnostic_count(doc));
    case 17:
        text = verslag_document_text(doc, &len);
        return put_text(out, text, len, 1);
    case 18:
        json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, &len);
        if (!json)
            return SQLITE_NOMEM;
        sqlite3_result_text64(out, json, len, verslag_free, SQLITE_UTF8);
        return SQLITE_OK;
    default: return SQLITE_OK;
    }
}

static int question_column(const cursor *at, sqlite3_context *out, int column)
{
    const verslag_question *question = verslag_document_question(at->doc, at->item);
    const verslag_answer *answer = verslag_question_answer(question);
    size_t len = 0;
    const char *text;
    switch (column) {
    case 0: return put_string(out, verslag_document_kamerstuk_id(at->doc));
    case 1: return put_size(out, at->item);
    case 2: return verslag_question_number(question) ? put_size(out, verslag_question_number(question)) : SQLITE_OK;
    case 3:
        text = verslag_question_label(question, &len);
        return put_text(out, text, len, 0);
    case 4: return put_parties(out, verslag_question_fraction(question));
    case 5: return put_context(out, question);
    case 6:
        text = verslag_question_text(question, &len);
        return put_text(out, text, len, 1);
    case 7: return put_size(out, verslag_question_part_count(question));
    case 8: return answer ? put_size(out, verslag_answer_index(answer)) : SQLITE_OK;
    case 9: return answer ? put_string(out, verslag_answer_state_name(verslag_answer_get_state(answer))) : SQLITE_OK;
    case 10:
        text = verslag_answer_text(answer, &len);
        return put_text(out, text, len, answer != NULL);
    default: return SQLITE_OK;
    }
}

static int answer_column(const cursor *at, sqlite3_context *out, int column)
{
    const verslag_answer *answer = verslag_document_answer(at->doc, at->item);
    size_t len = 0;
    const char *text;
    switch (column) {
    case 0: return put_string(out, verslag_document_kamerstuk_id(at->doc));
    case 1: return put_size(out, at->item);
    case 2: return put_questions(out, answer, verslag_answer_question_count, verslag_answer_question);
    case 3:
        text = verslag_answer_heading(answer, &len);
        return put_text(out, text, len, 0);
    case 4: return put_string(out, verslag_answer_respondent(answer));
    case 5: return put_string(out, verslag_answer_state_name(verslag_answer_get_state(answer)));
    case 6: return put_questions(out, answer, verslag_answer_delegate_count, verslag_answer_delegate);
    case 7:
        text = verslag_answer_text(answer, &len);
        return put_text(out, text, len, 1);
    default: return SQLITE_OK;
    }
}

/* A reference whose target is not known has a row too. */
static size_t reference_rows(const verslag_document *doc, size_t item)
{
    size_t targets = verslag_reference_target_count(verslag_document_reference(doc, item));
    return targets ? targets : 1;
}

static int reference_column(const cursor *at, sqlite3_context *out, int column)
{
    const verslag_reference *reference = verslag_document_reference(at->doc, at->item);
    verslag_place place = verslag_reference_place(reference);
    size_t len = 0;
    const char *text;
    switch (column) {
    case 0: return put_string(out, verslag_document_kamerstuk_id(at->doc));
    case 1: return put_size(out, at->item);
    case 2: return put_string(out, verslag_reference_kind_name(verslag_reference_get_kind(reference)));
    case 3:
        text = verslag_reference_text(reference, &len);
        return put_text(out, text, len, 1);
    case 4: return put_string(out, verslag_place_name(place));
    case 5: return place ? put_size(out, verslag_reference_place_index(reference)) : SQLITE_OK;
    case 6: return put_string(out, verslag_reference_target_id(reference, at->row));
    case 7: return put_string(out, verslag_reference_target_url(reference, at->row));
    case 8: return put_string(out, verslag_reference_role(reference));
    case 9: return put_string(out, verslag_reference_pin(reference));
    case 10: return put_string(out, verslag_confidence_name(verslag_reference_confidence(reference)));
    default: return SQLITE_OK;
    }
}

static const table tables[] = {
    {"verslag_documents",
     "CREATE TABLE x(id TEXT, kind TEXT, title TEXT, dossier TEXT, number TEXT, url TEXT, chamber TEXT, session TEXT,"
     " adopted TEXT, submitted TEXT, answered TEXT, committee TEXT, questions INTEGER, answers INTEGER, notes INTEGER,"
     " refs INTEGER, diagnostics INTEGER, text TEXT, json TEXT, error TEXT, source HIDDEN)",
     20, one, one_row, document_column},
    {"verslag_questions",
     "CREATE TABLE x(document TEXT, place INTEGER, number INTEGER, label TEXT, fraction TEXT, context TEXT, text TEXT,"
     " parts INTEGER, answer INTEGER, state TEXT, answer_text TEXT, source HIDDEN)",
     11, verslag_document_question_count, one_row, question_column},
    {"verslag_answers",
     "CREATE TABLE x(document TEXT, place INTEGER, questions TEXT, heading TEXT, respondent TEXT, state TEXT,"
     " delegates_to TEXT, text TEXT, source HIDDEN)",
     8, verslag_document_answer_count, one_row, answer_column},
    {"verslag_references",
     "CREATE TABLE x(document TEXT, place INTEGER, kind TEXT, text TEXT, within TEXT, within_place INTEGER,"
     " target TEXT, url TEXT, role TEXT, pin TEXT, confidence TEXT, source HIDDEN)",
     11, verslag_document_reference_count, reference_rows, reference_column},
};

/* -------------------------------------------------------------------------------- What SQLite asks of a table */

static int connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **out, char **error)
{
    (void)argc;
    (void)argv;
    (void)error;
    const table *of = aux;
    int status = sqlite3_declare_vtab(db, of->columns);
    if (status != SQLITE_OK)
        return status;
    vtab *made = sqlite3_malloc(sizeof *made);
    if (!made)
        return SQLITE_NOMEM;
    memset(made, 0, sizeof *made);
    made->table = of;
    sqlite3_vtab_config(db,
                        SQLITE_VTAB_DIRECTONLY); /* it reads files: not from within a view or trigger of a database */
    *out = &made->base;
    return SQLITE_OK;
}

static int disconnect(sqlite3_vtab *base)
{
    sqlite3_free(base);
    return SQLITE_OK;
}

/* The one plan: the source is given. */
static int best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
    const table *of = ((vtab *)base)->table;
    int unusable = 0;
    for (int i = 0; i < info->nConstraint; i++) {
        if (info->aConstraint[i].iColumn != of->source || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable) {
            unusable = 1;
            continue;
        }
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = 1000;
        info->estimatedRows = 100;
        return SQLITE_OK;
    }
    if (unusable)
        return SQLITE_CONSTRAINT;
    sqlite3_free(base->zErrMsg);
    base->zErrMsg =
        sqlite3_mprintf("%s needs the path or the bytes of a document: %s('file.html')", of->name, of->name);
    return SQLITE_ERROR;
}

static int open_cursor(sqlite3_vtab *base, sqlite3_vtab_cursor **out)
{
    cursor *made = sqlite3_malloc(sizeof *made);
    if (!made)
        return SQLITE_NOMEM;
    memset(made, 0, sizeof *made);
    made->table = ((vtab *)base)->table;
    *out = &made->base;
    return SQLITE_OK;
}

static void reset(cursor *at)
{
    verslag_document_unref(at->doc);
    sqlite3_free(at->error);
    at->doc = NULL;
    at->error = NULL;
    at->items = at->item = at->rows = at->row = at->rowid = 0;
}

static int close_cursor(sqlite3_vtab_cursor *base)
{
    reset((cursor *)base);
    sqlite3_free(base);
    return SQLITE_OK;
}

/* The first row from at->item on. */
static void settle(cursor *at)
{
    at->row = 0;
    at->rows = at->item < at->items ? at->table->rows(at->doc, at->item) : 0;
}

static int filter(sqlite3_vtab_cursor *base, int plan, const char *name, int argc, sqlite3_value **argv)
{
    (void)plan;
    (void)name;
    cursor *at = (cursor *)base;
    reset(at);
    if (argc < 1 || sqlite3_value_type(argv[0]) == SQLITE_NULL)
        return SQLITE_OK;
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        return SQLITE_NOMEM;
    verslag_status status;
    if (sqlite3_value_type(argv[0]) == SQLITE_BLOB) {
        const void *bytes = sqlite3_value_blob(argv[0]);
        status = verslag_parser_parse(parser, bytes, (size_t)sqlite3_value_bytes(argv[0]), &at->doc);
    } else {
        status = verslag_parser_parse_file(parser, (const char *)sqlite3_value_text(argv[0]), &at->doc);
    }
    int result = SQLITE_OK;
    if (status == VERSLAG_ERROR_NOMEM) {
        result = SQLITE_NOMEM;
    } else if (status != VERSLAG_OK) {
        at->error = sqlite3_mprintf("%s", verslag_parser_error_message(parser));
        if (!at->error)
            result = SQLITE_NOMEM;
        else if (at->table == tables)
            at->items = 1;
    } else {
        at->items = at->table->items(at->doc);
    }
    verslag_parser_free(parser);
    settle(at);
    return result;
}

static int next(sqlite3_vtab_cursor *base)
{
    cursor *at = (cursor *)base;
    at->rowid++;
    if (++at->row >= at->rows) {
        at->item++;
        settle(at);
    }
    return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *base)
{
    const cursor *at = (const cursor *)base;
    return at->item >= at->items;
}

static int column_of(sqlite3_vtab_cursor *base, sqlite3_context *out, int column)
{
    const cursor *at = (const cursor *)base;
    return at->table->column(at, out, column);
}

static int rowid_of(sqlite3_vtab_cursor *base, sqlite3_int64 *rowid)
{
    *rowid = (sqlite3_int64)((const cursor *)base)->rowid;
    return SQLITE_OK;
}

/* Without xCreate the tables are there without CREATE VIRTUAL TABLE, and can be called like functions. */
static const sqlite3_module module = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next,
    .xEof = eof,
    .xColumn = column_of,
    .xRowid = rowid_of,
};

#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
int sqlite3_verslagsqlite_init(sqlite3 *db, char **error, const sqlite3_api_routines *api)
{
    (void)error;
    SQLITE_EXTENSION_INIT2(api);
    int status = SQLITE_OK;
    for (size_t i = 0; status == SQLITE_OK && i < sizeof tables / sizeof *tables; i++)
        status = sqlite3_create_module(db, tables[i].name, &module, (void *)&tables[i]);
    return status;
}
