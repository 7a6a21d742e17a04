from __future__ import annotations

import multiprocessing as mp
import queue
import time

from .bus import BusMember
from .config import StationConfig


class StationUnit(BusMember, mp.Process):
    """One process a station, so that a hanging printer driver holds up nobody else."""

    def __init__(self, station: StationConfig, endpoint: str) -> None:
        super().__init__(member=station.name, endpoint=endpoint, name=f"station-{station.name}", daemon=True)
        self.station = station
        self.calls: mp.Queue = mp.Queue()

    def alert(self, call: dict) -> None:
        self.calls.put(call)

    def stand_down(self) -> None:
        self.calls.put(None)

    def run(self) -> None:
        self.join_bus()
        self.report("online", appliances=list(self.station.appliances))
        while True:
            try:
                call = self.calls.get(timeout=3)
            except queue.Empty:
                break
            if call is None:
                break
            self._turn_out(call)
        self.leave()

    def _turn_out(self, call: dict) -> None:
        ticket = self._format_ticket(call)
        time.sleep(self.station.door_seconds)
        self.report("turnout", call=call["number"], lines=len(ticket))

    def _format_ticket(self, call: dict) -> list[str]:
        lines = [f"EINSATZ {call['number']}", call["keyword"], call["address"]]
        lines.extend(f"  > {appliance}" for appliance in self.station.appliances)
        return lines
