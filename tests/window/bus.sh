#!/usr/bin/env bash
# Plays the window over the accessibility bus: bus.sh PROGRAM DATA_DIR, inside dbus-run-session and
# with DISPLAY set. Prints the tree of each screen after a line "== SCREEN", and what was heard then.
set -euo pipefail
cd "$(dirname "$0")"
bus() { /usr/bin/python3 ./bus.py "$@"; }

"$1" --data-dir "$2" --language nl 2>/dev/null &
program=$!
trap 'kill $program' EXIT

bus wait "Aanbellen bij"
echo "== welcome"; bus tree
bus press "Aanbellen bij"
bus wait "Bel aan"
echo "== briefing"; bus tree
bus press "Bel aan"
bus wait "1. "
echo "== conversation"; bus tree
bus heard 6 >"$2/heard" &
listener=$!
until grep -q listening "$2/heard" 2>/dev/null; do sleep 0.1; done
# Only a window that has the keyboard says what the keyboard is at.
xdotool search --name '^Drempel$' windowfocus
bus press "1. "
bus press "Dit kies ik"
wait $listener
echo "== heard"; cat "$2/heard"
