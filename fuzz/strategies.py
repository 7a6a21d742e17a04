"""Hypothesis strategies: random well-formed programs, which end by themselves whatever they do to their sockets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from hypothesis import strategies as st

from fuzz.model import (
    LOOPED,
    PICKLABLE,
    RAW,
    REFILLED,
    RETURNING,
    THREADED,
    VARIABLES,
    Act,
    Action,
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
)

_NAMES = ("alpha", "bravo", "delta")
_POOLED = (Start.POOL, Start.POOL_MAP, Start.POOL_ASYNC, Start.INITIALIZER)
_CATCHING = (*_POOLED, Start.EXECUTOR, Start.EXECUTOR_MAP, Start.THREAD, Start.PREEXEC)
_HANDING = (
    *(Start.TARGET, Start.METHOD, Start.LAMBDA, Start.PARTIAL, Start.KEYWORDS, Start.SUBCLASS),
    *(Start.HELPER, Start.INITIALIZER),
)
_RARE = (Operation.RECEIVE, Operation.POLL, Operation.CONNECT)

Draw = st.DrawFn
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a body stands, which decides what may be in it."""

    depth: int
    spawns: bool
    """Whether the program's start method is spawn."""
    guarded: bool
    daemonic: bool = False
    """Whether multiprocessing forbids it children."""
    caught: bool = False
    """Whether something between the body and the top level would catch SystemExit."""
    threaded: bool = False


def _often(plain: Choice, others: Sequence[Choice], chances: int) -> st.SearchStrategy[Choice]:
    """Draw ``plain`` so many times as often as all others together."""
    return st.sampled_from([*[plain] * (chances * len(others)), *others])


@st.composite
def links(draw: Draw, name: str) -> Link:
    """Draw a link."""
    holder = draw(st.sampled_from(Holder))
    guards = [Guard.HOME_ONLY, Guard.MAIN_ONLY]
    if holder in VARIABLES:
        guards += [Guard.PID, Guard.PID, Guard.CLOSED, Guard.CLOSED]
    if holder in REFILLED:
        guards.append(Guard.AT_FORK)
    if holder is Holder.DICT:
        guards.append(Guard.PID_KEY)
    if holder is Holder.CACHED:
        guards.append(Guard.PID_ARGUMENT)
    operation = draw(_operations())
    maker = draw(st.sampled_from(Maker))
    guard = draw(_often(Guard.NONE, guards, 1))
    return Link(
        name=name,
        maker=maker,
        holder=holder,
        guard=guard,
        operation=Operation.SEND if holder is Holder.LOG_HANDLER else operation,
        eager=holder in (Holder.DEFAULT, Holder.PARTIAL) or draw(st.booleans()),
        split=draw(st.booleans()),
        terminates=maker is Maker.OWN and draw(st.booleans()),
    )


def _operations() -> st.SearchStrategy[Operation]:
    common = [each for each in Operation if each not in _RARE]
    return st.sampled_from([*common * 2, *_RARE, *common * 2])


@st.composite
def programs(draw: Draw) -> Program:
    """Draw a program."""
    count = draw(st.integers(1, len(_NAMES)))
    made = tuple(draw(links(name)) for name in _NAMES[:count])
    guarded = draw(st.sampled_from([True, True, False, True, True]))
    set_method = draw(st.sampled_from(["", "", "", "", "", "fork", "spawn"])) if guarded else ""
    place = _Place(0, set_method == "spawn", guarded)
    body = draw(_bodies(made, place))
    if not any(isinstance(action, Child) for action in body):
        body = (*body, draw(_children(made, place)))
    return Program(
        links=made,
        body=_with_one_fall(body),
        packaged=draw(st.booleans()),
        guarded=guarded,
        imports=draw(st.sampled_from(Imports)),
        set_method=set_method,
        relays=draw(st.integers(1, 3)),
    )


@st.composite
def _bodies(draw: Draw, made: tuple[Link, ...], place: _Place) -> tuple[Action, ...]:
    size = draw(st.integers(1, 4 if place.depth == 0 else 3))
    return tuple(draw(_actions(made, place)) for _ in range(size))


@st.composite
def _actions(draw: Draw, made: tuple[Link, ...], place: _Place) -> Action:
    chances = (2, 1, 0)[place.depth]
    if draw(st.sampled_from([False] * 3 + [True] * chances)):
        return draw(_children(made, place))
    return draw(_deeds(made, place))


@st.composite
def _deeds(draw: Draw, made: tuple[Link, ...], place: _Place) -> Do:
    link = draw(st.sampled_from(made))
    acts = [Act.USE, Act.USE, Act.USE, Act.FETCH, Act.OPEN]
    if link.holder in REFILLED:
        acts += [Act.CLOSE, Act.CLOSE, Act.RENEW]
    if link.guard is Guard.CLOSED:
        acts += [Act.CLOSE] * 4  # or else the guard has nothing to find
    acts.append(Act.AT_EXIT)
    if not place.threaded:
        acts.append(Act.ON_SIGNAL)
    act = draw(st.sampled_from(acts))
    barred = {*THREADED, *LOOPED} if act in (Act.AT_EXIT, Act.ON_SIGNAL) else set()
    if not place.guarded:
        barred.update(THREADED)  # a thread's call stack does not show that an import started it
    hops = [hop for hop in (RETURNING if act is Act.FETCH else tuple(Hop)) if hop not in barred]
    return Do(act, link, draw(_routes(hops)))


@st.composite
def _routes(draw: Draw, hops: Sequence[Hop]) -> tuple[Hop, ...]:
    route = [draw(st.sampled_from(hops)) for _ in range(draw(st.integers(0, 4)))]
    loops = [index for index, hop in enumerate(route) if hop in LOOPED]
    return tuple(Hop.PLAIN if index in loops[1:] else hop for index, hop in enumerate(route))


@st.composite
def _children(draw: Draw, made: tuple[Link, ...], place: _Place) -> Child:
    link = draw(st.sampled_from(made))
    start = draw(st.sampled_from([each for each in Start if _may_start(each, place)]))
    method = draw(_methods(start, place)) if start not in RAW and start is not Start.THREAD else Method.DEFAULT
    given = draw(_often(Given.NOTHING, _things(link), 2)) if start in _HANDING else Given.NOTHING
    soft = start not in (Start.EXECUTES, Start.PREEXEC) and not place.caught and draw(st.booleans())
    inside = replace(
        place,
        depth=place.depth + 1,
        daemonic=(place.daemonic or start in _POOLED) and start not in RAW,
        caught=place.caught or start in _CATCHING,
        threaded=(place.threaded or start is Start.THREAD) and start not in RAW,
    )
    barred = {*THREADED, *LOOPED, Hop.DEAD, Hop.FOR}
    return Child(
        start=start,
        method=method,
        ending=Ending.SOFT if soft else Ending.HARD,
        given=given,
        link=link,
        body=draw(_bodies(made, inside)),
        route=draw(_routes([hop for hop in Hop if hop not in barred])),
    )


def _may_start(start: Start, place: _Place) -> bool:
    if start is Start.FALLS_THROUGH:
        return place.depth == 0
    if start is Start.THREAD:
        return place.guarded  # as for the hop
    if start in RAW:
        return True
    return not place.daemonic and (not place.spawns or start in PICKLABLE)


@st.composite
def _methods(draw: Draw, start: Start, place: _Place) -> Method:
    if place.depth or start not in PICKLABLE or not place.guarded:
        return Method.DEFAULT if place.spawns or draw(st.booleans()) else Method.FORK
    common = [Method.DEFAULT, Method.FORK]
    return draw(st.sampled_from([*common * 3, Method.SPAWN, Method.FORKSERVER, *common * 3]))


def _things(link: Link) -> list[Given]:
    owners = (Holder.INSTANCE, Holder.BASE)
    things = [Given.CONTEXT] if link.operation is Operation.RECEIVE else [Given.SOCKET, Given.CONTEXT]
    return [*things, Given.OWNER] if link.holder in owners else things


def _with_one_fall(body: tuple[Action, ...]) -> tuple[Action, ...]:
    """Let at most one fork fall through, for each doubles what follows."""
    seen = False
    kept: list[Action] = []
    for action in body:
        if isinstance(action, Child) and action.start is Start.FALLS_THROUGH:
            if seen:
                action = replace(action, start=Start.EQUALS_ZERO)
            seen = True
        kept.append(action)
    return tuple(kept)
