import time
import zlib

from .telemetry import telemetry


def compress(blob: bytes, level: int) -> bytes:
    started = time.perf_counter()
    out = zlib.compress(blob, level)
    telemetry.count("bytes_in", len(blob))
    telemetry.count("seconds", round(time.perf_counter() - started, 6))
    return out
