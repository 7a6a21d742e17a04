from __future__ import annotations

import functools
import multiprocessing
from typing import Any

from pydantic import BaseModel, Field

from .channels import channels
from .stages import STAGES, Record, records


class Source(BaseModel):
    records: int
    seed: int = 0


class Step(BaseModel):
    use: str
    options: dict[str, Any] = Field(default_factory=dict, alias="with")


class Pipeline(BaseModel):
    source: Source
    stages: list[Step]
    channels: dict[str, str]


def enrich(steps: list[Step], chunk: list[Record]) -> list[Record]:
    functions = [STAGES[step.use](**step.options) for step in steps]
    done = [functools.reduce(lambda record, function: function(record), functions, record) for record in chunk]
    channels.say("progress", records=len(done), best=max(record.score for record in done))
    return done


def run(pipeline: Pipeline, processes: int, chunk: int = 6) -> list[Record]:
    todo = records(pipeline.source.records, pipeline.source.seed)
    chunks = [todo[n : n + chunk] for n in range(0, len(todo), chunk)]
    channels.say("progress", chunks=len(chunks))
    with multiprocessing.Pool(processes) as pool:
        parts = pool.map_async(functools.partial(enrich, pipeline.stages), chunks).get(timeout=5)
    channels.say("progress", finished=True)
    return [record for part in parts for record in part]
