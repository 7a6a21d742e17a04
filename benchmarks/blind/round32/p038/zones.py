"""The sirens of one zone: radio model, rotation, battery check."""
import os
import queue
import random
import signal
import time
from typing import NamedTuple


class Siren(NamedTuple):
    number: int
    place: str
    watts: int


ZONES = {
    "nord": [Siren(11, "Rathaus Nord", 600), Siren(12, "Schule am Wald", 300)],
    "sued": [Siren(21, "Klaerwerk", 600), Siren(22, "Bauhof", 600), Siren(23, "Kirche", 300)],
    "west": [Siren(31, "Feuerwache West", 1200)],
}


def battery_volts(siren: Siren) -> float:
    return round(24.0 + random.Random(siren.number).uniform(-0.8, 1.9), 2)


def sound(siren: Siren, signal_name: str) -> dict:
    time.sleep(0.01)
    return {"siren": siren.number, "place": siren.place, "signal": signal_name, "volts": battery_volts(siren)}


def zone_loop(zone: str, sirens: list, commands, results) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    results.put((zone, "ready", {"pid": os.getpid()}))
    deadline = time.monotonic() + 6
    while time.monotonic() < deadline:
        try:
            command = commands.get(timeout=0.2)
        except queue.Empty:
            continue
        for siren in sirens:
            results.put((zone, "sounded", sound(siren, command)))
