#!/bin/sh
# Builds the fuzz targets with clang and its sanitizers, and runs each for some seconds: a table of what they did, and what
# they found. Works from any folder; installs clang where it is missing (Debian, Ubuntu).
#
# usage: sh tests/fuzz/run.sh SECONDS [TARGET...]        for instance: sh tests/fuzz/run.sh 600 text html
#   VERSLAG_BUILD   the folder in build/ (fuzz); what was found and what is worth keeping stays there for the next run
#   VERSLAG_WRITE   a file with the table of earlier runs, to which the figures are added: docs/security.md
#   VERSLAG_ROUNDS  how often it is all done
#   VERSLAG_SEED    a number: the same inputs in the same order every time, so that CI does not fail by chance
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) || exit 1
. "$root/examples/need.sh"

case $1 in
'' | *[!0-9]*)
    echo "usage: sh tests/fuzz/run.sh SECONDS [TARGET...]" >&2
    exit 2
    ;;
esac
need clang clang
need cmake cmake
need make make
need pkg-config pkg-config
need "pkg-config --exists libxml-2.0" libxml2-dev
need python3 python3
need_install

build=$root/build/${VERSLAG_BUILD:-fuzz}
case $VERSLAG_WRITE in
'' | /*) ;;
*) VERSLAG_WRITE=$PWD/$VERSLAG_WRITE ;;
esac
say "building in $build"
configure_and_build "$root" "$build" -DCMAKE_C_COMPILER=clang -DVERSLAG_FUZZERS=ON "-DVERSLAG_SANITIZE=address;undefined" -DVERSLAG_TESTS=OFF \
    -DVERSLAG_EXAMPLES=OFF -DVERSLAG_INSTALL=OFF -DVERSLAG_BOTH=OFF -DBUILD_SHARED_LIBS=OFF

say "fuzzing"
exec python3 "$root/tests/fuzz/run.py" ${VERSLAG_WRITE:+--write "$VERSLAG_WRITE"} --rounds "${VERSLAG_ROUNDS:-1}" "$build" "$@"
