#!/bin/sh
# Builds the fuzz targets with AFL++ and runs each for some seconds, in its persistent mode, from the inputs of
# tests/fuzz/corpus. Works from any folder; installs AFL++ where it is missing (Debian, Ubuntu).
#
# usage: sh tests/fuzz/afl.sh SECONDS [TARGET...]        for instance: sh tests/fuzz/afl.sh 900 text html
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 1
. "$root/examples/need.sh"

case $1 in
'' | *[!0-9]*)
    echo "usage: sh tests/fuzz/afl.sh SECONDS [TARGET...]" >&2
    exit 2
    ;;
esac
seconds=$1
shift
[ $# -gt 0 ] || set -- text html
need afl-clang-fast afl++
need cmake cmake
need make make
need pkg-config pkg-config
need "pkg-config --exists libxml-2.0" libxml2-dev
need_install

build=$root/build/afl
say "building in $build"
export AFL_QUIET=1
configure_and_build "$root" "$build" -DCMAKE_C_COMPILER=afl-clang-fast -DVERSLAG_FUZZERS=ON -DVERSLAG_TESTS=OFF -DVERSLAG_EXAMPLES=OFF \
    -DVERSLAG_INSTALL=OFF -DVERSLAG_BOTH=OFF -DBUILD_SHARED_LIBS=OFF

found=0
# Inputs of the machine: it may keep core files for itself, and have other work.
export AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1
for target; do
    say "$target: $seconds s"
    rm -rf "$build/out/$target"
    mkdir -p "$build/out"
    afl-fuzz -V "$seconds" -t 10000 -m none -x "$root/tests/fuzz/parse.dict" -i "$root/tests/fuzz/corpus/$target" -o "$build/out/$target" -- \
        "$build/tests/fuzz_$target" >"$build/out/$target.log" 2>&1 || {
        tail -20 "$build/out/$target.log" >&2
        exit 1
    }
    stats=$build/out/$target/default/fuzzer_stats
    sed -n 's/^\(run_time\|execs_done\|execs_per_sec\|corpus_count\|edges_found\|total_edges\|saved_crashes\|saved_hangs\) */\1 /p' "$stats"
    found=$((found + $(sed -n 's/^saved_crashes *: *//p' "$stats") + $(sed -n 's/^saved_hangs *: *//p' "$stats")))
done
say "$found findings"
[ "$found" -eq 0 ]
