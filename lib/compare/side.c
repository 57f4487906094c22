/* side.c - the sentences of a document that a comparison looks at, and their words. */
#include "compare/compare.h"

#include "language/sentence.h"

/* What a character is for words. */
enum character {
    IN_WORD,
    NO_CHARACTER, /* an apostrophe or a soft hyphen: neither part of a word nor its end */
    SIGN,         /* a word by itself: "5%" and "5 %" are the same words */
    BETWEEN
};

static enum character character_at(const char *at, const char *end, size_t *len)
{
    const unsigned char c = (unsigned char)at[0];
    *len = 1;
    if (c < 0x80) {
        if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT))
            return IN_WORD;
        return c == '\'' || c == '`' ? NO_CHARACTER : c != '\0' && strchr("%&+=@#$~^<>", c) ? SIGN : BETWEEN;
    }
    const size_t left = (size_t)(end - at);
    *len = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (*len > left)
        *len = left;
    if (c == 0xC2 && left >= 2)
        switch ((unsigned char)at[1]) {
        case 0xA0:
        case 0xAB:
        case 0xBB: /* no-break space « » */
            return BETWEEN;
        case 0xAD:
        case 0xB4: /* soft hyphen ´ */
            return NO_CHARACTER;
        case 0xA7:
        case 0xB0: /* § ° */
            return SIGN;
        default:
            return IN_WORD;
        }
    if (c == 0xE2 && left >= 3 && (unsigned char)at[1] == 0x80) {
        const unsigned char last = (unsigned char)at[2];
        if (last == 0x8B || (last >= 0x98 && last <= 0x9B) || last == 0xB2) /* zero width; single quotation marks; ′ */
            return NO_CHARACTER;
        return last == 0xB0 ? SIGN : BETWEEN; /* ‰; spaces, dashes, “ ” • … */
    }
    if (c == 0xE2 && left >= 3 && memcmp(at, "\xE2\x82\xAC", 3) == 0)
        return SIGN; /* € */
    return c == 0xE2 && left >= 3 && memcmp(at, "\xE2\x88\x92", 3) == 0 ? BETWEEN
                                                                        : IN_WORD; /* a minus sign is a dash */
}

/* Adds the words between `begin` and `end`. Their ids are given later: words.c. */
static bool read_words(vs_side *side, verslag_sentence *sentence)
{
    const char *text = side->doc->text, *at = text + sentence->text.begin, *end = text + sentence->text.end;
    sentence->first = side->words.count;
    vs_term *open = NULL;
    for (size_t len; at < end; at += len) {
        const enum character kind = character_at(at, end, &len);
        if (kind == NO_CHARACTER)
            continue;
        if (kind == BETWEEN) {
            open = NULL;
            continue;
        }
        if (!open || kind == SIGN) {
            open = vs_vec_push(&side->words);
            if (!open)
                return false;
            open->begin = (uint32_t)(at - text);
        }
        open->end = (uint32_t)(at + len - text);
        if (kind == SIGN)
            open = NULL;
    }
    sentence->count = side->words.count - sentence->first;
    return true;
}

static bool add(vs_side *side, uint32_t begin, uint32_t end, verslag_sentence_kind kind, uint32_t question,
                uint32_t note, uint32_t fraction)
{
    verslag_sentence *sentence = vs_vec_push(&side->sentences);
    if (!sentence)
        return false;
    sentence->doc = side->doc;
    sentence->text.begin = begin;
    sentence->text.end = end;
    sentence->kind = kind;
    sentence->question = question;
    sentence->note = note;
    sentence->fraction = fraction;
    sentence->alignment = VS_NONE;
    return read_words(side, sentence);
}

/* Adds the sentences of a piece of text; those that begin where a part of the question does ask. */
static bool add_sentences(vs_side *side, uint32_t begin, uint32_t end, uint32_t index, uint32_t *part)
{
    const verslag_question *question = &side->doc->questions.items[index];
    const char *text = side->doc->text, *at = text + begin;
    for (vs_str sentence; vs_sentence_next(&at, text + end, &sentence);) {
        const uint32_t from = (uint32_t)(sentence.at - text), to = from + (uint32_t)sentence.len;
        bool asks = false;
        while (*part < question->parts.count &&
               side->doc->passages.items[question->parts.first + *part].text.begin <= from) {
            asks = side->doc->passages.items[question->parts.first + *part].text.begin == from;
            ++*part;
        }
        if (!add(side, from, to, asks ? VERSLAG_SENTENCE_ASKING : VERSLAG_SENTENCE_CONTEXT, index, VS_NONE,
                 question->fraction))
            return false;
    }
    return true;
}

static bool read_question(vs_side *side, uint32_t index)
{
    const verslag_question *question = &side->doc->questions.items[index];
    uint32_t no_part = question->parts.count, part = 0;
    for (uint32_t i = 0; i < question->context.count; i++) {
        const vs_slice *context = &side->doc->passages.items[question->context.first + i].text;
        if (!add_sentences(side, context->begin, context->end, index, &no_part))
            return false;
    }
    return add_sentences(side, question->text.begin, question->text.end, index, &part);
}

/* Notes count where their mark stands in what is asked: those of the answers are no part of what is compared. */
static bool read_note(vs_side *side, uint32_t index)
{
    const verslag_note *note = &side->doc->notes.items[index];
    const bool asked = note->anchor_place == VERSLAG_PLACE_QUESTION || note->anchor_place == VERSLAG_PLACE_CONTEXT;
    if (!asked || note->anchor_index >= side->doc->questions.count)
        return true;
    return add(side, note->text.begin, note->text.end, VERSLAG_SENTENCE_NOTE, note->anchor_index, index,
               side->doc->questions.items[note->anchor_index].fraction);
}

bool vs_side_read(vs_side *side, verslag_document *doc)
{
    side->doc = verslag_document_ref(doc);
    for (uint32_t i = 0; i < doc->questions.count; i++)
        if (!read_question(side, i))
            return false;
    side->notes = side->sentences.count;
    for (uint32_t i = 0; i < doc->notes.count; i++)
        if (!read_note(side, i))
            return false;
    return true;
}
