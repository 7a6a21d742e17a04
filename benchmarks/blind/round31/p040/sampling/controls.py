"""Tests of controls, run in the workers."""
from __future__ import annotations

from typing import Callable, Optional

from .evidence import Sink, exception_note
from .population import Voucher

Control = Callable[[Voucher], bool]


def four_eyes(v: Voucher) -> bool:
    return v.approved_by != v.posted_by


def within_authority(v: Voucher) -> bool:
    return v.amount <= 60_000 or v.approved_by == "dhl"


CONTROLS: dict[str, Control] = {"C-02 four eyes": four_eyes, "C-07 authority": within_authority}


class Bench:
    sink: Optional[Sink] = None

    @classmethod
    def equip(cls, sink: Sink) -> None:
        cls.sink = sink


def test_voucher(voucher: Voucher) -> list[str]:
    failed = [name for name, control in CONTROLS.items() if not control(voucher)]
    if Bench.sink is not None:
        for name in failed:
            Bench.sink.file("exception", exception_note(voucher, name))
    return failed
