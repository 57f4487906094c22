#!/bin/sh
# Measures the library and writes what came out as tables; with --update between the marks of docs/benchmarks.md. Builds
# a release in build/bench of the repository. Times are worth something only on a machine that does nothing else; the
# ratios, the instructions and the memory always are. What it is measured beside is left out where it is missing; with
# --install it is fetched (Debian: libcmark-dev libmd4c-dev libpcre2-dev valgrind pandoc python3-bs4 python3-lxml ...).
#
# usage: sh tests/bench/run.sh [--install] [--update] [--rounds N] [--large MB] [SECTION...]
#   SECTION: machine text short memory references page xml python start processes threads growth; default: all
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 1
. "$root/examples/need.sh"
bench=$root/tests/bench
build=$root/build/bench
shared=${VERSLAG_SHARED:-$root/../shared}
report=$build/report

update='' rounds=11 large=40 sections=
while [ $# -gt 0 ]; do
    case $1 in
    --install)
        need "test -e /usr/include/cmark.h" libcmark-dev
        need "test -e /usr/include/md4c.h" libmd4c-dev
        need "test -e /usr/include/pcre2.h" libpcre2-dev
        need valgrind valgrind
        need clang clang
        need "pkg-config --exists criterion" libcriterion-dev
        need pandoc pandoc
        need cmark cmark
        need xmllint libxml2-utils
        need "/usr/bin/python3 -c 'import bs4, lxml'" python3-bs4 python3-lxml
        need_install
        ;;
    --update) update=yes ;;
    --rounds) rounds=$2 && shift ;;
    --large) large=$2 && shift ;;
    -*) sed -n 's/^# usage: /usage: /p' "$0" >&2 && exit 2 ;;
    *) sections="$sections $1" ;;
    esac
    shift
done
sections=${sections:-machine text short memory references page xml python start processes threads growth}

cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DVERSLAG_BENCH=ON -DVERSLAG_TESTS=OFF >/dev/null || exit 1
cmake --build "$build" -j 2 >/dev/null || exit 1
tool=$build/verslag
mkdir -p "$report" || exit 1
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT HUP INT TERM

# The real documents where they are at hand, and the project's own where not.
pick() {
    if [ -e "$shared/corpus/$1" ]; then echo "$shared/corpus/$1"; else echo "$root/examples/data/$2"; fi
}
text=$(pick verslag-so/kst-26643-1080.opentk.txt verslag.txt)
page=$(pick renditions/kst-26643-1080.html verslag.html)
xml=$(pick renditions/kst-26643-1080.xml verslag.xml)

# One core for what has one thread.
pinned=
command -v taskset >/dev/null && pinned="taskset -c 0"
# Debian's Python, which has Debian's modules.
python=/usr/bin/python3
[ -x $python ] || python=python3

# instructions PROGRAM WHAT FILE [OPTION...]: of one run, and the bytes that went in and came out.
instructions() {
    program=$1 what=$2 file=$3
    shift 3
    bytes=$(valgrind --tool=callgrind --callgrind-out-file="$scratch/calls" "$@" "$program" --once "$what" "$file" 2>/dev/null)
    echo "$(sed -n 's/^summary: *\([0-9]*\).*/\1/p; s/^totals: *\([0-9]*\).*/\1/p' "$scratch/calls" | head -n 1) $bytes"
}

# heap PROGRAM WHAT FILE: bytes at the peak.
heap() {
    valgrind --tool=massif --massif-out-file="$scratch/heap" "$1" --once "$2" "$3" >/dev/null 2>&1
    sed -n 's/^mem_heap_B=//p' "$scratch/heap" | sort -n | tail -n 1
}

section_machine() {
    processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
    system=$(. /etc/os-release 2>/dev/null && echo "$PRETTY_NAME")
    echo "Measured on $(date +%Y-%m-%d): $processor, $(jobs) of its processors, with a load of" \
        "$(cut -d ' ' -f 1 /proc/loadavg) before; $system, $(cc --version | head -n 1), CMake's Release; $rounds rounds."
}

section_text() { $pinned "$build/tests/bench_parse" --rounds "$rounds" --large "$large" --tool "$tool" "$text" | tail -n +3; }
section_short() { $pinned "$build/tests/bench_parse" --rounds "$rounds" --large 2 "$root/examples/data/verslag.txt" | tail -n +3; }
section_page() { $pinned "$build/tests/bench_markup" --rounds "$rounds" --large "$large" "$page" | tail -n +3; }
section_xml() { $pinned "$build/tests/bench_markup" --rounds "$rounds" --large "$large" "$xml" | tail -n +3; }

section_memory() {
    command -v valgrind >/dev/null || return
    parse=$build/tests/bench_parse markup=$build/tests/bench_markup
    echo "| one document | instructions a byte | heap at the peak / input |"
    echo "|---|--:|--:|"
    for file in "$text" "$page" "$xml"; do
        program=$markup
        [ "$file" != "$text" ] || program=$parse
        # shellcheck disable=SC2046 # the numbers are words
        set -- $(instructions "$program" parse "$file") $(instructions "$program" none "$file") \
            "$(heap "$program" parse "$file")" "$(heap "$program" none "$file")"
        echo "$* ${file##*/}" | awk '{ printf "| %s, %d bytes, parsed | %.1f | %.2f |\n", $9, $2, ($1 - $4) / $2, ($7 - $8) / $2 }'
        [ "$program" = "$markup" ] || continue
        sax=$(instructions "$markup" sax "$file")
        echo "${sax%% *} $*" | awk '{ printf "| libxml2 SAX alone of the same | %.1f | |\n", ($1 - $5) / $3 }'
    done
    # shellcheck disable=SC2046 # likewise
    set -- $(instructions "$parse" both "$text" --collect-atstart=no --toggle-collect=verslag_document_write_json)
    echo "$*" | awk '{ printf "| its JSON, a byte of %d | %.1f | |\n", $3, $1 / $3 }'
}

section_references() {
    $pinned "$build/tests/bench_references" "$bench/patterns.txt" "$text"
    $pinned $python "$bench/bench_references.py" "$bench/patterns.txt" "$text"
}

section_python() { VERSLAG_LIBRARY="$build/libverslag.so" $pinned $python "$bench/bench_python.py" --rounds "$rounds" "$page"; }
section_start() { $python "$bench/bench_tools.py" --rounds "$rounds" start "$tool"; }
section_processes() { $python "$bench/bench_tools.py" --rounds "$rounds" convert "$tool" "$text" "$page"; }
section_threads() { $python "$bench/bench_tools.py" --rounds "$rounds" threads "$tool" "$text" "$page"; }

# What is counted, not timed: clang calls a function wherever memory is read.
section_growth() {
    command -v clang >/dev/null || return 0
    programs="reads hostile hostile_markup hostile_links"
    cmake -S "$root" -B "$build/counted" -DCMAKE_BUILD_TYPE=Release -DCMAKE_C_COMPILER=clang >/dev/null &&
        cmake --build "$build/counted" -j 2 --target $(printf 'test_robust_%s ' $programs) >/dev/null || return 1
    VERSLAG_SOURCE_DIR=$root VERSLAG_SHARED=$shared "$build/counted/tests/test_robust_reads" || return 1
    for program in hostile hostile_markup hostile_links; do
        "$build/counted/tests/test_robust_$program" || return 1
    done | awk '
        / [0-9.]+ +[0-9.]+$/ { shapes++; read = $(NF - 3); wide = $(NF - 2); grown = $(NF - 1); name = substr($0, 1, 40); sub(/ +$/, "", name)
            if (read > most) { most = read; of = name }
            if (wide > widest) { widest = wide; of_wide = name }
            if (grown > faster) { faster = grown; of_grown = name } }
        END { printf "\n%d hostile shapes, of 20 and 80 KB: at most %.0f reads of a byte one at a time (\"%s\"), %.0f with others (\"%s\"); %.1f times the steps for four times the text (\"%s\").\n",
            shapes, most, of, widest, of_wide, faster, of_grown }'
}

for section in $sections; do
    printf '\n## %s\n\n' "$section"
    "section_$section" >"$report/$section" || { echo "$section failed" >&2; exit 1; }
    sed "s|$shared/||g; s|$root/||g" "$report/$section" | cat -s >"$scratch/shown" && mv "$scratch/shown" "$report/$section"
    cat "$report/$section"
done

[ -n "$update" ] || exit 0
awk -v report="$report" '
    /^<!-- bench: / { print; file = report "/" $3; skip = (getline line < file) > 0
        if (skip) { print ""; do print line; while ((getline line < file) > 0); print "" } }
    /^<!-- end -->/ { skip = 0 }
    !skip && !/^<!-- bench: / { print }' "$root/docs/benchmarks.md" | cat -s >"$scratch/page" || exit 1
cp "$scratch/page" "$root/docs/benchmarks.md"
echo "docs/benchmarks.md has what was measured"
