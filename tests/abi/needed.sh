#!/bin/sh
# The shared library needs these libraries at run time and no others.
# usage: needed.sh LIBRARY NAME...      NAME is a word such as "libxml2", without version
library=$1
shift
found=$(objdump -p "$library" | sed -n 's/^ *NEEDED *//p') || exit 1
wrong=
for name in $found; do
    known=
    for allowed in "$@"; do
        case $name in
        "$allowed".so*) known=yes ;;
        esac
    done
    [ -n "$known" ] || wrong="$wrong $name"
done
for allowed in "$@"; do
    echo "$found" | grep -q "^$allowed\.so" || wrong="$wrong $allowed(missing)"
done
if [ -n "$wrong" ]; then
    echo "not as it should be:$wrong"
    exit 1
fi
echo "needs" $found
