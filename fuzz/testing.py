"""Tests programs: makes them from seeds, runs and analyses them, and shrinks those on which the two disagree."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

from fuzz.ablation import PROTECTIONS, without
from fuzz.hazards import Way, count_hazards, ways
from fuzz.judging import Disagreement, disagreements, findings_of, unproven_possible
from fuzz.model import Program, constructs
from fuzz.running import Ran, run_all
from fuzz.strategies import programs
from fuzz.writing import write

MOST_TRIALS = 80
"""How many programs are tried at most while one is shrunk."""
_SAMPLED = 5
"""Of one program in so many, each protection is switched off in turn."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What testing the program of one seed gave.

    ``possible`` counts the merely possible findings that the run does not show, ``prevented`` the hazards that
    appear when a protection is switched off; a program that was not sampled has none.
    """

    seed: int
    constructs: frozenset[str]
    hazards: int
    ways: tuple[Way, ...]
    is_whole: bool
    status: int | None
    possible: int
    disagreements: tuple[Disagreement, ...]
    prevented: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Tested:
    """A program's run and the disagreements about it."""

    ran: Ran
    disagreements: tuple[Disagreement, ...]
    possible: int


def program_of(number: int) -> Program:
    """The program of a seed."""
    drawn: list[Program] = []
    _draw(number, drawn.append, [Phase.generate])
    return drawn[-1]


def _draw(number: int, test: Callable[[Program], object], phases: Sequence[Phase]) -> None:
    """Let hypothesis call ``test`` with its simplest program, then with that of the seed, then with shrunk ones."""

    @seed(number)
    @settings(
        max_examples=2,
        phases=phases,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        print_blob=False,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(programs())
    def each(program: Program) -> None:
        test(program)

    each()


def try_seeds(seeds: Iterable[int], *, ablate: bool = False) -> list[Outcome]:
    """Test the programs of these seeds, all in one run of the witness; some again without their protections."""
    made = {f"p{number}": program_of(number) for number in seeds}
    sampled = [name for name in made if ablate and int(name[1:]) % _SAMPLED == 0]
    switched = {
        f"{name}-{index}": without(made[name], protection)
        for name in sampled
        for index, protection in enumerate(PROTECTIONS)
        if protection in constructs(made[name])
    }
    with tempfile.TemporaryDirectory(prefix="zmqforklint-fuzz-") as name:
        folder = Path(name)
        ran = run_programs(made | switched, folder)
        return [_outcome(each, made[each], folder / each, ran) for each in made]


def run_programs(made: Mapping[str, Program], folder: Path) -> dict[str, Ran]:
    """Write programs into a folder, by name, and run them."""
    for name, program in made.items():
        write(program).save(folder / name)
    return run_all(folder)


def _outcome(name: str, program: Program, folder: Path, ran: Mapping[str, Ran]) -> Outcome:
    own = ran[name]
    findings = findings_of(folder)
    hazards = count_hazards(own.record)
    prevented = {
        protection: max(0, count_hazards(ran[f"{name}-{index}"].record) - hazards)
        for index, protection in enumerate(PROTECTIONS)
        if f"{name}-{index}" in ran
    }
    return Outcome(
        seed=int(name[1:]),
        constructs=constructs(program),
        hazards=hazards,
        ways=tuple(ways(own.record, write(program), folder)),
        is_whole=own.is_whole,
        status=own.status,
        possible=unproven_possible(findings, own),
        disagreements=tuple(disagreements(findings, own)),
        prevented=prevented,
    )


def try_program(program: Program) -> tuple[Disagreement, ...]:
    """Run and analyse one program, alone."""
    with tempfile.TemporaryDirectory(prefix="zmqforklint-fuzz-") as name:
        ran = run_programs({"p": program}, Path(name))["p"]
        return tuple(disagreements(findings_of(Path(name, "p")), ran))


class DisagreementFound(Exception):
    """Tells hypothesis that a program still shows the disagreement that is being shrunk."""


def shrink(number: int, family: tuple[str, str]) -> Program | None:
    """The smallest program that still disagrees in this way; None when that of the seed does not do so again."""
    smallest: list[Program] = []
    trials = 0
    known: dict[Program, bool] = {}

    def disagrees(program: Program) -> bool:
        nonlocal trials
        if program not in known:
            trials += 1
            known[program] = trials <= MOST_TRIALS and family in {each.family for each in try_program(program)}
        return known[program]

    def test(program: Program) -> None:
        if disagrees(program):
            smallest.append(program)
            raise DisagreementFound

    with contextlib.suppress(DisagreementFound):
        _draw(number, test, [Phase.generate, Phase.shrink])
    return smallest[-1] if smallest else None
