#!/bin/sh
# The shared library carries the SONAME that programs are linked to. usage: soname.sh LIBRARY SONAME
found=$(objdump -p "$1" | sed -n 's/^ *SONAME *//p')
if [ "$found" != "$2" ]; then
    echo "SONAME is '$found', not '$2'"
    exit 1
fi
echo "SONAME is $found"
