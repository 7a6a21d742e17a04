"""The page that the trials write: docs/trials.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trials.trying import Outcome

_HEAD = """\
# Trials on frameworks

Written by `make trials`; do not edit. Each program of [trials/programs](../trials/programs) was run by the command
below, under `zmqforklint run` and with nothing of zmqforklint in its environment. A trial holds when hazards were seen
at exactly the lines that the program's comments mark, or none where it inherits nothing, every process ended in order,
and the record lacks nothing; and when a second run, with `--guard`, raised `InheritedObjectError` at these lines and no
others.

"""
_COLUMNS = (
    "framework",
    "command",
    "expected",
    "seen",
    "refused by the guard",
    "touches",
    "processes that touch, of recorded",
    "holds",
)


def page(outcomes: Sequence[Outcome], versions: Mapping[str, str], python: str) -> str:
    """Write the page."""
    rows = [_COLUMNS, ("---",) * len(_COLUMNS), *map(_row, outcomes)]
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows)
    names = sorted({name for outcome in outcomes for name in outcome.trial.packages} | {"pyzmq"})
    listed = ", ".join(f"{name} {versions[name]}" for name in names)
    return f"{_HEAD}{table}\nPython {python}; {listed}.\n"


def _row(outcome: Outcome) -> tuple[str, ...]:
    return (
        outcome.trial.title,
        f"`{outcome.trial.command}`".replace("|", "\\|"),
        _places(outcome.expected),
        _places(outcome.seen),
        _places(outcome.refused),
        str(outcome.touches),
        f"{outcome.touching} of {outcome.processes}",
        "yes" if outcome.holds else "; ".join(["**no**", *outcome.troubles]),
    )


def _places(places: frozenset[tuple[str, int, str]]) -> str:
    return ", ".join(_named(sorted(places))) or "nothing"


def _named(places: Sequence[tuple[str, int, str]]) -> Iterator[str]:
    for path, line, code in places:
        yield f"{path}:{line} {code}" if path else "in libraries alone"
