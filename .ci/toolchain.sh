# What compiles for another computer, for the scripts beside this one to source:
#
#     standard_library TARGET   has `flags` and the environment make cargo find the standard library: as it came with the compiler, or
#                               from its own sources
#     linker TARGET             the linker, and in `build` the cargo that uses it
#
# Both return 1 with a line that says why where something can't be had. Sources and linkers come from Debian, whose packages are checked
# with Debian's own keys, and from PyPI by their hashes. They stay in TOOLS (or target/tools).

TOOLS=$(mkdir -p "${TOOLS:-target/tools}" && cd "${TOOLS:-target/tools}" && pwd)
flags=()
build=(cargo build)

standard_library() {
    [ -d "$(rustc --print target-libdir --target "$1")" ] && return
    flags=(-Z build-std=std,panic_abort,panic_unwind,test,proc_macro)
    export RUSTC_BOOTSTRAP=1
    [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] && return
    if [ ! -d "$TOOLS/tc" ]; then
        sources >"$TOOLS/log" 2>&1 || { tail -1 "$TOOLS/log"; return 1; }
    fi
    unset RUSTUP_TOOLCHAIN
    export PATH="$TOOLS/tc/bin:$PATH" RUSTC="$TOOLS/tc/bin/rustc" RUSTDOC="$TOOLS/tc/bin/rustdoc"
}

# apt of the Debian suites that have the sources of each compiler for a while.
debian() {
    "apt-$1" -o Dir::Etc::sourcelist="$TOOLS/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null \
        -o Dir::State::lists="$TOOLS/apt/lists" -o Dir::Cache="$TOOLS/apt/cache" "${@:2}"
}

# The sources of the standard library of this very compiler, beside a copy of it.
sources() {
    local version sysroot mirror package key=/usr/share/keyrings/debian-archive-keyring.gpg
    version=$(rustc --version | cut -d' ' -f2)
    sysroot=$(rustc --print sysroot)
    [ -f "$key" ] || { echo "this is no Debian"; return 1; }
    mirror=$(sed -n 's/^URIs: //p' /etc/apt/sources.list.d/debian.sources | head -1)
    mkdir -p "$TOOLS/apt/lists/partial" "$TOOLS/apt/cache/archives/partial" "$TOOLS/deb"
    for suite in trixie trixie-backports sid; do
        echo "deb [signed-by=$key] $mirror $suite main"
    done >"$TOOLS/apt/sources.list"
    debian get update -q || { echo "Debian's packages can't be had"; return 1; }
    package=$(debian cache madison rust-src | awk -v v="$version" '!p && $3 ~ "^" v {p = $3} END {print p}')
    [ -n "$package" ] || { echo "Debian has no rust-src $version"; return 1; }
    (cd "$TOOLS/deb" && debian get download "rust-src=$package") || { echo "rust-src can't be had"; return 1; }
    rm -rf "$TOOLS/tc.part"
    cp -al "$sysroot" "$TOOLS/tc.part" 2>/dev/null || { rm -rf "$TOOLS/tc.part"; cp -a "$sysroot" "$TOOLS/tc.part"; }
    dpkg-deb -x "$TOOLS"/deb/rust-src_*.deb "$TOOLS/deb" && mkdir -p "$TOOLS/tc.part/lib/rustlib/src" &&
        ln -s "$TOOLS/deb/usr/src/rustc-$version" "$TOOLS/tc.part/lib/rustlib/src/rust" && mv "$TOOLS/tc.part" "$TOOLS/tc" ||
        { echo "rust-src can't be put beside the compiler"; return 1; }
}

linker() {
    case $1 in
    *-windows-gnu)
        command -v x86_64-w64-mingw32-gcc >/dev/null || debian_package gcc-mingw-w64-x86-64-win32
        ;;
    *-linux-musl)
        # One that comes with the compiler links by itself.
        [ ${#flags[@]} -eq 0 ] || zig
        ;;
    esac
}

debian_package() {
    { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; } >"$TOOLS/log" 2>&1 ||
        { echo "$* can't be had"; return 1; }
}

# Zig brings the C library and a linker for every Linux.
zig() {
    local here
    here=$(dirname "${BASH_SOURCE[0]}")
    if [ ! -x "$TOOLS/zig/bin/cargo-zigbuild" ]; then
        { python3 -m venv "$TOOLS/zig" && "$TOOLS/zig/bin/pip" install -q --no-deps --require-hashes -r "$here/zig.txt"; } \
            >"$TOOLS/log" 2>&1 || { echo "zig can't be had"; return 1; }
    fi
    export PATH="$TOOLS/zig/bin:$PATH" RUSTFLAGS="-C link-self-contained=no"
    build=(cargo zigbuild)
}
