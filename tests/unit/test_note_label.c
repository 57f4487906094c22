/* The forms in which the number of a note stands before its text, and the marks of notes. */
#include "blocks/marks.h"
#include "blocks/note_label.h"
#include <criterion/criterion.h>

Test(note_label, forms)
{
    static const struct {
        const char *text;
        vs_note_form form;
        uint32_t number;
        const char *rest;
    } table[] = {
        {"3 Zie de brief.", VS_NOTE_BARE, 3, "Zie de brief."},
        {"3Zie de brief.", VS_NOTE_GLUED, 3, "Zie de brief."},
        {"12. Zie de brief.", VS_NOTE_DOT, 12, "Zie de brief."},
        {"(3) Zie de brief.", VS_NOTE_PAREN, 3, "Zie de brief."},
        {"3) Zie de brief.", VS_NOTE_PAREN, 3, "Zie de brief."},
        {"[3] www.molen.nl", VS_NOTE_BRACKET, 3, "www.molen.nl"},
        {"[^3]: Zie de brief.", VS_NOTE_BRACKET, 3, "Zie de brief."},
        {"\xC2\xB9\xC2\xB2 Zie de brief.", VS_NOTE_SUPERSCRIPT, 12, "Zie de brief."},
        {"^3 Zie de brief.", VS_NOTE_SUPERSCRIPT, 3, "Zie de brief."},
        {"^3^ Zie de brief.", VS_NOTE_SUPERSCRIPT, 3, "Zie de brief."},
        {"^(3) Zie de brief.", VS_NOTE_SUPERSCRIPT, 3, "Zie de brief."},
        {"Noot 3: Zie de brief.", VS_NOTE_WORD, 3, "Zie de brief."},
        {"**) Zie de brief.", VS_NOTE_STAR, 2, "Zie de brief."},
        {"3, 4 en 5", VS_NOTE_NONE, 0, NULL},
        {"(3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"(a) Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"[a] Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"^a Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"Noot a: Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"[1] [2]", VS_NOTE_NONE, 0, NULL},
        {"3.2 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"3", VS_NOTE_NONE, 0, NULL},
        {"0 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"99999999999 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"", VS_NOTE_NONE, 0, NULL},
        /* a bracket that opens is closed */
        {"[3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"[3) Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"[3", VS_NOTE_NONE, 0, NULL},
        {"[", VS_NOTE_NONE, 0, NULL},
        {"[^3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"[^", VS_NOTE_NONE, 0, NULL},
        {"^(3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"^(3] Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"^[3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"^[3] Zie de brief.", VS_NOTE_SUPERSCRIPT, 3, "Zie de brief."},
        {"^(3", VS_NOTE_NONE, 0, NULL},
        {"^", VS_NOTE_NONE, 0, NULL},
        {"[3] Zie de brief.", VS_NOTE_BRACKET, 3, "Zie de brief."},
        /* one to three stars */
        {"* Zie de brief.", VS_NOTE_STAR, 1, "Zie de brief."},
        {"*** Zie de brief.", VS_NOTE_STAR, 3, "Zie de brief."},
        {"**** Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"*) Zie de brief.", VS_NOTE_STAR, 1, "Zie de brief."},
        {"*Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"*", VS_NOTE_NONE, 0, NULL},
        /* the word, with a sign or a capital behind its number */
        {"Voetnoot 3. Zie de brief.", VS_NOTE_WORD, 3, "Zie de brief."},
        {"noot 3) Zie de brief.", VS_NOTE_WORD, 3, "Zie de brief."},
        {"noot 3 Zie de brief.", VS_NOTE_WORD, 3, "Zie de brief."},
        {"noot 3 https://molen.nl", VS_NOTE_WORD, 3, "https://molen.nl"},
        {"noot 3 zegt dat.", VS_NOTE_NONE, 0, NULL},
        {"noot3 Zie de brief.", VS_NOTE_NONE, 0, NULL},
        {"noot", VS_NOTE_NONE, 0, NULL},
        /* the largest number */
        {"9999. Zie de brief.", VS_NOTE_DOT, 9999, "Zie de brief."},
        {"10000. Zie de brief.", VS_NOTE_NONE, 0, NULL},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const vs_str text = vs_cstr(table[i].text);
        const vs_note_label label = vs_note_label_read(text);
        cr_expect_eq(label.form, table[i].form, "%s: form %d", table[i].text, (int)label.form);
        cr_expect_eq(label.number, table[i].number, "%s: number %u", table[i].text, label.number);
        if (table[i].rest)
            cr_expect_str_eq(table[i].text + label.length, table[i].rest);
    }
    cr_expect_eq(vs_note_label_alone(VS_LIT("Noot 3:")).number, 3);
    cr_expect_eq(vs_note_label_alone(VS_LIT("Noot 3: Zie de brief.")).form, VS_NOTE_NONE);
    cr_expect_eq(vs_note_label_alone(VS_LIT("")).form, VS_NOTE_NONE);
}

/* The first candidate of `form` in the text: the text without it, in `out`. */
static bool without_mark(const char *text, vs_mark_form form, uint32_t number, char *out)
{
    vs_mark_candidates marks = {0};
    bool found = vs_marks_scan(&marks, vs_cstr(text), 0) && vs_marks_scan_rare(&marks, vs_cstr(text), 0);
    cr_assert(found);
    found = false;
    for (uint32_t i = 0; i < marks.count && !found; i++) {
        const vs_mark_candidate *m = &marks.items[i];
        if (m->form != form || m->number != number)
            continue;
        found = true;
        memcpy(out, text, m->offset);
        strcpy(out + m->offset, text + m->offset + m->length);
    }
    vs_vec_free(&marks);
    return found;
}

Test(marks, forms)
{
    static const struct {
        const char *text;
        vs_mark_form form;
        uint32_t number;
        const char *without; /* NULL: there is none */
    } table[] = {
        {"De molen draait3.", VS_MARK_DIGITS, 3, "De molen draait."},
        {"De molen draait.3 Ook nu.", VS_MARK_DIGITS, 3, "De molen draait. Ook nu."},
        {"In juni 20222 draaide zij.", VS_MARK_DIGITS, 2, "In juni 2022 draaide zij."},
        {"De molen draait\xC2\xB3.", VS_MARK_DIGITS, 3, "De molen draait."},
        {"De molen draait^3.", VS_MARK_DIGITS, 3, "De molen draait."},
        {"De molen draait [3].", VS_MARK_BRACKET, 3, "De molen draait."},
        {"Draait de molen? 3)", VS_MARK_PAREN, 3, "Draait de molen?"},
        {"De molen draait3) nog.", VS_MARK_PAREN, 3, "De molen draait nog."},
        {"De molen (die draait3) is oud.", VS_MARK_DIGITS, 3, "De molen (die draait) is oud."},
        {"De molen draait (3).", VS_MARK_PARENS, 3, "De molen draait."},
        {"De molen draait (zie noot 3).", VS_MARK_WORD, 3, "De molen draait."},
        {"De molen draait (zie voetnoot 3).", VS_MARK_WORD, 3, "De molen draait."},
        {"De molen draait (noot 3a).", VS_MARK_WORD, 3, NULL},
        {"Zie de stukken nrs. 3) van de molen.", VS_MARK_PAREN, 3, NULL},
        {"Zie blz. 3) van de molen.", VS_MARK_PAREN, 3, NULL},
        {"Zie nr. 3) van de molen.", VS_MARK_PAREN, 3, NULL},
        {"De molen draait**.", VS_MARK_STAR, 2, "De molen draait."},
        {"Een vlak van 3 m\xC2\xB2 is klein.", VS_MARK_DIGITS, 2, NULL},
        /* behind what closes a quotation, and what is left out; but no range, sum or section */
        {"De \xE2\x80\x98molen\xE2\x80\x99"
         "3 draait.",
         VS_MARK_DIGITS, 3, "De \xE2\x80\x98molen\xE2\x80\x99 draait."},
        {"De \xE2\x80\x9Cmolen\xE2\x80\x9D"
         "3 draait.",
         VS_MARK_DIGITS, 3, "De \xE2\x80\x9Cmolen\xE2\x80\x9D draait."},
        {"De \xC2\xABmolen\xC2\xBB"
         "3 draait.",
         VS_MARK_DIGITS, 3, "De \xC2\xABmolen\xC2\xBB draait."},
        {"Het jaar \xE2\x80\x9C"
         "2020\xE2\x80\x9D"
         "3 was lang.",
         VS_MARK_DIGITS, 3,
         "Het jaar \xE2\x80\x9C"
         "2020\xE2\x80\x9D was lang."},
        {"De molen draait\xE2\x80\xA6"
         "3 Ook nu.",
         VS_MARK_DIGITS, 3, "De molen draait\xE2\x80\xA6 Ook nu."},
        {"De caf\xC3\xA9"
         "3 draait.",
         VS_MARK_DIGITS, 3, "De caf\xC3\xA9 draait."},
        {"Van Molen\xE2\x84\xA2"
         "3 draait.",
         VS_MARK_DIGITS, 3, "Van Molen\xE2\x84\xA2 draait."},
        {"De jaren 2\xE2\x80\x93"
         "3 telden.",
         VS_MARK_DIGITS, 3, NULL},
        {"De jaren twee\xE2\x80\x94"
         "3 telden.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xE2\x82\xAC"
         "3 miljoen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xE2\x82\xA0"
         "3 miljoen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xC2\xA3"
         "3 miljoen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xC2\xA5"
         "3 miljoen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Zie \xC2\xA7"
         "3 van de brief.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xC2\xB1"
         "3 dagen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xE2\x89\xA5"
         "3 dagen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xE2\x88\x92"
         "3 graden.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xE2\x8B\xBF"
         "3 dagen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xC3\x97"
         "3 dagen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Dat is \xC3\xB7"
         "3 dagen.",
         VS_MARK_DIGITS, 3, NULL},
        {"Ongeveer 10^6 keer.", VS_MARK_DIGITS, 6, NULL},
        {"De molen (zie bijlage 3) draait.", VS_MARK_PAREN, 3, NULL},
        {"* De molen draait.", VS_MARK_STAR, 1, NULL},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        char out[200];
        const bool found = without_mark(table[i].text, table[i].form, table[i].number, out);
        cr_expect_eq(found, table[i].without != NULL, "%s", table[i].text);
        if (found && table[i].without)
            cr_expect_str_eq(out, table[i].without);
    }
}

/* The weight of the candidate with this number; 0 where there is none. */
static unsigned weight_of(const char *text, vs_mark_form form, uint32_t number)
{
    vs_mark_candidates marks = {0};
    unsigned weight = 0;
    cr_assert(vs_marks_scan(&marks, vs_cstr(text), 0) && vs_marks_scan_rare(&marks, vs_cstr(text), 0));
    for (uint32_t i = 0; i < marks.count; i++)
        if (marks.items[i].form == form && marks.items[i].number == number)
            weight = marks.items[i].weight;
    vs_vec_free(&marks);
    return weight;
}

/* What looks more like a mark weighs more than what counts things up, and than the digits of a name or a word. */
Test(marks, weights)
{
    static const struct {
        const char *heavy, *light;
        vs_mark_form form;
    } rows[] = {
        {"Draait de molen? 3)", "Draait 3) de molen en 4) de pomp?", VS_MARK_PAREN},
        {"De molen draait 3).", "De molen draait 3) de hele dag.", VS_MARK_PAREN},
        {"De molen draait? 3) 4)", "De molen draait? 3) 4) de hele dag.", VS_MARK_PAREN},
        {"De molen draait? 3), zo blijkt.", "De molen draait? 3) dan niet.", VS_MARK_PAREN},
        {"De molen draait3.", "De molen is3.", VS_MARK_DIGITS},
        {"De molen draait3.", "De molen HEEFT3.", VS_MARK_DIGITS},
        {"De molen draait3.", "Het huis Molen3.", VS_MARK_DIGITS},
        {"De molen draait3.", "Een vlak van xm3.", VS_MARK_DIGITS},
        {"De molen draait.3", "De molen nr.3", VS_MARK_DIGITS},
        {"De molen draait.3", "De molen p.3", VS_MARK_DIGITS},
        {"De molen draait,3 en", "De molen 2,3 en", VS_MARK_DIGITS},
        {"Het lid Molenaar c.s.3", "Het lid b.3", VS_MARK_DIGITS},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const unsigned heavy = weight_of(rows[i].heavy, rows[i].form, 3),
                       light = weight_of(rows[i].light, rows[i].form, 3);
        cr_expect_gt(heavy, light, "%s (%u) and %s (%u)", rows[i].heavy, heavy, rows[i].light, light);
    }
    /* Several marks beside each other weigh no less than one. */
    cr_expect_eq(weight_of("De molen draait? 3) 4)", VS_MARK_PAREN, 3),
                 weight_of("De molen draait? 3)", VS_MARK_PAREN, 3));
    cr_expect_eq(weight_of("De molen draait? 3) 4), zo blijkt.", VS_MARK_PAREN, 3),
                 weight_of("De molen draait? 3)", VS_MARK_PAREN, 3));
}
