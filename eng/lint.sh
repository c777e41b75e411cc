#!/usr/bin/env bash
# Formatting and linters; changes nothing. Compiler warnings are errors already, so this covers what the compiler does not.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet format Bonafide.slnx --verify-no-changes --no-restore --verbosity minimal
node eng/check-notice.mjs
npm run --silent check
for script in eng/*.sh .ci/run; do bash -n "$script"; done
echo "Lint: clean."
