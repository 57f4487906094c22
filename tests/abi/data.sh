#!/bin/sh
# No object of the static library has data that can be written: the library keeps no global state. Excepted is the one
# word of pthread_once() that guards the preparation of libxml2 (lib/backends/xml_libxml.c).
# usage: data.sh ARCHIVE
nm "$1" 2>/dev/null | grep -q -e __gcov -e __llvm_prf -e __sancov && {
    echo "skipped: the library counts what it runs"
    exit 77
}
# Tables with pointers (.data.rel.ro) are written once, by the dynamic linker, and protected then.
found=$(size -A "$1" | awk '
    $2 == "(ex" || $2 == "" && /:$/ { object = $1 }
    $1 ~ /^\.(data|bss|tdata|tbss|common)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 &&
        !(object ~ /^xml_libxml/ && $1 == ".bss" && $2 <= 8) { print object, $1, $2 }') || exit 1
objects=$(ar t "$1" | wc -l)
if [ -n "$found" ] || [ "$objects" -eq 0 ]; then
    echo "$found"
    echo "$objects objects; the above have data that can be written"
    exit 1
fi
echo "$objects objects without data that can be written, but for the one variable that is allowed"
