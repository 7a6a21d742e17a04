from __future__ import annotations

import json
import os
import time
from collections import ChainMap
from pathlib import Path
from typing import Iterator

BASE = {"topic": "cert", "lifetime": 3600.0, "certs": []}


def load_config(path: Path) -> ChainMap:
    env = {k[8:].lower(): v for k, v in os.environ.items() if k.startswith("CERTROT_")}
    return ChainMap(env, json.loads(path.read_text()), BASE)


def due(conf: ChainMap, now: float | None = None) -> Iterator[str]:
    now = time.time() if now is None else now
    yield from (c["cn"] for c in conf["certs"] if c["not_after"] <= now + float(conf["lifetime"]))
