"""Lowering takes whatever people write."""

from __future__ import annotations

from lowered import lower, standard_library_files

from zmqforklint.form.module import Module
from zmqforklint.lowering import NotParsed


def test_two_hundred_files_are_lowered_or_refused() -> None:
    lowered = 0
    for file in standard_library_files(count=200, most_bytes=6_000):
        try:
            module = lower(file.read_bytes().decode("utf-8", "replace"), str(file), file.stem, False)
        except NotParsed:
            continue
        assert isinstance(module, Module)
        lowered += 1
    assert lowered > 150
