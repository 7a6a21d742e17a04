"""Writes every sentence to the voyage file and raises alarms on the bridge's bus."""
import json
import os
import time
from pathlib import Path

import zmq

import nmea

SHALLOW = 4.5


class Recorder:
    def __init__(self, folder: Path, bus_address: str):
        self._file = (folder / "voyage.nmea").open("a", encoding="ascii")
        self._context = zmq.Context()
        self._bus = self._context.socket(zmq.PUB)
        self._bus.set(zmq.LINGER, 0)
        self._bus.bind(bus_address)
        self._in_alarm = False
        self.recorded = 0
        self.alarms = 0

    def run(self, seconds: float) -> None:
        ends = time.monotonic() + seconds
        for line in nmea.simulated_talker():
            if time.monotonic() > ends:
                break
            self._record(line)
            time.sleep(0.01)

    def _record(self, line: str) -> None:
        self._file.write(f"{time.time():.3f} {line}\n")
        self.recorded += 1
        sentence = nmea.parse(line)
        if sentence.kind == "DPT":
            self._check_depth(float(sentence.fields[0]))

    def _check_depth(self, depth: float) -> None:
        shallow = depth < SHALLOW
        if shallow != self._in_alarm:
            self._in_alarm = shallow
            self.alarms += shallow
            body = json.dumps({"depth": depth, "active": shallow})
            self._bus.send_multipart([b"alarm.depth", body.encode()])

    def close(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._bus.close()
        self._context.term()
