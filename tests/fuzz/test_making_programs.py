"""Random programs are Python, the same for each seed, and made of everything that the model names."""

from __future__ import annotations

import ast
from dataclasses import replace
from enum import StrEnum

import pytest

from fuzz.ablation import PROTECTIONS, without
from fuzz.model import (
    Act,
    Child,
    Do,
    Ending,
    Given,
    Guard,
    Holder,
    Hop,
    Imports,
    Link,
    Maker,
    Method,
    Operation,
    Program,
    Start,
    constructs,
    label,
)
from fuzz.testing import program_of
from fuzz.writing import write

LINK = Link("alpha", Maker.OWN, Holder.GLOBAL, Guard.NONE, Operation.SEND, eager=True, split=False, terminates=False)
USE = Do(Act.USE, LINK)
CHILD = Child(Start.EQUALS_ZERO, Method.DEFAULT, Ending.HARD, Given.NOTHING, LINK, (USE,), ())


def program(*body: Do | Child, link: Link = LINK) -> Program:
    return Program((link,), body, packaged=False, guarded=True, imports=Imports.MODULES, set_method="", relays=1)


def test_a_seed_gives_one_program() -> None:
    assert program_of(7) == program_of(7)
    assert len({program_of(seed) for seed in range(10)}) == 10


def test_random_programs_are_python() -> None:
    for seed in range(20):
        for text in write(program_of(seed)).files.values():
            ast.parse(text)


@pytest.mark.parametrize(
    "choice",
    [*Maker, *Holder, *Guard, *Operation, *Act, *Hop, *Start, *Given, *Method],
    ids=lambda each: repr(label(each)),
)
def test_every_construct_is_written_into_lines_that_name_it(choice: StrEnum) -> None:
    written = write(_with(choice))
    for text in written.files.values():
        ast.parse(text)
    named = frozenset[str]().union(*written.constructs.values())
    assert label(choice) in named or choice in (Guard.NONE, Given.NOTHING)


def _with(choice: StrEnum) -> Program:
    match choice:
        case Maker():
            link = replace(LINK, maker=choice)
        case Holder():
            link = replace(LINK, holder=choice)
        case Guard():
            holder = Holder.CACHED if choice is Guard.PID_ARGUMENT else Holder.DICT
            link = replace(LINK, holder=holder, guard=choice)
        case Operation():
            link = replace(LINK, operation=choice)
        case Act():
            return program(replace(USE, act=choice), CHILD)
        case Hop():
            return program(replace(USE, route=(choice,)), CHILD)
        case Start():
            return program(replace(CHILD, start=choice))
        case Method():
            return program(replace(CHILD, start=Start.TARGET, method=choice))
        case Given():
            link = replace(LINK, holder=Holder.INSTANCE)
            return program(replace(CHILD, start=Start.TARGET, given=choice, link=link), link=link)
        case _:
            raise AssertionError(choice)
    return program(replace(USE, link=link), link=link)


@pytest.mark.parametrize("protection", PROTECTIONS)
def test_a_protection_that_is_switched_off_is_gone(protection: str) -> None:
    link = replace(LINK, guard=next((guard for guard in Guard if label(guard) == protection), Guard.NONE))
    body = (
        *(Do(act, link, (Hop.DEAD,)) for act in (Act.USE, Act.CLOSE, Act.RENEW)),
        *(replace(CHILD, start=start, link=link) for start in (Start.EXECUTES, Start.THREAD)),
        *(replace(CHILD, start=Start.TARGET, method=method, link=link) for method in (Method.SPAWN, Method.FORKSERVER)),
    )
    whole = program(*body, link=link)
    assert protection in constructs(whole)
    assert constructs(whole) - constructs(without(whole, protection)) == {protection}


def test_only_the_links_that_are_used_are_written() -> None:
    unused = replace(LINK, name="bravo")
    assert "bravo.py" not in write(replace(program(USE), links=(LINK, unused))).files
