"""The folder of a cache: whose it may be, and that nothing that happens to it does harm."""

from __future__ import annotations

import errno
import os
import stat
from multiprocessing import get_context
from pathlib import Path

import pytest
from checked_project import Check

from zmqforklint.cache import FOLDER, Store
from zmqforklint.cli import run

KIND = "answers"


def entry_of(folder: Path) -> Path:
    (entry,) = (folder / KIND).iterdir()
    return entry


def test_the_folder_tells_what_it_is_and_is_private(project: Path, check: Check) -> None:
    check()
    folder = project / FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert (folder / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55")
    assert (folder / ".gitignore").read_text() == "*\n"


def test_an_entry_comes_back_whole_or_not_at_all(tmp_path: Path) -> None:
    store = Store(str(tmp_path / FOLDER))
    assert store.load(KIND, "a") is None
    store.keep(KIND, "a", b"one\ntwo")
    assert Store(store.folder).load(KIND, "a") == b"one\ntwo"
    whole = entry_of(tmp_path / FOLDER).read_bytes()
    for place in range(len(whole)):
        for damaged in (whole[:place], whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]):
            entry_of(tmp_path / FOLDER).write_bytes(damaged)
            other = Store(store.folder)
            assert other.load(KIND, "a") is None
            assert len(other.notes) == 1
            store.keep(KIND, "a", b"one\ntwo")


@pytest.mark.parametrize("part", ["mark", "digest", "result", "paths", "keys", "contents", "answers", "others"])
@pytest.mark.parametrize("is_cut", [False, True], ids=["flipped", "cut"])
def test_a_damaged_entry_is_made_anew_with_one_note(project: Path, check: Check, part: str, is_cut: bool) -> None:
    first = check()
    entry = entry_of(project / FOLDER)
    whole = entry.read_bytes()
    lines = [0, *(place + 1 for place, byte in enumerate(whole) if byte == ord("\n"))]
    places = {"mark": 2, "digest": 20, "result": lines[1] + 5} | dict(
        zip(("paths", "keys", "contents", "answers", "others"), (line + 1 for line in lines[2:]), strict=True)
    )
    place = places[part]
    entry.write_bytes(whole[:place] if is_cut else whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    status, out, err = check()
    assert (status, out) == first[:2]
    assert err.count("is damaged") == 1
    assert check() == first


@pytest.mark.parametrize("lines", ["", "{}", "{}\n1\n2\n3\n4", '{}\n["a"]\n[]\n{}\n{}', "{}\n[]\n[]\n{}\n[1]"])
def test_a_whole_entry_that_makes_no_sense_is_made_anew(project: Path, check: Check, lines: str) -> None:
    first = check()
    Store(str(project / FOLDER)).keep(KIND, entry_of(project / FOLDER).name, lines.encode())
    assert check() == first


def write_often(folder: str, content: bytes) -> None:
    for _ in range(100):
        Store(folder).keep(KIND, "a", content)


def test_many_writers_leave_whole_entries(tmp_path: Path) -> None:
    folder = str(tmp_path / FOLDER)
    contents = [bytes([65 + number]) * 50_000 for number in range(3)]
    writers = [get_context("spawn").Process(target=write_often, args=(folder, content)) for content in contents]
    for writer in writers:
        writer.start()
    seen = set()
    while any(writer.is_alive() for writer in writers):
        store = Store(folder)
        seen.add(store.load(KIND, "a"))
        assert not store.notes
    assert seen - {None} <= set(contents)
    assert Store(folder).load(KIND, "a") in contents
    assert [path.name for path in (tmp_path / FOLDER / KIND).iterdir()] == ["a"]


def test_a_full_disk_keeps_nothing_and_ends_nothing(
    project: Path, check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = check("--no-cache")

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert check() == alone
    assert [path for path in (project / FOLDER).rglob("*") if path.parent.name in ("answers", "forms")] == []


def test_a_project_that_cannot_be_written_to_is_checked(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **keywords: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "makedirs", refuse)
    assert check() == check("--no-cache")


def a_link(folder: Path) -> None:
    (folder.parent / "elsewhere").mkdir()
    folder.symlink_to("elsewhere")


def something_else(folder: Path) -> None:
    folder.mkdir(0o700)
    (folder / "thesis.txt").write_text("the only copy")


def tracked(folder: Path) -> None:
    folder.mkdir(0o700)
    (folder.parent / ".git").mkdir()
    (folder.parent / ".git" / "index").write_bytes(b"DIRC....\0.zmqforklint_cache/answers/0\0main.py\0")


def open_to_all(folder: Path) -> None:
    folder.mkdir()
    folder.chmod(0o777)


@pytest.mark.parametrize("make", [a_link, something_else, tracked, open_to_all])
def test_a_folder_that_someone_else_may_have_filled_is_not_used(project: Path, check: Check, make: object) -> None:
    assert callable(make)
    make(project / FOLDER)
    before = sorted((project / FOLDER).iterdir())
    status, out, err = check()
    assert (status, out) == check("--no-cache")[:2]
    assert err.count("is not used as a cache") == 1
    assert sorted((project / FOLDER).iterdir()) == before
    assert run(["clean"]) == 0
    assert sorted((project / FOLDER).iterdir()) == before


def test_the_folder_of_another_user_is_not_used(project: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    monkeypatch.setattr(os, "getuid", lambda: (project / FOLDER).stat().st_uid + 1)
    assert "belongs to another user" in check()[2]


def test_the_oldest_entries_go_first(tmp_path: Path) -> None:
    store = Store(str(tmp_path / FOLDER))
    for age, key in enumerate("cab"):
        store.keep(KIND, key, b"x" * 1000)
        os.utime(tmp_path / FOLDER / KIND / key, (1000 - age, 1000 - age))
    store.shrink(2500)
    assert sorted(path.name for path in (tmp_path / FOLDER / KIND).iterdir()) == ["a", "c"]


def test_clean_takes_the_folder_away(project: Path, check: Check) -> None:
    check()
    assert run(["clean"]) == 0
    assert not (project / FOLDER).exists()
    assert run(["clean"]) == 0


def test_a_folder_of_ones_own_choice(project: Path, check: Check, analyses: list[None], tmp_path: Path) -> None:
    chosen = str(tmp_path / "chosen")
    assert check("--cache-dir", chosen) == check("--cache-dir", chosen)
    assert len(analyses) == 1
    assert not (project / FOLDER).exists()
    assert run(["clean", "--cache-dir", chosen]) == 0
    assert not os.path.exists(chosen)
