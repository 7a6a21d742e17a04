from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict
from pathlib import Path
from typing import Optional

from .broadcast import Broadcaster
from .world import World

log = logging.getLogger(__name__)


class Snapshotter:
    def __init__(self, folder: str, every: int) -> None:
        self.folder = Path(folder)
        self.every = every

    def maybe(self, world: World, tick: int) -> Optional[int]:
        if tick % self.every:
            return None
        if (pid := os.fork()) != 0:
            return pid
        status = 1
        try:
            target = self.folder / f"world-{tick}.json"
            target.write_text(json.dumps(asdict(world)))
            log.info("saved %s", target.name)
            Broadcaster.get().announce("saved", target.name)
            status = 0
        finally:
            os._exit(status)
