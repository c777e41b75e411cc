#!/usr/bin/env bash
# Measures capsules against openssl and age in one run; writes bench/results/capsule.md. Takes about half a minute on a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p bench/results
dotnet run --project bench/Bonafide.Capsule.Bench --configuration Release --verbosity quiet -- bench/results/capsule.md
