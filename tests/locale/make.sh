#!/bin/sh
# Makes the locales that the locale test wants, in a folder of the build: that needs no root and no locale-gen.
# usage: make.sh FOLDER
mkdir -p "$1" || exit 1
command -v localedef >/dev/null || {
    echo "localedef is not installed: only the system's own locales are there"
    exit 0
}
for name in nl_NL tr_TR; do
    [ -d "$1/$name.UTF-8" ] && continue
    localedef -i "$name" -f UTF-8 "$1/$name.UTF-8" >/dev/null 2>&1 || echo "$name.UTF-8 cannot be made (Debian: locales)"
done
exit 0
