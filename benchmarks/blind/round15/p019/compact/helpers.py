from __future__ import annotations

import os
import sys
from typing import Iterable

from .shard import Shard


def spawn_helper(shard: Shard) -> int:
    if pid := os.fork():
        return pid
    try:
        code = shard.rewrite()
    except (OSError, ValueError) as exc:
        print(f"{shard.path}: {exc}", file=sys.stderr)
        code = 0x7F
    sys.exit(code)


def compact(shards: Iterable[Shard]) -> dict[str, int]:
    helpers = {spawn_helper(s): s for s in shards}
    return {
        helpers[pid].path.name: os.waitstatus_to_exitcode(status)
        for pid, status in (os.waitpid(pid, 0) for pid in helpers)
    }
