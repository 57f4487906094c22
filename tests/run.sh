#!/bin/sh
# Builds everything and runs every test. Installs what that needs where it is missing (Debian, Ubuntu). Works from any
# folder; the build goes to build/tests of the repository, or to build/$VERSLAG_BUILD.
#
# usage: sh tests/run.sh [CMAKE-OPTION...]       for instance: sh tests/run.sh -DVERSLAG_WERROR=ON
#   VERSLAG_LEAVE_OUT   an expression of names of tests that are not run
# VERSLAG_PICK, an expression, leaves out the tests whose names it does not match.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
. "$root/examples/need.sh"

need cc gcc libc6-dev
have cc && need "echo '#include <stdio.h>' | cc -fsyntax-only -x c -" libc6-dev
need c++ g++
need cmake cmake
need make make
need pkg-config pkg-config
need "pkg-config --exists criterion" libcriterion-dev
need "pkg-config --exists libxml-2.0" libxml2-dev
need "python3 -c 'import ctypes, json'" python3
# Without these a test is skipped.
need re2c re2c
need abidiff abigail-tools
need doxygen doxygen
need sqlite3 sqlite3
need "python3 -c 'import jsonschema' || test -d /usr/lib/python3/dist-packages/jsonschema" python3-jsonschema # python3 may be another than Debian's
need "python3 -c 'import html5lib' || test -d /usr/lib/python3/dist-packages/html5lib" python3-html5lib # python3 may be another than Debian's
need "python3 -c 'import distributed' || test -d /usr/lib/python3/dist-packages/distributed" python3-distributed # likewise
need "test -e /usr/include/sqlite3ext.h" libsqlite3-dev
need "test -e /usr/share/i18n/locales/nl_NL" locales
need_install

# Where the real documents are, if not in ../shared: asked for anew every time.
[ -z "$VERSLAG_SHARED" ] || set -- "-DVERSLAG_SHARED=$VERSLAG_SHARED" "$@"

build=$root/build/${VERSLAG_BUILD:-tests}
say "building in $build"
configure_and_build "$root" "$build" -DVERSLAG_TESTS=ON "$@"

say "running the tests"
cd "$build" && exec ctest --output-on-failure --no-tests=error --parallel "$(jobs)" ${VERSLAG_LEAVE_OUT:+--exclude-regex "$VERSLAG_LEAVE_OUT"} ${VERSLAG_PICK:+-R "$VERSLAG_PICK"}
