#compdef verslag
# Completion of verslag(1) for zsh. tests/tool/manual.py compares it with what the tool says of itself.
local -a commands
commands=(
    'json:write verslag-json, an object per line'
    'outline:show a readable tree'
)
if (( CURRENT == 2 )); then
    _describe command commands
    _values option --help --version
    return
fi
case $words[2] in
json) _arguments '--no-text[leave out the canonical text]' '--help[show help]' '*:file:_files' ;;
outline) _arguments '--help[show help]' '*:file:_files' ;;
esac
