from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ProcessPoolExecutor, wait
from contextlib import AbstractContextManager

from .detector import Clip, HighlightDetector, Moment


class ReelBuilder(AbstractContextManager["ReelBuilder"]):
    def __init__(self, detector: HighlightDetector, workers: int) -> None:
        self._detector = detector
        self._pool = ProcessPoolExecutor(workers)

    def build(self, clips: Iterable[Clip], top: int) -> list[Moment]:
        clips = list(clips)
        self._detector.outlet.send("reel-started", clips=len(clips))
        futures: list[Future[Moment]] = []
        for clip in clips:
            futures.append(self._pool.submit(self._detector.detect, clip))
        done, late = wait(futures, timeout=5)
        for future in late:
            future.cancel()
        return self._detector.rank([future.result() for future in done], top)

    def __exit__(self, *exc: object) -> None:
        self._pool.shutdown(cancel_futures=True)
        self._detector.outlet.close()
