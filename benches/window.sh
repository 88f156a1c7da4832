#!/usr/bin/env bash
# What the window costs: time to the first picture, memory, processor time while nothing happens,
# and the size of the program. Run it on a machine that is otherwise quiet; the times mean nothing
# on a busy one:
#
#     benches/window.sh                       # target/release/drempel, built with --release
#     benches/window.sh path/to/drempel 20    # another build, idle for 20 s instead of 60
#
# Needs Xvfb, xdotool, ImageMagick and a Vulkan driver (Debian: xvfb xdotool imagemagick
# mesa-vulkan-drivers). Without a graphics card the figures include drawing by the processor.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-${CARGO_TARGET_DIR:-target}/release/drempel}
idle=${2:-60}
[ -x "$program" ] || { echo "no program at $program; build it with: cargo build --release" >&2; exit 2; }
for tool in Xvfb xdotool import convert; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 2; }
done

work=$(mktemp -d)
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null; rm -rf "$work"; }
trap stop EXIT

exec 3<>"$work/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 >/dev/null 2>&1 &
pids+=($!)
until [ -s "$work/number" ]; do sleep 0.05; done
DISPLAY=:$(cat "$work/number")
export DISPLAY
unset WAYLAND_DISPLAY

now() { date +%s%N; }
colors() { import -window root -depth 8 -format %k info:-; }
# Processor time of a process so far, in milliseconds.
cpu() { awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print int(($12 + $13) * 1000 / hz) }' "/proc/$1/stat"; }
key() { xdotool key "$1"; sleep 0.4; }
# Waits until what was asked for is done, on a busy machine too; what never rests is measured so.
settle() {
  local from
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    from=$(cpu "$pid"); sleep 2
    [ "$(cpu "$pid")" -gt "$((from + 10))" ] || return 0
  done
}
idle_cost() {
  local from to
  settle
  from=$(cpu "$pid"); sleep "$idle"; to=$(cpu "$pid")
  echo "$1: $(( (to - from) * 60 / idle )) ms of processor time per minute"
}

echo '{"welcomed": true}' >"$work/settings.json"
began=$(now)
"$program" --data-dir "$work" --language nl --scenario aan_de_deur 2>/dev/null &
pid=$!
pids+=("$pid")
# An empty screen has one colour; letters have many shades.
until [ "$(colors)" -gt 30 ]; do
  kill -0 "$pid" 2>/dev/null && [ $(($(now) - began)) -lt 60000000000 ] || {
    echo "no window came; a program that was built for a benchmark of the core has none: cargo build --release" >&2
    exit 1
  }
  sleep 0.02
done
echo "first picture that can be used: $(( ($(now) - began) / 1000000 )) ms (looked at in steps of about 100 ms)"
xdotool search --name '^Drempel$' windowfocus
sleep 0.5
key Return
until [ "$(colors)" -gt 150 ]; do sleep 0.1; done
idle_cost "idle in a conversation"
key ctrl+f
idle_cost "idle with a text field in focus"
awk '/^Pss:/ { print "memory (PSS): " int($2 / 1024) " MiB" }' "/proc/$pid/smaps_rollup"
cp "$program" "$work/stripped" && strip "$work/stripped"
echo "program, stripped: $(( $(stat -c %s "$work/stripped") / 1024 )) KiB ($program)"
