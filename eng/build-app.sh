#!/usr/bin/env bash
# Builds the solution and leaves the launcher artifacts/bonafide.
set -euo pipefail
cd "$(dirname "$0")/.."
configuration=${1:-Release}

# One compiler for all projects halves the time; it is not left behind.
dotnet build Bonafide.slnx --no-restore --configuration "$configuration" --verbosity quiet --nologo -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >/dev/null
dotnet publish src/Bonafide.Cli --no-build --configuration "$configuration" --output artifacts/app --verbosity quiet --nologo
cat > artifacts/bonafide <<'LAUNCHER'
#!/bin/sh
exec dotnet "$(dirname "$(readlink -f "$0")")/app/bonafide.dll" "$@"
LAUNCHER
chmod +x artifacts/bonafide
echo "artifacts/bonafide is ready."
