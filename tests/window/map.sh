#!/usr/bin/env bash
# Draws on the map over the accessibility bus: map.sh PROGRAM DATA_DIR SCENARIO, inside
# dbus-run-session and with DISPLAY set. Prints the tree of the map after a line "== map".
set -euo pipefail
cd "$(dirname "$0")"
bus() { /usr/bin/python3 ./bus.py "$@"; }

"$1" --data-dir "$2" --language nl --scenario "$3" 2>/dev/null &
program=$!
trap 'kill $program' EXIT

bus wait "Bel aan"
bus press "Bel aan"
bus press "Kaart (K)"
bus press "Anja: aan de rand"
bus wait "Ongedaan maken"
echo "== map"; bus tree
