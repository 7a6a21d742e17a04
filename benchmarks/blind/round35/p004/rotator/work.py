from __future__ import annotations

import gzip
import logging
import shutil
from pathlib import Path

log = logging.getLogger("rotator.work")


def rotate(path_and_limit: tuple[str, int]) -> int:
    name, limit = path_and_limit
    path = Path(name)
    size = path.stat().st_size
    if size <= limit:
        log.debug("%s: %d bytes, kept", path.name, size)
        return 0
    target = path.with_suffix(path.suffix + ".1.gz")
    with path.open("rb") as src, gzip.open(target, "wb") as dst:
        shutil.copyfileobj(src, dst)
    path.write_bytes(b"")
    log.info("%s: %d bytes rotated", path.name, size)
    return size
