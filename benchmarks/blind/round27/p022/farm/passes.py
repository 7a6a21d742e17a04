"""A toy optimiser over three-address code, big enough to keep a worker busy for a moment."""
from __future__ import annotations

import operator
import random
from typing import NamedTuple, Union

from . import bus
from .settings import settings

Operand = Union[int, str]
OPS = {"add": operator.add, "sub": operator.sub, "mul": operator.mul}


class Insn(NamedTuple):
    dest: str
    op: str
    left: Operand
    right: Operand


def generate(unit: str, size: int = 400) -> list[Insn]:
    rng = random.Random(unit)
    code: list[Insn] = []
    for n in range(size):
        left, right = (_operand(rng, code) for _ in "lr")
        code.append(Insn(f"t{n}", rng.choice(list(OPS)), left, right))
    return code


def _operand(rng: random.Random, code: list[Insn]) -> Operand:
    roll = rng.random()
    if roll < 0.3:
        return rng.randrange(9)
    if roll < 0.4 or not code:
        return rng.choice(("arg0", "arg1"))
    return rng.choice(code[-20:]).dest


def fold(code: list[Insn]) -> list[Insn]:
    known: dict[str, int] = {}
    out = []
    for insn in code:
        left, right = known.get(insn.left, insn.left), known.get(insn.right, insn.right)
        if isinstance(left, int) and isinstance(right, int):
            known[insn.dest] = OPS[insn.op](left, right) & 0xFFFF
        else:
            out.append(insn._replace(left=left, right=right))
    return out


def drop_dead(code: list[Insn]) -> list[Insn]:
    live = {code[-1].dest} if code else set()
    kept = []
    for insn in reversed(code):
        if insn.dest in live:
            live.update(x for x in (insn.left, insn.right) if isinstance(x, str))
            kept.append(insn)
    return kept[::-1]


def optimise_unit(unit: str) -> tuple[str, int, int]:
    bus.post("begin", unit=unit)
    code = generate(unit)
    before = len(code)
    for level, step in enumerate((fold, drop_dead), start=1):
        if level <= settings.optimise:
            code = step(code)
            bus.post("pass", unit=unit, name=step.__name__, left=len(code))
    return unit, before, len(code)
