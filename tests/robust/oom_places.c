/* Memory runs out at every place of the library where it is asked for, in every text of the tests: each allocation of a
 * parse, of what is asked of a document, of a comparison, of links and of a scan fails once for every way in which the
 * program came there (oom.c lets each one fail, libxml2's too, in fewer texts). Every time there must be the status
 * VERSLAG_ERROR_NOMEM and nothing left behind, and the same works when there is memory.
 *
 * usage: oom_places [FILE...]          Without FILE: tests/data, examples/data and the examples of the grammar in
 *                                      VERSLAG_SOURCE_DIR */
#define _GNU_SOURCE 1
#include "walk_compare.h"

#include <dirent.h>
#include <execinfo.h>
#include <stdio.h>

/* ------------------------------------------------------------------------------------------------ Allocations */

enum { FRAMES = 24, PLACES = 1 << 18 };

static size_t live;      /* blocks that are not released */
static size_t asked;     /* allocations since arm() */
static size_t failing;   /* the one that fails, 1 is the first; 0: none does */
static bool failed, resize_failed;
static bool recording;
static size_t *fresh; /* the allocations at places that were never seen before */
static size_t fresh_count, fresh_room;
static uint64_t *places;
static size_t place_count;

/* Notes the allocation when nothing came here this way before. */
static void record(void)
{
    void *frames[FRAMES];
    uint64_t hash = 14695981039346656037u;
    const int count = backtrace(frames, FRAMES);
    for (int i = 0; i < count; i++)
        hash = (hash ^ (uint64_t)(uintptr_t)frames[i]) * 1099511628211u;
    hash += hash == 0;
    size_t slot = hash % PLACES;
    while (places[slot] && places[slot] != hash)
        slot = (slot + 1) % PLACES;
    if (places[slot] == hash || place_count == PLACES / 2)
        return;
    places[slot] = hash;
    place_count++;
    if (fresh_count == fresh_room)
        fresh = realloc(fresh, (fresh_room = fresh_room * 2 + 64) * sizeof *fresh);
    if (fresh)
        fresh[fresh_count++] = asked;
}

static bool fails(void)
{
    asked++;
    if (recording)
        record();
    failed = failed || asked == failing;
    return asked == failing;
}

static void *counted_malloc(size_t size)
{
    void *memory = fails() ? NULL : malloc(size);
    live += memory != NULL;
    return memory;
}

static void *counted_realloc(void *memory, size_t size)
{
    if (fails()) {
        resize_failed = memory != NULL;
        return NULL;
    }
    void *grown = realloc(memory, size);
    live += !memory && grown;
    return grown;
}

static void counted_free(void *memory)
{
    live -= memory != NULL;
    free(memory);
}

static void arm(size_t n, bool record_places)
{
    asked = 0;
    failing = n;
    recording = record_places;
    failed = resize_failed = false;
}

static void disarm(void)
{
    failing = 0;
    recording = false;
}

/* The library's memory, whose functions the linker takes from here: every piece of it is an allocation of its own. */
#undef VS_MEM_TIGHT
#define VS_MEM_TIGHT 1
#define malloc counted_malloc
#define realloc counted_realloc
#define free counted_free
#include "../../lib/base/mem.c"
#undef malloc
#undef realloc
#undef free

/* ------------------------------------------------------------------------------------------------------ Trials */

static size_t trials, mistakes;

static bool expect(bool holds, const char *name, const char *what, size_t n)
{
    if (!holds) {
        printf("FAILED: %s, allocation %zu: %s\n", name, n, what);
        mistakes++;
    }
    return holds;
}

typedef struct text {
    const char *name, *at;
    size_t len;
    verslag_document *doc, *other; /* the other is that of another text */
} text;

static verslag_url_style url_style; /* another than the usual one makes URLs of its own */

static verslag_status parse(const text *t, verslag_document **doc)
{
    verslag_parser *parser = verslag_parser_new();
    if (!parser)
        return VERSLAG_ERROR_NOMEM;
    verslag_status status = verslag_parser_set_source_name(parser, "proef.txt");
    if (!status)
        status = verslag_parser_set_url_style(parser, url_style);
    if (!status)
        status = verslag_parser_set_repair_encoding(parser, 1);
    if (!status)
        status = verslag_parser_parse(parser, t->at, t->len, doc);
    verslag_parser_free(parser);
    return status;
}

static bool try_parse(const text *t, bool may_run_out, size_t n)
{
    verslag_document *doc = NULL;
    const verslag_status status = parse(t, &doc);
    expect(!may_run_out || !failed || status == VERSLAG_ERROR_NOMEM, t->name, "a parse has another status", n);
    expect((doc != NULL) == (status == VERSLAG_OK), t->name, "a document where none is, or none", n);
    const bool ok = status == VERSLAG_OK;
    verslag_document_unref(doc);
    return ok || may_run_out;
}

/* What a walk has kept stays with the document, so that it has one of its own. */
static bool try_walk(const text *t, bool may_run_out, size_t n)
{
    verslag_document *doc = NULL;
    const size_t was_failing = failing;
    const bool was_recording = recording;
    disarm();
    if (parse(t, &doc))
        return false;
    arm(was_failing, was_recording);
    walk w = {.may_run_out = may_run_out}, again = {.may_run_out = false};
    walk_document(&w, doc);
    disarm();
    expect(!w.broken, t->name, w.broken, n);
    walk_document(&again, doc);
    expect(!again.broken, t->name, again.broken, n);
    expect(!failed || w.ran_out > 0 || resize_failed || w.copies < again.copies, t->name,
           "nobody was told that memory ran out", n);
    verslag_document_unref(doc);
    return !w.broken;
}

static bool try_compare(const text *t, bool may_run_out, size_t n)
{
    verslag_comparison *comparison = NULL;
    verslag_audit *audit = NULL;
    verslag_status status = verslag_comparison_new(t->doc, t->other, &comparison);
    expect(may_run_out ? (status == VERSLAG_OK) != failed : status == VERSLAG_OK, t->name,
           "a comparison has another status", n);
    const bool failed_before = failed;
    status = verslag_audit_new(t->doc, &audit);
    expect(may_run_out ? (status == VERSLAG_OK) == (failed_before || !failed) : status == VERSLAG_OK, t->name,
           "an audit has another status", n);
    const bool told = failed;
    walk w = {.may_run_out = may_run_out};
    if (comparison)
        walk_comparison(&w, comparison);
    if (audit)
        walk_audit(&w, audit);
    expect(!w.broken, t->name, w.broken, n);
    expect(!failed || told || w.ran_out > 0 || resize_failed, t->name, "nobody was told that memory ran out", n);
    verslag_comparison_free(comparison);
    verslag_audit_free(audit);
    return !w.broken;
}

static int ignore(void *user, const char *data, size_t len)
{
    (void)data;
    *(size_t *)user += len;
    return 0;
}

static bool try_links(const text *t, bool may_run_out, size_t n)
{
    char *html = NULL;
    size_t len = 0, written = 0;
    verslag_status status = verslag_link_to_html(t->at, t->len, NULL, &html, &len);
    expect(may_run_out && failed && !resize_failed ? status == VERSLAG_ERROR_NOMEM && !html
                                                   : failed || (!status && html),
           t->name, "links have another status", n);
    verslag_free(html);
    const bool failed_before = failed;
    status = verslag_link_write_html(t->at, t->len, NULL, ignore, &written);
    expect(may_run_out && failed && !failed_before ? status == VERSLAG_ERROR_NOMEM && !written : !status, t->name,
           "links in pieces have another status", n);
    return true;
}

static bool try_scan(const text *t, bool may_run_out, size_t n)
{
    verslag_reference_list *list = NULL;
    const verslag_status status = verslag_reference_scan(t->at, t->len, NULL, &list);
    expect(may_run_out && failed ? status == VERSLAG_ERROR_NOMEM && !list : !status && list, t->name,
           "a scan has another status", n);
    verslag_reference_list_free(list);
    return true;
}

typedef bool (*trial)(const text *t, bool may_run_out, size_t n);

/* Once with all the memory there is, noting the places that are new; then without it at each of these. */
static void try_all(const text *t, trial run, bool keeps)
{
    const size_t before = live;
    fresh_count = 0;
    arm(0, true);
    const bool works = run(t, false, 0);
    disarm();
    expect(keeps || live == before, t->name, "something was left behind", 0);
    for (size_t i = 0; works && i < fresh_count && mistakes < 20; i++) {
        const size_t left = live;
        arm(fresh[i], false);
        run(t, true, fresh[i]);
        disarm();
        trials++;
        expect(keeps || live == left, t->name, "something was left behind", fresh[i]);
    }
    expect(run(t, false, 0) || !works, t->name, "it works no more", 0);
}

static verslag_document *other;

/* The text with its end before its beginning: what moved is compared too. */
static verslag_document *turned(const text *t)
{
    const char *middle = memchr(t->at + t->len / 2, '\n', t->len - t->len / 2);
    const size_t before = middle ? (size_t)(middle + 1 - t->at) : 0, behind = t->len - before;
    char *at = malloc(t->len + 1);
    text other_way = {.name = t->name, .at = at, .len = t->len};
    verslag_document *doc = NULL;
    if (at && before > 0) {
        memcpy(at, t->at + before, behind);
        memcpy(at + behind, t->at, before);
        (void)parse(&other_way, &doc);
    }
    free(at);
    return doc;
}

static void try_text(const char *name, const char *at, size_t len)
{
    text t = {.name = name, .at = at, .len = len};
    if (parse(&t, &t.doc) != VERSLAG_OK)
        return;
    t.other = other ? other : t.doc;
    try_all(&t, try_parse, false);
    try_all(&t, try_walk, false);
    /* What their getters copy stays with the documents. */
    try_all(&t, try_compare, true);
    verslag_document *const moved = turned(&t);
    t.other = moved;
    if (moved)
        try_all(&t, try_compare, true);
    verslag_document_unref(moved);
    if (verslag_reference_list_count(NULL) == 0 && memchr(t.at, '\0', t.len) == NULL) {
        verslag_reference_list *list = NULL;
        /* Only UTF-8 is scanned. */
        if (verslag_reference_scan(t.at, t.len, NULL, &list) == VERSLAG_OK) {
            verslag_reference_list_free(list);
            try_all(&t, try_scan, false);
            try_all(&t, try_links, false);
        }
    }
    if (other != t.doc)
        verslag_document_unref(other);
    other = t.doc;
}

/* The examples of the grammar, each a text. */
static void try_examples(const char *name, const char *at, size_t len)
{
    static const char fence[] = "\n```````` example\n", stop[] = "\n.\n";
    const char *const end = at + len;
    while ((at = memmem(at, (size_t)(end - at), fence, sizeof fence - 1)) != NULL) {
        at += sizeof fence - 1;
        const char *dot = memmem(at, (size_t)(end - at), stop, sizeof stop - 1);
        if (!dot)
            break;
        try_text(name, at, (size_t)(dot + 1 - at));
        at = dot;
    }
}

/* The sentences of a table of references, without the signs around these and what is expected of them, as one text. */
static void try_table(const char *name, char *at, size_t len)
{
    size_t kept = 0;
    for (size_t i = 0; i < len; i++)
        if (at[i] == '\t')
            i += strcspn(at + i, "\n") - 1;
        else if (i + 2 < len && (memcmp(at + i, "\xE2\x9F\xA6", 3) == 0 || memcmp(at + i, "\xE2\x9F\xA7", 3) == 0))
            i += 2;
        else
            at[kept++] = at[i];
    try_text(name, at, kept);
    url_style = VERSLAG_URLS_OPENTK;
    try_text(name, at, kept);
    url_style = VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN;
}

static bool ends_in(const char *name, const char *end)
{
    const size_t len = strlen(name), n = strlen(end);
    return len > n && strcmp(name + len - n, end) == 0;
}

static void try_file(const char *path)
{
    const size_t most = 1 << 20;
    FILE *file = fopen(path, "rb");
    char *at = malloc(most + 1);
    const size_t len = file && at ? fread(at, 1, most, file) : 0;
    if (file)
        fclose(file);
    if (len == 0) {
        printf("%s cannot be read\n", path);
        mistakes++;
    } else {
        at[len] = '\0';
        if (ends_in(path, ".tsv"))
            try_table(path, at, len);
        else if (ends_in(path, "grammar.md"))
            try_examples(path, at, len);
        else
            try_text(path, at, len);
    }
    free(at);
}

/* What no document of the tests has. */
static const char *const texts[] = {
    "<p>Een zin<sup>1</sup> en nog een<sup>2</sup>.</p><p>Nog een zin.</p><p><sup>1</sup> Zie daar.</p><p><sup>2</sup> "
    "Zie hier.</p>",
    "<p>Een zin<span class=nootnum>1</span> en nog een.</p><table><tr><td>een</td><td>twee</td></tr></table>",
    "17100\nHoofdstuk XII Departement van Veren\nNr. 5\nLIJST VAN VRAGEN\nVastgesteld 3 mei 1982\n\n1. Waarom?\n",
    "38 417 Donkerte\n\nVergaderjaar 2019-2020\n\n31 409 Veren\n\nNr. 5\n\nVERSLAG VAN EEN SCHRIFTELIJK "
    "OVERLEG\n\nVastgesteld 3 mei 2020\n\n"
    "De vaste commissie voor Veren heeft vragen voorgelegd aan de minister. De ministers van Defensie, Economische "
    "Zaken en Justitie antwoorden.\n",
    "31 409 Veren\n\nNr. 5\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 mei 2020\n\n"
    "De vaste commissie voor Veren heeft vragen voorgelegd aan de ministers van Defensie, Economische Zaken en "
    "Justitie over de pont.\n",
    "31 409 Veren\n\nNr. 5\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 mei 2020\n\nDe commissie heeft "
    "vragen voorgelegd aan de Minister.\n",
    "Nummer: 2020D12345, datum: 2020-06-09, bijgewerkt: 2020-07-01 10:56, versie: 4\n\nLIJST VAN VRAGEN\n\n1. "
    "Waarom?\n",
    "<html><head><meta name=\"DCTERMS.identifier\" content=\"kst-31409-5\"><meta name=\"OVERHEIDop.dossiertitel\" "
    "content=\"Veren\"></head><body>"
    "<p>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</p><p>Vastgesteld 3 mei 2020</p></body></html>",
    "<html><head><meta name=\"DCTERMS.identifier\" content=\"kst-31409-5\"></head><body><p>31 407 Veren</p><p>Nr. 5</p>"
    "<p>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</p><p>Vastgesteld 3 mei 2020</p></body></html>",
    "<html><head><meta name=\"DCTERMS.identifier\" content=\"kst-31409-5\"></head><body><p>38 417 Donkerte</p><p>Nr. "
    "7</p>"
    "<p>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</p><p>Vastgesteld 3 mei 2020</p></body></html>",
    "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n\n77\n\nVragen van het "
    "lid Kist (SP) aan de Minister van Veren over de pont (ingezonden 4 april 2018, nr. 2018Z05678)\n\n1. Waarom?\n\n"
    "Antwoord van Minister Boom (Veren) (ontvangen 5 mei 2018)\n\n1. Daarom.\n",
    "Den Haag, 5 juli 2024\n\nIn antwoord op uw brief van 3 juni 2024, nr. 2024Z11859, deel ik u mede dat de vragen "
    "van de leden Kist en Boom over de veren "
    "worden beantwoord zoals hieronder staat.\n\nDe Minister van Veren,\nP. Pont\n\nVraag "
    "1\n\nWaarom?\n\nAntwoord\n\nDaarom.\n",
    "31 409 Veren\n\nNr. 5\n\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 mei 2020\n\nBRIEF VAN DE "
    "VOORZITTER\n\nAan de Minister van Veren\n\n"
    "Den Haag, 3 april 2020\n\nDe leden van de VVD-fractie vragen waarom de pont niet vaart.\n",
    "Geachte voorzitter,\n\nIn antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, zend ik u de antwoorden op de "
    "vragen van het lid Kist (SP) over de pont.\n\n"
    "De Minister van Veren,\nBoom\n\n1. Waarom?\n\nAntwoord\n\nDaarom.\n",
    "Vragen en opmerkingen van de leden van de VVD-fractie\n\n1. De leden van de VVD-fractie vragen waarom de pont "
    "niet vaart.\n\n2. Deze leden vragen wanneer "
    "wel.\n\nVragen en opmerkingen van de leden van de SP-fractie\n\n3. De leden van de SP-fractie sluiten zich aan "
    "bij de vragen van de leden van de "
    "VVD-fractie en bij de vragen van de leden van de CDA-fractie. Klopt dat?\n\n4. Zij sluiten zich ook aan bij de "
    "vraag van de leden van de VVD-fractie.\n",
    "De brief van 9 juni 2023 (Kamerstuk 26 643, nr. 1036).\n\nDe brief van 9 juni 2023 (Kamerstuk 26 643, nr. "
    "1037).\n",
    "<p>Kamerstukken 38 417, nrs. <a href=kst-38417-3>3</a>, 4 en <a href=kst-38417-14>5</a> en Kamerstuk 38 418, nr. "
    "8. <a href=kst-38419-3>dit</a></p>",
    "1. Waarom?\n\n2. Hoe?\n\n3. Wie?\n\nAntwoorden\n\n1. Daarom.\n\nAntwoord op vraag 2: Zo.\n\nAntwoord op vraag 3 "
    "Hij.\n",
    "<h1>LIJST VAN VRAGEN EN "
    "ANTWOORDEN</h1><table><tr><td>Nr</td><td>Vraag</td><td>Antwoord</td></tr><tr><td>1</td><td>Waarom?</"
    "td><td>Daarom.</td></tr>"
    "<tr><td>2</td><td>Wanneer?</td><td>Morgen.</td></tr></table>",
};

/* As texts came before there was UTF-8: in UTF-16, and in UTF-8 that was taken for Windows-1252. */
static void try_encoded(void)
{
    static const char twice[] = "1. Waarom vaart de pont in Caf\xC3\x83\xC2\xA9 en co\xC3\x83\xC2\xB6p "
                                "niet?\n\nAntwoord\n\nDaarom, caf\xC3\x83\xC2\xA9.\n";
    char wide[256];
    size_t len = 0;
    for (const char *at = "\xFF\xFE" "1. Waarom vaart de pont niet?\n\nAntwoord\n\nDaarom.\n"; *at; at++) {
        wide[len++] = *at;
        if (len > 2)
            wide[len++] = '\0';
    }
    try_text("UTF-16", wide, len);
    try_text("encoded twice", twice, sizeof twice - 1);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static bool is_text(const char *name)
{
    return ends_in(name, ".txt") || ends_in(name, ".html") || ends_in(name, ".xml") || ends_in(name, ".md") ||
           ends_in(name, ".tsv");
}

static void try_folder(const char *root, const char *folder)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", root, folder);
    DIR *dir = opendir(path);
    char **names = NULL;
    size_t count = 0;
    for (struct dirent *entry; dir && (entry = readdir(dir)) != NULL;) {
        char **more = is_text(entry->d_name) ? realloc(names, (count + 1) * sizeof *names) : NULL;
        if (more) {
            names = more;
            names[count] = malloc(strlen(entry->d_name) + 1);
            if (names[count])
                strcpy(names[count++], entry->d_name);
        }
    }
    if (dir)
        closedir(dir);
    if (count)
        qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s/%s", root, folder, names[i]);
        try_file(path);
        free(names[i]);
    }
    free(names);
}

int main(int argc, char **argv)
{
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    void *frame;
    backtrace(&frame, 1); /* loads what it needs */
    places = calloc(PLACES, sizeof *places);
    if (!places || (argc < 2 && !root))
        return 77;
    const size_t before = live;
    for (int i = 1; i < argc; i++)
        try_file(argv[i]);
    static const char *const folders[] = {
        "examples/data",         "tests/data",         "tests/data/variants", "tests/data/extracts",
        "tests/data/references", "tests/fuzz/crashes", "tests/fuzz/seeds"};
    for (size_t i = 0; argc < 2 && i < sizeof folders / sizeof *folders; i++)
        try_folder(root, folders[i]);
    for (size_t i = 0; argc < 2 && i < sizeof texts / sizeof *texts; i++)
        for (int style = VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN; style <= VERSLAG_URLS_OPENTK; style++) {
            url_style = (verslag_url_style)style;
            try_text(texts[i], texts[i], strlen(texts[i]));
        }
    url_style = VERSLAG_URLS_OFFICIELEBEKENDMAKINGEN;
    if (argc < 2)
        try_encoded();
    char path[4096];
    if (argc < 2 && snprintf(path, sizeof path, "%s/docs/grammar.md", root) < (int)sizeof path)
        try_file(path);
    verslag_document_unref(other);
    expect(live == before, "all", "something was left behind at the end", 0);
    printf("%zu places where memory is asked for, %zu trials, %zu mistakes\n", place_count, trials, mistakes);
    expect(place_count > 500 || argc > 1, "all", "so few places cannot be all", 0);
    free(places);
    free(fresh);
    return mistakes > 0;
}
