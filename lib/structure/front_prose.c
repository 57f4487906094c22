/* front_prose.c - the sentences of the front matter: which committee asked, whom, when, and when the answer came.
 * Here they are found, and what no single one tells is put together; front_sentence.c reads them. */
#include "structure/front_prose.h"
#include "base/limits.h"

/* An addressee without portfolio is the office holder whose portfolio is named elsewhere, if there is only one. */
static bool complete_bare(vs_sentences *s)
{
    vs_parse *parse = s->front->parse;
    if (parse->addressees.count)
        return true;
    uint32_t found = 0;
    for (size_t i = 0; i < s->office_count; i++) {
        vs_str other, at = s->offices[i];
        const char *after;
        bool plural;
        if (vs_front_office(at, &after, &plural) == VS_OFFICE_NONE || plural || !vs_starts_with_nocase(at, s->bare) ||
            vs_front_office(s->bare, &after, &plural) == VS_OFFICE_NONE)
            continue;
        if (!vs_front_offices(parse, at.at, at.at + at.len, &other))
            return false;
        found = parse->addressees.count;
    }
    if (found > 1) /* which of them is not told */
        parse->addressees.count = 0;
    if (parse->addressees.count)
        return true;
    const char *kept = vs_keep(parse, s->bare);
    const char **slot = kept ? vs_vec_push(&parse->addressees) : NULL;
    if (!slot)
        return false;
    *slot = kept;
    return true;
}

/* A block that addresses a letter: "Aan de Minister van Justitie". */
static bool letter_addressee(vs_sentences *s, vs_str text)
{
    const char *after;
    if (s->front->parse->addressees.count || text.len > 300 || !vs_starts_with(text, VS_LIT("Aan ")) ||
        vs_front_word_scan(text, &after) != VS_WORD_TO)
        return true;
    return vs_front_addressees(s, after, text.at + text.len);
}

/* Where signatures start behind a sentence of the same block, or the end. */
static const char *signature_in(vs_str text)
{
    const char *end = text.at + text.len, *after;
    for (const char *p = text.at + (text.len < 2 ? text.len : 2); p < end; p++)
        if ((*p == 'D' || *p == 'A') && vs_is_gap(p[-1]) && (p[-2] == '.' || p[-2] == ')') &&
            vs_front_role(vs_str_of(p, end), &after) &&
            vs_phrase("van|der de? vaste|algemene|tijdelijke* %commissie", vs_trim(vs_str_of(after, end))))
            return p;
    return end;
}

/* Whether the front matter is over: where questions are not told from it by their numbers, by a heading. */
static bool is_over(const vs_parse *parse, uint32_t i)
{
    switch (parse->info.items[i].class) {
    case VS_CLASS_PART_HEADING:
    case VS_CLASS_FRACTION_HEADING:
    case VS_CLASS_ANSWERS_HEADING:
        return true;
    default:
        return false;
    }
}

/* Reads blocks of sentences from block *i on, up to a signature. */
static bool read_run(vs_sentences *s, uint32_t *i, size_t *budget)
{
    vs_front *f = s->front;
    vs_parse *parse = f->parse;
    const vs_blocks *blocks = &parse->blocks;
    const char *begin = NULL, *end = NULL;
    bool nomem = false;
    uint32_t used = 0;
    for (; *i < f->limit; ++*i) {
        const vs_block *block = &blocks->block.items[*i];
        vs_str text = vs_block_text(blocks, block), a, b;
        const char *after;
        if (*i == f->prose && f->prose_offset > block->begin)
            text = vs_str_of(blocks->text + f->prose_offset, blocks->text + block->end);
        if ((used = vs_front_signature(parse, *i, text.at, &nomem)) != 0 || nomem)
            break;
        if (block->role == VS_BLOCK_NOTE || is_over(parse, *i)) {
            f->limit = *i;
            break;
        }
        if (vs_front_scan(text, &after, &a, &b) == VS_FRONT_COMPOSITION) {
            used = 1;
            break;
        }
        bool whole = text.len <= VS_FRONT_BLOCK_MAX;
        if (!whole)
            text.len = VS_FRONT_BLOCK_MAX;
        /* Where line ends are lost the questions stand in the same block. */
        const char *question = vs_find(text, VS_LIT(" Vraag 1 "));
        if (question)
            text.len = (size_t)(question - text.at);
        if (text.len > *budget) {
            f->limit = *i;
            break;
        }
        *budget -= text.len;
        if (!letter_addressee(s, text))
            return false;
        const char *signature = signature_in(text);
        begin = begin ? begin : text.at;
        end = signature;
        if (signature < text.at + text.len) {
            used = vs_front_signature(parse, *i, signature, &nomem);
            used = used ? used : 1;
            break;
        }
        if (!whole || question) {
            used = 1;
            break;
        }
        /* A letter of the Eerste Kamer: what follows on its date is its text. */
        if (parse->addressees.count && vs_starts_with(text, VS_LIT("Den Haag, ")))
            f->limit = *i;
    }
    *i += used;
    return !nomem && (!begin || vs_front_sentences(s, vs_str_of(begin, end)));
}

/* "BRIEF VAN DE MINISTER VAN FINANCIEN" that brings answers: they are of the day of the letter. */
static bool date_letter(vs_sentences *s)
{
    vs_front *f = s->front;
    const vs_parse *parse = f->parse;
    if (!s->brings_answers || !parse->doc->title || !vs_phrase("brief van", vs_cstr(parse->doc->title)))
        return true;
    for (uint32_t i = 0; i < parse->blocks.block.count && i < f->limit && !f->letter_date.year; i++) {
        const vs_str line = vs_block_text(&parse->blocks, &parse->blocks.block.items[i]);
        const char *after;
        vs_str a, b;
        if (line.len < VS_HEADING_MAX && vs_front_scan(line, &after, &a, &b) == VS_FRONT_LETTER_DATE)
            vs_date_read(vs_trim(vs_str_of(after, line.at + line.len)), &f->letter_date);
    }
    return vs_front_keep_date(f->parse, VERSLAG_DATE_ANSWERED, f->letter_date);
}

/* Until about 2000 "Antwoord van minister X (…). (Ontvangen 6 april 1995)" stood below the questions. */
static bool read_below_questions(vs_sentences *s)
{
    const vs_parse *parse = s->front->parse;
    const vs_blocks *blocks = &parse->blocks;
    for (uint32_t i = s->front->limit; i < blocks->block.count; i++) {
        vs_str t = vs_block_text(blocks, &blocks->block.items[i]);
        if (t.len > VS_HEADING_MAX || !vs_starts_with(t, VS_LIT("Antwoord van ")))
            continue;
        if (i + 1 < blocks->block.count) { /* "(Ontvangen 6 april 1995)" can have a line of its own */
            const vs_str next = vs_block_text(blocks, &blocks->block.items[i + 1]);
            if (next.len < 60 && vs_starts_with_nocase(next, VS_LIT("(ontvangen ")))
                t = vs_str_of(t.at, next.at + next.len);
        }
        if (vs_find(t, VS_LIT("ntvangen")))
            return vs_front_sentences(s, t);
    }
    return true;
}

/* Nobody is named whom the questions went to: it was the one who answered them. */
static bool take_answerer(vs_sentences *s)
{
    vs_parse *parse = s->front->parse;
    vs_str bare;
    if (!vs_front_offices(parse, s->answerer.at, s->answerer.at + s->answerer.len, &bare))
        return false;
    s->bare = bare; /* "heeft de staatssecretaris deze beantwoord" */
    if (bare.len && !complete_bare(s))
        return false;
    return !parse->addressees.count ||
           vs_diagnose(parse, VERSLAG_CODE_VALUE_CHOSEN, 0, 0,
                       "nothing says whom the questions went to: taken as those who answered them");
}

/* "VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR JUSTITIE" */
static bool read_title(vs_sentences *s, const char *title)
{
    const vs_str words = VS_LIT("vaste commissie ");
    const char *committee = vs_find_nocase(vs_cstr(title), words);
    s->count = 0;
    return !committee ||
           vs_front_committee(s, committee, committee, committee + words.len, committee + strlen(committee));
}

bool vs_front_prose(vs_front *f)
{
    vs_parse *parse = f->parse;
    const verslag_document *doc = parse->doc;
    const verslag_kind kind = vs_front_kind(f);
    const bool list_with_answers = kind == VERSLAG_KIND_LIJST_VAN_VRAGEN_EN_ANTWOORDEN,
               report = kind == VERSLAG_KIND_VERSLAG_SCHRIFTELIJK_OVERLEG;
    vs_sentences s = {.front = f};
    s.committees = report || list_with_answers || kind == VERSLAG_KIND_INBRENG_SCHRIFTELIJK_OVERLEG ||
                   kind == VERSLAG_KIND_LIJST_VAN_VRAGEN || kind == VERSLAG_KIND_VERSLAG_WETSVOORSTEL;
    s.members = kind == VERSLAG_KIND_AANHANGSEL || kind == VERSLAG_KIND_SCHRIFTELIJKE_VRAGEN;
    const bool letter = !doc->title && (kind == VERSLAG_KIND_AANHANGSEL || list_with_answers);
    if (letter && !vs_front_keep_date(parse, VERSLAG_DATE_ANSWERED, f->letter_date))
        return false;
    size_t budget = VS_FRONT_TEXT_MAX;
    for (uint32_t i = f->prose; i < f->limit;)
        if (!read_run(&s, &i, &budget))
            return false;
    if (kind == VERSLAG_KIND_AANHANGSEL && !doc->dates[VERSLAG_DATE_ANSWERED] && !read_below_questions(&s))
        return false;
    /* What only its sentences tell to be a letter with answers to members. */
    if (!letter && !doc->title && f->kind_hint == VERSLAG_KIND_AANHANGSEL &&
        !vs_front_keep_date(parse, VERSLAG_DATE_ANSWERED, f->letter_date))
        return false;
    if ((s.bare.len && !complete_bare(&s)) || (kind == VERSLAG_KIND_OVERIG && !date_letter(&s)))
        return false;
    /* The letter with the questions is the first part of a report of letters: it says whom it is to. */
    for (uint32_t i = f->limit, n = 0; i < parse->info.count && n < 4 && s.committees; i++, n++)
        if (!letter_addressee(&s, vs_block_text(&parse->blocks, &parse->blocks.block.items[i])))
            return false;
    const bool answers = report || list_with_answers || vs_front_kind(f) == VERSLAG_KIND_AANHANGSEL;
    if (answers && parse->addressees.count == 0 && !s.to_government && s.answerer.len && !take_answerer(&s))
        return false;
    return !s.committees || doc->committee || !doc->title || read_title(&s, doc->title);
}
