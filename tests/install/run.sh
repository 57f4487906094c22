#!/bin/sh
# An installation works: every file is in its place, and a program builds against it with pkg-config and with
# find_package(), shared and static, and runs; so do the examples, by their own Makefile and CMakeLists.txt.
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

# try_tool WHAT FOLDER: the examples that were built there run.
try_tool() {
    [ "$("$2/verslag" --version)" = "verslag $(pkg-config --modversion libverslag)" ] || fail "$1: the tool does not start"
    "$2/verslag" json "$sample" >"$scratch/json" && grep -q '"format":"verslag-json"' "$scratch/json" ||
        fail "$1: the tool fails"
    found=$(find "$2" -name questions -type f -perm -100)
    "$found" "$sample" >/dev/null || fail "$1: questions fails"
    echo "$1: the examples run"
}
# A copy, so that nothing but the installed library is beside it.
cp -r "$source/examples" "$scratch/examples"
(
    cd "$scratch/examples" || exit 1
    export LD_LIBRARY_PATH="$prefix/$lib"
    make CC="$cc" CFLAGS="$flags" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "examples/Makefile: does not build"; }
    try_tool "examples/Makefile" .
    make clean >/dev/null && [ ! -e verslag ] || fail "examples/Makefile: make clean leaves the tool"
) || exit 1
(
    cd "$scratch/examples" || exit 1
    make CC="$cc" CFLAGS="$flags" LIBS="$(pkg-config --static --libs libverslag | sed 's/-lverslag/-l:libverslag.a/')" \
        >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "examples/Makefile, static: does not build"; }
    ldd verslag | grep libverslag && fail "examples/Makefile, static: the shared library is linked"
    try_tool "examples/Makefile, static" .
    make clean >/dev/null
) || exit 1
{ "$cmake" -S "$scratch/examples" -B "$scratch/examples/build" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$cc" \
    -DCMAKE_C_FLAGS="$flags" && "$cmake" --build "$scratch/examples/build"; } >"$scratch/log" 2>&1 ||
    { cat "$scratch/log"; fail "examples/CMakeLists.txt: does not build"; }
try_tool "examples/CMakeLists.txt" "$scratch/examples/build"

# 2. Staged under DESTDIR, as a package is built: nothing in the files points into the stage.
stage=$scratch/stage
DESTDIR=$stage "$cmake" --install "$build" --prefix /opt/verslag >/dev/null || fail "DESTDIR: cmake --install fails"
grep -rlF -e "$stage" -e "$build" -e "$source" --include='*.pc' --include='*.cmake' "$stage" && fail "these files name a folder of the build"
pc=$stage/opt/verslag/$lib/pkgconfig/libverslag.pc
[ "$(PKG_CONFIG_PATH='' pkg-config --variable=libdir "$pc")" = "/opt/verslag/$lib" ] || { cat "$pc"; fail "wrong libdir in the .pc file"; }

# use_other WHAT LIBDIR: a program builds against the library in that folder, by both ways, and runs.
use_other() {
    # shellcheck disable=SC2046,SC2086 # the flags are words
    PKG_CONFIG_PATH=$2/pkgconfig "$cc" $flags "$here/program.c" \
        $(PKG_CONFIG_PATH=$2/pkgconfig pkg-config --cflags --libs libverslag) -o "$scratch/other" ||
        fail "$1, pkg-config: does not build"
    LD_LIBRARY_PATH=$2 run "$1, pkg-config" "$scratch/other"
    rm -rf "$scratch/user"
    { "$cmake" -S "$here" -B "$scratch/user" -Dverslag_DIR="$2/cmake/verslag" -DCMAKE_C_COMPILER="$cc" \
        -DCMAKE_C_FLAGS="$flags" && "$cmake" --build "$scratch/user"; } >"$scratch/log" 2>&1 ||
        { cat "$scratch/log"; fail "$1, find_package: does not build"; }
    run "$1, find_package" "$scratch/user/program"
}
(
    # What the .pc file says is below the stage, as for a compiler that builds for another system.
    export PKG_CONFIG_SYSROOT_DIR="$stage"
    use_other "DESTDIR" "$stage/opt/verslag/$lib"
) || exit 1

# 3. Folders that are absolute stay so, and others are below the prefix. What is installed is the library that was built.
for other in "$scratch/b/lib $scratch/c/include" "lib64/diep include/diep"; do
    folder=$scratch/other-folders
    rm -rf "$folder"
    "$cmake" -S "$source" -B "$folder" -DCMAKE_C_COMPILER="$cc" -DCMAKE_INSTALL_PREFIX="$scratch/a" \
        -DCMAKE_INSTALL_LIBDIR="${other% *}" -DCMAKE_INSTALL_INCLUDEDIR="${other#* }" -DVERSLAG_TESTS=OFF \
        -DVERSLAG_EXAMPLES=OFF -DVERSLAG_LIBXML2="$(value VERSLAG_LIBXML2)" >"$scratch/log" 2>&1 ||
        { cat "$scratch/log"; fail "LIBDIR=${other% *}: does not configure"; }
    cp -P "$build"/libverslag.a "$build"/libverslag.so* "$folder"
    "$cmake" --install "$folder" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "LIBDIR=${other% *}: cmake --install fails"; }
    case $other in
    /*) use_other "absolute folders" "${other% *}" ;;
    *) use_other "other folders" "$scratch/a/${other% *}" ;;
    esac
done
[ -e "$scratch/b/lib/libverslag.a" ] && [ -e "$scratch/c/include/verslag/verslag.h" ] &&
    [ -e "$scratch/a/lib64/diep/libverslag.a" ] && [ -e "$scratch/a/include/diep/verslag/verslag.h" ] ||
    fail "the folders are not those asked for"

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
