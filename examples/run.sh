#!/bin/sh
# Builds the tool `verslag` and shows the outline of a sample, or of each FILE. Installs what the build needs where it
# is missing (Debian, Ubuntu). Works from any folder; the build goes to build/run of the repository.
#
# usage: sh examples/run.sh [FILE...]
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
. "$root/examples/need.sh"

need cc gcc libc6-dev
# A compiler may be there without the C library's headers.
have cc && need "echo '#include <stdio.h>' | cc -fsyntax-only -x c -" libc6-dev
need cmake cmake
need make make
need "xml2-config --version" libxml2-dev
need_install

build=$root/build/run
say "building in $build"
configure_and_build "$root" "$build" -DCMAKE_BUILD_TYPE=Release -DVERSLAG_TESTS=OFF

[ $# -gt 0 ] || set -- "$root"/examples/data/*.txt
say "verslag outline $*"
exec "$build/verslag" outline "$@"
