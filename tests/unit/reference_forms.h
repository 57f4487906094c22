/* reference_forms.h - tables of sentences and the references that must be found in them. */
#ifndef REFERENCE_FORMS_H
#define REFERENCE_FORMS_H

#include "references/read.h"
#include "small_parse.h"
#include <criterion/criterion.h>
#include <stdio.h>

static inline void print(char *out, size_t size, const char *format, const char *text, size_t len)
{
    size_t used = strlen(out);
    snprintf(out + used, size - used, format, (int)len, text);
}

/* The references as text: "words = id, id + also filed in (pin) [role] ?", one per line; "?" means likely. */
static inline void describe(const vs_parse *parse, char *out, size_t size)
{
    out[0] = '\0';
    for (uint32_t i = 0; i < parse->references.count; i++) {
        const verslag_reference *reference = &parse->references.items[i];
        print(out, size, i ? "\n%.*s" : "%.*s", parse->blocks.text + reference->text.begin,
              reference->text.end - reference->text.begin);
        for (uint32_t t = 0; t < reference->targets.count; t++) {
            const vs_target *target = &parse->targets.items[reference->targets.first + t];
            const char *id = target->id ? target->id : "?"; /* a question without a number */
            print(out, size, t ? ", %.*s" : " = %.*s", id, strlen(id));
        }
        for (uint32_t a = 0; a < reference->also_filed.count; a++) {
            const char *also = parse->strings.items[reference->also_filed.first + a];
            print(out, size, " + %.*s", also, strlen(also));
        }
        if (reference->pin)
            print(out, size, " (%.*s)", reference->pin, strlen(reference->pin));
        if (reference->role)
            print(out, size, " [%.*s]", reference->role, strlen(reference->role));
        if (reference->confidence == VERSLAG_CONFIDENCE_LIKELY)
            print(out, size, "%.*s", " ?", 2);
    }
}

typedef struct form {
    const char *text, *references;
} form;

static inline void check_forms(const form *forms, size_t count, verslag_place place, verslag_chamber chamber,
                        uint32_t questions)
{
    for (size_t i = 0; i < count; i++) {
        small_parse small;
        char found[4096];
        small_open(&small);
        small.doc->chamber = chamber;
        for (uint32_t q = 1; q <= questions; q++)
            small_question(&small, q, NULL, VS_NONE, "Waarom?");
        small_line(&small, place, 0, forms[i].text);
        small_finish(&small);
        cr_assert(vs_references_read(&small.parse));
        describe(&small.parse, found, sizeof found);
        cr_expect_str_eq(found, forms[i].references, "%s\n  gives:    %s\n  expected: %s", forms[i].text, found,
                         forms[i].references);
        small_close(&small);
    }
}

#define CHECK(forms, ...) check_forms((forms), sizeof(forms) / sizeof *(forms), __VA_ARGS__)

#endif
