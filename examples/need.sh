# Read by the scripts that a newcomer runs (examples/run.sh, tests/run.sh): installs what they miss on Debian and
# Ubuntu, and says what it does. Nothing happens where all is there.
#
#   need COMMAND PACKAGE...     the packages are wanted when COMMAND (a word, or a test in quotes) fails
#   need_install                installs what was wanted; ends the script, saying why, when that cannot be done

need_packages=

say() {
    printf '== %s\n' "$*"
}

have() {
    command -v "$1" >/dev/null 2>&1
}

need() {
    need_command=$1
    shift
    case $need_command in
    *" "*) sh -c "$need_command" >/dev/null 2>&1 && return 0 ;;
    *) have "$need_command" && return 0 ;;
    esac
    need_packages="$need_packages $*"
}

need_install() {
    [ -n "$need_packages" ] || return 0
    need_root=
    if ! have apt-get; then
        need_root=none
    elif [ "$(id -u)" -ne 0 ]; then
        if ! have sudo; then
            need_root=none
        elif [ -t 0 ]; then
            need_root=sudo
        else
            need_root="sudo -n" # nobody is there to type a password
        fi
    fi
    if [ "$need_root" = none ]; then
        echo "These are missing, by their names in Debian and Ubuntu:$need_packages" >&2
        if have apt-get; then
            echo "Installing them takes root, and there is no sudo. As root: apt-get install$need_packages" >&2
        else
            echo "There is no apt-get here: please install what corresponds to them, then run this again." >&2
        fi
        exit 1
    fi
    say "installing$need_packages"
    # shellcheck disable=SC2086 # the packages are words, and so is the command before them
    {
        $need_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null &&
            $need_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install \
                $need_packages </dev/null >/dev/null
    } || {
        echo "Installing failed. By hand: apt-get update && apt-get install$need_packages" >&2
        exit 1
    }
    need_packages=
}

# As many jobs as there are processors.
jobs() {
    nproc 2>/dev/null || echo 1
}

# configure_and_build SOURCE BUILD OPTION...: quiet where all goes well.
configure_and_build() {
    from=$1 to=$2
    shift 2
    # A build folder that came along with a copy of the repository knows the old place only.
    if [ -f "$to/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$from" "$to/CMakeCache.txt"; then
        rm -rf "$to"
    fi
    mkdir -p "$to" || exit 1
    if ! { cmake -S "$from" -B "$to" "$@" && cmake --build "$to" --parallel "$(jobs)"; } >"$to/run.log" 2>&1; then
        grep -vE '^\[ *[0-9]+%\] (Building|Linking|Built)' "$to/run.log" >&2
        echo "The build failed; the above is $to/run.log" >&2
        exit 1
    fi
    # Warnings deserve to be seen.
    grep 'warning:' "$to/run.log" >&2
    return 0
}
