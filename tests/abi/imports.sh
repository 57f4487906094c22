#!/bin/sh
# The shared library calls these functions of the system and no others: none that prints, ends the program, looks at locale,
# environment or clock, opens a connection, starts a thread or process, or keeps something between two calls (but for
# pthread_once(), with which libxml2 is prepared). bcmp and stpcpy are what clang makes of memcmp and strcpy.
# usage: imports.sh LIBRARY
allowed="
    close fstat fstat64 __fxstat __fxstat64 open open64 read
    iconv iconv_close iconv_open
    calloc free malloc realloc
    bcmp memchr memcmp memcpy memmove memset stpcpy
    pthread_once
    qsort
    snprintf vsnprintf
    strchr strcmp strcpy strcspn strlen strncmp strrchr strspn strstr
    __errno_location __stack_chk_fail
    __cxa_finalize __gmon_start__ _ITM_deregisterTMCloneTable _ITM_registerTMCloneTable"
names=$(nm -D --undefined-only "$1" | awk '{ sub(/@.*/, "", $NF); print $NF }' | sort -u) || exit 1
[ -n "$names" ] || { echo "nm finds no name in $1"; exit 1; }
case "$names" in
*__gcov_*|*__llvm_profile*|*__sanitizer_cov*)
    echo "skipped: the library counts what it runs"
    exit 77 ;;
esac
status=0
for name in $names; do
    case $name in
    xml[A-Z]*) continue ;; # libxml2, which abi.needed knows of
    __*_chk) plain=${name#__} plain=${plain%_chk} ;; # checked by -D_FORTIFY_SOURCE
    __open_2|__open64_2) plain=open ;;
    __isoc[0-9]*_*) plain=${name#__isoc*_} ;;
    *) plain=$name ;;
    esac
    # shellcheck disable=SC2086 # words
    case " $(echo $allowed) " in
    *" $plain "*) ;;
    *)
        echo "the library calls $name, which is not in the list of tests/abi/imports.sh"
        status=1 ;;
    esac
done
[ $status -eq 0 ] && echo "$(echo "$names" | wc -l) functions"
exit $status
