from pathlib import Path

ROUNDS = 2
ZOOMS = range(3, 6)
BASE = "tcp://127.0.0.1"
WORKDIR = Path.cwd()
LOGFILE = WORKDIR / "tiler.log"
