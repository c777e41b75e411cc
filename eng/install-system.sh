#!/usr/bin/env bash
# Installs the system packages that are missing. As root or by sudo; says what to do where neither is possible.
set -euo pipefail

need() { echo "$1" >&2; exit 1; }
command -v dotnet >/dev/null || need "The .NET 10 SDK is not on PATH. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then run this again."
[[ $(dotnet --version) == 10.* ]] || need "The .NET SDK on PATH is $(dotnet --version); Bonafide needs 10."
command -v node >/dev/null || need "Node.js is not on PATH. Install Node 20 or newer, then run this again."
(( $(node -p 'process.versions.node.split(".")[0]') >= 20 )) || need "Node.js on PATH is $(node --version); Bonafide needs 20 or newer."

missing=()
# ldconfig lies outside the path of ordinary users; grep reads to the end, since a broken pipe would count as "missing".
has_library() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep "$1" >/dev/null; }
command -v ffmpeg >/dev/null || missing+=(ffmpeg)
command -v prlimit >/dev/null || missing+=(util-linux)
command -v openssl >/dev/null || missing+=(openssl)
command -v age >/dev/null || missing+=(age)
command -v curl >/dev/null || missing+=(curl)
has_library libturbojpeg.so.0 || missing+=(libturbojpeg)
has_library libsodium.so.23 || missing+=(libsodium23)
has_library libsqlite3.so.0 || missing+=(libsqlite3-0)
# Where Debian keeps its versions, none of them on PATH. The tests start a cluster of their own.
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
[[ -n ${BONAFIDE_CHROMIUM:-} ]] || command -v chromium >/dev/null || missing+=(chromium)
# A bare system has no font at all, and pages would be photographed without a word on them.
[[ -n $(fc-list 2>/dev/null | head -n 1) ]] || missing+=(fontconfig fonts-dejavu-core)
(( ${#missing[@]} )) || exit 0

command -v apt-get >/dev/null || need "Missing: ${missing[*]}. This system has no apt-get; install them by its own package manager."
as_root=()
if (( EUID != 0 )); then
  command -v sudo >/dev/null || need "Missing: ${missing[*]}. Run 'apt-get install ${missing[*]}' as root, then run this again."
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
# Debian calls the package libturbojpeg0, Ubuntu libturbojpeg.
if [[ " ${missing[*]} " == *" libturbojpeg "* ]] && apt-cache show libturbojpeg0 >/dev/null 2>&1; then
  missing=("${missing[@]/#libturbojpeg/libturbojpeg0}")
fi
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
