"""Background saving: the copied memory of the saver is the consistent picture."""
from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from .hooks import Event, Hooks


def _dump(data: dict[str, str], path: Path) -> int:
    partial = path.with_suffix(".part")
    partial.write_text(json.dumps(data, sort_keys=True))
    partial.replace(path)
    return path.stat().st_size


@dataclass
class Snapshot:
    saver: int
    path: Path
    hooks: Hooks

    @classmethod
    def begin(cls, data: dict[str, str], path: Path, hooks: Hooks) -> Snapshot:
        sys.stdout.flush()
        match os.fork():
            case 0:
                status = os.EX_IOERR
                try:
                    _dump(data, path)
                    status = os.EX_OK
                finally:
                    os._exit(status)
            case saver:
                return cls(saver, path, hooks)

    def wait(self) -> bool:
        _, status = os.waitpid(self.saver, 0)
        if os.waitstatus_to_exitcode(status) != os.EX_OK:
            return False
        self.hooks.fire(Event.SAVED, path=self.path.name, size=self.path.stat().st_size)
        return True
