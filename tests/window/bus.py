#!/usr/bin/python3
"""Looks at a running Drempel as a screen reader does: over the accessibility bus.

    bus.py tree             every element: role, name, description, what can be done with it
    bus.py wait NAME        until an element whose name holds NAME is there
    bus.py press NAME [N]   presses the Nth element that can be pressed and whose name holds NAME
    bus.py heard SECONDS    what the program has a screen reader say in that time: what it announces,
                            and the name of whatever the keyboard comes to

Needs Debian's at-spi2-core and python3-pyatspi, and a session bus (dbus-run-session).
"""
import itertools
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402


def enable():
    """Tells programs that somebody listens, as a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
            value, None, Gio.DBusCallFlags.NONE, 10000, None,
        )


enable()
import pyatspi  # noqa: E402


def program(patience=30):
    """The application on the bus; it comes when it has seen that somebody listens."""
    until = time.time() + patience
    while time.time() < until:
        desktop = pyatspi.Registry.getDesktop(0)
        # What is remembered is renewed by events only, and those nobody waits for here.
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for app in desktop:
            if app is None:
                continue
            app.set_cache_mask(Atspi.Cache.NONE)
            if "drempel" in (app.name or "").lower():
                return app
        time.sleep(0.2)
    sys.exit("no drempel on the bus")


def elements(node, depth=0):
    """Every element below, in order, with its depth."""
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield depth, child
            yield from elements(child, depth + 1)


def named(words, fits=lambda element: True, nth=1, patience=20):
    until = time.time() + patience
    while time.time() < until:
        try:
            found = (
                element for _, element in elements(program())
                if words in (element.name or "") and fits(element)
            )
            for element in itertools.islice(found, nth - 1, None):
                return element
        except (GLib.Error, RuntimeError, LookupError):
            pass  # The tree changed while it was being read.
        time.sleep(0.2)
    sys.exit(f"nothing that fits is called {words!r}")


def actions(element):
    try:
        action = element.queryAction()
        return [action.getName(index) for index in range(action.nActions)]
    except (NotImplementedError, GLib.Error):
        return []


def tree():
    for depth, element in elements(program()):
        states = [
            name for name, state in (
                ("focusable", pyatspi.STATE_FOCUSABLE), ("focused", pyatspi.STATE_FOCUSED),
                ("checked", pyatspi.STATE_CHECKED),
            ) if element.getState().contains(state)
        ]
        row = (element.getRoleName(), element.name or "", element.description or "",
               ",".join(actions(element)), ",".join(states))
        print(depth, *row, sep="\t")


def press(words, nth=1):
    for _ in range(10):
        try:
            return named(words, actions, nth).queryAction().doAction(0)
        except (GLib.Error, NotImplementedError):
            time.sleep(0.3)  # It was drawn anew between being found and being pressed.
    sys.exit(f"{words!r} cannot be held on to")


def heard(seconds):
    program()

    def announced(event):
        print(event.any_data, flush=True)

    def focused(event):
        if event.detail1:
            print(event.source.name, flush=True)

    pyatspi.Registry.registerEventListener(announced, "object:announcement")
    pyatspi.Registry.registerEventListener(focused, "object:state-changed:focused")
    print("listening", flush=True)
    GLib.timeout_add(int(seconds * 1000), pyatspi.Registry.stop)
    pyatspi.Registry.start()


def main():
    match sys.argv[1:]:
        case ["tree"]:
            named("")
            tree()
        case ["wait", words]:
            named(words)
        case ["press", words]:
            press(words)
        case ["press", words, nth]:
            press(words, int(nth))
        case ["heard", seconds]:
            heard(float(seconds))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
