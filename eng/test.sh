#!/usr/bin/env bash
# Runs every suite, then prints one line that sums them up. A suite that dies without a result counts as one failure.
set -uo pipefail
cd "$(dirname "$0")/.."
# Many short processes: what the runtime would learn of them would come too late.
export DOTNET_TieredPGO=0
results=$PWD/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0

begun=$SECONDS

add() { # name passed failed
  echo "$1: $2 passed, $3 failed, $((SECONDS - begun)) s"
  passed=$((passed + $2)) failed=$((failed + $3)) begun=$SECONDS
}

run_dotnet() { # project
  local name trx counters
  name=$(basename "$1")
  dotnet test "$1" --no-build --configuration Release --nologo --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results"
  local status=$?
  trx=$results/$name.trx
  counters=$(grep -o '<Counters [^>]*>' "$trx" 2>/dev/null) || { add "$name" 0 1; return; }
  local total ok
  total=$(sed 's/.* total="\([0-9]*\)".*/\1/' <<<"$counters")
  ok=$(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")
  local bad=$((total - ok))
  # A run without tests, or one that ends badly although every test passed, is a failure of its own.
  if (( total == 0 || (status != 0 && bad == 0) )); then bad=$((bad + 1)); fi
  add "$name" "$ok" "$bad"
}

run_vitest() { # name config
  local out=$results/$1.json
  npx --no-install vitest run --config "$2" --reporter=default --reporter=json --outputFile.json="$out" || true
  [[ -s $out ]] || { add "$1" 0 1; return; }
  read -r ok bad < <(node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const unrun = r.testResults.filter((s) => s.status === "failed" && s.assertionResults.length === 0).length;
    console.log(r.numPassedTests, r.numTotalTests - r.numPassedTests + unrun + (r.numTotalTests === 0 ? 1 : 0));' "$out")
  add "$1" "$ok" "$bad"
}

for project in tests/*.Tests; do run_dotnet "$project"; done
run_vitest web web/vitest.config.ts
run_vitest browser tests/browser/vitest.config.ts

echo
node eng/failed-tests.mjs "$results"
echo "$passed passed, $failed failed"
(( failed == 0 ))
