"""The unsafe fixtures are different programs: by what is seen when they run, and by their text."""

from __future__ import annotations

import io
import keyword
import re
import tokenize
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fixture_runs import FIXTURES, ROOT, marks_of, python_files

WINDOW = 12
NEVER_OBSERVED = ("ZMQ901", "ZMQ902")
EVENTS = (
    (("ZMQ201", "ZMQ202"), ("create", "use")),
    (("ZMQ301",), ("handover",)),
    (("ZMQ203",), ("release",)),
    (("ZMQ401", "ZMQ402"), ("fork",)),
    (("ZMQ101", "ZMQ102"), ("birth",)),
)
"""What a fixture is about, the most telling first: the codes that stand in it, and the events that show it."""


class Combination(NamedTuple):
    """How a thing is held, how control reaches the child, what is done there, and how many modules take part."""

    holder: str
    entry: str
    operation: str
    modules: int


def unsafe() -> dict[str, Path]:
    """List the unsafe programs that can run, by their fixtures' names."""
    folders = {path.parent.name: path for path in FIXTURES.glob("*/bad")}
    return {name: path for name, path in folders.items() if any(_codes(path))}


@pytest.fixture(scope="module")
def combinations(probed: list[dict[str, Any]]) -> dict[str, set[Combination]]:
    """What the run has shown of each unsafe program at the lines that are marked in it."""
    return {name: _combinations(folder, _told_of(folder, probed)) for name, folder in unsafe().items()}


@pytest.mark.slow
def test_every_unsafe_program_shows_what_it_is_about(combinations: Mapping[str, set[Combination]]) -> None:
    assert [name for name, found in combinations.items() if not found] == []


@pytest.mark.slow
def test_no_combination_is_in_two_programs(combinations: Mapping[str, set[Combination]]) -> None:
    assert _shared(combinations) == {}


@pytest.mark.slow
def test_many_holders_entries_and_operations(combinations: Mapping[str, set[Combination]]) -> None:
    every = set().union(*combinations.values())
    for kinds in (
        {each.holder for each in every},
        {each.entry for each in every},
        {each.operation for each in every},
    ):
        assert len(kinds) >= 8, kinds


@pytest.mark.slow
def test_a_third_of_the_programs_touch_at_several_marked_lines_of_one_child(probed: list[dict[str, Any]]) -> None:
    several = []
    for name, folder in unsafe().items():
        marked = {(path, line) for path, line, code in marks_of(folder) if code.startswith(("ZMQ2", "ZMQ4"))}
        lines = defaultdict(set)
        for told in _told_of(folder, probed):
            if told["event"] in ("create", "use", "release", "fork") and _place(told) in marked:
                lines[told["process"]].add(_place(told))
        if any(len(places) >= 2 for places in lines.values()):
            several.append(name)
    assert len(several) >= len(unsafe()) / 3, several


def test_there_are_many_pairs() -> None:
    pairs = {path.parent for path in FIXTURES.glob("*/bad")}
    assert pairs == {path.parent for path in FIXTURES.glob("*/good")}
    assert len(pairs) >= 75


def test_the_list_of_fixtures_names_them_all() -> None:
    listed = set(re.findall(r"`([a-z_]+)`", FIXTURES.joinpath("README.md").read_text(encoding="utf-8")))
    assert {path.parent.name for path in FIXTURES.glob("*/bad")} <= listed


def test_no_two_programs_share_a_passage() -> None:
    """Names and literals do not count: twelve lines of code are never of the same form. Twins share, of course."""
    passages = {path.parent.name: set(_passages(path.parent)) for path in FIXTURES.glob("*/bad")}
    assert _shared(passages) == {}


def test_a_shared_passage_would_be_seen(tmp_path: Path) -> None:
    lines = [f"if number > {index}: print(number, 'x' * {index})" for index in range(WINDOW)]
    renamed = [line.replace("number", "count").replace("'x'", "'yy'") for line in lines]
    for name, text in (("first", lines), ("second", ["import os", *renamed]), ("third", [*lines[:-1], "pass"])):
        tmp_path.joinpath(name).mkdir()
        tmp_path.joinpath(name, "main.py").write_text("\n".join(text) + "\n")
    shared = _shared({name: set(_passages(tmp_path / name)) for name in ("first", "second", "third")})
    assert list(shared.values()) == [["first", "second"]]


def _combinations(folder: Path, told: Collection[Mapping[str, Any]]) -> set[Combination]:
    codes = _codes(folder)
    marked = {(path, line) for path, line, _ in marks_of(folder)}
    for about, events in EVENTS:
        shown = [each for each in told if each["event"] in events]
        here = [each for each in shown if _place(each) in marked]
        if codes & set(about) and shown:
            # the uses of a log handler, and arguments of several lines, are seen elsewhere than marked
            return {Combination(e["holder"], e["entry"], e["operation"], e["modules"]) for e in here or shown}
    return set()


def _told_of(folder: Path, probed: Collection[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for each in probed if Path(each["path"]).is_relative_to(folder)]


def _place(told: Mapping[str, Any]) -> tuple[str, int]:
    return Path(told["path"]).relative_to(ROOT).as_posix(), told["line"]


def _codes(folder: Path) -> set[str]:
    return {code for _, _, code in marks_of(folder)} - set(NEVER_OBSERVED)


def _shared(found: Mapping[str, Collection[Hashable]]) -> dict[Hashable, list[str]]:
    """Pick what is found under more than one name, with those names."""
    names = defaultdict(list)
    for name, things in sorted(found.items()):
        for thing in set(things):
            names[thing].append(name)
    return {thing: under for thing, under in names.items() if len(under) > 1}


def _passages(folder: Path) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Give each run of so many lines of code in the files of a folder, reduced to their form."""
    for path in python_files(folder):
        lines = list(_forms(path.read_text(encoding="utf-8")))
        for start in range(len(lines) - WINDOW + 1):
            yield tuple(lines[start : start + WINDOW])


def _forms(text: str) -> Iterator[tuple[str, ...]]:
    """Reduce each line that holds code to its keywords and operators."""
    forms = defaultdict(list)
    depth = 0  # of f-strings, which Python 3.12 takes to pieces
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            name = tokenize.tok_name[token.type]
            depth += (name == "FSTRING_START") - (name == "FSTRING_END")
            if name in ("FSTRING_START", "STRING", "NUMBER") and depth <= 1:
                forms[token.start[0]].append("literal")
            elif depth == 0 and name in ("NAME", "OP"):
                is_kept = name == "OP" or keyword.iskeyword(token.string)
                forms[token.start[0]].append(token.string if is_kept else "name")
    except tokenize.TokenError:
        pass  # the fixture whose end is missing
    for _, form in sorted(forms.items()):
        yield tuple(form)
