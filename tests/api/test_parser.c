/* The parser: options, order of calls, and the errors that users meet. */
#define _XOPEN_SOURCE 700 /* mkdtemp() */

#include "sample.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* Parses what cannot be parsed: no document, the status, and a message of one line with `words` in it. */
static void fails(verslag_parser *parser, const char *data, size_t len, verslag_status expected, const char *words)
{
    verslag_document *doc = (verslag_document *)&doc;
    verslag_status status = verslag_parser_parse(parser, data, len, &doc);
    const char *message = verslag_parser_error_message(parser);
    cr_expect_eq(status, expected, "status %d instead of %d for %s: %s", status, expected, words, message);
    cr_expect_null(doc);
    cr_expect(strstr(message, words) != NULL, "no \"%s\" in \"%s\"", words, message);
    cr_expect(strchr(message, '\n') == NULL);
}

#define FAILS(bytes, status, words) fails(parser, bytes, sizeof(bytes) - 1, status, words)

Test(parser, nothing_to_parse)
{
    verslag_parser *parser = verslag_parser_new();
    fails(parser, NULL, 0, VERSLAG_ERROR_FORMAT, "empty");
    FAILS("", VERSLAG_ERROR_FORMAT, "empty");
    FAILS(" \t\r\n\f\n \xC2\xA0\n", VERSLAG_ERROR_FORMAT, "white space");
    FAILS("\xEF\xBB\xBF", VERSLAG_ERROR_FORMAT, "empty");
    verslag_parser_free(parser);
}

Test(parser, not_a_text)
{
    verslag_parser *parser = verslag_parser_new();
    FAILS("\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01\x01", VERSLAG_ERROR_FORMAT, "JPEG");
    FAILS("\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR", VERSLAG_ERROR_FORMAT, "PNG");
    FAILS("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", VERSLAG_ERROR_FORMAT, "pdftotext");
    FAILS("PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", VERSLAG_ERROR_FORMAT, "Word");
    FAILS("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00\x00\x00", VERSLAG_ERROR_FORMAT, "Word");
    FAILS("a\x00\x00\x01" "b\x02\x00\x03\x00\x00\x07\x01x\x00\x00\x00", VERSLAG_ERROR_FORMAT, "not a text");
    verslag_parser_free(parser);
}

Test(parser, encodings_that_cannot_be_read)
{
    verslag_parser *parser = verslag_parser_new();
    FAILS("\xFF\xFE\x00\x00V\x00\x00\x00", VERSLAG_ERROR_ENCODING, "UTF-32");
    FAILS("\x00\x00\xFE\xFF\x00\x00\x00V", VERSLAG_ERROR_ENCODING, "UTF-32");
    FAILS("\x00\x00\xFE\xFF", VERSLAG_ERROR_ENCODING, "UTF-32");
    verslag_parser_free(parser);
}

static size_t count_code(const verslag_document *doc, verslag_code code)
{
    size_t count = 0;
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++)
        count += verslag_diagnostic_code(verslag_document_diagnostic(doc, i)) == code;
    return count;
}

/* Bytes that are no UTF-8 are replaced, and said to be; the rest of the document is there. */
Test(parser, invalid_utf8)
{
    verslag_document *doc = parse_text("De leden van de co\xC3\xB6peratie zijn cre\xE4tief.\nEn knap.\n");
    cr_assert_not_null(
        strstr(verslag_document_text(doc, NULL), "co\xC3\xB6peratie zijn cre\xEF\xBF\xBDtief.\nEn knap."));
    cr_assert_eq(count_code(doc, VERSLAG_CODE_ENCODING_REPLACED), 1);
    verslag_document_unref(doc);
    doc = parse_text(sample);
    cr_assert_eq(count_code(doc, VERSLAG_CODE_ENCODING_REPLACED), 0);
    verslag_document_unref(doc);
}

/* Markdown is read without its marks, and said to be; a star or two, or a line of code, are no Markdown. */
Test(parser, markdown)
{
    verslag_document *doc =
        parse_text("# Verslag\n\n**Vragen van de leden van de VVD-fractie**\n\n1\\. Vaart de *veer* nog?\n");
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "Vaart de veer nog?"));
    cr_expect_eq(count_code(doc, VERSLAG_CODE_MARKDOWN_READ), 1);
    for (size_t i = 0; i < verslag_document_diagnostic_count(doc); i++) {
        const verslag_diagnostic *told = verslag_document_diagnostic(doc, i);
        if (verslag_diagnostic_code(told) == VERSLAG_CODE_MARKDOWN_READ) /* of the whole text, at no place of it */
            cr_expect(verslag_diagnostic_begin(told) == 0 && verslag_diagnostic_end(told) == 0);
    }
    verslag_document_unref(doc);
    doc = parse_text("De tekst \"a\\.b\\(c\" en *dit* en C:\\(map) staan er zo.\n");
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "\"a\\.b\\(c\" en *dit* en C:\\(map) staan er zo."));
    cr_expect_eq(count_code(doc, VERSLAG_CODE_MARKDOWN_READ), 0);
    verslag_document_unref(doc);
}

/* Characters that were encoded twice stay as they are, unless their repair is asked for; a diagnostic tells of both. */
Test(parser, repair_encoding)
{
    static const char twice[] = "Mevrouw Kr\xC3\x83\xC2\xB6ger en de heer M\xC3\x83\xC2\xBCller varen graag.\n";
    verslag_parser *parser = verslag_parser_new();
    for (int repair = 0; repair < 2; repair++) {
        verslag_document *doc = NULL;
        cr_assert_eq(verslag_parser_set_repair_encoding(parser, repair), VERSLAG_OK);
        cr_assert_eq(verslag_parser_parse(parser, twice, sizeof twice - 1, &doc), VERSLAG_OK);
        const char *name = repair ? "Kr\xC3\xB6ger" : "Kr\xC3\x83\xC2\xB6ger";
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), name));
        cr_expect_eq(count_code(doc, VERSLAG_CODE_ENCODING_REPLACED), 1);
        verslag_document_unref(doc);
    }
    cr_assert_eq(verslag_parser_set_repair_encoding(NULL, 1), VERSLAG_ERROR_ARGUMENT);
    verslag_parser_free(parser);
}

Test(parser, byte_order_mark_of_utf8)
{
    verslag_document *doc = parse_text("\xEF\xBB\xBFVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n");
    cr_assert_str_eq(verslag_document_text(doc, NULL), "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    cr_assert_str_eq(verslag_document_source_encoding(doc), "UTF-8");
    verslag_document_unref(doc);
}

/* A text that is no consultation is a document of another kind. */
Test(parser, text_of_another_kind)
{
    verslag_document *doc = parse_text("Het weer\n\nMorgen schijnt de zon.\n");
    cr_assert_eq(verslag_document_kind(doc), VERSLAG_KIND_OVERIG);
    cr_assert_eq(verslag_document_question_count(doc), 0);
    cr_assert_eq(verslag_document_fraction_count(doc), 0);
    cr_assert_null(verslag_document_kamerstuk_id(doc));
    cr_assert_not_null(strstr(verslag_document_text(doc, NULL), "Morgen schijnt de zon."));
    verslag_document_unref(doc);
}

Test(parser, max_input)
{
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_set_max_input(parser, 0), VERSLAG_ERROR_ARGUMENT);
    cr_assert_str_neq(verslag_parser_error_message(parser), "");
    cr_assert_eq(verslag_parser_set_max_input(parser, ((size_t)1 << 30) + 1), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_max_input(parser, (size_t)1 << 30), VERSLAG_OK);
    cr_assert_str_eq(verslag_parser_error_message(parser), "");

    size_t len = sizeof sample - 1;
    char words[32];
    cr_assert_eq(verslag_parser_set_max_input(parser, len - 1), VERSLAG_OK);
    snprintf(words, sizeof words, "%zu", len);
    fails(parser, sample, len, VERSLAG_ERROR_LIMIT, words);
    snprintf(words, sizeof words, "%zu", len - 1);
    fails(parser, sample, len, VERSLAG_ERROR_LIMIT, words);

    cr_assert_eq(verslag_parser_set_max_input(parser, len), VERSLAG_OK);
    verslag_document *doc;
    cr_assert_eq(verslag_parser_parse(parser, sample, len, &doc), VERSLAG_OK);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

Test(parser, format)
{
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_set_format(parser, (verslag_format)99), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_format(parser, (verslag_format)-1), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_parser_set_format(parser, VERSLAG_FORMAT_TEXT), VERSLAG_OK);
    verslag_document *doc;
    cr_assert_eq(verslag_parser_parse(parser, sample, sizeof sample - 1, &doc), VERSLAG_OK);
    cr_assert_str_eq(verslag_document_source_backend(doc), "text");
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* An error does not stay with the parser, nor do documents need it. */
Test(parser, reuse)
{
    verslag_parser *parser = verslag_parser_new();
    cr_assert_str_eq(verslag_parser_error_message(parser), "");
    FAILS("", VERSLAG_ERROR_FORMAT, "empty");
    verslag_document *first = NULL, *second = NULL;
    cr_assert_eq(verslag_parser_parse(parser, sample, sizeof sample - 1, &first), VERSLAG_OK);
    cr_assert_str_eq(verslag_parser_error_message(parser), "");
    cr_assert_eq(verslag_parser_error_line(parser), 0);
    cr_assert_eq(verslag_parser_error_offset(parser), 0);
    cr_assert_eq(verslag_parser_parse(parser, "Iets anders.", 12, &second), VERSLAG_OK);
    verslag_parser_free(parser);
    cr_assert_eq(verslag_document_question_count(first), 3);
    cr_assert_str_eq(verslag_document_text(second, NULL), "Iets anders.");
    cr_assert_eq(verslag_document_source_bytes(second), 12);
    verslag_document_unref(first);
    verslag_document_unref(second);
}

/* The input may be released, or change, after the parse. */
Test(parser, input_is_copied)
{
    char text[sizeof sample];
    memcpy(text, sample, sizeof sample);
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    char name[] = "bron.txt";
    cr_assert_eq(verslag_parser_set_source_name(parser, name), VERSLAG_OK);
    memset(name, 'x', sizeof name - 1);
    cr_assert_eq(verslag_parser_parse(parser, text, sizeof text - 1, &doc), VERSLAG_OK);
    memset(text, 'x', sizeof text - 1);
    verslag_parser_free(parser);
    cr_assert_not_null(strstr(verslag_document_text(doc, NULL), "Wordt het veer bij Lent elektrisch?"));
    cr_assert_str_eq(verslag_document_source_name(doc), "bron.txt");
    cr_assert_str_eq(verslag_document_kamerstuk_id(doc), "kst-38123-45");
    verslag_document_unref(doc);
}

/* ---------------------------------------------------------------------------------------------------- Files */

static char folder[] = "/tmp/verslag-api-XXXXXX";

static void make_folder(void) { cr_assert_not_null(mkdtemp(folder)); }

static void remove_folder(void)
{
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    cr_assert_eq(system(command), 0);
}

static const char *file_with(const char *name, const char *data, size_t len)
{
    static char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    cr_assert_eq(fwrite(data, 1, len, file), len);
    fclose(file);
    return path;
}

static void file_fails(verslag_parser *parser, const char *path, verslag_status expected, const char *words)
{
    verslag_document *doc = (verslag_document *)&doc;
    verslag_status status = verslag_parser_parse_file(parser, path, &doc);
    const char *message = verslag_parser_error_message(parser);
    cr_expect_eq(status, expected, "status %d instead of %d: %s", status, expected, message);
    cr_expect_null(doc);
    cr_expect(strstr(message, words) != NULL, "no \"%s\" in \"%s\"", words, message);
    if (expected == VERSLAG_ERROR_IO && strlen(path) < 100)
        cr_expect(strstr(message, path) != NULL, "no path in \"%s\"", message);
}

TestSuite(file, .init = make_folder, .fini = remove_folder);

Test(file, parsed)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    const char *path = file_with("veer.txt", sample, sizeof sample - 1);
    cr_assert_eq(verslag_parser_parse_file(parser, path, &doc), VERSLAG_OK);
    cr_assert_str_eq(verslag_document_source_name(doc), "veer.txt");
    cr_assert_eq(verslag_document_source_bytes(doc), sizeof sample - 1);
    cr_assert_eq(verslag_document_question_count(doc), 3);
    verslag_document_unref(doc);

    cr_assert_eq(verslag_parser_set_source_name(parser, "eigen naam"), VERSLAG_OK);
    cr_assert_eq(verslag_parser_parse_file(parser, path, &doc), VERSLAG_OK);
    cr_assert_str_eq(verslag_document_source_name(doc), "eigen naam");
    verslag_document_unref(doc);
    cr_assert_eq(verslag_parser_set_source_name(parser, NULL), VERSLAG_OK);
    cr_assert_eq(verslag_parser_parse(parser, sample, sizeof sample - 1, &doc), VERSLAG_OK);
    cr_assert_null(verslag_document_source_name(doc));
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* A pipe does not tell how much comes, nor when. */
Test(file, that_is_a_pipe)
{
    enum { LINES = 9000 };
    static const char line[] = "De pont vaart op elke dag van de week over de rivier.\n\n";
    char path[512];
    snprintf(path, sizeof path, "%s/pijp", folder);
    cr_assert_eq(mkfifo(path, 0600), 0);
    const pid_t writer = fork();
    if (writer == 0) {
        FILE *file = fopen(path, "wb");
        for (int i = 0; file && i < LINES; i++)
            fwrite(line, 1, sizeof line - 1, file);
        _exit(file && fclose(file) == 0 ? 0 : 1);
    }
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_assert_eq(verslag_parser_parse_file(parser, path, &doc), VERSLAG_OK, "%s", verslag_parser_error_message(parser));
    cr_expect_eq(verslag_document_source_bytes(doc), LINES * (sizeof line - 1));
    size_t len;
    const char *text = verslag_document_text(doc, &len);
    cr_expect_eq(len, LINES * (sizeof line - 2) - 1);
    for (size_t i = 0; i < LINES; i++)
        cr_assert_eq(strncmp(text + i * (sizeof line - 2), line, sizeof line - 3), 0, "line %zu", i);
    int status;
    cr_expect(waitpid(writer, &status, 0) == writer && status == 0);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

/* A file name is bytes; the name of the source is UTF-8. */
Test(file, name_that_is_no_utf8)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_assert_eq(verslag_parser_parse_file(parser, file_with("caf\xE9.txt", "Iets.", 5), &doc), VERSLAG_OK);
    cr_assert_str_eq(verslag_document_source_name(doc), "caf\xEF\xBF\xBD.txt");
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}

Test(file, that_cannot_be_read)
{
    verslag_parser *parser = verslag_parser_new();
    char path[4400];
    snprintf(path, sizeof path, "%s/nergens.txt", folder);
    file_fails(parser, path, VERSLAG_ERROR_IO, "no such file");
    file_fails(parser, folder, VERSLAG_ERROR_IO, "is a directory");
    file_fails(parser, "", VERSLAG_ERROR_IO, "no such file");
    snprintf(path, sizeof path, "%s/x", file_with("bestand", "x", 1));
    file_fails(parser, path, VERSLAG_ERROR_IO, "not a directory");
    char target[600];
    snprintf(path, sizeof path, "%s/kring", folder);
    cr_assert_eq(symlink(path, path), 0);
    file_fails(parser, path, VERSLAG_ERROR_IO, "too many symbolic links");
    /* Of a long path the end is shown, from a whole character on. */
    snprintf(path, sizeof path, "%s/", folder);
    for (int i = 0; i < 30; i++)
        strcat(path, "caf\xC3\xA9\xC3\xA9/");
    strcat(path, "x.txt");
    for (size_t i = 0; i < 3; i++) {
        memmove(path + 1, path, strlen(path) + 1);
        *path = '/';
        file_fails(parser, path, VERSLAG_ERROR_IO, "no such file");
        snprintf(target, sizeof target, "%s", verslag_parser_error_message(parser));
        cr_expect_eq(strncmp(target, "...", 3), 0, "%s", target);
        cr_expect_neq((unsigned char)target[3] & 0xC0, 0x80, "%s", target);
        cr_expect_not_null(strstr(target, "x.txt: "));
        strcpy(path + strlen(path) - 5, "xx.txt");
    }
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    const int sock = socket(AF_UNIX, SOCK_STREAM, 0);
    snprintf(address.sun_path, sizeof address.sun_path, "%.90s/sok", folder);
    if (sock >= 0 && bind(sock, (struct sockaddr *)&address, sizeof address) == 0)
        file_fails(parser, address.sun_path, VERSLAG_ERROR_IO, "no such device");
    struct rlimit limit, none;
    cr_assert_eq(getrlimit(RLIMIT_NOFILE, &limit), 0);
    none = limit;
    none.rlim_cur = 0;
    cr_assert_eq(setrlimit(RLIMIT_NOFILE, &none), 0);
    file_fails(parser, "/dev/null", VERSLAG_ERROR_IO, "too many open files");
    cr_assert_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
    memset(path, 'a', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    file_fails(parser, path, VERSLAG_ERROR_IO, "name is too long");
    verslag_parser_free(parser);
}

Test(file, without_permission)
{
    const char *path = file_with("dicht.txt", sample, sizeof sample - 1);
    chmod(path, 0);
    if (access(path, R_OK) == 0)
        cr_skip_test("this user may read everything");
    verslag_parser *parser = verslag_parser_new();
    file_fails(parser, path, VERSLAG_ERROR_IO, "permission denied");
    verslag_parser_free(parser);
}

Test(file, contents_that_cannot_be_parsed)
{
    verslag_parser *parser = verslag_parser_new();
    file_fails(parser, file_with("leeg.txt", "", 0), VERSLAG_ERROR_FORMAT, "empty");
    file_fails(parser, file_with("foto.jpg", "\xFF\xD8\xFF\xE0", 4), VERSLAG_ERROR_FORMAT, "JPEG");
    cr_assert_eq(verslag_parser_set_max_input(parser, 100), VERSLAG_OK);
    const char *path = file_with("lang.txt", sample, sizeof sample - 1);
    char size[32];
    snprintf(size, sizeof size, "%zu", sizeof sample - 1);
    file_fails(parser, path, VERSLAG_ERROR_LIMIT, size);
    file_fails(parser, path, VERSLAG_ERROR_LIMIT, "100");
    /* A device does not tell its size. */
    if (access("/dev/zero", R_OK) == 0)
        file_fails(parser, "/dev/zero", VERSLAG_ERROR_LIMIT, "100");
    verslag_parser_free(parser);
}
