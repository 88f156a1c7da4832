#!/usr/bin/env bash
# Drempel's runtime against bladeink and inkjs: the same generated story in RON and in ink, the
# same choices, and the transcripts compared line by line before anything is timed.
# Needs cargo, node and npm; the opponents come from crates.io and npm.
# Usage: benches/race.sh [NODES ...]      (1000 10000 100000 if left out)
set -euo pipefail
here=$(cd "$(dirname "$0")/race" && pwd)
work=${CARGO_TARGET_DIR:-$here/../../target}/race
limit=120 # seconds for each runtime, for its walk and for its times

for tool in cargo node npm timeout; do
  if ! command -v "$tool" >/dev/null; then
    echo "The race needs $tool, and it is not installed. On Debian: apt-get install nodejs npm;" \
      "cargo comes with https://rustup.rs." >&2
    exit 1
  fi
done
sizes=("$@")
((${#sizes[@]})) || sizes=(1000 10000 100000)

mkdir -p "$work"
echo "Building, and fetching the opponents ..." >&2
# Not --locked: what Drempel has come to depend on since is added to the race's lock file. The
# opponents are pinned in its Cargo.toml.
CARGO_TARGET_DIR="$work/build" cargo build --release --quiet --manifest-path "$here/Cargo.toml"
race=$work/build/release/drempel-race
cp "$here/package.json" "$here/package-lock.json" "$here/inkjs.mjs" "$work/"
(cd "$work" && npm ci --silent --no-audit --no-fund >/dev/null)

# One runtime at one task, within the limit: $1 the runtime, $2 walk or time, $3 the folder.
run() {
  case $1 in
    inkjs) (cd "$work" && timeout "$limit" node --stack-size=50000 --max-old-space-size=8192 inkjs.mjs "$2" "$3") ;;
    *) timeout "$limit" "$race" "$1" "$2" "$3" ;;
  esac
}

version() { # of a crate in the lock file
  awk -v name="\"$1\"" '$1 == "name" && $3 == name { getline; gsub(/"/, ""); print $3; exit }' "$here/Cargo.lock"
}

# Why a runtime came to nothing: $1 its exit status, $2 what it said, $3 at what.
why() {
  if [ "$1" = 124 ]; then echo "$3: not done in $limit s"; else echo "$3: $(tail -n 1 "$2" | cut -c 1-60)"; fi
}

table=$work/table
: >"$table"
for nodes in "${sizes[@]}"; do
  folder=$work/story/$nodes
  "$race" story "$nodes" "$folder"
  expected=
  agreed=()
  for runtime in drempel bladeink inkjs; do
    echo "$nodes nodes: $runtime ..." >&2
    status=0
    walked=$(run "$runtime" walk "$folder" 2>"$work/said") || status=$?
    if [ "$status" != 0 ]; then
      printf '%s\t%s\t%s\n' "$nodes" "$runtime" "$(why "$status" "$work/said" walk)" >>"$table"
      continue
    fi
    : "${expected:=$walked}"
    if [ "$walked" != "$expected" ]; then
      echo "The transcripts differ at $nodes nodes: $expected, but $runtime says $walked." >&2
      exit 1
    fi
    agreed+=("$runtime")
    times=$(run "$runtime" time "$folder" 2>"$work/said") || status=$?
    [ "$status" = 0 ] || times=$(why "$status" "$work/said" times)
    printf '%s\t%s\t%s\n' "$nodes" "$runtime" "$times" >>"$table"
  done
  read -r choices lines hash <<<"$expected"
  echo "$nodes nodes, ${agreed[*]}: the same $lines lines after $choices choices (SHA-256 ${hash:0:12})"
done

echo
echo "drempel $(version drempel), bladeink $(version bladeink) with bladeink-compiler" \
  "$(version bladeink-compiler), inkjs $(node -p "require('$work/node_modules/inkjs/package.json').version")" \
  "on node $(node --version), $(rustc --version | cut -d ' ' -f 1-2);" \
  "$(nproc) cores, $(sed -n 's/^model name\s*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)"
awk -F '\t' '
  BEGIN { printf "%8s  %-9s %14s %9s %14s %9s %14s\n", "nodes", "runtime", "load, s", "x ours", "choices/s", "ours x", "replayed/s" }
  {
    split($3, time, " ")
    if ($3 !~ /^[0-9.]+ [0-9.]+ [0-9.]+$/) { printf "%8d  %-9s %s\n", $1, $2, $3; next }
    if ($2 == "drempel") { load[$1] = time[1]; rate[$1] = time[2] }
    printf "%8d  %-9s %14.4f %9s %14d %9s %14d\n", $1, $2, time[1],
      load[$1] ? sprintf("%.1f", time[1] / load[$1]) : "-", time[2],
      rate[$1] ? sprintf("%.1f", rate[$1] / time[2]) : "-", time[3]
  }' "$table"
