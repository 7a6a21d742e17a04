"""The recorder's own file: what it does when it cannot write."""

from __future__ import annotations

import os

import pytest

from zmqforklint.witness.recorder.zmqforklint_recorder import spool as module
from zmqforklint.witness.recorder.zmqforklint_recorder.spool import Spool


@pytest.fixture
def spool(tmp_path) -> Spool:
    spool = Spool(str(tmp_path))
    spool.open("1-a.jsonl", b"cut\n")
    return spool


def content(tmp_path) -> bytes:
    return tmp_path.joinpath("1-a.jsonl").read_bytes()


def test_lines_are_there_as_soon_as_they_are_written(spool, tmp_path):
    spool.write(b"one\n")
    spool.write(b"two\n")
    assert content(tmp_path) == b"one\ntwo\n"


def test_beyond_the_limit_the_last_line_ends_the_file(spool, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_MOST_BYTES", 10)
    for _ in range(4):
        spool.write(b"four\n")
    assert content(tmp_path) == b"four\nfour\ncut\n"


def test_a_line_that_fits_only_in_part_ends_the_record_with_one_message(spool, tmp_path, monkeypatch, capfd):
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: write(file, data[:3] if file != 2 else data))
    spool.write(b"torn line\n")
    spool.write(b"another\n")
    assert content(tmp_path) == b"tor"
    assert capfd.readouterr().err == f"zmqforklint: process {os.getpid()} is not recorded: the disk is full\n"


def test_a_spool_that_cannot_be_written_gives_one_message(tmp_path, capfd):
    spool = Spool(str(tmp_path / "missing"))
    spool.open("1-a.jsonl", b"cut\n")
    spool.write(b"one\n")
    spool.open("2-b.jsonl", b"cut\n")
    assert capfd.readouterr().err.count("is not recorded: [Errno 2]") == 1


def test_a_file_that_somebody_put_there_as_a_link_is_not_followed(tmp_path, capfd):
    (tmp_path / "1-a.jsonl").symlink_to(tmp_path / "elsewhere")
    spool = Spool(str(tmp_path))
    spool.open("1-a.jsonl", b"cut\n")
    spool.write(b"one\n")
    assert not (tmp_path / "elsewhere").exists()
    assert "is not recorded" in capfd.readouterr().err


def test_a_descriptor_that_was_closed_and_given_away_is_not_written_to(spool, tmp_path):
    spool.write(b"one\n")
    numbers = [int(name) for name in os.listdir("/proc/self/fd")]
    ours = next(n for n in numbers if os.path.exists(f"/proc/self/fd/{n}") and _is(n, tmp_path / "1-a.jsonl"))
    os.close(ours)
    other = os.open(tmp_path / "other", os.O_WRONLY | os.O_CREAT)
    os.dup2(other, ours)
    os.close(other)
    spool.write(b"two\n")
    os.close(ours)
    assert content(tmp_path) == b"one\ntwo\n"
    assert (tmp_path / "other").read_bytes() == b""


def _is(descriptor: int, path) -> bool:
    return os.path.samestat(os.fstat(descriptor), os.stat(path))
