import multiprocessing
from typing import Callable, Iterator

from . import settings

mp = multiprocessing.get_context(settings.START_METHOD)
Alarm = Callable[[str, str], None]
Receipts = Callable[[int], int]


class CarProbe:
    def __init__(self, name, spec):
        self.name, self.spec = name, spec

    def trips(self) -> Iterator[str]:
        if (n := self.spec["door_cycles"]) > settings.LIMITS["door_cycles"]:
            yield f"door operator due, {n} cycles"
        yield from self.drive_trips()

    def drive_trips(self):
        return ()


class HydraulicProbe(CarProbe):
    def drive_trips(self):
        temp = 50 + self.spec["floors"] * 5
        if temp > settings.LIMITS["oil_temp"]:
            yield f"oil at {temp} degrees"


PROBES = {"rope": CarProbe, "hydraulic": HydraulicProbe}


class LiftWorker(mp.Process):
    def __init__(self, name: str, spec: dict, on_trip: Alarm, receipts: Receipts):
        super().__init__(name=f"lift-{name}", daemon=True)
        self.probe = PROBES[spec["kind"]](name, spec)
        self.on_trip = on_trip
        self.receipts = receipts

    def run(self):
        sent = 0
        for sent, text in enumerate(self.probe.trips(), 1):
            self.on_trip(self.probe.name, text)
        if missing := sent - self.receipts(sent):
            print(f"{self.name}: {missing} alarms without receipt", flush=True)
