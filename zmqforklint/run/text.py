"""The report of a run for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zmqforklint.report.style import Style
from zmqforklint.report.text import visible, width_of
from zmqforklint.rules import rule
from zmqforklint.rules.wording import effect
from zmqforklint.run.fates import EndKind, Fate
from zmqforklint.run.hazards import Hazard
from zmqforklint.run.result import RunResult
from zmqforklint.sources import shown
from zmqforklint.verify.source_text import SourceText
from zmqforklint.vocabulary import Consequence
from zmqforklint.witness import Frame, Stack

_MOST_CALLS = 6  # of a stack; the JSON has all
_MOST_PIDS = 4
_LABEL = 10


def result_as_text(result: RunResult, text: SourceText, *, colour: bool, width: int) -> str:
    """Show the whole report."""
    writer = _Writer(text, Style(colour), width)
    blocks = [*map(writer.hazard, result.hazards), writer.processes(result), writer.closing(result)]
    return "\n".join("".join(f"{line}\n" for line in block) for block in map(list, blocks) if block)


def summary(result: RunResult) -> str:
    """Say in one line what was seen."""
    touched = {pid for hazard in result.hazards for pid in hazard.pids}
    seen = f"{_counted(len(result.hazards), 'hazard')} seen"
    if touched:
        seen += f", in {_counted(len(touched), 'process')}"
    of = "" if any(fate.process.pyzmq for fate in result.fates) else "; no recorded process imported zmq"
    return f"{seen}{of}"


class _Writer:
    def __init__(self, text: SourceText, style: Style, width: int) -> None:
        self._text = text
        self._style = style
        self._width = width

    def hazard(self, hazard: Hazard) -> Iterator[str]:
        """Show one hazard and its story."""
        about = rule(hazard.code)
        heading = f"hazard[{hazard.code} {about.slug}]"
        yield (
            f"{self._style.bold(heading)}: process {hazard.process} called `{visible(hazard.operation)}` on a"
            f" {hazard.object} of process {hazard.owner}: {visible(_seen(hazard))}"
        )
        for birth in hazard.births:
            yield from self._stack("born", birth)
        for descent in hazard.descents:
            yield from self._stack("forked", descent.stack, f"{descent.parent} -> {descent.child}")
        if len(hazard.stack) > 1:
            yield from self._stack("entered", hazard.stack[-1:])
            yield from self._stack("touched", hazard.stack[:-1])
        else:
            yield from self._stack("touched", hazard.stack)
        if hazard.attached:
            yield from self._stack("attached", hazard.attached)
        if hazard.consequence is not Consequence.NONE:
            unless = "without the guard: " if hazard.is_refused else ""
            yield self._line("counted" if hazard.counted else "known", unless + effect(hazard.consequence))

    def processes(self, result: RunResult) -> list[str]:
        """Show the processes that a hazard speaks of, and those that failed or did not end."""
        spoken_of = {pid for hazard in result.hazards for pid in (hazard.owner, *hazard.pids)}
        told = [fate for fate in result.fates if fate.process.pid in spoken_of or not fate.is_orderly]
        rest = len(result.fates) - len(told)
        if not told:
            return []
        lines = [self._style.bold("processes"), *map(self._fate, told)]
        return [*lines, f"  and {rest} more, without a hazard or a failure seen"] if rest else lines

    def closing(self, result: RunResult) -> Iterator[str]:
        """Tell what the record lacks, and the sum."""
        for note in result.record.notes:
            yield f"note: {visible(note)}"
        if result.record.ended.kind == "limit":
            yield "note: the run was ended at the time limit"
        yield f"zmqforklint: {visible(summary(result))}"

    def _fate(self, fate: Fate) -> str:
        process = fate.process
        if process.fork is not None and process.fork.stack:
            origin = f"forked by {_pid_of(process.parent)} at {self._place(process.fork.stack[0])}"
        elif process.parent is not None:
            origin = f"forked by {_pid_of(process.parent)}"
        else:
            origin = process.command
        return self._cut(f"  {process.pid:<8} {self._end(fate)}; {visible(origin)}")

    def _end(self, fate: Fate) -> str:
        stuck = ""
        if fate.stuck is not None:
            place = f" at {self._place(fate.stuck.stack[0])}" if fate.stuck.stack else ""
            how = {"spins": "spun", "blocks": "blocked"}.get(fate.stuck.outcome, "was")
            stuck = f"{how} in `{visible(fate.stuck.operation)}`{place}, "
        match fate.end:
            case EndKind.EXIT:
                return f"{stuck}exited with {fate.value}"
            case EndKind.SIGNAL:
                return f"{stuck}died of {fate.value}"
            case EndKind.KILLED:
                return f"{stuck}killed at the time limit"
            case EndKind.RUNNING:
                return f"{stuck}still running"
            case EndKind.UNKNOWN:
                return f"{stuck}ended"

    def _stack(self, label: str, stack: Stack, note: str = "") -> Iterator[str]:
        """Show the calls of a stack, innermost first."""
        if not stack:
            yield self._line(label, f"{note}, " * bool(note) + "in libraries alone")
            return
        for number, frame in enumerate(stack[:_MOST_CALLS]):
            yield self._call(label if number == 0 else "", frame, note if number == 0 else "")
        if len(stack) > _MOST_CALLS:
            yield self._line("", f"and {len(stack) - _MOST_CALLS} calls more")

    def _call(self, label: str, frame: Frame, note: str) -> str:
        where = f"{self._place(frame)} in {visible(frame.function)}"
        source = visible(self._text.line(frame).strip())
        return self._line(label, f"{f'{note}, ' if note else ''}{where}", source)

    def _line(self, label: str, text: str, source: str = "") -> str:
        room = self._width - _LABEL - 2 - width_of(text) - 2
        cut = source if width_of(source) <= room else source[: max(room - 1, 0)] + "…"
        shown_source = f"  {self._style.dim(cut)}" if source and room > 8 else ""
        return f"  {self._style.place(f'{label:<{_LABEL}}')}{text}{shown_source}"

    def _place(self, frame: Frame) -> str:
        return visible(f"{shown(frame.path)}:{frame.line}:{self._text.site(frame).column}")

    def _cut(self, line: str) -> str:
        return line if width_of(line) <= self._width else line[: self._width - 1] + "…"


def _seen(hazard: Hazard) -> str:
    seen = ", ".join(hazard.outcomes)
    if hazard.count == 1:
        return seen
    if len(hazard.pids) == 1:
        return f"{seen} ({hazard.count} times)"
    return f"{seen} ({hazard.count} times, in processes {_listed(hazard.pids)})"


def _listed(pids: Sequence[int]) -> str:
    listed = ", ".join(map(str, pids[:_MOST_PIDS]))
    return f"{listed} and {len(pids) - _MOST_PIDS} more" if len(pids) > _MOST_PIDS else listed


def _pid_of(token: str | None) -> str:
    return (token or "").partition("-")[0]


def _counted(number: int, noun: str) -> str:
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number or 'no'} {noun if number in (0, 1) else plural}"
