"""Compresses segments in a few processes."""
import multiprocessing
import zlib
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import progress


def pack_one(segment, level):
    raw = segment.path.read_bytes()
    packed = zlib.compress(raw, level)
    segment.packed.write_bytes(packed)
    progress.report("packed", segment=segment.index, ratio=round(len(raw) / len(packed), 2))
    return segment.index, len(raw), len(packed)


def pack_all(segments, level, workers=2):
    results = []
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))
    try:
        jobs = [pool.submit(pack_one, segment, level) for segment in segments]
        for job in as_completed(jobs, timeout=5):
            results.append(job.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return sorted(results)
