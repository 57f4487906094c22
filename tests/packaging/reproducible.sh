#!/bin/sh
# The tarball of a release is the same however it is made, has what git has and nothing else, and configures with its
# tests; what is built and installed from it is the same, to the byte, whichever folder it is built in.
#
# usage: sh tests/packaging/reproducible.sh FOLDER [TYPE]     tarball and sum are left in FOLDER
#   TYPE    CMake's type of the builds; default: the project's
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ $# -ge 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
git -C "$root" rev-parse HEAD >/dev/null 2>&1 || { echo "skipped: a release is made from git"; exit 77; }
mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd)
one=$folder/een two=$folder/een-andere/veel/dieper
rm -rf "$one" "$folder/een-andere"
mkdir -p "$one" "$two"
fail() {
    echo "$*" >&2
    exit 1
}

echo "== the tarball"
made=$(sh "$root/docs/packaging/tarball.sh" "$folder")
file=$(basename "$made")
name=${file%.tar.gz}
(cd "$folder" && sha256sum -c "$file.sha256")
# Another user's habits, and a minute that is not this one's.
(umask 077 && cd / && TZ=Asia/Tokyo LC_ALL=C.UTF-8 sh "$root/docs/packaging/tarball.sh" "$two" >/dev/null)
cmp "$made" "$two/$file" || fail "the tarball is another one when it is made again"
SOURCE_DATE_EPOCH=86400 sh "$root/docs/packaging/tarball.sh" "$two" >/dev/null
[ "$(tar tvf "$two/$file" --full-time --utc | grep -vc ' 1970-01-02 00:00:00 ')" = 0 ] ||
    fail "SOURCE_DATE_EPOCH is not the time of all files"
git -C "$root" ls-tree -r -z --name-only HEAD | tr '\0' '\n' | sed "s|^|$name/|" | LC_ALL=C sort >"$folder/expected"
tar tf "$made" | grep -v '/$' | LC_ALL=C sort >"$folder/found"
diff "$folder/expected" "$folder/found" || fail "the tarball has not the files that git has (< git, > tarball)"
tar tvf "$made" | grep -v '^[-d]rwx\?r\?-\?[-x]r-[-x] \|^-rw-r--r-- \|^drwxr-xr-x ' && fail "the tarball has files that are more than files"

echo "== built twice"
for place in "$one" "$two"; do
    tar xf "$made" -C "$place"
    cmake -S "$place/$name" -B "$place/build" -DVERSLAG_REPRODUCIBLE=ON -DVERSLAG_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr \
        -DCMAKE_SKIP_RPATH=ON ${2:+-DCMAKE_BUILD_TYPE="$2"} >"$place/log" 2>&1 || { tail "$place/log"; fail "the tarball does not configure"; }
    cmake --build "$place/build" --parallel 2 >"$place/log" 2>&1 || { tail "$place/log"; fail "the tarball does not build"; }
    DESTDIR=$place/installed cmake --install "$place/build" >/dev/null || fail "the build does not install"
done
[ "$(find "$one/installed" -name 'libverslag.*' -type f | wc -l)" = 3 ] || fail "libraries are missing"
diff -r "$one/installed" "$two/installed" || fail "what is built depends on the folder"
readelf --debug-dump=info "$(find "$one/installed" -name 'libverslag.so.*.*')" 2>/dev/null | grep -qF "$folder" &&
    fail "the debugging information names a folder"

echo "== with its tests"
cmake -S "$one/$name" -B "$one/tests" >"$one/log" 2>&1 || { tail "$one/log"; fail "the tarball does not configure with its tests"; }
count=$(cd "$one/tests" && ctest -N | sed -n 's/^Total Tests: //p')
[ "$count" -gt 50 ] || fail "the tarball has $count tests only"
rm -rf "$one" "$folder/een-andere"
echo "$file: $(wc -l <"$folder/expected") files, $count tests, the same twice, and built the same twice"
