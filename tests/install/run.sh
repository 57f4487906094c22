#!/bin/sh
# An installation works: every file is in its place, and a program builds against it with pkg-config and with
# find_package(), shared and static, and runs.
#
# usage: run.sh CMAKE SOURCE-DIR BUILD-DIR CC [SANITIZERS]
cmake=$1 source=$2 build=$3 cc=$4
here=$source/tests/install
sample=$source/tests/ctypes/overleg.txt
flags=
[ -n "$5" ] && flags="-fsanitize=$5"

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT HUP INT TERM
fail() {
    echo "$*"
    exit 1
}
run() { # run WHAT PROGRAM [ARGUMENT...]: the program finds its library and prints what it should
    what=$1
    shift
    output=$("$@" "$sample") || fail "$what: the program fails"
    case $output in
    [1-9]*" questions") echo "$what: $output" ;;
    *) fail "$what: the program prints '$output'" ;;
    esac
}
value() { # value NAME: from the build's cache
    sed -n "s/^$1:[^=]*=//p" "$build/CMakeCache.txt"
}
lib=$(value CMAKE_INSTALL_LIBDIR)

# 1. With a prefix: build against it and run.
prefix=$scratch/prefix
"$cmake" --install "$build" --prefix "$prefix" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "cmake --install fails"; }

(cd "$prefix" && find . ! -type d | sed 's|^\./||' | sort) >"$scratch/found"
{
    [ -x "$build/verslag" ] && printf '%s\n' bin/verslag share/bash-completion/completions/verslag \
        share/fish/vendor_completions.d/verslag.fish share/man/man1/verslag.1 share/zsh/site-functions/_verslag
    echo include/verslag/compare.h
    echo include/verslag/verslag.h
    echo include/verslag/version.h
    for file in verslag-config.cmake verslag-config-version.cmake verslag-targets.cmake; do
        echo "$lib/cmake/verslag/$file"
    done
    echo "$lib/cmake/verslag/verslag-targets-$(value CMAKE_BUILD_TYPE | tr '[:upper:]' '[:lower:]').cmake"
    for file in libverslag.a libverslag.so libverslag.so.0 libverslag.so.0.1.0 pkgconfig/libverslag.pc; do
        echo "$lib/$file"
    done
} | sort >"$scratch/expected"
diff "$scratch/expected" "$scratch/found" || fail "the installed files are not those expected (< expected, > found)"

if [ -x "$prefix/bin/verslag" ]; then
    LD_LIBRARY_PATH=$prefix/$lib "$prefix/bin/verslag" --version >/dev/null || fail "the installed tool does not start"
fi

PKG_CONFIG_PATH=$prefix/$lib/pkgconfig
export PKG_CONFIG_PATH
pkg-config --exists --print-errors libverslag || fail "pkg-config does not find libverslag"
# shellcheck disable=SC2046,SC2086 # the flags are words
{
    "$cc" $flags "$here/program.c" $(pkg-config --cflags --libs libverslag) -o "$scratch/shared" ||
        fail "pkg-config: does not build"
    LD_LIBRARY_PATH=$prefix/$lib run "pkg-config, shared" "$scratch/shared"
    # -l:NAME asks for the archive where both are installed.
    "$cc" $flags "$here/program.c" $(pkg-config --static --cflags --libs libverslag | sed 's/-lverslag/-l:libverslag.a/') \
        -o "$scratch/static" || fail "pkg-config --static: does not build"
    run "pkg-config, static" "$scratch/static"
}
for want in "" shared static; do
    rm -rf "$scratch/user"
    { "$cmake" -S "$here" -B "$scratch/user" -DCMAKE_PREFIX_PATH="$prefix" -DWANT=$want -DCMAKE_C_COMPILER="$cc" \
        -DCMAKE_C_FLAGS="$flags" && "$cmake" --build "$scratch/user"; } >"$scratch/log" 2>&1 ||
        { cat "$scratch/log"; fail "find_package(verslag ... $want): does not build"; }
    run "find_package, ${want:-default}" "$scratch/user/program"
done
ldd "$scratch/user/program" | grep libverslag && fail "find_package COMPONENTS static links the shared library"

# What docs/quickstart.md tells a newcomer to do, but for the packages; a sanitized library has no place in Python.
if [ -x "$prefix/bin/verslag" ] && [ -z "$flags" ]; then
    mkdir "$scratch/quickstart" "$scratch/bin" && ln -s "$(command -v "$cc")" "$scratch/bin/cc"
    python3 "$source/tests/packaging/quickstart.py" "$source/docs/quickstart.md" apt-get >"$scratch/quickstart.sh" ||
        fail "docs/quickstart.md: a block that nothing tries"
    (cd "$scratch/quickstart" && PATH=$scratch/bin:$prefix/bin:$PATH LD_LIBRARY_PATH=$prefix/$lib VERSLAG_LIBRARY=$prefix/$lib/libverslag.so \
        CPATH=$prefix/include LIBRARY_PATH=$prefix/$lib PYTHONPATH=$source/examples/python PYTHONDONTWRITEBYTECODE=1 \
        sh "$scratch/quickstart.sh") >"$scratch/log" 2>&1 || { tail -n 20 "$scratch/log"; fail "docs/quickstart.md: a command fails"; }
    grep -q "see \[1\]" "$scratch/log" || { tail -n 20 "$scratch/log"; fail "docs/quickstart.md: another answer"; }
    echo "docs/quickstart.md, all of its commands"
fi

# 2. Staged under DESTDIR, as a package is built: nothing in the files points into the stage.
stage=$scratch/stage
DESTDIR=$stage "$cmake" --install "$build" --prefix /opt/verslag >/dev/null || fail "DESTDIR: cmake --install fails"
grep -rlF -e "$stage" -e "$build" -e "$source" --include='*.pc' --include='*.cmake' "$stage" && fail "these files name a folder of the build"
pc=$stage/opt/verslag/$lib/pkgconfig/libverslag.pc
[ "$(PKG_CONFIG_PATH='' pkg-config --variable=libdir "$pc")" = "/opt/verslag/$lib" ] || { cat "$pc"; fail "wrong libdir in the .pc file"; }

# 3. Folders that are absolute stay so in the .pc file.
{ "$cmake" -S "$source" -B "$scratch/absolute" -DCMAKE_C_COMPILER="$cc" -DCMAKE_INSTALL_PREFIX=/opt/a \
    -DCMAKE_INSTALL_LIBDIR=/opt/b/lib -DCMAKE_INSTALL_INCLUDEDIR=/opt/c/include -DVERSLAG_TESTS=OFF; } >"$scratch/log" 2>&1 ||
    { cat "$scratch/log"; fail "absolute folders: does not configure"; }
grep -qx 'libdir=/opt/b/lib' "$scratch/absolute/libverslag.pc.in" &&
    grep -qx 'includedir=/opt/c/include' "$scratch/absolute/libverslag.pc.in" ||
    { cat "$scratch/absolute/libverslag.pc.in"; fail "absolute folders: wrong in the .pc file"; }

# 4. Inside another project: nothing of ours is switched on, and the static library is all that is built if asked.
mkdir "$scratch/vendored"
cat >"$scratch/vendored/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.20)
project(vendored C)
set(BUILD_SHARED_LIBS OFF)
add_subdirectory("$source" verslag)
foreach(target IN ITEMS verslag verslag_shared)
    if(TARGET \${target})
        message(FATAL_ERROR "\${target} is there")
    endif()
endforeach()
add_executable(program "$here/program.c")
target_link_libraries(program PRIVATE verslag::verslag)
install(TARGETS program)
END
"$cmake" -S "$scratch/vendored" -B "$scratch/vendored/build" -DCMAKE_C_COMPILER="$cc" >"$scratch/log" 2>&1 ||
    { cat "$scratch/log"; fail "add_subdirectory(): does not configure"; }
echo "all in place"
