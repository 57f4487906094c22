#!/bin/sh
# Builds the library with musl's libc and reads the own documents with it: without libxml2, which is not to be had for musl
# on Debian.
#
# usage: sh tests/packaging/musl.sh FOLDER
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ $# -eq 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
command -v musl-gcc >/dev/null || { echo "skipped: there is no musl-gcc (Debian: musl-tools)"; exit 77; }
mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd) # the tests run the tool from other folders
cmake -S "$root" -B "$folder" -DCMAKE_C_COMPILER=musl-gcc -DVERSLAG_LIBXML2=OFF -DVERSLAG_TESTS=OFF -DVERSLAG_WERROR=ON >/dev/null
cmake --build "$folder" -j 2 >/dev/null
export VERSLAG_TOOL="$folder/verslag" VERSLAG_LIBXML2=0 VERSLAG_SOURCE_DIR="$root" PYTHONDONTWRITEBYTECODE=1
export VERSLAG_SHARED="${VERSLAG_SHARED:-$root/../shared}"
python3 "$root/tests/golden/run.py" >"$folder/golden.log" || { tail -n 20 "$folder/golden.log"; exit 1; }
python3 "$root/tests/spec/run.py" >"$folder/spec.log" || { tail -n 20 "$folder/spec.log"; exit 1; }
python3 "$root/tests/tool/tool.py" >"$folder/tool.log" 2>&1 || { tail -n 20 "$folder/tool.log"; exit 1; }
echo "musl: all as expected"
