#!/usr/bin/env bash
# Measures against the peers in one run and writes bench/RESULTS.md. Takes about three minutes on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet run --project bench/Bonafide.Bench --configuration Release --verbosity quiet -- "$PWD"
bench/capsule.sh
{ echo; cat bench/results/capsule.md; } >> bench/RESULTS.md
