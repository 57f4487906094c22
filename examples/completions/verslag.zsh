#compdef verslag
# Completion of verslag(1) for zsh. tests/tool/manual.py compares it with what the tool says of itself.
local -a commands
commands=(
    'html:write a page for the browser'
    'link:put links into any HTML page'
    'refs:list the references, with ids and URLs'
    'json:write verslag-json, an object per line'
    'outline:show a readable tree'
    'audit:tell whether every question was answered'
    'compare:tell what of one document became what in another'
    'graph:write the pointers of answers for Graphviz'
)
if (( CURRENT == 2 )); then
    _describe command commands
    _values option --help --version
    return
fi
local styles='whose pages URLs lead to]:style:(officielebekendmakingen opentk tweedekamer)'
case $words[2] in
json) _arguments '--no-text[leave out the canonical text]' "--urls[$styles" '-j[how many files to read at a time]:number:(0 2 4 8)' '--help[show help]' '*:file:_files' ;;
html) _arguments '--fragment[write the body alone]' "--urls[$styles" '--help[show help]' ':file:_files' ;;
link) _arguments "--urls[$styles" '--help[show help]' ':file:_files' ;;
refs) _arguments '--json[write JSON, an object per line]' "--urls[$styles" '-j[how many files to read at a time]:number:(0 2 4 8)' '--help[show help]' '*:file:_files' ;;
audit) _arguments '--json[write verslag-audit]' '-j[how many files to read at a time]:number:(0 2 4 8)' '--help[show help]' '*:file:_files' ;;
compare) _arguments '(--html)--json[write verslag-comparison]' '(--json)--html[write a page for the browser]' '--help[show help]' ':file:_files' ':file:_files' ;;
graph) _arguments '-j[how many files to read at a time]:number:(0 2 4 8)' '--help[show help]' '*:file:_files' ;;
outline) _arguments '-j[how many files to read at a time]:number:(0 2 4 8)' '--help[show help]' '*:file:_files' ;;
esac
