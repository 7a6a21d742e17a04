"""The record of a measurement."""

from __future__ import annotations

from pathlib import Path

import pytest

from behaviour import record
from behaviour.record import Trial
from behaviour.watching import Facts

TRIAL = Trial("27.3.0", "socket: close(): PULL bound, warm", Facts("returned", freed=-1))


def test_what_was_written_is_read(tmp_path: Path) -> None:
    with (tmp_path / "record.jsonl").open("w") as lines:
        record.write(TRIAL, lines)
        record.write(Trial("27.3.0", "a case of former times", Facts("spins")), lines)
    assert list(record.read(tmp_path / "record.jsonl")) == [TRIAL]


@pytest.mark.parametrize("text", ['{"pyzmq": "1"}', '{"facts": 1}', "[]", "no JSON", '{"facts": {"strange": 1}}'])
def test_a_spoilt_record_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "record.jsonl").write_text(text)
    with pytest.raises(ValueError, match=r"is no trial|Expecting value"):
        list(record.read(tmp_path / "record.jsonl"))
