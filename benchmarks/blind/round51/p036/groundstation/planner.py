import logging
import multiprocessing as mp

from .orbit import Orbit, find_pass
from .telemetry import TelemetryLink

log = logging.getLogger(__name__)


class PassPlanner:
    """Computes the passes aside, so that the antenna loop keeps its pace."""

    def __init__(self, link: TelemetryLink) -> None:
        self._link = link
        self._mp = mp.get_context("fork")

    def _plan(self, orbit: Orbit, conn) -> None:
        window = find_pass(orbit)
        self._link.report("pass", craft=orbit.name, window=window)
        self._link.shutdown()
        conn.send(window)
        conn.close()

    def plan(self, orbit: Orbit, timeout: float = 1.5):
        ours, theirs = self._mp.Pipe(duplex=False)
        proc = self._mp.Process(target=self._plan, args=(orbit, theirs), name=f"plan-{orbit.name}")
        proc.start()
        theirs.close()
        window = None
        try:
            if ours.poll(timeout):
                window = ours.recv()
        except EOFError:
            log.warning("planner of %s died", orbit.name)
        proc.join(0.5)
        if proc.is_alive():
            proc.kill()
            proc.join()
        return window
