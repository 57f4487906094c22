#!/bin/sh
# Builds the RPM packages from what git has of this tree, as far as Debian's rpmbuild goes (it knows no packages to build
# with), and lists them.
#
# usage: sh tests/packaging/rpm.sh FOLDER
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ $# -eq 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
for tool in rpmbuild doxygen; do
    command -v "$tool" >/dev/null || { echo "skipped: there is no $tool (Debian: rpm doxygen)"; exit 77; }
done
mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd)
rm -rf "$folder/rpmbuild"
version=$(sed -n 's/^Version: *//p' "$root/docs/packaging/libverslag.spec")
source=$folder/rpmbuild/libverslag-$version
mkdir -p "$source" "$folder/rpmbuild/SOURCES"
(cd "$root" && git ls-files -z | xargs -0 tar c --ignore-failed-read) | tar x -C "$source"
tar cz -C "$folder/rpmbuild" -f "$folder/rpmbuild/SOURCES/libverslag-$version.tar.gz" "libverslag-$version"
rpmbuild --nodeps --define "python3_sitelib /usr/lib/python3/site-packages" --define "_topdir $folder/rpmbuild" --define "debug_package %{nil}" -bb \
    "$root/docs/packaging/libverslag.spec" >"$folder/rpm.log" 2>&1 || { tail -n 30 "$folder/rpm.log"; exit 1; }
found=$(find "$folder/rpmbuild/RPMS" -name '*.rpm' | sort)
for package in $found; do
    echo "$(basename "$package"): $(rpm -qlp "$package" 2>/dev/null | grep -vc '^$') files"
done
[ "$(printf '%s\n' "$found" | wc -l)" -eq 5 ] || { echo "five packages were expected" >&2; exit 1; }
if command -v rpmlint >/dev/null; then
    rpmlint "$root/docs/packaging/libverslag.spec"
fi
