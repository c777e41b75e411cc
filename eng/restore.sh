#!/usr/bin/env bash
# Restores npm and NuGet packages exactly as the lock files say. No package runs an install script.
set -euo pipefail
cd "$(dirname "$0")/.."

if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
dotnet restore Bonafide.slnx --locked-mode --verbosity quiet
