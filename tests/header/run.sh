#!/bin/sh
# The header compiles alone, without a warning, in every language that it promises.
#
# usage: run.sh CC CXX INCLUDE-DIR...     (CXX may be empty: then C++ is left out, saying so)
cc=$1 cxx=$2
shift 2
here=$(dirname "$0")
includes=
for folder in "$@"; do
    includes="$includes -I$folder"
done
status=0

check() { # check COMPILER STANDARD LANGUAGE
    for extra in "" -DVERSLAG_STATIC; do
        [ "$3" = c ] && extra="$extra -Wstrict-prototypes -Wmissing-prototypes -Wconversion"
        # shellcheck disable=SC2086 # the include options are words
        if ! "$1" -x "$3" -std="$2" -pedantic -Wall -Wextra -Wundef -Werror $extra $includes \
            -fsyntax-only "$here/header.c"; then
            echo "verslag.h does not compile as $2 $extra"
            status=1
        fi
        # A program may begin with the part that it is about.
        # shellcheck disable=SC2086
        if ! printf '#include <verslag/compare.h>\n' | "$1" -x "$3" -std="$2" -pedantic -Wall -Wextra -Wundef -Werror $extra \
            $includes -fsyntax-only -; then
            echo "compare.h does not compile as $2 $extra"
            status=1
        fi
    done
}

check "$cc" c99 c
check "$cc" c11 c
if [ -n "$cxx" ] && command -v "$cxx" >/dev/null; then
    check "$cxx" c++11 c++
    check "$cxx" c++17 c++
else
    echo "no C++ compiler: not tried from C++"
fi
exit $status
