"""Turns a record into stories: names for processes and objects, and events in words."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from zmqforklint.page.alike import bundle
from zmqforklint.page.repeats import merge_repeats, most_telling
from zmqforklint.page.story import Event, Kind, Lifeline, Story, Thing
from zmqforklint.sources import shown
from zmqforklint.witness import SHOWN, Birth, Exec, Fork, HandOver, Process, Record, Run, Stack, Touch

_LETTERS = {"context": "C", "socket": "S"}
_LATE = 1_000_000_000
"""Within so many nanoseconds a process tells of another that it started, and that may run already."""
_MOST_EVENTS = 2000
_MOST_LIFELINES = 200


def tell(record: Record, prefix: str) -> tuple[Story, ...]:
    """Tell each run of the record; identifiers on the page begin with ``prefix``."""
    begins = [run.began for run in record.runs]
    processes: dict[int, list[Process]] = defaultdict(list)
    for process in sorted(record.processes.values(), key=lambda process: process.time):
        processes[max(bisect_right(begins, process.time) - 1, 0)].append(process)
    stories = [
        _Teller(record, run, processes[number], f"{prefix}r{number + 1}").story(number + 1)
        for number, run in enumerate(record.runs)
    ]
    happened: Iterable[Birth | Exec | Fork | HandOver | Touch] = chain(
        record.births.values(), record.execs, record.forks, record.handovers, record.touches
    )
    strays = sum(each.process not in record.processes for each in happened)
    if strays and stories:
        sentence = f"{strays} events are not shown: what process they are of was not recorded."
        stories[0] = replace(stories[0], omitted=(*stories[0].omitted, sentence))
    return tuple(stories)


def place_of(stack: Stack) -> str:
    """Say where the innermost call of the program is; empty when there is none."""
    return f"{shown(stack[0].path)}:{stack[0].line}" if stack else ""


class _Teller:
    """Tells one run."""

    def __init__(self, record: Record, run: Run, processes: Sequence[Process], prefix: str) -> None:
        self._record = record
        self._run = run
        self._prefix = prefix
        self._processes = {process.token: process for process in processes}
        self._ordered = list(self._descend())
        self._names = {process.token: name for process, name in self._ordered}
        self._children = {
            (process.fork.process, process.fork.number): process.token for process in processes if process.fork
        }
        self._things = self._name_things()
        self._became = {each.process: each for each in record.execs if self._is_in_place(each)}

    def story(self, number: int) -> Story:
        """Tell it."""
        events: dict[str, list[Event]] = defaultdict(list)
        for event in self._events():
            events[event.process].append(event)
        lines = bundle(
            Lifeline(process, name, name.count("."), self._fate(process)[1], tuple(self._whole(process, events)))
            for process, name in self._ordered
        )
        lines, omitted = most_telling(
            [replace(line, events=merge_repeats(line.events)) for line in lines], _MOST_EVENTS, _MOST_LIFELINES
        )
        lines = [replace(line, events=self._numbered(index, line.events)) for index, line in enumerate(lines)]
        things = tuple(dict.fromkeys(thing for line in lines for event in line.events for thing in event.things))
        return Story(self._prefix, number, self._run, tuple(lines), things, tuple(omitted))

    def _numbered(self, line: int, events: Iterable[Event]) -> tuple[Event, ...]:
        return tuple(
            replace(event, id=f"{self._prefix}p{line + 1}e{number}") for number, event in enumerate(events, start=1)
        )

    # ---- processes

    def _descend(self) -> Iterator[tuple[Process, str]]:
        """Give each process with its name, every one followed by its descendants: 1, 1.1, 1.1.1, 1.2, 2."""
        children: dict[str | None, list[Process]] = defaultdict(list)
        for process in self._processes.values():
            children[process.parent if process.parent in self._processes else None].append(process)
        waiting = [(process, str(number)) for number, process in enumerate(children[None], start=1)][::-1]
        while waiting:
            process, name = waiting.pop()
            yield process, name
            below = [(child, f"{name}.{number}") for number, child in enumerate(children[process.token], start=1)]
            waiting += below[::-1]

    def _whole(self, process: Process, events: dict[str, list[Event]]) -> Iterator[Event]:
        """Give the events of a process in order, from its start to its end."""
        parent = self._names.get(process.parent or "")
        how = f"begins, forked by {parent}" if parent else f"begins{self._run_by(process)}"
        facts = [f"pid {process.pid}, Python {process.python}" + (f", pyzmq {process.pyzmq}" if process.pyzmq else "")]
        if parent and process.fork is None:
            facts.append("The fork was made by C code: where in the program is not known.")
        start = Event("", Kind.START, process.token, process.time, how, facts=tuple(facts))
        if process.fork is not None:
            start = replace(start, stack=process.fork.stack)
        between = sorted(events[process.token], key=lambda event: event.time)
        yield start
        yield from between
        kind, fate = self._fate(process)
        last = max([process.time, *(event.time for event in between)])
        became = self._became.get(process.token)
        ended = became.time if became else process.ended if process.ended is not None else last
        yield Event("", kind, process.token, max(ended, last), fate, stack=became.stack if became else ())

    def _run_by(self, process: Process) -> str:
        """Say which process of the run made this one of a program, or became it."""

        def may_be(each: Exec) -> bool:
            latest = process.time + (0 if self._is_in_place(each) else _LATE)
            return each.pid == process.pid and each.process in self._names and each.time <= latest

        runner = max(filter(may_be, self._record.execs), key=lambda each: each.time, default=None)
        if runner is None:
            return ""
        how = "in the place of" if self._is_in_place(runner) else "started by"
        return f", {how} {self._names[runner.process]}"

    def _is_in_place(self, each: Exec) -> bool:
        process = self._processes.get(each.process)
        return process is not None and process.pid == each.pid

    def _fate(self, process: Process) -> tuple[Kind, str]:
        if process.token in self._became:
            return Kind.EXEC, f"becomes another program: {self._became[process.token].command}"
        if process.left:
            return Kind.LEFT, "runs on after the record"
        if process.status is None:
            return Kind.UNSEEN, "was not seen to end"
        if process.died_of is None:
            return Kind.EXIT, f"ends with exit {os.waitstatus_to_exitcode(process.status)}"
        if process.died_of == "SIGKILL" and process.killed:
            return Kind.KILLED, "is killed because the run is over"
        return Kind.DEATH, f"dies of {process.died_of}"

    # ---- objects

    def _name_things(self) -> dict[str, Thing]:
        """Name the objects in the order of their births; those born at one place in one process share a name."""
        births: dict[tuple[str, str, Stack], list[Birth]] = defaultdict(list)
        for birth in sorted(self._record.births.values(), key=lambda birth: birth.time):
            if birth.process in self._processes:
                births[birth.process, birth.kind, birth.stack].append(birth)
        numbers: dict[str, int] = defaultdict(int)
        things = {}
        for (process, kind, stack), group in births.items():
            letter = _LETTERS.get(kind, "O")
            numbers[letter] += 1
            name = f"{letter}{numbers[letter]}"
            thing = Thing(f"{self._prefix}{name}", name, kind, self._names[process], stack, len(group))
            things.update(dict.fromkeys((birth.id for birth in group), thing))
        return things

    def _of(self, objects: Iterable[str | None]) -> tuple[Thing, ...]:
        return tuple(dict.fromkeys(self._things[each] for each in objects if each in self._things))

    # ---- events

    def _events(self) -> Iterator[Event]:
        for birth in self._record.births.values():
            if birth.process in self._processes:
                yield self._birth(birth)
        for fork in self._record.forks:
            if fork.process in self._processes:
                yield self._fork(fork)
        for launch in self._record.execs:
            if launch.process in self._processes and not self._is_in_place(launch):
                yield self._launch(launch)
        for handover in self._record.handovers:
            if handover.process in self._processes:
                yield self._handover(handover)
        for touch in self._record.touches:
            if touch.process in self._processes:
                yield self._touch(touch)

    def _birth(self, birth: Birth) -> Event:
        (thing,) = self._of([birth.id])
        context = "".join(f" from {each.name}" for each in self._of([birth.context]))
        kind = Kind.CONTEXT if birth.kind == "context" else Kind.SOCKET
        title = f"makes {birth.kind} {thing.name}{context}"
        return Event("", kind, birth.process, birth.time, title, things=(thing,), stack=birth.stack)

    def _fork(self, fork: Fork) -> Event:
        child = self._children.get((fork.process, fork.number))
        facts = []
        if fork.inherited or fork.live:
            facts.append(
                f"At this fork the process held {fork.inherited} open objects of its ancestors"
                f" and {fork.live} contexts of its own that had a socket"
                + (f"; {fork.descriptors} descriptors were open." if fork.descriptors is not None else ".")
            )
        title = f"forks {self._names[child]}" if child else "forks; the child was not recorded"
        return Event("", Kind.FORK, fork.process, fork.time, title, stack=fork.stack, facts=tuple(facts), child=child)

    def _launch(self, launch: Exec) -> Event:
        title = f"starts another program, pid {launch.pid}: {launch.command}"
        return Event("", Kind.LAUNCH, launch.process, launch.time, title, stack=launch.stack)

    def _handover(self, handover: HandOver) -> Event:
        things = self._of(handover.objects)
        pickled = any(self._record.pickled.get(each, 0) >= handover.time for each in handover.objects)
        return Event(
            "",
            Kind.HANDOVER,
            handover.process,
            handover.time,
            f"hands {_listed(things)} to another process ({handover.operation})",
            handover.operation,
            things,
            outcome="raised TypeError when pickled" if pickled else "",
            stack=handover.stack,
        )

    def _touch(self, touch: Touch) -> Event:
        things = self._of(touch.objects)
        owners = ", ".join(dict.fromkeys(thing.owner for thing in things))
        outcome, facts = touch.outcome, [_NOTES[note] for note in touch.notes if note in _NOTES]
        if touch.consequence in SHOWN:
            outcome += f"; {SHOWN[touch.consequence]}"
            facts.append("The messages counted at both ends show that.")
        operation = "del" if touch.operation == "__del__" else touch.operation
        return Event(
            "",
            Kind(touch.kind.value),
            touch.process,
            touch.time,
            f"calls {operation} on {_listed(things)}" + (f", inherited from {owners}" if owners else ""),
            operation,
            things,
            outcome=outcome,
            stuck=touch.stuck,
            stack=touch.stack,
            attached=touch.attached,
            facts=tuple(facts),
        )


_NOTES = {
    "after-fork": "This happened in an after-fork hook.",
    "at-exit": "This happened while the interpreter ended.",
    "leaving": "SystemExit was on its way.",
}


def _listed(things: Sequence[Thing]) -> str:
    return ", ".join(thing.name for thing in things) or "an object whose birth was not recorded"
