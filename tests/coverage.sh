#!/bin/sh
# How much of the library the tests run: builds it with gcc's counters, runs the tests but for those that take longest (they
# run much of the same code again), and reads the counters. Ends with the lines and branches that never ran, and exits
# non-zero where there are more of them than may be, or where tests/coverage.tsv is not the list of their reasons. Every array
# asks for memory whenever it grows (VS_MEM_TIGHT), so that robust.oom_places can refuse each of them.
#
# usage: sh tests/coverage.sh [--all] [OPTION of tests/coverage.py...]
#   --all   runs the longest tests too
. "$(dirname "$0")/../examples/need.sh"
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
build=$root/build/coverage

need gcov gcc libc6-dev
need cmake cmake
need make make
need pkg-config pkg-config
need "pkg-config --exists criterion" libcriterion-dev
need "pkg-config --exists libxml-2.0" libxml2-dev
need python3 python3
need_install

# They read sources, packages or other builds of the library.
left_out='self-test|^(abi|python\.prototypes|install|header|links|sources|generated|readme|docs|gates|dask|locales|api\.locale|browser)|^robust\.(hostile|compare_steps)'
if [ "$1" = --all ]; then
    shift
else
    left_out="$left_out|^golden\.(properties|shapes|perturb)|^robust\.mutants"
fi

say "building in $build"
[ -z "$VERSLAG_SHARED" ] || shared=-DVERSLAG_SHARED=$VERSLAG_SHARED
configure_and_build "$root" "$build" -DCMAKE_C_COMPILER=gcc -DCMAKE_BUILD_TYPE=None "-DCMAKE_C_FLAGS=--coverage -O0 -DVS_MEM_TIGHT=1" -DVERSLAG_TESTS=ON \
    ${shared:+"$shared"}
find "$build" -name '*.gcda' -exec rm -f {} +

say "running the tests"
(cd "$build" && ctest --output-on-failure --no-tests=error --parallel "$(jobs)" --exclude-regex "$left_out" >coverage.log) || {
    grep -v Passed "$build/coverage.log" >&2
    exit 1
}
say "reading the counters"
[ -d "${VERSLAG_SHARED:-$root/../shared}" ] || set -- --no-documents "$@"
exec python3 "$root/tests/coverage.py" "$build" "$@"
