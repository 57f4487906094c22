/* The references in any bytes: each is its slice, they ascend, and the same text has the same ones again. */
#include "fuzz.h"

/* Bytes of the input as the library gives them: '?' for a NUL, and for each byte that is not UTF-8. */
static bool same_words(const uint8_t *at, size_t size, const char *text)
{
    for (size_t i = 0, n; i < size; i += n) {
        n = walk_character(at + i, size - i);
        const bool plain = n > 0 && at[i] != '\0';
        n = n ? n : 1;
        if (plain ? memcmp(text + i, at + i, n) != 0 : text[i] != '?')
            return false;
    }
    return true;
}

static uint64_t hash_string(uint64_t hash, const char *string)
{
    return string ? walk_hash(hash + 1, string, strlen(string)) : hash;
}

static uint64_t check_list(const fuzz *f, const verslag_reference_list *list)
{
    size_t last = 0, len;
    uint64_t hash = 0;
    for (size_t i = 0; i < verslag_reference_list_count(list); i++) {
        const verslag_reference *it = verslag_reference_list_item(list, i), *printed = verslag_reference_printed_as(it);
        const size_t begin = verslag_reference_begin(it), end = verslag_reference_end(it);
        const char *text = verslag_reference_text(it, &len);
        check(verslag_reference_index(it) == i && begin >= last && begin < end && end <= f->size,
              "span of a reference");
        check(text && len == end - begin && strlen(text) == len && same_words(f->data + begin, len, text),
              "text of a reference");
        check(verslag_reference_place(it) == VERSLAG_PLACE_NONE && verslag_reference_place_index(it) == 0, "place");
        check(verslag_reference_kind_name(verslag_reference_get_kind(it)) != NULL, "kind");
        check(verslag_reference_get_kind(it) != VERSLAG_REFERENCE_QUESTION, "a reference to a question");
        check(verslag_confidence_name(verslag_reference_confidence(it)) != NULL, "confidence");
        check(!printed || verslag_reference_get_kind(printed) == VERSLAG_REFERENCE_KAMERSTUK, "printed as");
        hash = walk_hash(hash + begin, text, len);
        hash = hash_string(hash, verslag_reference_role(it));
        hash = hash_string(hash, verslag_reference_pin(it));
        for (size_t k = 0; k < verslag_reference_target_count(it); k++) {
            const char *id = verslag_reference_target_id(it, k), *url = verslag_reference_target_url(it, k);
            check(id && *id && walk_is_utf8(id, strlen(id)), "id of a target");
            check(!url || walk_is_utf8(url, strlen(url)), "address of a target");
            check(!verslag_reference_target_question(it, k), "question of a target");
            hash = hash_string(hash_string(hash, id), url);
        }
        for (size_t k = 0; k < verslag_reference_also_filed_count(it); k++)
            hash = hash_string(hash, verslag_reference_also_filed(it, k));
        last = begin;
    }
    return hash;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz f = fuzz_begin(data, size, VERSLAG_FORMAT_AUTO);
    verslag_reference_list *list = NULL, *again = NULL;
    verslag_parser *parser = fuzz_parser(&f);
    arm(f.call_fails, f.all_behind);
    const verslag_status status = verslag_reference_scan((const char *)f.data, f.size, parser, &list);
    fuzz_ran_out(status == VERSLAG_ERROR_NOMEM);
    check(status == (failed ? VERSLAG_ERROR_NOMEM : VERSLAG_OK) && (status == VERSLAG_OK) == (list != NULL), "status");
    check((status == VERSLAG_OK) == (verslag_parser_error_message(parser)[0] == '\0'), "message");
    check(verslag_reference_scan((const char *)f.data, f.size, parser, &again) == VERSLAG_OK,
          "status of the second time");
    const uint64_t hash = check_list(&f, again);
    if (list)
        check(check_list(&f, list) == hash, "the same references again");
    verslag_reference_list_free(list);
    verslag_reference_list_free(again);
    verslag_parser_free(parser);
    fuzz_end(&f);
    return 0;
}
