#!/bin/sh
# Measures the library: speed beside cmark, instructions for a byte, memory. Builds a release in build/bench of the
# repository. Needs Debian's libcmark-dev, libpcre2-dev and valgrind; without one of them its part is left out. Times are worth
# something only on a machine that does nothing else; the ratios, the instructions and the memory always are.
#
# usage: sh tests/bench/run.sh [--rounds N] [--large MB]
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 1
build=$root/build/bench
shared=${VERSLAG_SHARED:-$root/../shared}

cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DVERSLAG_BENCH=ON -DVERSLAG_TESTS=OFF >/dev/null || exit 1
cmake --build "$build" -j 2 >/dev/null || exit 1
bench=$build/tests/bench_parse
markup=$build/tests/bench_markup
tool=$build/verslag

pinned=
if command -v taskset >/dev/null; then
    pinned="taskset -c 0"
fi

# count WHAT FUNCTION UNIT FILE: instructions of one call of FUNCTION, for each byte that goes in or comes out.
count() {
    out=$(mktemp) || exit 1
    bytes=$(valgrind --tool=callgrind --callgrind-out-file="$out" --collect-atstart=no --toggle-collect="$2" \
        "$bench" --once both "$4" 2>/dev/null)
    instructions=$(sed -n 's/^summary: *\([0-9]*\).*/\1/p; s/^totals: *\([0-9]*\).*/\1/p' "$out" | head -n 1)
    case $3 in
    in) bytes=${bytes% *} ;;
    *) bytes=${bytes#* } ;;
    esac
    echo "$1: $(awk "BEGIN { printf \"%.1f\", $instructions / $bytes }") instructions a byte"
    callgrind_annotate --inclusive=no "$out" 2>/dev/null | sed -n '/file:function/,$p' |
        awk -v n="$bytes" '/[0-9],?[0-9]* \(/ { v = $1; gsub(",", "", v); name = $0; sub(/^.*[:]/, "", name); sub(/ \[.*/, "", name);
            printf "    %6.2f  %s\n", v / n, name; if (++k == 14) exit }'
    rm -f "$out"
}

# heap WHAT FILE: the largest size of the heap, and the bytes that went in.
heap() {
    out=$(mktemp) || exit 1
    bytes=$(valgrind --tool=massif --massif-out-file="$out" "$bench" --once "$1" "$2" 2>/dev/null)
    echo "$(sed -n 's/^mem_heap_B=//p' "$out" | sort -n | tail -n 1) ${bytes% *}"
    rm -f "$out"
}

measure() {
    echo
    echo "## $1"
    echo
    file=$1
    shift
    $pinned "$bench" --tool "$tool" "$@" "$file" || exit 1
    if command -v valgrind >/dev/null; then
        echo
        count "parse" verslag_parser_parse in "$file"
        count "JSON" verslag_document_write_json out "$file"
        # What the benchmark itself holds, and the libraries that are loaded, is there without a parse too.
        printf '%s\n' "$(heap none "$file") $(heap parse "$file")" |
            awk '{ printf "heap at the peak: %.2f x the input of %d bytes\n", ($3 - $1) / $2, $2 }'
    fi
}

grep -m 1 'model name' /proc/cpuinfo 2>/dev/null
cc --version | head -n 1
measure "$root/examples/data/verslag.txt" "$@"
real=$shared/corpus/verslag-so/kst-26643-1080.opentk.txt
if [ -e "$real" ]; then
    measure "$real" "$@"
else
    echo "$real does not exist: skipped"
    real=$root/examples/data/verslag.txt
fi

echo
echo "## References: the scan of a text, beside nine patterns"
echo
$pinned "$build/tests/bench_references" "$root/tests/bench/patterns.txt" "$real" || exit 1
if command -v python3 >/dev/null; then
    $pinned python3 "$root/tests/bench/bench_references.py" "$root/tests/bench/patterns.txt" "$real" || exit 1
fi

# measure_markup FILE: a page or a file of XML, beside libxml2 alone.
measure_markup() {
    [ -x "$markup" ] || return 0
    if [ ! -e "$1" ]; then
        echo "$1 does not exist: skipped"
        return 0
    fi
    echo
    echo "## $1"
    echo
    file=$1
    shift
    $pinned "$markup" "$@" "$file" || exit 1
    if command -v valgrind >/dev/null; then
        for what in sax parse; do
            out=$(mktemp) || exit 1
            bytes=$(valgrind --tool=callgrind --callgrind-out-file="$out" "$markup" --once $what "$file" 2>/dev/null)
            none=$(mktemp) || exit 1
            valgrind --tool=callgrind --callgrind-out-file="$none" "$markup" --once none "$file" >/dev/null 2>&1
            sum='s/^summary: *\([0-9]*\).*/\1/p; s/^totals: *\([0-9]*\).*/\1/p'
            echo "$what: $(awk "BEGIN { printf \"%.1f\", ($(sed -n "$sum" "$out" | head -n 1) - $(sed -n "$sum" "$none" | head -n 1)) / ${bytes% *} }") instructions a byte"
            rm -f "$out" "$none"
        done
        bench=$markup
        printf '%s\n' "$(heap none "$file") $(heap parse "$file")" |
            awk '{ printf "heap at the peak: %.2f x the input of %d bytes\n", ($3 - $1) / $2, $2 }'
        bench=$build/tests/bench_parse
    fi
}

measure_markup "$root/examples/data/verslag.html" "$@"
measure_markup "$root/examples/data/verslag.xml" "$@"
measure_markup "$shared/corpus/renditions/kst-26643-1080.html" "$@"
measure_markup "$shared/corpus/renditions/kst-26643-1080.xml" "$@"
