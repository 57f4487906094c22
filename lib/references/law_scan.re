/* law_scan.re - the scanner of what stands between "artikel" and the name of a law: numbers, leden, onderdelen, and
 * the small words between them.
 *
 * law_scan.c is made from this file, and committed:
 *     re2c -W --no-generation-date -o law_scan.c law_scan.re
 *
 * It runs over text that ends in a NUL, and no rule accepts a NUL or a line end, so that it never leaves the line.
 * Every rule is of bounded length. */
#include "references/law.h"

/*!re2c
    re2c:define:YYCTYPE = "unsigned char";
    re2c:yyfill:enable = 0;
    re2c:flags:b = 1;
    re2c:indent:string = "    ";

    /* What can follow a word: see references.re. */
    edge     = [^0-9A-Za-z\x80-\xff] | [\xc2\xe2\xef];
    degree   = "\xc2\xb0" | "\xc2\xba";
    latin    = 'bis' | 'quater' | 'quinquies' | 'sexies';
    number   = [0-9]{1,4} [A-Za-z]{0,4} ([:.] [0-9]{1,4} [a-z]{0,4}){0,4} ("." [a-z] | " " latin)?;
    ordinal  = 'eerste' | 'tweede' | 'derde' | 'vierde' | 'vijfde' | 'zesde' | 'zevende' | 'achtste' | 'negende' |
               'tiende' | 'elfde' | 'twaalfde' | 'dertiende' | 'veertiende' | 'vijftiende' | 'zestiende' |
               'zeventiende' | 'achttiende' | 'negentiende' | 'twintigste' | 'laatste' | 'enige';
*/

vs_law_token vs_law_token_at(const char *at)
{
    while (*at == ' ')
        at++;
    const unsigned char *YYCURSOR = (const unsigned char *)at, *YYMARKER;
    vs_law_token_kind kind;
    /*!re2c
        * { return (vs_law_token){VS_LAW_OTHER, at, at}; }

        number / edge                   { kind = VS_LAW_NUMBER; goto found; }
        [0-9]{1,3} degree               { kind = VS_LAW_DEGREE; goto found; }
        /* "Vw", "Iw" are laws. */
        [IVXL]{1,6} [a-v]? / edge       { kind = VS_LAW_ROMAN; goto found; }
        ([a-z] | [A-Z] | "aa" | "bb" | "cc" | "dd" | "ff" | "gg" | "hh" | "kk" | "ab" | "ac") [0-9]? / edge
                                        { kind = VS_LAW_LETTER; goto found; }
        "(" ([0-9]{1,3} | [a-z]{1,2} | [A-Z] | [ivx]{1,4}) ")"
                                        { kind = VS_LAW_PAREN; goto found; }
        ordinal / edge                  { kind = VS_LAW_ORDINAL; goto found; }
        ('lid' | 'volzin' | 'zin' | 'alinea' | 'gedachtestreepje' | 'streepje' | 'paragraaf' | 'punt' | 'onderdeel' |
         'letter' | 'subonderdeel') / edge
                                        { kind = VS_LAW_UNIT; goto found; }
        ('leden' | 'volzinnen' | 'zinnen' | 'alinea' ("'" | "\xe2\x80\x99") 's' | 'paragrafen' | 'punten' |
         'onderdelen' | 'letters' | 'onder' | 'sub' | 'lit.' | 'littera') / edge
                                        { kind = VS_LAW_UNITS; goto found; }
        'aanhef' / edge                 { kind = VS_LAW_HEAD; goto found; }
        'ten' / " "                     { kind = VS_LAW_TEN; goto found; }
        ('en' | 'of' | 'en/of' | "&" | 'alsmede' | 'respectievelijk' | 'resp.' | 'dan wel' | 'danwel' | 'juncto' |
         'jo' "."? | 'jo' degree | 'j' degree | ('gelezen ')? 'in ' ('samenhang' | 'verbinding') ' met') / " "
                                        { kind = VS_LAW_AND; goto found; }
        't/m' | 'tot en met' | "-" | "\xe2\x80" [\x90-\x95]
                                        { kind = VS_LAW_THROUGH; goto found; }
        ","                             { kind = VS_LAW_COMMA; goto found; }
        'e.v.' | 'e.v' | 'en verder' | 'en volgende'
                                        { kind = VS_LAW_FOLLOWING; goto found; }
        ('artikel' ('en')? | 'art' ('t')? ".") / [ 0-9]
                                        { kind = VS_LAW_ARTICLE; goto found; }
        'art' / " " [0-9]               { kind = VS_LAW_ARTICLE; goto found; }
        ('van' | 'uit' | 'in' | 'der' | 'bij' | 'volgens') / " "
                                        { kind = VS_LAW_LINK; goto found; }
        ('de' | 'het' | 'onze' | 'ons' | "'t") / " "
                                        { kind = VS_LAW_DETERMINER; goto found; }
        ("de" | "het") / [A-Z] { kind = VS_LAW_DETERMINER; goto found; } /* "van deZorgverzekeringswet" has lost a space */
        ('die' | 'dat' | 'deze' | 'dit' | 'een') / " "
                                        { kind = VS_LAW_DEMONSTRATIVE; goto found; }
        ('huidige' | 'nieuwe' | 'geldende' | 'herziene' | 'nederlandse' | 'europese' | 'gewijzigde' | 'toenmalige' |
         'eerdergenoemde' | 'bovengenoemde' | 'voornoemde' | 'oude' | 'vernieuwde' | 'genoemde') / " "
                                        { kind = VS_LAW_ADJECTIVE; goto found; }
    */
found:
    return (vs_law_token){kind, at, (const char *)YYCURSOR};
}
