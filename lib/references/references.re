/* references.re - the scanner of references: the words that can open one, and the tokens that they are made of.
 *
 * references_scan.c is made from this file, and committed:
 *     re2c -W --no-generation-date -o references_scan.c references.re
 *
 * Both scanners run over text that ends in a NUL, and no rule accepts a NUL or a line end, so that they never leave
 * the line, though they look at what follows. Every rule but that of a kst-id is of bounded length, and no other cue
 * begins inside an id: so what a failure has cost is never paid again. */
#include "references/read.h"

/*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:yyfill:enable = 0;
    re2c:flags:b = 1;
    re2c:indent:string = "    ";

    /* What can follow a word: no letter, no digit. C2, E2 and EF lead the punctuation outside ASCII (quotes, dashes,
     * arrows); the letters of Dutch outside ASCII begin with C3. */
    edge     = [^0-9A-Za-z\x80-\xff] | [\xc2\xe2\xef];
    dash     = "-" | "\xe2\x80" [\x90-\x95];
    year     = ("18" | "19" | "20") [0-9]{2};
    session  = year " "? (dash | "/") " "? (year | [0-9]{2});
    dossier  = [0-9]{2} [ .]? [0-9]{3};
    part     = "-" [0-9A-Za-z]+;
    act      = " " ("(" | 'nr' | "EU" | "EG" | "EEG" | "GBVB" | [0-9]) | "(E";
    procedure = "COD" | "CNS" | "NLE" | "APP" | "SYN" | "AVC" | "INI" | "INL" | "RSP" | "BUD" | "DEC" | "DEA" | "RPS";
    journal  = ("Pb" | "PB") "."? " "? ("EU" | "EG" | "EEG")? "."? ","? " ";
    body     = "EU" | "EG" | "EEG" | "EGKS" | "GBVB" | "JBZ" | 'euratom';
*/

vs_cue vs_reference_cue(const char *at, const char **end)
{
    const unsigned char *YYCURSOR = (const unsigned char *)at, *YYMARKER, *YYCTXMARKER;
    vs_cue cue = VS_CUE_NONE;
    /*!re2c
        * { return VS_CUE_NONE; }

        /* Text out of PDFs can have kept the hyphen of a line end inside the word. */
        'kamer' "-"? 'stuk' ("-"? 'ken')? ('nummer' 's'? | 'dossier' 's'? | 'nr' 's'? | 'reeks')? "."? / (edge | [0-9])
                                        { cue = VS_CUE_KAMERSTUK; goto found; }
        'kst' "."? / [ ]                { cue = VS_CUE_KAMERSTUK; goto found; }
        'kst-' (year year "-")? [0-9]{5} part{1,4} / edge
                                        { cue = VS_CUE_KAMERSTUK_ID; goto found; }
        ('kst' | 'blg') "-" [0-9]{6,7} / edge
                                        { cue = VS_CUE_KAMERSTUK_ID; goto found; }
        'blg-' [0-9]{4,5} / edge        { cue = VS_CUE_KAMERSTUK_ID; goto found; }
        ('kamer')? 'dossier' ('nummer' 's'? | 's')? / [ ]
                                        { cue = VS_CUE_DOSSIER; goto found; }
        'wetsvoorstel' ('len')? / " " dossier edge
                                        { cue = VS_CUE_DOSSIER; goto found; }
        "C" [LXVI]{2,8} ", " [A-Z]{1,2} / edge
                                        { cue = VS_CUE_SENATE_DOSSIER; goto found; }
        "TK" / [ ,]                     { cue = VS_CUE_TWEEDE_KAMER; goto found; }
        "EK" / [ ,]                     { cue = VS_CUE_EERSTE_KAMER; goto found; }
        "Tweede Kamer" (" der Staten-Generaal")? / [ ,]
                                        { cue = VS_CUE_TWEEDE_KAMER; goto found; }
        "Eerste Kamer" (" der Staten-Generaal")? / [ ,]
                                        { cue = VS_CUE_EERSTE_KAMER; goto found; }
        dossier / edge                  { cue = VS_CUE_BARE_DOSSIER; goto found; }
        'nr' "." " "? [0-9]{1,4} " (" dossier ([- ] [0-9A-Z]{1,5})? ")"
                                        { cue = VS_CUE_NUMBER_FIRST; goto found; }

        /* "het antwoord opvraag 3": where lines were joined, an extractor has lost the space. */
        ('op' | 'van' | 'bij')? 'vra' ('ag' | 'gen') / [ ] ([ ] | 'nr' 's'? "." [ ])? [0-9]
                                        { cue = VS_CUE_QUESTION; goto found; }
        'vra' ('ag' | 'gen') / " van "  { cue = VS_CUE_QUESTION_OF; goto found; }
        ('antwoord' ('en')? (' onder')? | 'zie ' ('hiervoor ' | 'ook ')? 'onder') / " " [0-9]
                                        { cue = VS_CUE_ANSWER; goto found; }
        ('vorige' | 'voorgaande' | 'voorafgaande' | 'bovenstaande') ' vraag' / edge
                                        { cue = VS_CUE_PREVIOUS; goto found; }
        ('vorig' 'e'? | 'voorgaand' 'e'? | 'voorafgaand' 'e'? | 'bovenstaand' 'e'?) ' antwoord' / edge
                                        { cue = VS_CUE_PREVIOUS; goto found; }
        ('antwoord' | 'beantwoording') ' hierboven' / edge
                                        { cue = VS_CUE_PREVIOUS; goto found; }
        'zie ' ('ook ' | 'tevens ')? ('hierboven' | 'boven') / [.,;)\n\x00]
                                        { cue = VS_CUE_ABOVE; goto found; }
        ('idem' | 'ibidem' | 'als boven') / [.,;\n\x00]
                                        { cue = VS_CUE_ABOVE; goto found; }

        ('handelingen' | "Hand.") / [ ,]
                                        { cue = VS_CUE_HANDELINGEN; goto found; }
        'aanhangsel' ('nummer' | 's')? / [ ,)]
                                        { cue = VS_CUE_AANHANGSEL; goto found; }
        ("Aanh." | 'aanhangsel') " Hand." / [ ,]
                                        { cue = VS_CUE_AANHANGSEL; goto found; }
        'h-' ('tk' | 'ek') "-" year year "-" [0-9]{1,5} "-" [0-9]{1,5} / edge
                                        { cue = VS_CUE_HANDELINGEN_ID; goto found; }
        'ah-' ('tk' | 'ek') "-" year year "-" [0-9]{1,5} / edge
                                        { cue = VS_CUE_HANDELINGEN_ID; goto found; }
        ("20" [0-9]{2} [ADZ] [0-9]{5} | 'kv-' ('tk' | 'ek') "-20" [0-9]{2} "Z" [0-9]{5}) / edge
                                        { cue = VS_CUE_KAMER_NUMBER; goto found; }
        "TZ" [0-9]{6} "-" [0-9]{1,4} / edge
                                        { cue = VS_CUE_COMMITMENT; goto found; }
        "T0" [0-9]{4} / edge            { cue = VS_CUE_COMMITMENT; goto found; }

        ('stb' | 'stcrt' | 'trb') "."? / [ 0-9-]
                                        { cue = VS_CUE_GAZETTE; goto found; }
        ('staatsblad' | 'staatscourant' | 'tractatenblad') / [ ,-]
                                        { cue = VS_CUE_GAZETTE; goto found; }

        ('eu-' | 'eg-' | 'uitvoerings' | 'kader' | 'gedelegeerde ')?
            ('verordening' | 'richtlijn' | 'beschikking' | 'aanbeveling') ('en')? / act
                                        { cue = VS_CUE_EU_ACT; goto found; }
        ('eu-' | 'uitvoerings' | 'kader' | 'raads' | 'gedelegeerd ' | 'gedelegeerde ')? 'besluit' ('en')? / act
                                        { cue = VS_CUE_EU_ACT; goto found; }
        'gemeenschappelijk' ('e')? " " ('standpunt' | 'optreden') / act
                                        { cue = VS_CUE_EU_ACT; goto found; }
        /* "(EU) nr. 305/2011", "92/43/EEG": the act is named before it. */
        body (", " body)? ")" " "? ('n' [or] "."? " "?)? [0-9]{1,4} "/" [0-9]{1,4} / edge
                                        { cue = VS_CUE_EU_NUMBER; goto found; }
        ('nr' "."? " "?)? (year | [0-9]{2}) "/" [0-9]{1,4} "/" body / edge
                                        { cue = VS_CUE_EU_NUMBER; goto found; }
        'celex' ('-'? 'nummer' | '-nr.' | ' nr.' | ' nummer')? ":"? " "? [0-9C] year [A-Z]{1,2} [0-9]{4}
                                        { cue = VS_CUE_CELEX; goto found; }
        ("3" year [A-Z] | [56] year [A-Z]{2}) [0-9]{4} / edge
                                        { cue = VS_CUE_CELEX; goto found; }
        ("COM" | "SWD" | "JOIN" | "SEC") " "? "(" " "? (year | [0-9]{2}) " "? ")" ","? " "? ('nr.' " "?)?
            [0-9]{1,4} / edge
                                        { cue = VS_CUE_EU_DOCUMENT; goto found; }
        ("COM" [ ] | ("COM" | "SWD" | "JOIN" | "SEC") [/-]) year [/-] [0-9]{1,4} / edge
                                        { cue = VS_CUE_EU_DOCUMENT; goto found; }
        ("COM" | "SWD") " "? year " "? "(" [0-9]{1,4} ")"
                                        { cue = VS_CUE_EU_DOCUMENT; goto found; }
        "C" " "? "(" year ")" " "? [0-9]{2,5} / edge
                                        { cue = VS_CUE_EU_DOCUMENT; goto found; }
        "PE" [/-] [0-9]{1,3} [/-] year ([/-] ("REV" [/-] [0-9]{1,2} | "INIT"))? / edge
                                        { cue = VS_CUE_EU_COUNCIL; goto found; }
        "PE-CONS" [ /-] [0-9]{1,3} ("/" [0-9])? [/-] (year | [0-9]{2}) ([ /-] ("REV" [ /-] [0-9]{1,2} | "INIT"))? / edge
                                        { cue = VS_CUE_EU_COUNCIL; goto found; }
        "ST" [ -] [0-9]{4,5} ("/" [0-9])? "/" (year | [0-9]{2}) ([ /-] ("REV" [ /-] [0-9]{1,2} | "INIT"))? / edge
                                        { cue = VS_CUE_EU_COUNCIL; goto found; }
        "ST" [ -] [0-9]{4,5} [ -] year [ -] ("REV" [ -] [0-9]{1,2} | "INIT") / edge
                                        { cue = VS_CUE_EU_COUNCIL; goto found; }
        'raadsdocument' ('nummer' | ' nr.' | ' nummer')? " " ("ST" [ -])?
            [0-9]{4,5} ("/" [0-9])? "/" (year | [0-9]{2}) / edge
                                        { cue = VS_CUE_EU_COUNCIL; goto found; }

        year "/" [0-9]{4} (" "? "(" procedure ")" | "/" procedure)
                                        { cue = VS_CUE_EU_PROCEDURE; goto found; }
        [ABC] [0-9]{1,2} dash [0-9]{4} "/" year / edge
                                        { cue = VS_CUE_EU_PARLIAMENT; goto found; }
        "P" [0-9]{1,2} [_-] "TA" ("-PROV")? "(" year ")" [0-9]{4} / edge
                                        { cue = VS_CUE_EU_PARLIAMENT; goto found; }
        journal year (",")? " " [LC] "."? " "? [0-9]{1,4} / edge
                                        { cue = VS_CUE_EU_JOURNAL; goto found; }
        journal [LC] ","? " "? [0-9]{1,4} / edge
                                        { cue = VS_CUE_EU_JOURNAL; goto found; }

        "A/" ("HRC" | "RES" | "INF" | "DEC" | "BUR" | "C." [1-6] | ("CONF." | "AC." | "CN.") [0-9]{1,3} |
              "ES-" [0-9]{1,2} | [0-9]{2}) "/" / [0-9A-Z]  { cue = VS_CUE_UN; goto found; }
        "S/" ("RES" | "PRST" | "INF" | "AC." [0-9]{1,2} | year) "/" / [0-9A-Z]
                                        { cue = VS_CUE_UN; goto found; }
        "S/PV." / [0-9]                 { cue = VS_CUE_UN; goto found; }
        "E/" (("CN." | "C.") [0-9]{1,2} | "RES" | "INF" | "ESCWA" | "ECE" | "ESCAP" | year) "/" / [0-9A-Z]
                                        { cue = VS_CUE_UN; goto found; }
        ("CCPR" | "CRC" | "CEDAW" | "CAT" | "CERD" | "CRPD" | "CMW" | "CED") "/"
            ("C" | "OP" | "SP" | "QPR" | "CSP") "/" / [0-9A-Z]
                                        { cue = VS_CUE_UN; goto found; }
        "FCCC/" ("CP" | "PA" | "SBI" | "SBSTA" | "KP") "/" / [0-9A-Z]
                                        { cue = VS_CUE_UN; goto found; }
        "ST/" ("SGB" | "AI" | "ESA" | "LEG") "/" / [0-9A-Z]
                                        { cue = VS_CUE_UN; goto found; }
        "HRI/GEN/" / [0-9A-Z]           { cue = VS_CUE_UN; goto found; }
        "CBD/COP/" / [0-9A-Z]           { cue = VS_CUE_UN; goto found; }
        "WSIS-" [0-9]{2} "/" [A-Z]{2,10} "/" / [A-Z]
                                        { cue = VS_CUE_ITU; goto found; }

        /* Lines are broken behind its colons. */
        'ecli:' " "? [A-Za-z]{2} ":" " "? [0-9A-Za-z]{1,7} ":" " "? year ":" " "? / [0-9A-Za-z]
                                        { cue = VS_CUE_ECLI; goto found; }
        /* The numbers of cases of the courts of the European Union. */
        [CT] dash [0-9]{1,4} "/" [0-9]{2} / edge
                                        { cue = VS_CUE_CASE; goto found; }
        "LJN" ('-'? 'nummer' | '-nr.')? " "? ":"? " "? ('nr.' " "?)? [A-Z]{2} " "? [0-9]{4} / edge
                                        { cue = VS_CUE_LJN; goto found; }

        ('kamer' "-"? | 'verzamel' | 'verzamelkamer' | 'voortgangs' | 'beleids' | 'aanbiedings' | 'antwoord' |
         'regerings' | 'stand' [ -] 'van' [ -] 'zaken' "-"?)? 'brie' ('f' | 'ven') / [ ,]
                                        { cue = VS_CUE_LETTER; goto found; }

        'http' 's'? "://" / [0-9A-Za-z] { cue = VS_CUE_URL; goto found; }
        'www.' / [0-9A-Za-z]            { cue = VS_CUE_URL; goto found; }
        ("nl" | "eu" | "com" | "org") "/" / [0-9A-Za-z]
                                        { cue = VS_CUE_HOST; goto found; }

        'artikel' ('en')? / " "         { cue = VS_CUE_ARTICLE; goto found; }
        'art' ('t')? "." / [ 0-9]       { cue = VS_CUE_ARTICLE; goto found; }
        'art' / " " [0-9]               { cue = VS_CUE_ARTICLE; goto found; }
    */
found:
    *end = (const char *)YYCURSOR;
    return cue;
}

vs_token vs_reference_token(const char *at)
{
    while (*at == ' ')
        at++;
    const unsigned char *YYCURSOR = (const unsigned char *)at, *YYMARKER;
    vs_token_kind kind = VS_TOKEN_OTHER;
    /*!re2c
        * { return (vs_token){VS_TOKEN_OTHER, at, at}; }

        session / edge                  { kind = VS_TOKEN_SESSION; goto found; }
        dossier / edge                  { kind = VS_TOKEN_DOSSIER; goto found; }
        [0-9]{1,4} [A-Za-z]? / edge     { kind = VS_TOKEN_NUMBER; goto found; }
        [A-Z]{1,6} / edge               { kind = VS_TOKEN_LETTERS; goto found; }
        "C" [LXVI]{6,8} / edge          { kind = VS_TOKEN_LETTERS; goto found; }
        [A-Z] [0-9] / edge              { kind = VS_TOKEN_LETTERS; goto found; }
        "-"? "(" " "? "R" " "? [0-9]{2,4} " "? ")"
                                        { kind = VS_TOKEN_RIJKSWET; goto found; }
        "R" " "? [0-9]{3,4} / edge
                                        { kind = VS_TOKEN_RIJKSWET; goto found; }
        "-" [hn] [0-9]{1,2} / edge      { kind = VS_TOKEN_REPRINT; goto found; }
        ('nr' | 'no') (" "? [.,])? ":"? / [ 0-9A-Z]
                                        { kind = VS_TOKEN_NR; goto found; }
        'nummer' ":"? / edge            { kind = VS_TOKEN_NR; goto found; }
        'nrs' [.,]? / [ 0-9A-Z]         { kind = VS_TOKEN_NRS; goto found; }
        'nummers' / edge                { kind = VS_TOKEN_NRS; goto found; }
        ('hoofdstuk' | 'hfdst.' | 'hfst.' | 'hst.') / " "
                                        { kind = VS_TOKEN_CHAPTER; goto found; }
        'vergaderjaar' / edge           { kind = VS_TOKEN_SESSION_WORD; goto found; }
        'zitting' ('sjaar')? / edge     { kind = VS_TOKEN_SESSION_WORD; goto found; }
        "Tweede Kamer" / edge           { kind = VS_TOKEN_TWEEDE_KAMER; goto found; }
        "Eerste Kamer" / edge           { kind = VS_TOKEN_EERSTE_KAMER; goto found; }
        ('p' | 'pp' | 'blz' | 'pag' | 'bl') "." / [ 0-9]
                                        { kind = VS_TOKEN_PAGE; goto found; }
        ('pagina' | 'bladzijde') ("s" | "'s" | "\xe2\x80\x99s" | "n")? / [ ]
                                        { kind = VS_TOKEN_PAGE; goto found; }
        'e.v.' | 'ev.' | 'e.v'          { kind = VS_TOKEN_FOLLOWING; goto found; }
        ('en' | "&" | 'alsmede' | 'respectievelijk' | 'resp.') / [ ]
                                        { kind = VS_TOKEN_AND; goto found; }
        't/m' | 'tot en met' / edge     { kind = VS_TOKEN_THROUGH; goto found; }
        ","                             { kind = VS_TOKEN_COMMA; goto found; }
        ";"                             { kind = VS_TOKEN_SEMICOLON; goto found; }
        ":"                             { kind = VS_TOKEN_COLON; goto found; }
        "/"                             { kind = VS_TOKEN_SLASH; goto found; }
        dash                            { kind = VS_TOKEN_DASH; goto found; }
    */
found:
    return (vs_token){kind, at, (const char *)YYCURSOR};
}
