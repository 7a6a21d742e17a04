import time

from . import settings
from .background import detach
from .grid import tiles
from .pulse import Pulse


class TilerApp:
    box = (5.9, 47.2, 15.1, 55.0)

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.pulse = Pulse()

    def preflight(self) -> None:
        """Find out what would fail while there is a terminal to say it on."""
        if not settings.WORKDIR.is_dir():
            raise SystemExit(f"no folder {settings.WORKDIR}")
        self.pulse.up()
        self.pulse.beat(stage="preflight")
        print("pulse on port", self.pulse.port)

    def start(self) -> int:
        self.preflight()
        detach(settings.LOGFILE)
        return self.work()

    def work(self) -> int:
        done = 0
        for _ in range(self.rounds):
            done += sum(1 for _ in tiles(settings.ZOOMS, self.box))
            self.pulse.beat(stage="convert", done=done)
            time.sleep(0.05)
        print("tiles", done, flush=True)
        self.pulse.down()
        return 0
