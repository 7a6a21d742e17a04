"""Lowering takes whatever people write."""

from __future__ import annotations

from lowered import lower, standard_library_files

from zmqforklint.form.module import Module
from zmqforklint.lowering import NotParsed
from zmqforklint.lowering.respelling import respelled


def test_two_hundred_files_are_lowered_or_refused() -> None:
    lowered = 0
    for file in standard_library_files(count=200, most_bytes=5_000):
        try:
            module = lower(file.read_bytes().decode("utf-8", "replace"), str(file), file.stem, False)
        except NotParsed:
            continue
        assert isinstance(module, Module)
        lowered += 1
    assert lowered > 150


def test_ordinary_code_is_not_respelled() -> None:
    for file in standard_library_files(count=60, most_bytes=5_000):
        text = file.read_text("utf-8")
        assert respelled(text) == text, file
