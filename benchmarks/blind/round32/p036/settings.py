"""Settings of the parking guidance system, as agreed in the maintenance contract, annex 3."""
from pathlib import Path
from tempfile import gettempdir
import os

GARAGES = {
    "P1 Theater": 412,
    "P2 Bahnhof": 650,
    "P3 Markthalle": 188,
    "P4 Klinikum": 904,
    "P5 Messe": 1200,
}
SIGN_COLOURS = ((0.05, "red"), (0.20, "yellow"), (1.01, "green"))
POOL_SIZE = 2
FEED_PATH = Path(gettempdir()) / f"parking-{os.getuid()}-{os.getppid()}-{os.getpid()}.feed"
FEED_URL = f"ipc://{FEED_PATH}"
