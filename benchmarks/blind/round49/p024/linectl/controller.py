import logging
import os
import select
import signal
import time

import zmq

from .settings import CYCLES_WANTED, SCADA_ENDPOINT, STATIONS
from .station import Station

log = logging.getLogger("linectl")


class LineController:
    def __init__(self, ctx: zmq.Context) -> None:
        self.running = False
        self.children: dict[int, str] = {}
        self.counts: dict[str, int] = {}
        self.rejects = 0
        self._scada = ctx.socket(zmq.PUSH)
        self._scada.linger = 0
        self._scada.connect(SCADA_ENDPOINT)

    def report(self, what: str, **extra) -> None:
        self._scada.send_json({"what": what, **extra}, zmq.NOBLOCK)

    def install_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_stop)

    def _on_stop(self, number, frame) -> None:
        self.running = False
        self.report("stop", signal=signal.Signals(number).name)

    def _station_signals(self) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, self._on_station_stop)

    def _on_station_stop(self, number, frame) -> None:
        self.running = False

    def start(self) -> dict[int, int]:
        self.running = True
        self.install_signals()
        self.report("start", stations=len(STATIONS))
        inlets = {}
        for spec in STATIONS:
            inlet, outlet = os.pipe()
            pid = os.fork()
            if pid == 0:
                try:
                    os.close(inlet)
                    self._station_signals()
                    Station(spec, self).loop(outlet)
                finally:
                    os._exit(0)
            os.close(outlet)
            self.children[pid] = spec.name
            inlets[inlet] = pid
        return inlets

    def supervise(self, inlets: dict[int, int], limit: float = 4.0) -> None:
        end = time.monotonic() + limit
        while time.monotonic() < end:
            ready, _, _ = select.select(list(inlets), [], [], 0.1)
            for fd in ready:
                for line in os.read(fd, 4096).decode().splitlines():
                    self._count(line)
            if len(self.counts) == len(STATIONS) and min(self.counts.values()) >= CYCLES_WANTED:
                break

    def _count(self, line: str) -> None:
        parts = line.split()
        if len(parts) != 3:
            return
        name, number, verdict = parts
        self.counts[name] = self.counts.get(name, 0) + 1
        if verdict == "reject":
            self.rejects += 1
            self.report("reject", station=name, cycle=int(number))

    def stop(self) -> None:
        self.running = False
        for pid in self.children:
            os.kill(pid, signal.SIGTERM)
        end = time.monotonic() + 2.0
        while self.children:
            for pid in list(self.children):
                if os.waitpid(pid, os.WNOHANG)[0]:
                    log.info("%s stopped", self.children.pop(pid))
                elif time.monotonic() > end:
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.01)
        self.report("stopped", rejects=self.rejects)
        self._scada.close()
