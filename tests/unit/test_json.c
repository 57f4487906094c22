/* The JSON writer, on a document made by hand. */
#include "output/json_writer.h"
#include "sample_document.h"

#include <criterion/criterion.h>

/* Everything in its order, with null for what is unknown and [] for what is empty. */
Test(json, whole_document)
{
    verslag_document *doc = sample_document();
    size_t len;
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_NO_TEXT, &len);
    cr_assert_str_eq(json,
        "{\"format\":\"verslag-json\",\"version\":1,"
        "\"source\":{\"name\":\"veer \\\"2\\\".txt\",\"backend\":\"text\",\"encoding\":\"UTF-8\",\"bytes\":1234},"
        "\"kind\":\"verslag-schriftelijk-overleg\",\"title\":\"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\","
        "\"kamerstuk\":{\"id\":\"kst-12345-7\",\"dossier\":\"12345\",\"number\":\"7\",\"url\":null},"
        "\"dossiers\":[{\"number\":\"12345\",\"title\":\"Veren\"},{\"number\":\"23456-VI\",\"title\":null}],"
        "\"document_number\":null,\"case_number\":null,\"chamber\":\"tweede-kamer\",\"session\":null,"
        "\"dates\":{\"adopted\":\"2024-02-29\",\"submitted\":null,\"answered\":null,\"published\":null,"
        "\"updated\":null},"
        "\"revision\":null,\"committee\":null,\"addressees\":[\"Minister van Veren\"],"
        "\"signatories\":[{\"role\":\"fungerend voorzitter\",\"name\":\"A. de Boer\"}],"
        "\"askers\":[{\"name\":\"Van der Loo\",\"party\":{\"id\":\"vvd\",\"name\":\"VVD\"}},"
        "{\"name\":\"Kist\",\"party\":{\"id\":null,\"name\":\"Veerpartij\"}},{\"name\":\"Eerland\",\"party\":null}],"
        "\"fractions\":[{\"index\":0,\"heading\":\"Vragen van de leden van de VVD-fractie\","
        "\"parties\":[{\"id\":\"vvd\",\"name\":\"VVD\"}],\"joint\":false,\"span\":[51,200],\"questions\":[0]},"
        "{\"index\":1,\"heading\":\"Vragen van de leden van de Veerpartij\",\"parties\":[{\"id\":\"vvd\","
        "\"name\":\"VVD\"},"
        "{\"id\":null,\"name\":\"Veerpartij\"}],\"joint\":true,\"span\":[200,250],\"questions\":[1]}],"
        "\"questions\":[{\"index\":0,\"number\":1,\"numbers\":[1,2],\"label\":\"1.\",\"fraction\":0,"
        "\"context\":[{\"text\":\"Deze leden lazen\",\"span\":[90,106]}],"
        "\"text\":\"Vaart de pont ook 's nachts?\",\"span\":[126,154],"
        "\"parts\":[{\"text\":\"Vaart de pont ook 's nachts?\",\"span\":[126,154]}],\"answer\":0},"
        "{\"index\":1,\"number\":null,\"numbers\":[],\"label\":null,\"fraction\":null,\"context\":[],"
        "\"text\":\"Hoeveel pont\xC3\xA9s zijn er?\",\"span\":[264,288],\"parts\":[],\"answer\":null}],"
        "\"answers\":[{\"index\":0,\"questions\":[0],\"heading\":\"Antwoord van het kabinet\","
        "\"respondent\":\"kabinet\","
        "\"text\":\"Ja. Zie Kamerstuk 12 345, nr. 6.\\nZie vraag 1.\",\"span\":[180,225],"
        "\"paragraphs\":[[180,187],[213,225]],\"status\":\"partly-delegated\",\"delegates_to\":[0]}],"
        "\"notes\":[{\"number\":1,\"text\":\"Een noot.\",\"span\":[309,318],"
        "\"anchor\":{\"in\":{\"type\":\"answer\",\"index\":0},\"offset\":170}},"
        "{\"number\":2,\"text\":\"noot.\",\"span\":[313,318],\"anchor\":null}],"
        "\"references\":[{\"index\":0,\"kind\":\"kamerstuk\",\"text\":\"Kamerstuk 12 345, nr. 6\",\"span\":[188,211],"
        "\"in\":{\"type\":\"answer\",\"index\":0},\"role\":null,\"pin\":\"p. 3\",\"targets\":[{\"id\":\"kst-12345-6\","
        "\"url\":\"https://zoek.officielebekendmakingen.nl/kst-12345-6.html\",\"index\":null}],"
        "\"also_filed_in\":[\"23456-VI\"],\"confidence\":\"certain\"},"
        "{\"index\":1,\"kind\":\"question\",\"text\":\"vraag 1\",\"span\":[217,224],\"in\":null,\"role\":null,"
        "\"pin\":null,"
        "\"targets\":[{\"id\":\"question:1\",\"url\":null,\"index\":0}],\"also_filed_in\":[],"
        "\"confidence\":\"likely\"}],"
        "\"agenda\":[{\"text\":\"Brief over de veren\",\"span\":[289,308]}],"
        "\"furniture\":[{\"kind\":\"page-number\",\"text\":\"\\f- 1 -\\u001b\",\"line\":12,\"offset\":36}],"
        "\"diagnostics\":[{\"code\":\"fraction-unknown\",\"message\":\"the fractie \\\"Veerpartij\\\" is not known\","
        "\"span\":[200,210]}]}");
    cr_assert_eq(len, strlen(json));
    verslag_free(json);
    verslag_document_unref(doc);
}

Test(json, text_is_there_unless_left_out)
{
    verslag_document *doc = sample_document();
    char *with = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
    char *without = verslag_document_to_json(doc, VERSLAG_JSON_NO_TEXT, NULL);
    const char *key = ",\"text\":\"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\\nDe veerdienst\\n";
    cr_assert_not_null(strstr(with, key));
    cr_assert_null(strstr(without, key));
    verslag_free(with);
    verslag_free(without);
    verslag_document_unref(doc);
}

/* A document of which nothing is known. */
Test(json, empty_document)
{
    verslag_document *doc = calloc(1, sizeof *doc);
    doc->text = "";
    atomic_init(&doc->references_held, 1);
    char *json = verslag_document_to_json(doc, VERSLAG_JSON_DEFAULT, NULL);
    cr_assert_str_eq(
        json,
        "{\"format\":\"verslag-json\",\"version\":1,\"source\":{\"name\":null,\"backend\":null,"
        "\"encoding\":null,\"bytes\":0},"
        "\"text\":\"\",\"kind\":null,\"title\":null,\"kamerstuk\":null,\"dossiers\":[],\"document_number\":null,"
        "\"case_number\":null,\"chamber\":null,\"session\":null,\"dates\":{\"adopted\":null,\"submitted\":null,"
        "\"answered\":null,\"published\":null,\"updated\":null},\"revision\":null,\"committee\":null,\"addressees\":[],"
        "\"signatories\":[],\"askers\":[],\"fractions\":[],\"questions\":[],\"answers\":[],\"notes\":[],\"references\":"
        "[],"
        "\"agenda\":[],"
        "\"furniture\":[],\"diagnostics\":[]}");
    verslag_free(json);
    verslag_document_unref(doc);
}

/* ---------------------------------------------------------------------------------------- The writer itself */

struct pieces {
    char text[8 * VS_WRITER_BUFFER];
    size_t len, largest;
    int calls, stop_at; /* the call at which to stop; 0: never */
};

static int collect(void *user, const char *data, size_t len)
{
    struct pieces *pieces = user;
    memcpy(pieces->text + pieces->len, data, len);
    pieces->len += len;
    pieces->largest = len > pieces->largest ? len : pieces->largest;
    return ++pieces->calls == pieces->stop_at;
}

Test(json, every_byte_below_128)
{
    struct pieces *pieces = calloc(1, sizeof *pieces);
    vs_json json;
    cr_assert(vs_json_start(&json, collect, pieces));
    char text[128];
    for (int i = 0; i < 128; i++)
        text[i] = (char)i;
    vs_json_text(&json, (vs_str){text, sizeof text});
    cr_assert(vs_json_finish(&json));
    cr_assert_str_eq(pieces->text,
        "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
        "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b"
        "\\u001c\\u001d\\u001e\\u001f"
        " !\\\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7F\"");
    free(pieces);
}

Test(json, numbers)
{
    struct pieces *pieces = calloc(1, sizeof *pieces);
    vs_json json;
    cr_assert(vs_json_start(&json, collect, pieces));
    vs_json_open(&json, '[');
    vs_json_number(&json, 0);
    vs_json_number(&json, 10);
    vs_json_number(&json, UINT64_MAX);
    vs_json_bool(&json, true);
    vs_json_string(&json, NULL);
    vs_json_close(&json, ']');
    cr_assert(vs_json_finish(&json));
    cr_assert_str_eq(pieces->text, "[0,10,18446744073709551615,true,null]");
    free(pieces);
}

/* Escapes fall on both sides of every end of the buffer; nothing is lost there, and no piece is larger than it. */
Test(json, text_longer_than_the_buffer)
{
    struct pieces *pieces = calloc(1, sizeof *pieces);
    size_t len = 3 * VS_WRITER_BUFFER;
    char *text = malloc(len);
    for (size_t shift = 0; shift < 3; shift++) {
        for (size_t i = 0; i < len; i++)
            text[i] = (i + shift) % 3 == 0 ? '\n' : 'x';
        memset(pieces, 0, sizeof *pieces);
        vs_json json;
        cr_assert(vs_json_start(&json, collect, pieces));
        vs_json_text(&json, (vs_str){text, len});
        cr_assert(vs_json_finish(&json));
        cr_assert_leq(pieces->largest, VS_WRITER_BUFFER);
        const char *at = pieces->text + 1;
        size_t right = 0;
        for (; right < len; right++) {
            size_t width = text[right] == '\n' ? 2 : 1;
            if (memcmp(at, text[right] == '\n' ? "\\n" : "x", width) != 0)
                break;
            at += width;
        }
        cr_assert_eq(right, len);
        cr_assert_str_eq(at, "\"");
    }
    free(text);
    free(pieces);
}

/* After `write` has stopped the writer it is not called again. */
Test(json, stopped)
{
    struct pieces *pieces = calloc(1, sizeof *pieces);
    pieces->stop_at = 2;
    vs_json json;
    cr_assert(vs_json_start(&json, collect, pieces));
    char *text = calloc(1, 4 * VS_WRITER_BUFFER);
    memset(text, 'x', 4 * VS_WRITER_BUFFER);
    vs_json_text(&json, (vs_str){text, 4 * VS_WRITER_BUFFER});
    cr_assert_not(vs_json_finish(&json));
    cr_assert_eq(pieces->calls, 2);
    free(text);
    free(pieces);
}

/* -------------------------------------------------------------------------------- Getters on the same document */

Test(document, locate)
{
    verslag_document *doc = sample_document();
    size_t line, column;
    for (size_t offset = 0, expected_line = 1, expected_column = 1; offset <= doc->text_len; offset++) {
        cr_assert_eq(verslag_document_locate(doc, offset, &line, &column), 1);
        cr_assert_eq(line, expected_line);
        cr_assert_eq(column, expected_column);
        cr_assert_eq(verslag_document_source_line(doc, offset), 10 + 2 * (expected_line - 1));
        bool ends = doc->text[offset] == '\n';
        expected_line += ends;
        expected_column = ends ? 1 : expected_column + 1;
    }
    cr_assert_eq(verslag_document_locate(doc, doc->text_len + 1, &line, &column), 0);
    cr_assert_eq(line, 0);
    cr_assert_eq(column, 0);
    cr_assert_eq(verslag_document_locate(doc, (size_t)UINT32_MAX + 1, NULL, NULL), 0);
    cr_assert_eq(verslag_document_source_line(doc, doc->text_len + 1), 0);
    verslag_document_unref(doc);
}

/* The same pointer at every call: callers keep it. */
Test(document, texts_are_copied_once)
{
    verslag_document *doc = sample_document();
    const verslag_question *question = verslag_document_question(doc, 0);
    size_t len;
    const char *text = verslag_question_text(question, &len);
    cr_assert_str_eq(text, "Vaart de pont ook 's nachts?");
    cr_assert_eq(len, strlen(text));
    len = 0;
    cr_assert_eq(verslag_question_text(question, &len), text);
    cr_assert_eq(len, strlen(text));
    cr_assert_str_eq(verslag_question_label(question, NULL), "1.");
    cr_assert_null(verslag_question_label(verslag_document_question(doc, 1), &len));
    cr_assert_eq(len, 0);
    verslag_document_unref(doc);
}

Test(document, links)
{
    verslag_document *doc = sample_document();
    const verslag_question *first = verslag_document_question(doc, 0), *second = verslag_document_question(doc, 1);
    const verslag_answer *answer = verslag_document_answer(doc, 0);
    cr_assert_eq(verslag_question_answer(first), answer);
    cr_assert_null(verslag_question_answer(second));
    cr_assert_eq(verslag_question_fraction(first), verslag_document_fraction(doc, 0));
    cr_assert_null(verslag_question_fraction(second));
    cr_assert_eq(verslag_fraction_question(verslag_document_fraction(doc, 1), 0), second);
    cr_assert_null(verslag_fraction_question(verslag_document_fraction(doc, 1), 1));
    cr_assert_eq(verslag_answer_question(answer, 0), first);
    cr_assert_eq(verslag_answer_delegate(answer, 0), first);
    cr_assert_null(verslag_answer_delegate(answer, 1));
    cr_assert_eq(verslag_question_number_at(first, 1), 2);
    cr_assert_eq(verslag_question_number_at(first, 2), 0);
    cr_assert_eq(verslag_question_number(second), 0);
    cr_assert_eq(verslag_reference_target_question(verslag_document_reference(doc, 1), 0), first);
    cr_assert_null(verslag_reference_target_question(verslag_document_reference(doc, 0), 0));
    cr_assert_str_eq(verslag_reference_also_filed(verslag_document_reference(doc, 0), 0), "23456-VI");
    cr_assert_null(verslag_reference_also_filed(verslag_document_reference(doc, 0), 1));
    cr_assert_null(verslag_fraction_party_id(verslag_document_fraction(doc, 1), 1));
    cr_assert_str_eq(verslag_fraction_party_name(verslag_document_fraction(doc, 1), 1), "Veerpartij");
    cr_assert_eq(verslag_fraction_joint(verslag_document_fraction(doc, 0)), 0);
    cr_assert_eq(verslag_fraction_joint(verslag_document_fraction(doc, 1)), 1);
    verslag_document_unref(doc);
}
