#!/usr/bin/env bash
# Puts the inference library and the converted models into artifacts/runtime. Does nothing when they are up to date.
#   eng/build-models.sh                 build, and fail if a model is not what eng/models.lock.json says
#   eng/build-models.sh --update-lock   build, and write eng/models.lock.json; for a deliberate change of the converter
set -euo pipefail
cd "$(dirname "$0")/.."

# onnxruntime-node 1.27.0: the newest release without telemetry.
case "$(uname -m)" in
  x86_64)  arch=x64;   sha256=d8aff4aa8abee8fb2abb2f2f2459ffc94461e781e41b9f7c072829dd0d470221 ;;
  aarch64) arch=arm64; sha256=c36bc200e7e6c093b8abb0b34590fbdd8c52fd3fb5e33795b9523ffdde2fce0f ;;
  *) echo "There is no inference library for $(uname -m); x86_64 and aarch64 are supported." >&2; exit 1 ;;
esac
library=node_modules/onnxruntime-node/bin/napi-v6/linux/$arch/libonnxruntime.so.1
native=artifacts/runtime/native/libonnxruntime.so.1
models=artifacts/runtime/models

if [[ ! -f $library ]]; then
  echo "$library is missing. Run 'npm ci --ignore-scripts' first." >&2
  exit 1
fi

if ! cmp --silent "$library" "$native"; then
  echo "$sha256  $library" | sha256sum --check --quiet || { echo "$library is not the file that was examined." >&2; exit 1; }
  mkdir -p "$(dirname "$native")"
  cp "$library" "$native.new"
  mv "$native.new" "$native"
fi

# The manifest is written last, so a newer source is all that can make the folder stale.
if [[ ${1:-} != --update-lock && -f $models/models.json ]] &&
  [[ -z $(find eng/Bonafide.ModelConverter eng/models.lock.json src/Bonafide.Vision/Inference/Manifest package-lock.json \
    -newer "$models/models.json" -type f -print -quit) ]]; then
  exit 0
fi

dotnet run --project eng/Bonafide.ModelConverter --configuration Release --verbosity quiet -- \
  --npm node_modules --out "$models" --lock eng/models.lock.json "$@"
