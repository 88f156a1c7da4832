#!/usr/bin/python3
"""Breaks the window off in the middle of conversations and looks what was kept: every choice whose
answer was there to be read has to be in the journal.

    killed.py PROGRAM [TIMES]     # 20 times

Starts PROGRAM, makes a choice over the accessibility bus, waits until what was answered is there,
and kills the program at once (SIGKILL), over whole conversations of every scenario. Run it where
nothing else listens to the bus:

    xvfb-run -a -s "-screen 0 1280x800x24 -noreset" dbus-run-session -- \
        tests/window/killed.py target/debug/drempel 100
"""
import glob
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time

from gi.repository import GLib

import bus

SCENARIOS = ["aan_de_deur", "wie_was_er_voor", "dat_vraag_je_toch_niet"]
# What answers anything that is not a choice, the first that is there.
ONWARD = ["Ja, zo is het", "Overslaan", "Zo zie ik dit netwerk", "Verder", "Klaar"]


def seen():
    """Everything that is shown: role, name and the element itself."""
    while True:
        try:
            return [
                (element.getRoleName(), element.name or "", element)
                for _, element in bus.elements(bus.program())
            ]
        except (GLib.Error, RuntimeError, LookupError):
            pass  # It changed while it was being read.


def options(shown):
    """What can be chosen now: the rows that have a number."""
    return [
        (name, element)
        for role, name, element in shown
        if role == "radio button" and re.match(r"\d+\. ", name)
    ]


def press(element):
    try:
        element.queryAction().doAction(0)
        return True
    except (GLib.Error, NotImplementedError):
        return False  # It was drawn anew between being found and being pressed.


def button(shown, names):
    for wanted in names:
        for role, name, element in shown:
            if role in ("button", "push button") and name.startswith(wanted):
                return element
    return None


def choices(folder):
    """How many choices all journals hold."""
    journals = glob.glob(f"{folder}/runs/*.journal")
    lines = [line for journal in journals for line in open(journal, encoding="utf-8")]
    return sum('"in":{"choose":' in line for line in lines)


def until(fits, patience=90, must=True):
    end = time.time() + patience
    while time.time() < end:
        shown = seen()
        found = fits(shown)
        if found:
            return found
        time.sleep(0.05)
    if not must:
        return None
    sys.exit(f"not there in time; shown: {[name for _, name, _ in seen()]}")


def to_a_choice(folder):
    """Goes on until a choice is asked; its options, or none at the end of the conversation."""
    def step(shown):
        if options(shown):
            return "choice", options(shown)
        if button(shown, ["Naar de nabespreking"]):
            return "end", None
        onward = button(shown, ["Verder met", "Aanbellen", "Bel aan", *ONWARD])
        if onward is not None:
            press(onward)
            time.sleep(0.3)
        return None

    return until(step)


def choose(folder):
    """Makes a choice and waits until its answer can be read. Whether there was one to make."""
    kind, rows = to_a_choice(folder)
    if kind == "end":
        return False
    name, _ = random.choice(rows)
    confirmed_at = 0.0
    gone = 0

    def answered(shown):
        nonlocal confirmed_at, gone
        row = next((element for other, element in options(shown) if other == name), None)
        # Read twice: while the page changes, a part of it may be missed.
        gone = gone + 1 if row is None else 0
        if gone > 1 and confirmed_at:
            return True
        # On a busy machine it takes its time until a press shows.
        if row is not None and time.time() - confirmed_at > 3:
            press(row)
            if until(lambda shown: selected(shown, name), 5, must=False):
                confirm = button(seen(), ["Dit kies ik"])
                if confirm is not None and press(confirm):
                    confirmed_at = time.time()
        return None

    until(answered)
    return True


def selected(shown, name):
    rows = [element for other, element in options(shown) if other == name]
    return any(row.getState().contains(bus.pyatspi.STATE_CHECKED) for row in rows)


def main():
    program, times = sys.argv[1], int((sys.argv[2:] or ["20"])[0])
    lost = kept = ended = 0
    with tempfile.TemporaryDirectory() as folder:
        scenarios = iter(SCENARIOS * times)
        scenario = next(scenarios)
        begins = True
        while kept + lost < times:
            # A run that was broken off is what the first page goes on with.
            named = ["--scenario", scenario] if begins else []
            run = subprocess.Popen(
                [program, "--data-dir", folder, "--language", "nl", *named],
                stderr=subprocess.DEVNULL,
            )
            before = choices(folder)
            made = choose(folder)
            os.kill(run.pid, signal.SIGKILL)
            run.wait()
            begins = not made
            if not made:
                ended += 1
                scenario = next(scenarios)
                continue
            if choices(folder) > before:
                kept += 1
            else:
                lost += 1
                print("lost: a choice whose answer was there to be read", flush=True)
        for journal in glob.glob(f"{folder}/runs/*.journal"):
            replayed = subprocess.run([program, "replay", journal], capture_output=True)
            if replayed.returncode != 0:
                lost += 1
                print("a journal that cannot be played again:", replayed.stderr.decode()[-500:])
    print(f"killed {times} times after a choice, {ended} conversations ended; lost: {lost}")
    sys.exit(lost > 0)


if __name__ == "__main__":
    main()
