from __future__ import annotations

import time
from typing import Iterable

from .captions import CaptionStream


def drive(stream: CaptionStream, lines: Iterable[str], delay: float) -> None:
    next(stream)
    for line in lines:
        stream.send(line)
        time.sleep(delay)
    total = stream.send(None)
    stream.close()
    print(f"captioner: {total} lines", flush=True)
