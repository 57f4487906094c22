/* The names of the values: those of verslag-json, all of them explained in the documentation. */
#include "sample.h"

#include <stdio.h>
#include <stdlib.h>

/* The text of a page of the documentation; the test is skipped where the sources are not there. */
static char *page(const char *name)
{
    const char *folder = getenv("VERSLAG_SOURCE_DIR");
    char path[4096];
    snprintf(path, sizeof path, "%s/docs/%s", folder ? folder : ".", name);
    FILE *file = fopen(path, "rb");
    if (!file)
        cr_skip_test("%s is not there", path);
    static char text[1 << 20];
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* Every value from 1 on has a name, until they end; none has one twice; 0 and what follows have none. */
#define NAMES(type, function, last, text) \
    cr_assert_null(function((type)0)); \
    cr_assert_null(function((type)((last) + 1))); \
    cr_assert_null(function((type)-1)); \
    for (int i = 1; i <= (int)(last); i++) { \
        const char *name = function((type)i); \
        cr_assert_not_null(name, #type " %d has no name", i); \
        for (int j = 1; j < i; j++) \
            cr_assert_str_neq(name, function((type)j)); \
        char quoted[80]; \
        snprintf(quoted, sizeof quoted, "`%s`", name); \
        cr_assert_not_null(strstr(text, quoted), "%s is not documented", quoted); \
    }

Test(names, documented_in_json)
{
    const char *text = page("json.md");
    NAMES(verslag_kind, verslag_kind_name, VERSLAG_KIND_OVERIG, text)
    NAMES(verslag_chamber, verslag_chamber_name, VERSLAG_CHAMBER_EERSTE_KAMER, text)
    NAMES(verslag_role, verslag_role_name, VERSLAG_ROLE_WAARNEMEND_VOORZITTER, text)
    NAMES(verslag_answer_state, verslag_answer_state_name, VERSLAG_ANSWER_MISSING, text)
    NAMES(verslag_place, verslag_place_name, VERSLAG_PLACE_AGENDA, text)
    NAMES(verslag_reference_kind, verslag_reference_kind_name, VERSLAG_REFERENCE_ITU, text)
    NAMES(verslag_confidence, verslag_confidence_name, VERSLAG_CONFIDENCE_LIKELY, text)
    NAMES(verslag_furniture_kind, verslag_furniture_kind_name, VERSLAG_FURNITURE_HYPHEN, text)
}

Test(names, documented_in_errors)
{
    const char *text = page("errors.md");
    NAMES(verslag_code, verslag_code_name, VERSLAG_CODE_VALUE_CHOSEN, text)
}

Test(names, status_messages)
{
    for (int i = VERSLAG_ERROR_INTERNAL; i <= VERSLAG_OK; i++)
        cr_assert(verslag_status_message((verslag_status)i)[0] != '\0');
    cr_assert_not_null(verslag_status_message((verslag_status)-99));
    cr_assert_str_neq(verslag_status_message(VERSLAG_ERROR_IO), verslag_status_message((verslag_status)-99));
}

Test(names, version)
{
    cr_assert_eq(verslag_version(), VERSLAG_VERSION);
    cr_assert_str_eq(verslag_version_string(), VERSLAG_VERSION_STRING);
    char text[32];
    snprintf(text, sizeof text, "%u.%u.%u", verslag_version() >> 16, verslag_version() >> 8 & 0xFF,
             verslag_version() & 0xFF);
    cr_assert_str_eq(verslag_version_string(), text);
}
