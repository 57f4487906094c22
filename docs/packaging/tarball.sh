#!/bin/sh
# Makes the tarball of a release from what git has, and its SHA-256 sum beside it. The same revision gives the same bytes on
# every machine with GNU tar and gzip.
#
# usage: sh docs/packaging/tarball.sh FOLDER [REVISION]     REVISION is HEAD where it is left out
#   SOURCE_DATE_EPOCH    the time of all files; default: that of the revision
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ $# -ge 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd)
revision=${2:-HEAD}
version=$(git -C "$root" show "$revision:CMakeLists.txt" | sed -n 's/^ *VERSION \([0-9.]*\)$/\1/p' | head -n 1)
name=libverslag-$version
when=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct "$revision")}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT HUP INT TERM
umask 022
git -C "$root" archive --prefix="$name/" "$revision" | tar x -C "$scratch"
export LC_ALL=C TZ=UTC
tar c -C "$scratch" --sort=name --format=ustar --mtime="@$when" --owner=0 --group=0 --numeric-owner \
    --mode=u+rw,go+r,go-w "$name" | gzip -9n >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$folder/$name.tar.gz"
