from __future__ import annotations

import logging
from importlib import import_module
from multiprocessing import Process
from typing import Protocol

logger = logging.getLogger(__name__)

STAGES = {
    "flat": "spectro.stages:FlatField",
    "arc": "spectro.stages:ArcLamp",
}


class Stage(Protocol):
    name: str

    def prepare(self) -> None: ...
    def execute(self) -> int: ...


def load_stage(name: str, endpoint: str) -> Stage:
    module, _, attribute = STAGES[name].partition(":")
    factory = getattr(import_module(module), attribute)
    return factory(endpoint)


class StageProcess(Process):
    def __init__(self, stage: Stage) -> None:
        super().__init__(name=f"stage-{stage.name}", daemon=True)
        self.stage = stage

    def run(self) -> None:
        self.stage.prepare()
        count = self.stage.execute()
        logger.warning("%s: %d frames", self.stage.name, count)
