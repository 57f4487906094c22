#!/bin/sh
# Static analysers over the library and the tool, and dynamic ones over tests. Each must be clean; what is excepted stands
# with its reason in the code (NOLINT, cppcheck-suppress), in .clang-tidy, or here. Builds go to build/analyse.
#
# usage: sh tests/analyse.sh [--fast] [PART...]
#   parts    fanalyzer clang-tidy cppcheck tsan msan valgrind
#   --fast   what takes minutes is left out: clang's static analyser, which clang-tidy runs (as scan-build does, which
#            cannot read what the code excepts)
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
. "$root/examples/need.sh"
cd "$root" || exit 1
build=$root/build/analyse
mkdir -p "$build"

fast=
parts=
for argument; do
    case $argument in
    --fast) fast=yes ;;
    fanalyzer | clang-tidy | cppcheck | tsan | msan | valgrind) parts="$parts $argument" ;;
    *)
        sed -n 's/^# usage: /usage: /p' "$0" >&2
        exit 2
        ;;
    esac
done
[ -n "$parts" ] || parts="cppcheck fanalyzer clang-tidy tsan msan valgrind"

need gcc gcc libc6-dev
need clang clang
need clang-tidy clang-tidy
need cppcheck cppcheck
need valgrind valgrind
need cmake cmake
need "pkg-config --exists criterion" libcriterion-dev
need "pkg-config --exists libxml-2.0" libxml2-dev
need_install

# The scanners that re2c writes are left out: they are one state machine of gotos each.
sources() { ls lib/*/*.c examples/*.c | grep -v '_scan\.c$'; }

# configure FOLDER CMAKE-OPTION...
configure() {
    folder=$build/$1
    shift
    cmake -S . -B "$folder" -DVERSLAG_WERROR=ON "$@" >"$folder.log" 2>&1 || { tail -n 20 "$folder.log"; return 1; }
}

# make_tests FOLDER EXPRESSION: builds the tool and the tests of C whose names match, and runs those.
make_tests() {
    # The names of tests to those of their programs.
    targets=$(cd "$build/$1" && ctest -N -R "$2" | sed -n 's/^ *Test *#[0-9]*: \([a-z]*\)\.\(.*\)/test_\1_\2/p' |
        sed 's/^test_fuzz_fuzz_/replay_fuzz_/')
    # shellcheck disable=SC2086 # they are words
    cmake --build "$build/$1" -j "$(jobs)" --target verslag $targets >"$build/$1.log" 2>&1 || { tail -n 20 "$build/$1.log"; return 1; }
    (cd "$build/$1" && ctest --output-on-failure --no-tests=error -j "$(jobs)" -R "$2" >"$build/$1.log" 2>&1 || { tail -n 40 "$build/$1.log"; exit 1; })
}

# read_all FOLDER FILE...: the tool reads the project's own documents; more words before the folder run it.
read_all() {
    folder=$1
    shift
    for file; do
        $under "$build/$folder/verslag" json "$file" >/dev/null 2>"$build/read.txt" && continue
        echo "$file"
        quiet "$build/read.txt"
        return 1
    done
}

commands() { configure tidy -DVERSLAG_TESTS=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON; }

# quiet FILE: what an analyser printed; clean when that is nothing.
quiet() {
    if [ -s "$1" ]; then
        head -n 100 "$1"
        return 1
    fi
}

analyse_fanalyzer() {
    # gcc 12 takes a struct that a function of another file returns for uninitialized.
    flags="-std=c11 -O1 -fanalyzer -Wno-analyzer-use-of-uninitialized-value -Iinclude -I$build/tidy/include -Ilib $(pkg-config --cflags libxml-2.0)"
    commands || return 1
    # shellcheck disable=SC2086 # they are words
    sources | xargs -P "$(jobs)" -I '{}' gcc $flags -D_POSIX_C_SOURCE=200809L -c '{}' -o /dev/null 2>"$build/fanalyzer.txt"
    quiet "$build/fanalyzer.txt"
}

analyse_clang_tidy() {
    checks=
    [ -z "$fast" ] || checks='--checks=-clang-analyzer-*'
    # Its status tells: all that it warns of is an error (.clang-tidy), and so is a file that it cannot read.
    commands && sources | xargs -P "$(jobs)" -n 6 clang-tidy -p "$build/tidy" --quiet $checks >"$build/tidy.txt" 2>&1 && return
    grep -A3 'warning:\|error:' "$build/tidy.txt" || tail -n 20 "$build/tidy.txt"
    return 1
}

analyse_cppcheck() {
    commands && sources >"$build/sources.txt" &&
        cppcheck -q --error-exitcode=9 --std=c11 --enable=warning,portability,performance --inline-suppr -j "$(jobs)" --file-list="$build/sources.txt" \
            -Iinclude -I"$build/tidy/include" -Ilib --suppressions-list=tests/cppcheck.txt 2>"$build/cppcheck.txt" &&
        quiet "$build/cppcheck.txt" && return
    head -n 20 "$build/cppcheck.txt"
    return 1
}

analyse_tsan() {
    configure tsan -DCMAKE_C_COMPILER=clang -DVERSLAG_SANITIZE=thread -DVERSLAG_BOTH=OFF && make_tests tsan '^api[.]threads' &&
        { "$build/tsan/verslag" json -j 4 examples/data/*.* tests/data/*.txt tests/data/*.html >/dev/null 2>"$build/tsan.txt" ||
            { head -n 100 "$build/tsan.txt"; return 1; }; }
}

# Without libxml2, which as it is installed does not tell MSan what it has written.
analyse_msan() {
    under=
    configure msan -DCMAKE_C_COMPILER=clang -DVERSLAG_SANITIZE=memory -DVERSLAG_LIBXML2=OFF -DVERSLAG_BOTH=OFF &&
        make_tests msan '^(api[.]threads|fuzz)' && read_all msan examples/data/*.* tests/data/*.txt tests/data/*.html tests/data/variants/*.txt
}

analyse_valgrind() {
    under="valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,possible"
    configure valgrind -DVERSLAG_BOTH=OFF && make_tests valgrind '^api[.]threads' &&
        read_all valgrind examples/data/*.* tests/data/*.txt tests/data/*.html
}

failed=
for part in $parts; do
    say "$part"
    started=$(date +%s)
    "analyse_$(echo "$part" | tr - _)" || failed="$failed $part"
    say "$part: $(($(date +%s) - started)) s"
done
if [ -n "$failed" ]; then
    echo "not clean:$failed" >&2
    exit 1
fi
