"""Extract of the command catalogue, issue 3.2."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Criticality(enum.Enum):
    NORMAL = "N"
    HAZARDOUS = "H"


@dataclass(frozen=True)
class Telecommand:
    mnemonic: str
    service: int
    subtype: int
    criticality: Criticality = Criticality.NORMAL


class RejectedCommand(Exception):
    pass


_COMMANDS = {
    tc.mnemonic: tc
    for tc in (
        Telecommand("PING", 17, 1),
        Telecommand("HK_ON", 3, 5),
        Telecommand("HK_OFF", 3, 6),
        Telecommand("THR_ARM", 8, 1, Criticality.HAZARDOUS),
    )
}


def lookup(line: str) -> tuple[Telecommand, list[str]]:
    mnemonic, *arguments = line.split()
    try:
        command = _COMMANDS[mnemonic]
    except KeyError:
        raise RejectedCommand(f"unknown mnemonic {mnemonic}") from None
    if command.criticality is Criticality.HAZARDOUS and "CONFIRM" not in arguments:
        raise RejectedCommand(f"{mnemonic} needs CONFIRM")
    return command, arguments
