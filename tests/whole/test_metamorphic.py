"""Comments, names, layout, place and order decide nothing: fixtures rewritten in these ways give the same findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from fixture_runs import ROOT, Place, Ran, Shape, python_files, run, shapes
from restructuring import with_helpers_inlined, with_modules_split
from rewriting import (
    FOLDER,
    Copies,
    Copy,
    copied,
    programs,
    reformatted,
    same_lines,
    stretched,
    stretched_lines,
    under_spawn,
    with_other_names,
    without_comments,
)


def test_comments_decide_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = copied(tmp_path, without_comments, same_lines)
    assert _shapes(copies, copies.origin) == shapes(checked.findings)


def test_blank_lines_decide_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = copied(tmp_path, stretched, stretched_lines)
    assert _shapes(copies, copies.origin) == shapes(checked.findings)


def test_breaking_lines_decides_nothing(checked: Ran, tmp_path: Path) -> None:
    """Where a line went is not known, so files are compared and not lines."""
    copies = copied(tmp_path, str, same_lines)
    before = [tmp_path.joinpath(path).read_text(encoding="utf-8").count("\n") for path in copies]
    reformatted(copies, width=60)
    after = [tmp_path.joinpath(path).read_text(encoding="utf-8").count("\n") for path in copies]
    assert sum(after) > 1.1 * sum(before)

    def file_of(path: str, line: int) -> Place:
        return copies.origin(path, line)[0], 0

    expected = shapes(checked.findings, lambda path, line: (path, 0))
    assert _shapes(copies, file_of) == expected


def test_names_decide_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = with_other_names(tmp_path)
    assert _shapes(copies, copies.origin) == shapes(checked.findings)


def test_the_order_of_the_files_decides_nothing(checked: Ran) -> None:
    """Nor does it matter that the files are named one by one."""
    paths = [path.relative_to(ROOT).as_posix() for path in reversed(python_files())]
    assert run("check", *paths, cwd=ROOT).report == checked.report


def test_splitting_a_module_decides_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = with_modules_split(tmp_path)
    assert len(_programs_of(copies)) >= 20
    assert _shapes(copies, copies.origin) == _shapes_in(checked, copies)


def test_inlining_a_helper_decides_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = with_helpers_inlined(tmp_path)
    assert len(_programs_of(copies)) >= 10
    assert _shapes(copies, copies.origin) == _shapes_in(checked, copies)


def test_spawn_inherits_nothing(checked: Ran, tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    for program, texts in programs().items():
        is_changed = any(under_spawn(text) != text for text in texts.values())
        if is_changed and not any("os.fork" in text for text in texts.values()):
            for name, text in texts.items():
                copies.add(f"{program}/{name}", under_spawn(text), Copy(f"fixtures/{program}/{name}"))
    under_fork = [each for each in checked.findings if each["path"] in {copies.origin(path, 1)[0] for path in copies}]
    assert sum(map(_is_inherited, under_fork)) >= 20
    assert [each for each in run("check", FOLDER, cwd=tmp_path).findings if _is_inherited(each)] == []


def _is_inherited(finding: Mapping[str, Any]) -> bool:
    return bool(finding["code"].startswith("ZMQ2"))


def _programs_of(copies: Copies) -> set[str]:
    return {"/".join(path.split("/")[1:3]) for path in copies}


def _shapes_in(checked: Ran, copies: Copies) -> Counter[Shape]:
    """Give the shapes of the original findings in the programs that were copied."""
    kept = {f"fixtures/{program}" for program in _programs_of(copies)}
    return shapes(each for each in checked.findings if "/".join(each["path"].split("/")[:3]) in kept)


def _shapes(copies: Copies, origin: Callable[[str, int], Place]) -> Counter[Shape]:
    return shapes(run("check", FOLDER, cwd=copies.root).findings, origin)
