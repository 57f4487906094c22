#!/bin/sh
# Runs a Criterion program and believes what it did, not only its exit code: Criterion exits 0 when a sanitizer found
# a leak, and also when no test ran.
#
# usage: run-criterion.sh PROGRAM [ARGUMENT...]; exits 77 when every test was skipped
reports=$(mktemp -d) || exit 1
trap 'rm -rf "$reports"' EXIT HUP INT TERM

ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}log_path=$reports/report" \
LSAN_OPTIONS="${LSAN_OPTIONS:+$LSAN_OPTIONS:}log_path=$reports/report" \
UBSAN_OPTIONS="${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}print_stacktrace=1:log_path=$reports/report" \
    "$@" --verbose >"$reports/output" 2>&1
status=$?
cat "$reports/output"

for report in "$reports"/report*; do
    if [ -s "$report" ]; then
        cat "$report"
        status=1
    fi
done
[ $status -eq 0 ] || exit $status

if ! grep -q 'Synthesis: Tested: [1-9]' "$reports/output"; then
    grep -q 'Synthesis: Tested: 0' "$reports/output" && grep -q 'SKIP' "$reports/output" && exit 77
    echo "no test ran"
    [ -e /proc/self/exe ] || echo "(Criterion finds its tests through /proc, which is not mounted)"
    exit 1
fi
exit 0
