#!/usr/bin/env python3
"""Makes the six sounds of a scene, from nothing but arithmetic.

    python3 assets/sound/make.py            writes the files beside this one
    python3 assets/sound/make.py --check    says whether the files are what this makes

Mono, 22,050 Hz, 16 bit, quiet: no peak above -12 dBFS. Whoever has a better sound puts it in the
place of a file under the same name and takes its function out of `SOUNDS`; the program asks no more
of a file than that it is mono, 16 bit, and at most two seconds long.
"""

import math
import random
import struct
import sys
import wave
from io import BytesIO
from pathlib import Path

RATE = 22050
# -12 dBFS, and a little less for what would stand out.
PEAK = 0.24


def silence(seconds):
    return [0.0] * int(seconds * RATE)


def put(track, at, sound, loud=1.0):
    """Lays a sound over a track from a moment on; what falls outside it is lost."""
    start = int(at * RATE)
    for index, value in enumerate(sound):
        if start + index < len(track):
            track[start + index] += value * loud


def decaying(seconds, partials, attack=0.002):
    """Tones that begin together and fade each at its own pace: (Hz, loudness, seconds to 1/e)."""
    track = silence(seconds)
    for hertz, loud, fade in partials:
        for index in range(len(track)):
            time = index / RATE
            rise = min(1.0, time / attack)
            track[index] += loud * rise * math.exp(-time / fade) * math.sin(math.tau * hertz * time)
    return track


def noise(seconds, dice):
    return [dice.uniform(-1.0, 1.0) for _ in range(int(seconds * RATE))]


def low_pass(track, hertz):
    """A resistor and a capacitor, twice."""
    weight = 1.0 - math.exp(-math.tau * hertz / RATE)
    for _ in range(2):
        kept, out = 0.0, []
        for value in track:
            kept += weight * (value - kept)
            out.append(kept)
        track = out
    return track


def high_pass(track, hertz):
    return [value - low for value, low in zip(track, low_pass(track, hertz))]


def faded(track, seconds):
    """The noise of a blow: it is there at once and dies away (seconds to 1/e)."""
    return [value * math.exp(-index / RATE / seconds) for index, value in enumerate(track)]


def bell(_dice):
    """Ding-dong: two struck bars a third apart, their partials those of a bar (1, 2.76, 5.4)."""
    track = silence(1.5)
    for at, hertz in ((0.0, 659.3), (0.48, 523.3)):
        bar = [(hertz, 1.0, 0.36), (hertz * 2.76, 0.3, 0.12), (hertz * 5.4, 0.12, 0.04)]
        put(track, at, decaying(1.5 - at, bar))
    return track


def chain(dice):
    """A handful of links that fall over each other: short metal clicks, thick at first, then few."""
    track = silence(0.9)
    at = 0.02
    while at < 0.72:
        pitch = dice.uniform(0.85, 1.2)
        link = [(2310 * pitch, 1.0, 0.010), (3870 * pitch, 0.8, 0.008), (6020 * pitch, 0.5, 0.005)]
        put(track, at, decaying(0.07, link, attack=0.0004), dice.uniform(0.35, 1.0))
        put(track, at, faded(high_pass(noise(0.02, dice), 3000), 0.003), 0.4)
        at += dice.uniform(0.025, 0.06) + 0.06 * at
    # The slide catches at the end of its rail.
    put(track, 0.74, decaying(0.14, [(1180, 1.0, 0.02), (2890, 0.7, 0.018), (4410, 0.4, 0.01)], 0.0005))
    return track


def letter_flap(dice):
    """The spring creaks as it is lifted; the flap falls, dull, and bounces twice."""
    track = silence(0.9)
    squeak, phase = [], 0.0
    for index in range(int(0.2 * RATE)):
        part = index / (0.2 * RATE)
        phase += math.tau * (950 + 420 * part + 30 * math.sin(math.tau * 38 * part)) / RATE
        tone = math.sin(phase) + 0.4 * math.sin(2 * phase)
        squeak.append(0.22 * tone * math.sin(math.pi * part) ** 2)
    put(track, 0.02, squeak)
    clack = [(310, 1.0, 0.035), (742, 0.6, 0.03), (1290, 0.35, 0.02)]
    for at, loud in ((0.3, 1.0), (0.42, 0.4), (0.49, 0.18)):
        put(track, at, decaying(0.25, clack, attack=0.0006), loud)
        put(track, at, faded(low_pass(noise(0.08, dice), 2200), 0.012), 1.6 * loud)
    return track


def thud(dice, hertz, seconds):
    """Something heavy and soft on wood: a low tone that sinks, with one above it for speakers that
    have no low tones, and the dull noise of the blow. `seconds` to 1/e."""
    body, phase, long = [], 0.0, 7 * seconds
    for index in range(int(long * RATE)):
        time = index / RATE
        phase += math.tau * hertz * (0.75 + 0.25 * math.exp(-time / 0.03)) / RATE
        rise, fall = min(1.0, time / 0.004), math.exp(-time / seconds)
        above = 0.45 * math.exp(-time / (0.6 * seconds)) * math.sin(2.3 * phase)
        body.append(rise * (fall * math.sin(phase) + above))
    put(body, 0.0, faded(low_pass(noise(long, dice), 800), 0.45 * seconds), 1.5)
    return body


def steps(dice):
    """Four steps that come nearer: heel and then sole, no two the same."""
    track = silence(1.6)
    for step, at in enumerate((0.03, 0.42, 0.80, 1.19)):
        loud = 0.7 + 0.1 * step
        at += dice.uniform(-0.012, 0.012)
        put(track, at, thud(dice, dice.uniform(98, 116), 0.036), loud)
        put(track, at + 0.075, thud(dice, dice.uniform(130, 150), 0.022), 0.45 * loud)
        put(track, at + 0.06, faded(high_pass(low_pass(noise(0.16, dice), 2600), 700), 0.025), 0.25 * loud)
    return track


def kettle(dice):
    """Water that begins to sing: a hiss that grows and brightens, bubbles, and a thin whistle."""
    seconds = 1.6
    hiss = noise(seconds, dice)
    dull, bright = low_pass(hiss, 900), high_pass(low_pass(hiss, 4200), 1200)
    track, phase = [], 0.0
    for index, (low, high) in enumerate(zip(dull, bright)):
        part = index / len(hiss)
        phase += math.tau * (1480 + 260 * part + 5 * math.sin(math.tau * 5.5 * index / RATE)) / RATE
        grows = part ** 1.3
        whistle = 0.24 * max(0.0, part - 0.25) * math.sin(phase)
        track.append(1.1 * low * (0.35 + 0.65 * part) + 0.45 * high * grows + whistle)
    at = 0.1
    while at < seconds - 0.2:
        put(track, at, decaying(0.05, [(dice.uniform(240, 520), 1.0, 0.012)], 0.003), 0.14)
        at += dice.uniform(0.03, 0.09)
    # It grows from nothing and is not broken off.
    return [value * min(1.0, index / (0.25 * RATE)) for index, value in enumerate(track)]


def door(dice):
    """The latch clicks, the hinge creaks, and the door comes to rest with a soft thud."""
    track = silence(1.3)
    for at, loud in ((0.02, 0.8), (0.075, 0.5)):
        latch = [(1720, 1.0, 0.008), (2950, 0.7, 0.006), (840, 0.5, 0.012)]
        put(track, at, decaying(0.06, latch, attack=0.0004), loud)
    # A hinge sticks and slips: a train of small blows, faster and then slower, through the wood.
    creak, phase, seconds = silence(0.55), 0.0, 0.55
    for index in range(len(creak)):
        part = index / len(creak)
        before = phase
        phase += (62 + 70 * math.sin(math.pi * part) + dice.uniform(-9, 9)) / RATE
        if int(phase) != int(before):
            creak[index] = math.sin(math.pi * part) * dice.uniform(0.6, 1.0)
    wood = decaying(0.03, [(610, 1.0, 0.006), (1130, 0.7, 0.004), (1910, 0.3, 0.003)], 0.0003)
    rubbed = silence(seconds + 0.05)
    for index, blow in enumerate(creak):
        if blow:
            put(rubbed, index / RATE, wood, blow)
    put(track, 0.16, rubbed, 0.28)
    put(track, 0.78, thud(dice, 88, 0.075), 1.0)
    put(track, 0.78, faded(low_pass(noise(0.1, dice), 1500), 0.012), 0.5)
    return track


SOUNDS = {
    "bell": (bell, 1.0),
    "chain": (chain, 0.7),
    "letter_flap": (letter_flap, 0.9),
    "steps": (steps, 1.0),
    "kettle": (kettle, 0.55),
    "door": (door, 1.0),
}


def finished(track, loud):
    """At rest at both ends, so that nothing clicks, and as loud as it should be at most."""
    middle = sum(track) / len(track)
    track = [value - middle for value in track]
    rise, fall = int(0.003 * RATE), int(0.12 * RATE)
    for index in range(len(track)):
        rest = len(track) - 1 - index
        track[index] *= min(1.0, index / rise) * (0.5 - 0.5 * math.cos(math.pi * min(1.0, rest / fall)))
    peak = max(abs(value) for value in track)
    return [round(value / peak * PEAK * loud * 32767) for value in track]


def file_of(name):
    make, loud = SOUNDS[name]
    # A seed of its own for each: the same file each time, whatever is made before it.
    samples = finished(make(random.Random(name)), loud)
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return out.getvalue()


def main():
    here = Path(__file__).parent
    other = []
    for name in SOUNDS:
        path, made = here / f"{name}.wav", file_of(name)
        if "--check" not in sys.argv[1:]:
            path.write_bytes(made)
        elif not path.is_file() or path.read_bytes() != made:
            other.append(path.name)
    if other:
        sys.exit("not what make.py makes: " + ", ".join(other))


main()
