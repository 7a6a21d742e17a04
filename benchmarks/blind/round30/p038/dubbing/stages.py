"""The four steps that turn a dialogue list into a dubbed track."""
from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import assert_never

import zmq


class Step(StrEnum):
    TRANSCRIBE = auto()
    TRANSLATE = auto()
    SYNTHESISE = auto()
    ALIGN = auto()


@dataclass(frozen=True, slots=True)
class StageEnv:
    endpoint: str
    lang: str
    zctx: zmq.Context
    worker: int = 0


Lines = list[dict[str, object]]


def apply(step: Step, lines: Lines, lang: str) -> Lines:
    match step:
        case Step.TRANSCRIBE:
            return [{**line, "source": str(line["text"]).lower()} for line in lines]
        case Step.TRANSLATE:
            return [{**line, "target": f"[{lang}] {line['source']}"} for line in lines]
        case Step.SYNTHESISE:
            return [{**line, "samples": len(str(line["target"])) * 800} for line in lines]
        case Step.ALIGN:
            return [{**line, "offset": int(line["at"]) * 24} for line in lines]  # type: ignore[call-overload]
        case _:
            assert_never(step)


def run_track(env: StageEnv, lines: Lines) -> None:
    with env.zctx.socket(zmq.PUSH) as out:
        out.linger = 800
        out.connect(env.endpoint)
        for step in Step:
            lines = apply(step, lines, env.lang)
        out.send_json({"lang": env.lang, "worker": env.worker or os.getpid(), "lines": lines})
