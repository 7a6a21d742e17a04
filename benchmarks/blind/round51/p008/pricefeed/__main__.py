from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path

from tornado.options import define, options, parse_command_line

from .server import run

define("workers", default=2, type=int, help="number of processes")
define("lifetime", default=5.0, type=float, help="seconds to serve")
define("floor", default="", help="endpoint for the terminals")

if __name__ == "__main__":
    parse_command_line()
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    floor = options.floor or "ipc://" + str(Path(tempfile.gettempdir()) / f"floor-{os.getpid()}.sock")
    run(floor, options.workers, options.lifetime)
