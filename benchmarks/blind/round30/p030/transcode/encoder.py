from __future__ import annotations

import hashlib

from .model import EncodeJob, EncodeResult
from .progress import progress_sink
from .settings import settings


def encode(job: EncodeJob) -> EncodeResult:
    """Encode one rendition chunk by chunk."""
    sink = progress_sink()
    digest = hashlib.blake2s()
    size = 0
    step = settings().chunk_seconds
    for start in range(0, job.seconds, step):
        chunk = f"{job.asset}:{job.rendition.name}:{start}".encode() * job.rendition.kbps
        digest.update(chunk)
        size += job.rendition.kbps * 125 * step
        sink.update(job.asset, job.rendition.name, min(1.0, (start + step) / job.seconds))
    return EncodeResult(job, size, digest.hexdigest()[:12])
