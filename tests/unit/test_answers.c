/* The status of answers: given, handed on to another answer, postponed, missing. */
#include "small_parse.h"

#include "structure/assemble.h"

#include <criterion/criterion.h>

#include <stdio.h>

typedef struct judged {
    const char *answer;
    verslag_answer_state state;
    uint32_t delegates[4]; /* numbers of questions; 0 ends them */
} judged;

#define GIVEN VERSLAG_ANSWER_GIVEN
#define DELEGATED VERSLAG_ANSWER_DELEGATED
#define PARTLY VERSLAG_ANSWER_PARTLY_DELEGATED
#define POSTPONED VERSLAG_ANSWER_POSTPONED
#define MISSING VERSLAG_ANSWER_MISSING

/* Every answer is that to question 3 of five. */
static const judged table[] = {
    {"Zie antwoord op vraag 2.", DELEGATED, {2}},
    {"Zie het antwoord op vraag 5.", DELEGATED, {5}},
    {"Zie het antwoord op de vragen 1 en 4.", DELEGATED, {1, 4}},
    {"Zie de antwoorden op vragen 1, 2 en 4.", DELEGATED, {1, 2, 4}},
    {"Hiervoor verwijs ik u naar het antwoord op vraag 2.", DELEGATED, {2}},
    {"Ik verwijs hiervoor graag naar mijn antwoord op vraag 2 hierboven.", DELEGATED, {2}},
    {"Voor het antwoord op deze vraag verwijst het kabinet naar het antwoord op vraag 4.", DELEGATED, {4}},
    {"Naar het antwoord op vraag 4 wordt verwezen.", DELEGATED, {4}},
    {"Zie vraag 1 en vraag 2.", DELEGATED, {1, 2}},
    {"Zie het antwoord op vraag 1 en het antwoord op vraag 4.", DELEGATED, {1, 4}},
    {"Deze vraag is beantwoord in het antwoord op vraag 1.", DELEGATED, {1}},
    {"Zie het antwoord op vraag 2 van de leden van de VVD-fractie.", DELEGATED, {2}},
    {"Idem.", DELEGATED, {2}},
    {"Als boven.", DELEGATED, {2}},
    {"Zie hierboven.", DELEGATED, {2}},
    {"Zie het antwoord hierboven.", DELEGATED, {2}},
    {"Zie het vorige antwoord.", DELEGATED, {2}},
    {"Idem als het antwoord op vraag 5.", DELEGATED, {5}},
    {"Zie hierboven. De pont vaart elk uur.", PARTLY, {2}},
    {"De pont vaart elk uur. Zie verder het antwoord hierboven.", PARTLY, {2}},
    {"Ja. Zie ook het antwoord op vraag 1 en 3.", PARTLY, {1}},
    {"Ja, zie het antwoord op vraag 1.", PARTLY, {1}},
    {"De pont vaart elk uur (zie ook het antwoord op vraag 5).", PARTLY, {5}},
    {"De pont vaart elk uur. Zie tevens het antwoord op vraag 5.", PARTLY, {5}},
    {"Voor het varen bij ijs zie het antwoord op vraag 1.", PARTLY, {1}},
    {"Voor de schipper geldt, onder verwijzing naar de beantwoording van vraag 4, dat hij vaart.", PARTLY, {4}},
    {"Het kabinet verwijst naar het antwoord op vraag 4 en naar de Kamerbrief van 3 mei over ponten.", PARTLY, {4}},
    {"Op de tarieven is het kabinet ingegaan. Daarop is ingegaan in het antwoord op vraag 2.", PARTLY, {2}},
    {"De pont vaart elk uur.", GIVEN, {0}},
    {"Zoals in vraag 2 gesteld, vaart de pont elk uur.", GIVEN, {0}},
    {"In antwoord op vraag 3 meldt het kabinet dat de pont vaart.", GIVEN, {0}},
    {"Ik zie het antwoord op vraag 2 als een begin.", GIVEN, {0}},
    {"Zoals in het antwoord op vraag 2 gezegd verwijst het kabinet naar de brief.", GIVEN, {0}},
    {"Zie het antwoord op vraag 99.", GIVEN, {0}},
    {"Zie de brief van 3 mei.", GIVEN, {0}},
    {"Deze vraag kan niet binnen de gebruikelijke termijn worden beantwoord.", POSTPONED, {0}},
    {"De vragen kunnen helaas niet binnen de gestelde termijn beantwoord worden.", POSTPONED, {0}},
    {"Het kabinet vraagt uitstel voor de beantwoording van deze vraag.", POSTPONED, {0}},
    {"Beantwoording volgt na uitstel.", POSTPONED, {0}},
    {"Uitstel van betaling is mogelijk. Die vraag is beantwoord.", GIVEN, {0}},
    {"De pont vaart niet binnen de termijn die was afgesproken.", GIVEN, {0}},
    {"", MISSING, {0}},
};

Test(answers, labels_of_questions)
{
    cr_expect_eq(vs_question_label(VS_LIT("Vraag: Waarom?")), 7);
    cr_expect_eq(vs_question_label(VS_LIT("Vraag :  Waarom?")), 9);
    cr_expect_eq(vs_question_label(VS_LIT("Vraag")), 5);
    cr_expect_eq(vs_question_label(VS_LIT("Vragen ")), 7);
    cr_expect_eq(vs_question_label(VS_LIT("Vraag 1: Waarom?")), 0);
    cr_expect_eq(vs_question_label(VS_LIT("vraag: waarom?")), 0);
}

Test(answers, status)
{
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        small_parse small;
        small_open(&small);
        for (uint32_t number = 1; number <= 5; number++) {
            small_question(&small, number, NULL, VS_NONE, "Waarom vaart de pont?");
            small_answer(&small, number == 3 ? table[i].answer : "Daarom.");
        }
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        cr_assert(vs_answers_judge(&small.parse));
        const verslag_answer *answer = &small.parse.answers.items[2];
        cr_expect_eq(answer->state, table[i].state, "\"%s\": state %d, not %d", table[i].answer, (int)answer->state,
                     (int)table[i].state);
        uint32_t count = 0;
        while (count < 4 && table[i].delegates[count])
            count++;
        cr_expect_eq(answer->delegates.count, count, "\"%s\": %u delegates", table[i].answer, answer->delegates.count);
        for (uint32_t d = 0; d < count && d < answer->delegates.count; d++)
            cr_expect_eq(small.parse.indexes.items[answer->delegates.first + d], table[i].delegates[d] - 1, "\"%s\"",
                         table[i].answer);
        cr_expect_eq(small.parse.answers.items[0].state, GIVEN);
        small_close(&small);
    }
}

Test(answers, pointers_are_kept_apart)
{
    small_parse small;
    small_open(&small);
    small_question(&small, 1, "1", VS_NONE, "Waarom?");
    small_answer(&small, "Zie het antwoord op vraag 2.");
    small_question(&small, 2, "2", VS_NONE, "Hoezo?");
    small_answer(&small, "Zie het antwoord op vraag 1.");
    small_finish(&small);
    cr_assert(vs_references_read(&small.parse));
    cr_assert(vs_answers_judge(&small.parse));
    for (uint32_t i = 0; i < 2; i++) {
        const verslag_answer *answer = &small.parse.answers.items[i];
        cr_expect_eq(answer->state, DELEGATED);
        cr_assert_eq(answer->delegates.count, 1);
        cr_expect_eq(small.parse.indexes.items[answer->delegates.first], 1 - i);
    }
    small_close(&small);
}

Test(answers, nothing_to_judge)
{
    small_parse small;
    small_open(&small);
    cr_expect(vs_references_read(&small.parse));
    cr_expect(vs_answers_judge(&small.parse));
    small_close(&small);
}

/* A paragraph that begins with the question: where its answer begins. */
Test(answers, behind_the_question)
{
#define QUESTION "Kan de Minister aangeven hoeveel veren er in Drenthe zijn, en waarom dat er zo weinig zijn?"
    static const struct {
        const char *text, *answer; /* NULL: the question is not there, or nothing behind it */
    } rows[] = {
        {QUESTION " Dat zijn er drie.", "Dat zijn er drie."},
        {QUESTION "Dat zijn er drie.", "Dat zijn er drie."},
        {"De Minister kan aangeven hoeveel veren er in Drenthe zijn, en waarom dat er zo weinig zijn? Drie.", "Drie."},
        {QUESTION " ** Drie.", "** Drie."},
        {QUESTION, NULL},
        {QUESTION " **", NULL}, /* a mark of Markdown */
        {"De kosten waren hoger, zegt de dienst, en waarom dat er zo weinig zijn? Drie.", NULL},
        {"Dat zijn er drie.", NULL},
        {"", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const uint32_t at = vs_repeated_end(vs_cstr(rows[i].text), VS_LIT(QUESTION));
        cr_expect_str_eq(at ? rows[i].text + at : "", rows[i].answer ? rows[i].answer : "", "%s: %s", rows[i].text,
                         rows[i].text + at);
    }
    cr_expect_eq(vs_repeated_end(VS_LIT(QUESTION " Drie."), VS_LIT("")), 0);
}

/* What counts an answer, and how much of the text it takes. */
Test(answers, ad)
{
    static const struct {
        const char *text, *what; /* NULL: no such label */
        size_t length;
    } rows[] = {{"Ad 3: Ja.", "3", 6},        {"Ad 4 en 5. Ja.", "4 en 5", 11}, {"ad 1 t/m 3 Ja.", "1 t/m 3", 11},
                {"Ad vraag b) Ja.", "b", 12}, {"Ad 3", "3", 4},                 {"Ad 3a Ja.", NULL, 0},
                {"Ad hoc is dat zo.", NULL, 0}, {"Ad ", NULL, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        vs_str what = {0};
        cr_expect_eq(vs_ad_label(vs_cstr(rows[i].text), &what), rows[i].length, "%s", rows[i].text);
        if (rows[i].what)
            cr_expect(vs_equal(what, vs_cstr(rows[i].what)), "%s", rows[i].text);
    }
    char text[70000] = "Ad 1", *at = text + 4; /* as long as no label is */
    while (at - text < 66000)
        at += sprintf(at, " en 1");
    vs_str what;
    cr_expect_eq(vs_ad_label(vs_cstr(text), &what), 0);
}
