from __future__ import annotations

import os
import zlib

from . import wire
from .profiles import PROFILES


def encode(clip: str, profile_name: str, progress_url: str) -> tuple[str, int]:
    profile = PROFILES[profile_name]
    data = (clip * profile.height).encode()
    for n in range(profile.passes):
        data = zlib.compress(data, level=1 + n)
        report = {"clip": clip, "pass": n + 1, "of": profile.passes, "pid": os.getpid()}
        wire.channel("progress", progress_url).send_json(report)
    return clip, len(data)
