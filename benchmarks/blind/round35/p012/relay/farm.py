from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field

from .captioner import drive
from .captions import CaptionStream, caption_stream
from .source import take

mp = multiprocessing.get_context("fork")


@dataclass
class Stage:
    name: str
    stream: CaptionStream
    worker: multiprocessing.Process | None = field(default=None, repr=False)


class Farm:
    def __init__(self, url: str, names: list[str]) -> None:
        self.ticker = caption_stream(url, "ticker")
        next(self.ticker)
        self.stages = [Stage(name, caption_stream(url, name)) for name in names]

    def start(self, words: int, delay: float) -> None:
        for seed, stage in enumerate(self.stages):
            stage.worker = mp.Process(
                target=drive, args=(stage.stream, take(seed, words), delay), name=stage.name
            )
            stage.worker.start()
            self.ticker.send(f"{stage.name} is live")

    def stop(self, timeout: float) -> None:
        for stage in self.stages:
            stage.worker.join(timeout)
            if stage.worker.is_alive():
                stage.worker.kill()
                stage.worker.join()
            self.ticker.send(f"{stage.name} is off, code {stage.worker.exitcode}")
        self.ticker.close()
