#!/usr/bin/env bash
# Takes a picture of every screen from the running program, in all colours, both languages and two
# sizes. Beside this script it renews the handful that the README shows, an overview of all screens
# for each colour, language and size, and one of everybody in every face.
#
#     assets/gallery/make.sh [PROGRAM] [FOLDER]    # target/debug/drempel, target/gallery
#
# THEMES, LANGUAGES and SIZES narrow it down: THEMES=dark SIZES=1024x600 assets/gallery/make.sh
# On a busy machine, PATIENCE=4 waits longer for a screen to be drawn.
# Needs what the window test needs: Xvfb, xdotool, ImageMagick, a Vulkan driver, at-spi2-core,
# python3-pyatspi. Screens are reached as a screen reader reaches them, by the names of buttons.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/drempel}")
out=${2:-${CARGO_TARGET_DIR:-target}/gallery}
mkdir -p "$out"

# A picture, once what is named is there and drawn.
shoot() { bus wait "$2"; sleep "${PATIENCE:-1.5}"; import -window root "$out/$theme-$language-$size-$1.png"; }
bus() { /usr/bin/python3 tests/window/bus.py "$@"; }
# A name in the language that is being shown.
in_words() { if [ "$language" = nl ]; then echo "$1"; else echo "$2"; fi; }

# Runs to show: Aan de deur to its end; Wie was er vóór left halfway with a map, and once more to its
# end with the same map.
runs() {
  local draws="--draw v_energy=normal --draw v_tie=cor --draw v_rui=heavy --draw v_choir=gone --draw v_visit=abroad --draw v_lunch=list --draw answer=late"
  local first=together,pen,ask_place,reverse,weigh,worry,before,ask_lourdes,shared,may_be,wish
  local rest=turn,card,names,hers,own,weeks,what_for
  local yes
  yes=$(in_words j y)
  played() { "$program" play "$@" --data-dir "$data" --language "$language" >/dev/null 2>&1 || true; }
  # Who; ring; how the tie feels; which way support goes; asleep or not, and then wake or leave.
  placed() {
    printf '%s\n' k 1 1 1 2 n 2 1 2 1 n 3 2 3 3 n 4 p 5 p 6 3 1 1 "$yes" w 7 2 2 0 "$yes" 0 8 3 1 4 "$yes" w |
      played wie_was_er_voor --resume
  }
  yes 1 2>/dev/null | head -100 | played aan_de_deur --seed 4 || true
  # shellcheck disable=SC2086 # options and their values
  for round in half whole; do
    played wie_was_er_voor --seed 1 $draws --choose "$first"
    placed
    [ "$round" = half ] || played wie_was_er_voor --resume --choose "$rest"
    # The newest run is the one that is resumed; they are told apart by the second.
    sleep 1
  done
}

# One way through all screens, inside a session bus and a display of its own.
walk() {
  local data pid window
  data=$(mktemp -d)
  runs
  echo "{\"theme\": \"$theme\", \"language\": \"$language\"}" >"$data/settings.json"
  "$program" --data-dir "$data" 2>/dev/null &
  pid=$!
  bus wait "$(in_words 'Alle gesprekken' 'All conversations')"
  window=$(xdotool search --name '^Drempel$' | tail -1)
  xdotool windowsize --sync "$window" "${size%x*}" "${size#*x}" windowmove "$window" 0 0 windowfocus "$window"
  shoot 1-welcome "$(in_words 'Alle gesprekken' 'All conversations')"
  bus press "$(in_words 'Alle gesprekken' 'All conversations')"
  shoot 2-library "$(in_words 'Waar wil je' 'Whose door')"
  bus press "$(in_words 'Verder spelen' 'Play on')"
  bus press "$(in_words 'Kaart (K)' 'Map (K)')"
  shoot 3-map "$(in_words 'Kaart sluiten' 'Close the map')"
  bus press "$(in_words Stoppen Stop)"
  bus press "$(in_words 'Ja, stoppen' 'Yes, stop')"
  bus wait "$(in_words 'Waar wil je' 'Whose door')"
  bus press "$(in_words 'Over Drempel' 'About Drempel')"
  shoot 5-about "$(in_words Versie Version)"
  bus press "$(in_words Terug Back)"
  bus press "$(in_words 'Jouw gesprekken' 'Your conversations')"
  shoot 6-runs "$(in_words Nabespreken Debrief)"
  # The first run in the list is the one that was left halfway.
  bus press "$(in_words Nabespreken Debrief)" 2
  shoot 7-debrief "$(in_words "Wat werkte" "What worked")"
  bus press "$(in_words Terug Back)"
  bus wait "$(in_words Terugkijken 'Look back')"
  bus press "$(in_words Terug Back)"
  bus press "$(in_words "‘Aan de deur’ openen" 'Open ‘At the door’')"
  shoot 8-briefing "$(in_words 'Bel aan' 'Ring the bell')"
  bus press "$(in_words 'Bel aan' 'Ring the bell')"
  bus wait "1. "
  bus press "1. "
  bus press "$(in_words 'Dit kies ik' 'This is my choice')"
  bus press "2. "
  shoot 9-conversation "2. "
  bus press "$(in_words Instellingen Settings)"
  shoot 10-settings "$(in_words 'Grootte van de tekst' 'Size of the text')"
  kill "$pid"
  rm -rf "$data"
}

if [ "${INSIDE:-}" = yes ]; then
  walk
  exit
fi

for size in ${SIZES:-1024x600 1920x1080}; do
  for theme in ${THEMES:-light dark contrast}; do
    for language in ${LANGUAGES:-nl en}; do
      echo "$theme $language $size"
      export theme language size
      runtime=$(mktemp -d)
      env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS \
        INSIDE=yes XDG_RUNTIME_DIR="$runtime" \
        xvfb-run -a -s "-screen 0 ${size}x24" dbus-run-session -- "$0" "$program" "$out"
      rm -rf "$runtime"
    done
  done
done

# The few that are kept: small enough for a page.
keep() { [ ! -f "$out/$1.png" ] || convert "$out/$1.png" -resize 960x +dither -colors 64 -strip "$here/$2.png"; }
overview() { convert "$1" -resize "$2" -quality 60 -strip "$here/$3.jpg"; }
keep light-nl-1920x1080-9-conversation conversation
keep dark-en-1920x1080-9-conversation conversation-dark
keep light-nl-1920x1080-7-debrief debrief
keep light-en-1024x600-2-library library
keep light-nl-1920x1080-3-map map

for size in 1024x600 1920x1080; do
  for theme in light dark contrast; do
    for language in nl en; do
      screens=("$out/$theme-$language-$size"-*.png)
      [ -f "${screens[0]}" ] || continue
      montage "${screens[@]}" -tile 3x -geometry 420x+6+6 -background '#888' "$out/overview.png"
      overview "$out/overview.png" 1296x "all-$theme-$language-$size"
    done
  done
done

figures=$(mktemp -d)
"$program" figures --out "$figures" >/dev/null
montage "$figures"/*-*.png -tile 2x -geometry 800x+8+8 "$out/people.png"
overview "$out/people.png" 1632x people
overview "$figures/places.png" 800x places
rm -rf "$figures"
