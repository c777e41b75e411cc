#!/usr/bin/env bash
# Formatting and linters; changes nothing. Compiler warnings, code style among them, are errors already, so this covers what the compiler does not.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet format whitespace Bonafide.slnx --verify-no-changes --no-restore --verbosity minimal &
formatting=$!
node eng/check-notice.mjs
npm run --silent check
wait $formatting
for script in eng/*.sh .ci/run; do bash -n "$script"; done
echo "Lint: clean."
