/* forms.re - the grammar of forms.h. Regenerate with:
 *     re2c -W -Wno-nondeterministic-tags --no-generation-date -o forms_scan.c forms.re
 * The scanners peek no further than `end`, so a piece of any buffer will do. */
#include "vocabulary/abbreviations.h"
#include "base/limits.h"
#include "vocabulary/forms.h"

/*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = at;
    re2c:define:YYMARKER = marker;
    re2c:define:YYPEEK = "(at < end ? (unsigned char)*at : 0)";
    re2c:define:YYSKIP = "++at;";
    re2c:define:YYBACKUP = "marker = at;";
    re2c:define:YYRESTORE = "at = marker;";
    re2c:define:YYSTAGP = "@@{tag} = at;";
    re2c:define:YYSTAGN = "@@{tag} = NULL;";
    re2c:define:YYSHIFTSTAG = "@@{tag} += @@{shift};";
    re2c:api = custom;
    re2c:api:style = free-form;
    re2c:yyfill:enable = 0;
    re2c:flags:tags = 1;

    sp      = ([ \t] | "\xC2\xA0" | "\xE2\x80\xAF")+;
    os      = sp?;
    num     = [0-9]+ [a-z]?;
    dec     = [0-9]{1,3} "." [1-9] [0-9]? [a-z]?; /* "1.2": the second question of the first chapter or asker */
    and     = os ("," (os 'en' sp)? | sp ('en' | 't/m' | 'tot en met' | 'tot' | 'of') | os ("-" | "\xE2\x80\x93" | "&")) os;
    nums    = num (and num)*;
    decs    = dec (and dec)*;
    vraag   = 'vra' ('ag' | 'gen');
    nr      = 'nr' 's'? '.' os;
    again   = ('op' sp ('de' sp)?)? (vraag sp)?;
    paren   = "("? num ")" | num | dec | "[" num "]";
    listed  = paren ((and | os ("/" | "+") os | sp 'alsmede' sp) again paren)*; /* of a label over an answer */
    asker   = os "(" ([A-Z0-9] | 'blz' | 'pag' | 'p.' | 'bladzijde' | 'art' | ('het' sp)? 'lid' sp | ('de' sp)? 'leden' sp) [A-Za-z0-9 .,/'\x80-\xff-]+ ")"; /* "Vraag 3 (VVD)", "(lid Jansen, VVD)", "(blz. 12)" */
    roman   = [IVX]{1,5};
    dash    = "-" | "\xE2\x80\x93" | "\xE2\x80\x94" | "\xE2\x80\x90";
    eos     = "\x00";
    text    = [^\x00];
    nodigit = [^\x000-9];
*/

/* The first bytes of the forms below; for those that may stand behind white space, also its bytes (vs_space_length()). */
#define NUMBER VS_BEGINS_NUMBER
#define ANSWER VS_BEGINS_ANSWER
#define PART VS_BEGINS_PART
#define CONTENTS VS_BEGINS_CONTENTS
#define FRACTION VS_BEGINS_FRACTION
#define LETTER VS_BEGINS_LETTER_LINE
#define SPACE (VS_BEGINS_PART | VS_BEGINS_CONTENTS | VS_BEGINS_LETTER_LINE)
#define DIGIT (NUMBER | ANSWER | PART)
const uint8_t vs_form_beginnings[256] = {
    ['\t'] = SPACE, ['\n'] = SPACE, ['\v'] = SPACE, ['\f'] = SPACE, ['\r'] = SPACE, [' '] = SPACE,
    [0xC2] = SPACE, [0xE2] = SPACE, [0xE3] = SPACE, [0xEF] = SPACE,
    ['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT, ['4'] = DIGIT, ['5'] = DIGIT, ['6'] = DIGIT, ['7'] = DIGIT,
    ['8'] = DIGIT, ['9'] = DIGIT, ['('] = NUMBER, ['['] = NUMBER, ['\''] = LETTER,
    ['A'] = ANSWER | PART | LETTER, ['B'] = ANSWER | PART | FRACTION, ['C'] = PART, ['D'] = PART | LETTER, ['E'] = PART, ['F'] = PART,
    ['G'] = ANSWER | PART | LETTER, ['H'] = PART | LETTER, ['I'] = PART | CONTENTS | FRACTION, ['K'] = ANSWER | PART, ['L'] = LETTER, ['M'] = ANSWER | LETTER,
    ['O'] = PART | FRACTION, ['R'] = ANSWER | PART | LETTER, ['S'] = LETTER, ['V'] = NUMBER | PART | FRACTION | LETTER, ['X'] = PART,
    ['a'] = PART, ['b'] = PART | FRACTION, ['d'] = PART, ['i'] = PART | CONTENTS | FRACTION, ['k'] = PART, ['o'] = PART | FRACTION,
    ['r'] = PART, ['s'] = LETTER, ['v'] = NUMBER | PART | FRACTION | LETTER};

static size_t space_after(const char *at, const char *end)
{
    const char *begin = at;
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    return (size_t)(at - begin);
}

/* Behind the letter of "Vraag 1 a", which stands apart from its number; `at` where there is none. "Vraag 3 U schrijft"
 * begins a sentence. */
static const char *behind_letter(const char *at, const char *end)
{
    const char *letter = at + space_after(at, end), *next = letter + 1;
    if (letter == at || letter == end || vs_lower(*letter) < 'a' || vs_lower(*letter) > 'k')
        return at;
    if (next == end || *next == ':' || *next == '.')
        return next;
    const size_t space = space_after(next, end);
    return space && vs_starts_upper(vs_str_of(next + space, end)) ? next : at;
}

static bool is_number(const char *at, const char *end)
{
    while (at < end && vs_is_digit(*at))
        at++;
    return at == end;
}

/* "van het lid Jansen", "van de leden van de VVD-fractie", "(VVD)": whose questions the numbers of a label are. */
static bool names_asker(vs_str t)
{
    static const vs_str starts[] = {VS_ENTRY("van het lid "), VS_ENTRY("van de leden "), VS_ENTRY("van de fractie"), VS_ENTRY("door het lid "), VS_ENTRY("door de leden ")};
    if (t.len && t.at[t.len - 1] == ':')
        t = vs_trim((vs_str){t.at, t.len - 1});
    if (t.len > 120 || vs_ends_sentence(t))
        return false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (vs_starts_with_nocase(t, starts[i]))
            return true;
    return (vs_starts_with_nocase(t, VS_LIT("van de ")) && vs_ends_with(t, VS_LIT("-fractie"))) ||
           (t.len > 3 && t.len < 40 && *t.at == '(' && t.at[t.len - 1] == ')' && vs_is(t.at[1], VS_UPPER | VS_DIGIT));
}

/* Behind "van het lid Jansen (VVD)" or "van de leden van de SP-fractie:"; `at` where nobody is named so. */
static const char *behind_asker(const char *at, const char *end)
{
    const char *const begin = at + space_after(at, end);
    if (!vs_is_space(begin[-1]) || end - begin < 8 || (vs_lower(*begin) != 'v' && vs_lower(*begin) != 'd'))
        return at;
    const char *const colon = memchr(begin, ':', end - begin < 120 ? (size_t)(end - begin) : 120);
    const char *const stop = colon ? colon + 1 : end;
    return stop - begin <= 120 && names_asker(vs_trim(vs_str_of(begin, stop))) ? stop : at;
}

/* "12. Wanneer", as most numbers stand: behind the full stop a word of which the forms below know nothing. The length
 * of the number, or 0. */
static size_t dotted_number(vs_str text)
{
    size_t n = 0;
    while (n < text.len && vs_is_digit(text.at[n]))
        n++;
    const bool plain = text.len - n > 2 && text.at[n] == '.' && text.at[n + 1] == ' ' &&
                       vs_is(text.at[n + 2], VS_UPPER | VS_LOWER) && vs_lower(text.at[n + 2]) != 'v';
    return plain ? n : 0;
}

vs_number_label vs_form_number_(vs_str text)
{
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    const char *from = NULL, *upto = NULL;
    vs_number_form form;
    bool only_alone = false;
    vs_number_label label = {VS_NUMBER_NONE, 0, 0, 0, 0, false};
    const size_t dotted = dotted_number(text);
    if (dotted) {
        form = VS_NUMBER_DOT;
        from = at;
        upto = at + dotted;
        at = upto + 1;
        goto found;
    }
    /*!stags:re2c:number format = 'const char *@@{tag} = NULL;'; */
    /*!re2c:number
        vraag os nr? [([]? @from nums @upto [)\]]? asker? os [:.]? { form = VS_NUMBER_VRAAG; goto found; }
        vraag os nr? @from decs @upto asker? os [:.]?          { form = VS_NUMBER_VRAAG; goto found; }
        vraag os nr? @from nums @upto asker? sp dash sp        { form = VS_NUMBER_VRAAG; goto found; }
        "V" os @from nums @upto [.:)]                          { form = VS_NUMBER_VRAAG; goto found; }
        @from nums @upto os "."? os vraag os ":"               { form = VS_NUMBER_VRAAG; goto found; }
        @from nums @upto os "."? os vraag                      { form = VS_NUMBER_VRAAG; only_alone = true; goto found; }
        @from nums @upto "." ("" | os [:] | asker)             { form = VS_NUMBER_DOT; goto found; }
        @from nums @upto "."? ")"                              { form = VS_NUMBER_PAREN; goto found; }
        "(" @from num @upto ")"                                { form = VS_NUMBER_PAREN; goto found; }
        "[" @from nums @upto "]"                               { form = VS_NUMBER_BRACKET; goto found; }
        @from decs @upto [.:)]?                                { form = VS_NUMBER_SUB; goto found; }
        @from nums @upto os [:.]?                              { form = VS_NUMBER_BARE; goto found; }
        *                                                      { return label; }
    */
found:;
    if (form == VS_NUMBER_VRAAG && vs_starts_with(text, VS_LIT("VRAGEN ")) && is_number(from, upto))
        return label; /* a heading over all the questions, and the first one's number */
    if (form == VS_NUMBER_VRAAG && at[-1] != ':' && at[-1] != '.' && behind_letter(upto, end) > upto) {
        at = upto = behind_letter(upto, end);
        at += at < end && (*at == ':' || *at == '.');
    }
    if (form == VS_NUMBER_VRAAG && from > text.at)
        at = behind_asker(at, end);
    size_t space = space_after(at, end);
    label.alone = at + space == end;
    if (only_alone && !label.alone && *upto == '.' && space_after(upto + 1, end)) { /* "2. Vragen van de leden" */
        form = VS_NUMBER_DOT;
        only_alone = false;
        at = upto + 1;
        space = space_after(at, end);
    }
    if (form == VS_NUMBER_BARE && !label.alone && vs_is_space(at[-1]) && vs_starts_upper(vs_str_of(at, end)))
        form = VS_NUMBER_INLINE; /* what was a number's cell in a table */
    /* A number must stand apart: "3.5 procent", "12e", "1.000" are none. */
    const bool apart = space > 0 || form == VS_NUMBER_INLINE || (form == VS_NUMBER_VRAAG && at > upto);
    if (!label.alone && (!apart || form == VS_NUMBER_BARE || only_alone))
        return label;
    if (form == VS_NUMBER_BARE && at > upto) /* "5, 6 en 7:" is no label */
        return label;
    if (form == VS_NUMBER_BRACKET ? label.alone : form == VS_NUMBER_SUB && !label.alone && !vs_starts_upper(vs_str_of(at + space, end)))
        return label; /* "[1]", a mark that was wrapped; "1.5 miljoen" */
    const char *digits = from;
    if (!vs_read_number(&digits, upto, VS_QUESTION_NUMBER_MAX, &label.number) || label.number == 0)
        return label;
    label.form = form;
    label.printed = (uint16_t)(from - text.at);
    label.printed_end = (uint16_t)(upto - text.at);
    label.length = (uint16_t)((size_t)(at - text.at) + space);
    return label;
}

/* What stands behind " op ", at `on`, is what was asked. */
static bool is_asked(const char *on, const char *end)
{
    static const vs_str asked[] = {VS_ENTRY("vra"), VS_ENTRY("de vra"), VS_ENTRY("de gestelde vra"), VS_ENTRY("uw vra"), VS_ENTRY("inbreng"), VS_ENTRY("de inbreng"), VS_ENTRY("de opmerking"),
        VS_ENTRY("opmerking"), VS_ENTRY("de bijdrage"), VS_ENTRY("de leden"), VS_ENTRY("de fractie"), VS_ENTRY("het lid")};
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        if (vs_starts_with_nocase(vs_str_of(on + 4, end), asked[i]))
            return true;
    return false;
}

/* "het kabinet op het advies van de Raad": a topic, where "de Minister op de inbreng van de VVD-fractie" is none. */
static bool reacts_on_else(vs_str name)
{
    const char *on = vs_find_nocase(name, VS_LIT(" op "));
    return on && (!is_asked(on, name.at + name.len) || vs_find_nocase(name, VS_LIT(" op de vragen van"))); /* the head of an Aanhangsel */
}

/* A respondent's name: short, and no sentence. */
static bool is_respondent(vs_str name)
{
    if (name.len == 0 || name.len > 200)
        return false;
    static const vs_str starts[] = {VS_ENTRY("het kabinet"), VS_ENTRY("de regering"), VS_ENTRY("de minister"), VS_ENTRY("de staatssecretaris"),
        VS_ENTRY("de bewinds"), VS_ENTRY("minister"), VS_ENTRY("staatssecretaris"), VS_ENTRY("kabinet"), VS_ENTRY("regering"), VS_ENTRY("bewinds"),
        VS_ENTRY("de initiatiefnemer"), VS_ENTRY("initiatiefnemer"), VS_ENTRY("de indiener"), VS_ENTRY("het college"), VS_ENTRY("de algemene rekenkamer"),
        VS_ENTRY("de commissie"), VS_ENTRY("het presidium"), VS_ENTRY("beide "), VS_ENTRY("de beide "), VS_ENTRY("de ministers"), VS_ENTRY("de voorzitter")};
    bool known = false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts && !known; i++) {
        known = vs_starts_with_nocase(name, starts[i]);
        if (known && name.len == starts[i].len) /* with nothing behind it that could make a sentence of it */
            return true;
    }
    /* "(ontvangen 14 november 2024)" belongs to the head of an Aanhangsel. */
    return known && !vs_find(name, VS_LIT(". ")) && !vs_find(name, VS_LIT("?")) && !vs_find_nocase(name, VS_LIT("ontvangen")) &&
           !vs_find_nocase(name, VS_LIT(" is ")) && !reacts_on_else(name);
}

/* "Antwoord IenW", "Antwoord van BZK": the ministry for its minister. */
static bool is_ministry(vs_str name)
{
    static const vs_str names[] = {
#define VS_MINISTRY(name) VS_ENTRY(name),
#include "vocabulary/ministries.def"
#undef VS_MINISTRY
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (vs_equal(name, names[i]))
            return true;
    return false;
}

/* Behind "3. " or "3) "; NULL where there is no such number. */
static const char *behind_number(const char *at, const char *end)
{
    uint32_t number;
    if (!vs_read_number(&at, end, VS_QUESTION_NUMBER_MAX, &number) || at == end || (*at != '.' && *at != ')'))
        return NULL;
    const size_t space = space_after(++at, end);
    return space ? at + space : NULL;
}

/* A dash with a space behind it. */
static size_t dash_length(const char *at, const char *end)
{
    const size_t dash = *at == '-' ? 1 : vs_starts_with(vs_str_of(at, end), VS_LIT("\xE2\x80\x93")) ? 3 : 0;
    return dash && space_after(at + dash, end) ? dash : 0;
}

vs_answer_label vs_form_answer_(vs_str text)
{
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    const char *from = NULL, *upto = NULL;
    vs_answer_label label = {false, false, 0, {NULL, 0}, {NULL, 0}};
    if (at < end && vs_is_digit(*at)) { /* "3. Antwoord van het kabinet", where the answers have the numbers */
        at = behind_number(at, end);
        if (!at || !vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("antwoord")))
            return label;
    }
    if (!vs_starts_upper(vs_str_of(at, end))) /* "… zie het / antwoord op vraag 1." */
        return label;
    /*!stags:re2c:answer format = 'const char *@@{tag} = NULL;'; */
    /*!re2c:answer
        answer = ('gezamenlijk' sp)? 'antwoord' 'en'? | 'antw' '.'? | ('kabinets')? 'reactie' 's'? | 'beantwoording' | 'antwoord' os "/" os 'reactie' | 'mededeling';
        on     = sp (('op' | 'van') sp (('de' | 'deze' | 'bovenstaande' | 'voorgaande' | 'voorafgaande') sp)? ('gestelde' sp)?)? vraag 's'?;
        answer @from @upto                                    { goto labelled; }
        answer on? sp nr? @from listed @upto                   { goto labelled; }
        answer on @from @upto                                 { goto labelled; }
        "A:"                                                  { at--; goto labelled; }
        "A" os @from nums @upto [.:)]                         { at--; goto labelled; }
        *                                                     { return label; }
    */
labelled:
    label.numbers = vs_str_of(from, upto);
    at += space_after(at, end);
    vs_str rest = vs_trim(vs_str_of(at, end));
    if (label.numbers.len && names_asker(rest)) {
        at = end;
        rest.len = 0;
    }
    const bool on_behalf = !label.numbers.len && vs_starts_with_nocase(rest, VS_LIT("namens de "));
    const bool by = !label.numbers.len && vs_starts_with_nocase(rest, VS_LIT("door de "));
    const bool of = on_behalf || by || vs_starts_with_nocase(rest, VS_LIT("van "));
    if (of || (rest.len && (vs_starts_lower(rest) || vs_is(*rest.at, VS_UPPER)))) { /* "Reactie kabinet op vraag 3" */
        /* The name reaches to the end, to a colon, or to the numbers. */
        const size_t skip = on_behalf ? 7 : by ? 5 : of ? 4 : 0;
        vs_str name = {rest.at + skip, rest.len - skip < 220 ? rest.len - skip : 220};
        const char *colon = memchr(name.at, ':', name.len);
        const char *name_end = colon ? colon : name.at + name.len;
        const bool on_something = vs_find_nocase(vs_str_of(name.at, name_end), VS_LIT(" op ")) != NULL;
        const char *on = on_something ? vs_find_nocase(vs_str_of(name.at, name_end), VS_LIT(" op vra")) : NULL;
        if (!on && on_something)
            on = vs_find_nocase(vs_str_of(name.at, name_end), VS_LIT(" op de vra"));
        const char *stop = name_end;
        vs_str numbers = {NULL, 0};
        if (on) {
            const char *digit = on;
            while (digit < stop && !vs_is_digit(*digit))
                digit++;
            numbers = vs_trim(vs_str_of(digit, stop));
            name_end = on;
        }
        name = vs_trim(vs_str_of(name.at, name_end));
        while (name.len && (name.at[name.len - 1] == '.' || name.at[name.len - 1] == ':'))
            name.len--;
        const bool known = (is_respondent(name) || is_ministry(name)) && (of || (name.len <= 80 && !vs_ends_sentence(rest)) || colon) && (colon || stop == rest.at + rest.len);
        if (of && !known)
            return label;
        if (known) {
            if (on)
                label.numbers = numbers;
            const char *to = on_something ? vs_find_nocase(name, VS_LIT(" op ")) : NULL; /* "op de inbreng van de VVD-fractie" */
            label.respondent = to ? vs_str_of(name.at, to) : name;
            at = stop;
        }
    }
    const size_t dash = label.numbers.len && at < end && vs_is_space(at[-1]) ? dash_length(at, end) : 0; /* "Antwoord 3 – Ja." */
    const bool marked = dash || (at < end && (*at == ':' || *at == '.' || (*at == ')' && label.numbers.len)));
    if (marked)
        at += dash ? dash : 1;
    at += space_after(at, end);
    label.alone = at == end;
    /* Text may follow only a colon, or a number: "Antwoord 3. Ja.", "Antwoord 3 Op die datum …". */
    if (!label.alone && !(label.numbers.len && !label.respondent.len && vs_is_space(at[-1]) && vs_starts_upper(vs_str_of(at, end))) && !(marked && (at[-1] == ':' || vs_is_space(at[-1])) && (label.numbers.len || memchr(text.at, ':', (size_t)(at - text.at)))))
        return label;
    label.found = at - text.at <= 300;
    label.length = label.found ? (uint16_t)(at - text.at) : 0;
    return label;
}

/* "BRIEF VAN DE MINISTER VAN FINANCIËN" over a letter; not "Brief van de Minister van 4 mei over …" on an agenda. */
static bool is_letter_title(vs_str t)
{
    if (!vs_starts_upper(t) || vs_find(t, VS_LIT(". ")))
        return false;
    for (size_t i = 0; i < t.len; i++)
        if (vs_is_digit(t.at[i]))
            return false;
    return !vs_find_nocase(t, VS_LIT(" over ")) && !vs_find_nocase(t, VS_LIT(" inzake ")) && !vs_find_nocase(t, VS_LIT(" aan "));
}

/* "Reacties op de internetconsultatie", "Reacties van adviesorganen": a chapter, where "Reactie van de Minister" is none. */
static bool is_other_reaction(vs_str title)
{
    const char *on = vs_find_nocase(title, VS_LIT(" op "));
    if (on && !is_asked(on, title.at + title.len))
        return true;
    static const vs_str others[] = {VS_ENTRY("reacties van a"), VS_ENTRY("reacties van u"), VS_ENTRY("reacties uit "),
        VS_ENTRY("reacties internet"), VS_ENTRY("reacties consultatie"), VS_ENTRY("antwoordbrie")};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (vs_starts_with_nocase(title, others[i]) && !vs_find_nocase(title, VS_LIT("minister")) && !vs_find_nocase(title, VS_LIT("bewind")) && !vs_find_nocase(title, VS_LIT("secretaris")))
            return true;
    return false;
}

vs_part vs_form_part_(vs_str text)
{
    text = vs_trim(text);
    if (text.len == 0 || text.len > VS_HEADING_MAX)
        return VS_PART_NONE;
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    bool numbered = false, lettered = false; /* "2. Reactie van de Minister" may be a topic, too */
    /*!re2c
        roman [.):]? sp          { numbered = true; goto title; }
        ('deel' | 'onderdeel') sp (roman | [0-9A-H]) [.):]? sp { numbered = true; goto title; }
        [0-9A-H] [.)] sp         { lettered = true; goto title; }
        *                        { at = text.at; goto title; }
    */
title:
    at += space_after(at, end);
    const char *title = at;
    const char last = end[-1];
    if (last == '.' || last == '?' || last == ';' || last == ',')
        return VS_PART_NONE;
    bool numbered_answers = false;
    /*!re2c
        from_fractions = ('vanuit' | 'uit' | 'van') sp 'de' sp ('verschillende' sp | 'diverse' sp)? 'fracties';
        'vragen' sp ('en' | 'en/of') sp 'opmerkingen' sp from_fractions   { return VS_PART_QUESTIONS; }
        ('vragen' | 'inbreng' | 'opmerkingen') sp from_fractions          { return VS_PART_QUESTIONS; }
        'opmerkingen' sp 'en' sp 'vragen' sp from_fractions               { return VS_PART_QUESTIONS; }
        ('vragen' | 'inbreng' | 'opmerkingen' | 'vragen' sp ('en' | 'en/of') sp 'opmerkingen' | 'opmerkingen' sp 'en' sp 'vragen') sp from_fractions sp 'van' sp
                                                                          { return VS_PART_NONE; } /* of fractions that it names */
        'volledige' sp 'agenda'                                           { goto agenda; }
        letter = 'brief' sp 'van' sp 'de' sp;
        letter ('voorzitter' | 'griffier' | 'vaste' | 'commissie')        { return is_letter_title(text) ? VS_PART_QUESTIONS : VS_PART_NONE; }
        letter ('minister' | 'staatssecretaris' | 'bewinds')              { return is_letter_title(text) ? VS_PART_ANSWERS : VS_PART_NONE; }
        ("VRAGEN" | "VRAGEN" sp "EN" sp "ANTWOORDEN" | "Vragen" sp "en" sp "antwoorden") { return at == end ? VS_PART_QUESTIONS : VS_PART_NONE; }
        ('antwoord' | 'antwoorden' | 'reactie' | 'beantwoording' | 'kabinetsreactie') { numbered_answers = true; goto answers; }
        *                                                                 { goto other; }
    */
agenda:
    return space_after(at, end) == (size_t)(end - at) || *at == ':' || *at == ' ' ? VS_PART_AGENDA : VS_PART_NONE;
answers:
    if (numbered && numbered_answers && !is_other_reaction(vs_str_of(title, end)))
        return VS_PART_ANSWERS;
    if (lettered && numbered_answers) {
        const vs_answer_label label = vs_form_answer(vs_str_of(title, end));
        return label.alone && label.found && !label.numbers.len ? VS_PART_ANSWERS : VS_PART_NONE;
    }
other:
    if (numbered && (size_t)(end - title) <= 120 && vs_starts_upper(vs_str_of(title, end)) && !vs_ends_sentence(text))
        return VS_PART_OTHER;
    return VS_PART_NONE;
}

/* "Den Haag, 12 mei 2022", "'s-Gravenhage, 6 februari 1986". */
static bool is_dateline(vs_str t)
{
    static const vs_str towns[] = {VS_ENTRY("Den Haag,"), VS_ENTRY("'s-Gravenhage,"), VS_ENTRY("\xE2\x80\x99s-Gravenhage,"), VS_ENTRY("\xE2\x80\x98s-Gravenhage,"),
        VS_ENTRY("s-Gravenhage,"), VS_ENTRY("\xE2\x80\x99s Gravenhage,"), VS_ENTRY("'s Gravenhage,"), VS_ENTRY("Amsterdam,"), VS_ENTRY("Rijswijk,"), VS_ENTRY("Leidschendam,")};
    const char *year = t.at + t.len; /* "Den Haag, kelder: 3.000 fietsen" is no date */
    while (year > t.at && vs_is_digit(year[-1]))
        year--;
    for (size_t i = 0; i < sizeof towns / sizeof *towns && t.len < 60; i++)
        if (vs_starts_with(t, towns[i]))
            return t.len == towns[i].len || (t.at + t.len - year == 4 && (vs_is_space(year[-1]) || (year[-1] == '-' && vs_is_digit(year[-2]))));
    return false;
}

/* "De Minister van Infrastructuur en Waterstaat, A.B. van Harbergen": an office, a comma, and at most a name. */
static bool is_signature(vs_str t)
{
    static const vs_str offices[] = {VS_ENTRY("De Minister"), VS_ENTRY("De Staatssecretaris"), VS_ENTRY("De minister"), VS_ENTRY("De staatssecretaris"),
        VS_ENTRY("De voorzitter"), VS_ENTRY("De Voorzitter"), VS_ENTRY("De griffier"), VS_ENTRY("De fungerend voorzitter"), VS_ENTRY("De adjunct-griffier"),
        VS_ENTRY("De waarnemend voorzitter"), VS_ENTRY("De ondervoorzitter"),
        VS_ENTRY("Voorzitter van de "), VS_ENTRY("voorzitter van de "), VS_ENTRY("Griffier van de "), VS_ENTRY("Adjunct-griffier van de "), VS_ENTRY("Minister "), VS_ENTRY("Staatssecretaris ")};
    if (t.len > 200 || vs_ends_sentence(t))
        return false;
    const char *comma = t.at + t.len;
    while (comma > t.at && comma[-1] != ',')
        comma--;
    if (comma == t.at || t.at + t.len - comma > 60)
        return false;
    for (size_t i = 0; i < sizeof offices / sizeof *offices; i++)
        if (vs_starts_with(t, offices[i]))
            return vs_starts_upper(vs_trim(vs_str_of(comma, t.at + t.len))) || comma == t.at + t.len;
    return false;
}

bool vs_form_letter_line_(vs_str t)
{
    t = vs_trim(t);
    /* "s-Gravenhage, 3 mei", "voorzitter van de": no others begin with a small letter */
    if (t.len == 0 || (vs_is(*t.at, VS_LOWER) && !vs_starts_with(t, VS_LIT("s-")) && !vs_starts_with(t, VS_LIT("voorzitter "))))
        return false;
    static const vs_str lines[] = {VS_ENTRY("Aan de Voorzitter van de "), VS_ENTRY("Aan de voorzitter van de "), VS_ENTRY("Aan de Minister"), VS_ENTRY("Aan de Staatssecretaris"),
        VS_ENTRY("Aan de heer "), VS_ENTRY("Aan mevrouw "), VS_ENTRY("Geachte "), VS_ENTRY("Hoogachtend"), VS_ENTRY("Met vriendelijke groet"), VS_ENTRY("Met de meeste hoogachting")};
    if (is_dateline(t) || is_signature(t))
        return true;
    for (size_t i = 0; i < sizeof lines / sizeof *lines && t.len < 160; i++)
        if (vs_starts_with(t, lines[i]) && !vs_find(t, VS_LIT("?")) && (t.at[t.len - 1] != '.'))
            return true;
    /* "De commissie ziet met belangstelling uit naar uw reactie en ontvangt deze graag binnen vier weken." */
    bool committee = vs_starts_with(t, VS_LIT("De leden van de vaste commissie")) || vs_starts_with(t, VS_LIT("De vaste commissie")) ||
                     vs_starts_with(t, VS_LIT("De commissie")) || vs_starts_with(t, VS_LIT("De leden van de commissie")) ||
                     vs_starts_with(t, VS_LIT("De leden van de vaste Commissie")) || vs_starts_with(t, VS_LIT("De vaste Commissie"));
    /* "De leden zien uit naar uw antwoord en ontvangen het graag uiterlijk 6 mei 2022." */
    committee = committee || vs_starts_with(t, VS_LIT("De commissies ")) ||
                (vs_starts_with(t, VS_LIT("De leden zien ")) && vs_find(t, VS_LIT(" ontvang")) && vs_find(t, VS_LIT(" uw ")) &&
                 (vs_find(t, VS_LIT(" weken")) || vs_find(t, VS_LIT(" uiterlijk "))));
    /* "... zien uw reactie met belangstelling tegemoet", "... ontvangen uw antwoord graag binnen vier weken" */
    return committee && t.len < 500 &&
           (vs_find(t, VS_LIT(" uit naar ")) || vs_find(t, VS_LIT(" tegemoet")) ||
            (vs_find(t, VS_LIT(" ontvang")) && (vs_find(t, VS_LIT(" weken")) || vs_find(t, VS_LIT(" uiterlijk ")) || vs_find(t, VS_LIT(" maand"))))) &&
           (vs_find(t, VS_LIT("reactie")) || vs_find(t, VS_LIT("antwoord")));
}

bool vs_form_contents_head_(vs_str text)
{
    text = vs_trim(text);
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    /*!re2c
        ('inhoudsopgave' | 'inhoud' | 'inhoudsopgaaf') (sp ('blz' | 'pag' 'ina'? | 'bladzijde') "."?)? [.:]? { return at == end; }
        *                                                                        { return false; }
    */
}

bool vs_form_fraction_start_(vs_str text)
{
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    /*!re2c
        asks = 'vragen' | 'inbreng' | 'opmerkingen' | 'bijdrage' | 'vragen' sp 'en' sp 'opmerkingen' | 'opmerkingen' sp 'en' sp 'vragen'
             | 'vragen' sp 'en/of' sp 'opmerkingen';
        asks sp ('van' | 'vanuit' | 'namens') sp ('de' | 'het') sp   { return true; }
        *                                                            { return false; }
    */
}

size_t vs_form_bullet(vs_str text)
{
    const char *at = text.at, *marker = NULL, *end = text.at + text.len;
    /*!re2c
        bullet = dash | "\xE2\x80\xA2" | "\xE2\x97\x8F" | "\xE2\x96\xAA" | "\xC2\xB7" | "\xEF\x82\xB7" | "*" | "\xE2\x97\xA6" | "o";
        bullet sp            { return (size_t)(at - text.at); }
        counted = "i"{2,3} | "iv" | "vi"{0,3} | "ix";
        ([a-z] | counted) [.)] sp            { return (size_t)(at - text.at); }
        "(" ([a-z0-9] | counted) ")" sp      { return (size_t)(at - text.at); }
        *                    { return 0; }
    */
}

bool vs_form_page_footer(vs_str line)
{
    line = vs_trim(line);
    if (line.len > 200)
        return false;
    const char *at = line.at, *marker = NULL, *end = line.at + line.len;
    /*!re2c
        year    = [0-9]+ os (dash | "/") os [0-9]+;
        chamber = ('tweede' | 'eerste') sp 'kamer';
        place   = ("'" | "\xE2\x80\x99" | "\xE2\x80\x98")? [sS] dash? os [gG] 'ravenhage' sp [0-9]{4};
        serial  = [0-9A-Z]+ sp;
        chamber os "," os ('vergaderjaar' | 'zitting' 'sjaar'?) sp year    { return true; }
        serial? 'issn' os [0-9]{4} os dash? os [0-9]{3} [0-9Xx]            { return true; }
        [0-9]{2} os [0-9]{3} (sp [IVX]+)? sp ('nr.' os)? [0-9]{1,4} [a-z]? sp "(" [0-9]{1,3} sp "vel)" { return at == end; }
        place                                                              { goto rest; }
        ("kst" | "ah-tk" | "ah-ek" | "kv-tk" | "kv-ek" | "nds-tk") dash [0-9A-Za-z] [0-9A-Za-z-]* { return at == end; }
        ("KST" | "KVR") [0-9]{3,8}                                         { return at == end; }
        [0-9]{4} ("tk" | "ek") [a-z]{2,6} [0-9] [0-9A-Za-z-]*              { return at == end; }
        ('sdu' | 'Staatsuitgeverij') sp? ('uitgevers' | 'uitgeverij')? (sp "Plantijnstraat")? { return at == end && line.len > 4; }
        *                                                                  { return false; }
    */
rest:
    at = vs_skip_spaces(at, end); /* in the margin beside the footer: as wide as the page */
    return (size_t)(end - at) < 100 || vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("tweede kamer, ")) ||
           vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("eerste kamer, "));
}

bool vs_form_page_number(vs_str line, uint32_t *number)
{
    line = vs_trim(line);
    const char *at = line.at, *marker = NULL, *end = line.at + line.len, *from = NULL;
    /*!stags:re2c:page format = 'const char *@@{tag} = NULL;'; */
    /*!re2c:page
        n = [0-9]+;
        @from n                                                      { goto found; }
        dash sp? @from n sp? dash                                    { goto found; }
        ('pagina' | 'blz.' | 'bladzijde') sp @from n (sp 'van' sp n)? { goto found; }
        @from n os ("/" | 'van') os n                                { goto found; }
        *                                                            { return false; }
    */
found:
    return at == end && vs_read_number(&from, end, VS_QUESTION_NUMBER_MAX, number);
}

/* A line that cannot be the end of a heading: its last word wants another. */
bool vs_ends_open(vs_str t)
{
    static const vs_str words[] = {VS_ENTRY("de"), VS_ENTRY("het"), VS_ENTRY("en"), VS_ENTRY("van"), VS_ENTRY("leden"), VS_ENTRY("lid"),
        VS_ENTRY("fracties"), VS_ENTRY("Groep"), VS_ENTRY("reactie"), VS_ENTRY("namens"), VS_ENTRY("der"), VS_ENTRY("den"), VS_ENTRY("voor"), VS_ENTRY("aan"), VS_ENTRY("met"),
        VS_ENTRY("in"), VS_ENTRY("op"), VS_ENTRY("over"), VS_ENTRY("bij"), VS_ENTRY("door"), VS_ENTRY("uit"), VS_ENTRY("of"), VS_ENTRY("een"),
        VS_ENTRY("dat"), VS_ENTRY("die"), VS_ENTRY("om"), VS_ENTRY("te"), VS_ENTRY("ten"), VS_ENTRY("tot"), VS_ENTRY("als"), VS_ENTRY("naar"), VS_ENTRY("zonder")};
    if (t.len && (t.at[t.len - 1] == ',' || t.at[t.len - 1] == '-'))
        return true;
    size_t n = 0;
    while (n < t.len && n < 9 && vs_is(t.at[t.len - 1 - n], VS_UPPER | VS_LOWER))
        n++;
    if (n == t.len || t.at[t.len - 1 - n] != ' ')
        return false;
    const vs_str last = {t.at + t.len - n, n};
    const bool capitals = n && vs_is(last.at[n - 1], VS_UPPER);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (n == words[i].len &&
            (capitals ? vs_equal_nocase(last, words[i])
                      : vs_equal(last, words[i]) || /* "... is gedaan. De" / "Minister van Financiën" */
                            (n > 1 && vs_lower(*last.at) == *words[i].at && memcmp(last.at + 1, words[i].at + 1, n - 1) == 0)))
            return true;
    return false;
}

bool vs_ends_sentence_(vs_str t)
{
    t = vs_trim(t);
    const char *end = t.at + t.len;
    for (;;) { /* closing quotation marks, brackets and note marks stand behind the full stop */
        const char *at = t.at;
        if (end - at >= 3 && end[-3] == '\xE2' && end[-2] == '\x80' && (end[-1] == '\x9D' || end[-1] == '\x99'))
            end -= 3; /* ” ’ */
        else if (end - at >= 2 && end[-2] == '\xC2' && end[-1] == '\xBB')
            end -= 2; /* » */
        else if (end > at && (end[-1] == ')' || end[-1] == '"' || end[-1] == '\'' || end[-1] == ']'))
            end--;
        else
            break;
    }
    const char *digits = end;
    while (digits > t.at && vs_is_digit(digits[-1]) && end - digits < 3)
        digits--;
    if (digits < end && digits > t.at && (digits[-1] == '.' || digits[-1] == '?'))
        end = digits; /* "… van de NAVO.12" */
    if (end == t.at)
        return false;
    char c = end[-1];
    if (c == '?' || c == '!' || c == ':')
        return true;
    if (c != '.')
        return false;
    return !(vs_abbreviation_before(t.at, end - 1) & VS_ABBREVIATION_LAST);
}

vs_number_list vs_number_list_of(vs_str text)
{
    return (vs_number_list){text.at, text.len ? text.at + text.len : text.at, 0, 0, 0, 0}; /* it may be NULL */
}

/* What stands behind a number, which ends at *at, and belongs to it: passes it. */
static uint16_t read_sub(const char **at, const char *end)
{
    const char *digits = *at + 1;
    if (*at < end && vs_is(**at, VS_LOWER))
        return digits < end && (vs_is(*digits, VS_LOWER) || *digits == '/') ? 0 : (uint16_t)*(*at)++; /* "4t/m 6" */
    uint32_t sub = 0;
    if (end - *at < 2 || **at != '.' || !vs_is_digit(*digits) || !vs_read_number(&digits, end, 99, &sub))
        return 0;
    *at = digits;
    return sub ? (uint16_t)(VS_SUB_NUMBER + sub) : 0;
}

uint16_t vs_number_sub(vs_str label)
{
    const char *const end = label.at + label.len, *at = end;
    if (label.len && vs_is(end[-1], VS_LOWER | VS_UPPER))
        return (uint16_t)vs_lower(end[-1]);
    while (at > label.at && vs_is_digit(at[-1]))
        at--;
    return at < end && at - label.at >= 2 && at[-1] == '.' && vs_is_digit(at[-2]) && --at ? read_sub(&at, end) : 0;
}

/* The end of a range: what stands between, and its number. */
static bool read_range_end(const char *at, const char **digit, const char *end, uint32_t *last)
{
    while (*digit < end && !vs_is_digit(**digit))
        ++*digit;
    const vs_str between = vs_trim(vs_str_of(at, *digit));
    return *digit < end &&
           (vs_equal_nocase(between, VS_LIT("t/m")) || vs_equal_nocase(between, VS_LIT("tot en met")) || vs_equal_nocase(between, VS_LIT("tot")) ||
            vs_equal(between, VS_LIT("-")) || vs_equal(between, VS_LIT("\xE2\x80\x93"))) &&
           vs_read_number(digit, end, VS_QUESTION_NUMBER_MAX, last);
}

bool vs_number_list_next(vs_number_list *list, uint32_t *number)
{
    if (list->next && list->next <= list->last) {
        *number = list->next++;
        if (list->within) { /* "1.2 t/m 1.4" */
            list->sub = (uint16_t)(VS_SUB_NUMBER + *number);
            *number = list->within;
        }
        return true;
    }
    const char *at = list->at, *end = list->end;
    list->sub = 0;
    do { /* no question has the number 0 */
        while (at < end && !vs_is_digit(*at))
            at++;
        if (at == end || !vs_read_number(&at, end, VS_QUESTION_NUMBER_MAX, number)) {
            list->at = end;
            return false;
        }
        list->sub = read_sub(&at, end);
    } while (*number == 0);
    list->at = at;
    list->next = list->last = list->within = 0;
    const char *digit = at;
    uint32_t last;
    if (!read_range_end(at, &digit, end, &last))
        return true;
    const uint16_t sub = list->sub > VS_SUB_NUMBER ? read_sub(&digit, end) : 0;
    const uint32_t first = sub ? (uint32_t)list->sub - VS_SUB_NUMBER : *number;
    if (sub && last != *number)
        return true;
    last = sub ? (uint32_t)sub - VS_SUB_NUMBER : last;
    if (last > first && last - first <= VS_RANGE_MAX) {
        list->within = sub ? *number : 0;
        list->next = first + 1;
        list->last = last;
        list->at = digit;
    }
    return true;
}
