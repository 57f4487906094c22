# Completion of verslag(1) for bash. tests/tool/manual.py compares it with what the tool says of itself.
_verslag() {
    local commands="audit compare graph html json outline refs link" options=
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands --help --version" -- "${COMP_WORDS[COMP_CWORD]}")
        return
    fi
    case ${COMP_WORDS[1]} in
    audit) options="--json -j --help" ;;
    compare) options="--json --html --help" ;;
    graph) options="-j --help" ;;
    html) options="--fragment --urls --help" ;;
    json) options="--no-text --urls -j --help" ;;
    link) options="--urls --help" ;;
    refs) options="--json --urls -j --help" ;;
    outline) options="-j --help" ;;
    esac
    if [ "${COMP_WORDS[COMP_CWORD - 1]}" = --urls ]; then
        mapfile -t COMPREPLY < <(compgen -W "officielebekendmakingen opentk tweedekamer" -- "${COMP_WORDS[COMP_CWORD]}")
        return
    fi
    case ${COMP_WORDS[COMP_CWORD]} in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "${COMP_WORDS[COMP_CWORD]}") ;;
    *) compopt -o filenames && mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") ;;
    esac
}
complete -F _verslag verslag
