import logging
import multiprocessing as mp
import queue
import signal
import sys
import tempfile
import time

from .ports import PortReader
from .status import State, StatusBoard

log = logging.getLogger("ventgate")


class Gateway:
    def __init__(self, board: StatusBoard, ports: list[str]) -> None:
        self.board = board
        self.breaths: mp.Queue = mp.Queue()
        self.readers = [PortReader(port, self.breaths) for port in ports]

    def install_signals(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, frame: object) -> None:
        self.board.announce(State.OFFLINE, reason=signal.Signals(number).name)
        sys.exit(0)

    def run(self, seconds: float) -> int:
        self.install_signals()
        for reader in self.readers:
            reader.start()
        self.board.announce(State.ONLINE, ports=len(self.readers))

        seen = 0
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                breath = self.breaths.get(timeout=0.1)
            except queue.Empty:
                continue
            seen += 1
            if breath.alarming:
                self.board.announce(State.ONLINE, alarm=breath.port, peak=breath.peak_cmh2o)
        for reader in self.readers:
            log.info("reader %s ended with %s", reader.port, reader.stop())
        self.board.announce(State.OFFLINE, reason="end of shift")
        return seen


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix="ventgate-") as tmp:
        board = StatusBoard("ICU-2", f"ipc://{tmp}/status")
        try:
            log.info("%d breaths", Gateway(board, ["ttyS0", "ttyS1"]).run(0.8))
        finally:
            board.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
