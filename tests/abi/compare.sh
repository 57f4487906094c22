#!/bin/sh
# The shared library still has the ABI of the committed baseline: what is added is fine, anything else fails.
#
# usage: compare.sh LIBRARY BASELINE INCLUDE-DIR             compares
#        compare.sh --update LIBRARY BASELINE INCLUDE-DIR    writes the baseline (docs/abi.md tells when)
update=
if [ "$1" = --update ]; then
    update=yes
    shift
fi
library=$1 baseline=$2 include=$3

skip() {
    echo "skipped: $1"
    exit 77
}
[ "$(uname -m)" = x86_64 ] || skip "the baseline is of x86_64, this is $(uname -m)"
command -v abidiff >/dev/null || skip "abidiff is not installed (Debian: abigail-tools)"
readelf -S "$library" | grep -q '\.debug_info' || skip "the library has no debugging information to compare"

if [ -n "$update" ]; then
    abidw --headers-dir "$include" --no-corpus-path --no-comp-dir-path --no-show-locs \
        --out-file "$baseline" "$library" && sed -i "s|path='[^']*/lib/|path='lib/|" "$baseline"
    exit
fi
[ -f "$baseline" ] || skip "there is no baseline yet"
# abidiff ends with 4 for some incompatible changes (a renumbered enumerator) and 12 for others: all but 0 fail.
# Types that the headers only name belong to the library: they may change, and are left out of the comparison. (The option
# --drop-private-types would leave them out of the baseline too; abidw 2.2 crashes with it on types that hold each other.)
abidiff --headers-dir1 "$include" --headers-dir2 "$include" --no-added-syms "$baseline" "$library" || {
    echo "The ABI changed: see docs/abi.md"
    exit 1
}
echo "The ABI is that of $(basename "$baseline")"
