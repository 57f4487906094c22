#!/bin/sh
# Builds the Debian packages from what git has of this tree, checks them with lintian, installs them in a clean Debian of
# their own, runs the smoke test there, and removes them again. Needs root, Debian's tools for packages, and a mirror.
#
# usage: sh tests/packaging/debian.sh FOLDER     the packages are left in FOLDER/out
#   VERSLAG_MIRROR    the mirror of Debian; default: the one this machine uses
set -e
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
[ $# -eq 1 ] || { sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2; }
for tool in dpkg-buildpackage lintian debootstrap dh_python3 doxygen; do
    command -v "$tool" >/dev/null || { echo "skipped: there is no $tool (Debian: dpkg-dev debhelper dh-python lintian debootstrap doxygen)"; exit 77; }
done
[ "$(id -u)" -eq 0 ] || { echo "skipped: a clean Debian can only be made by root"; exit 77; }

mkdir -p "$1"
folder=$(CDPATH='' cd -- "$1" && pwd)
clean=$folder/clean
rm -rf "$folder/source" "$folder/out" "$clean"
mkdir -p "$folder/source" "$folder/out"
trap 'umount "$clean/proc" 2>/dev/null || true; rm -rf "$clean"' EXIT

echo "== building"
version=$(sed -n '1s/.*(\(.*\)-.*/\1/p' "$root/docs/packaging/debian/changelog")
source=$folder/source/libverslag-$version
mkdir "$source"
(cd "$root" && git ls-files -z | xargs -0 tar c --ignore-failed-read) | tar x -C "$source"
tar c -C "$folder/source" "libverslag-$version" | gzip -n >"$folder/source/libverslag_$version.orig.tar.gz"
cp -r "$source/docs/packaging/debian" "$source/debian"
(cd "$source" && DEB_BUILD_OPTIONS="nocheck parallel=2" dpkg-buildpackage -us -uc) >"$folder/build.log" 2>&1 ||
    { tail -n 40 "$folder/build.log"; exit 1; }
mv "$folder"/source/*.deb "$folder"/source/*.changes "$folder"/source/*.dsc "$folder"/source/*.tar.* "$folder"/source/*.buildinfo "$folder/out/"
ls "$folder/out"

echo "== lintian"
# An upload to Debian closes the bug that announced it; this one has none.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs \
    "$folder"/out/*.changes

echo "== a clean Debian"
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=${VERSLAG_MIRROR:-$(apt-get indextargets --format '$(SITE)' "Codename: $release" 2>/dev/null | head -n 1)}
debootstrap --variant=minbase "$release" "$clean" "$mirror" >"$folder/debootstrap.log" 2>&1 ||
    { tail -n 5 "$folder/debootstrap.log"; echo "skipped: no clean Debian can be made here"; exit 77; }
cp /etc/resolv.conf "$clean/etc/" 2>/dev/null || true
cp -r /etc/apt/apt.conf.d/. "$clean/etc/apt/apt.conf.d/"
cp -r /etc/apt/sources.list* "$clean/etc/apt/" 2>/dev/null || true
cp -r /etc/apt/trusted.gpg.d /usr/share/keyrings "$clean/usr/share/" 2>/dev/null || true
cp -r /usr/share/keyrings/. "$clean/usr/share/keyrings/"
mount -t proc proc "$clean/proc" 2>/dev/null || true
cp "$folder"/out/*.deb "$clean/root/"
cp "$source/debian/tests/smoke" "$clean/root/"
python3 "$root/tests/packaging/quickstart.py" "$root/docs/quickstart.md" >"$clean/root/quickstart.sh"
before=$(chroot "$clean" dpkg-query -W -f '${Package}\n' | sort)
chroot "$clean" sh -ec '
    export DEBIAN_FRONTEND=noninteractive
    cd /root
    apt-get -qq update >/dev/null
    rm -f *-dbgsym_*.deb
    sh quickstart.sh >/root/quickstart.log 2>&1 || { tail -n 20 /root/quickstart.log; exit 1; }
    grep -q "see \[1\]" quickstart.log
    grep -q "kst-38417-9.html" quickstart.log
    sh /root/smoke
    verslag --version
    apt-get -qq -y purge libverslag0 libverslag-dev verslag python3-verslag >/root/apt.log 2>&1
    find / -xdev -iname "*verslag*" -not -path "/root/*" -not -path "/proc/*" -not -path "/var/cache/*"' >"$folder/left" 2>"$folder/errors" ||
    { cat "$folder/left" "$folder/errors"; exit 1; }
cat "$folder/left"
grep -q '^all of it works$' "$folder/left"
if grep '^/' "$folder/left"; then
    echo "removing the packages leaves this behind" >&2
    exit 1
fi
echo "the packages install, work, and are removed without a trace ($(printf '%s\n' "$before" | wc -l) packages in the clean Debian)"
