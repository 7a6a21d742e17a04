from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterable, Iterator


@dataclass
class Node:
    prompt: str
    choices: dict[str, Node] = field(default_factory=dict)
    transfer: str | None = None


SUPPORT = Node("support-hours", transfer="queue/support")
BILLING = Node("billing", {"1": Node("balance"), "0": Node("agent", transfer="queue/billing")})
ROOT = Node("welcome", {"1": SUPPORT, "2": BILLING})


def walk(digits: Iterable[str], start: Node = ROOT) -> Iterator[tuple[str, str]]:
    node = start
    yield "PLAY", node.prompt
    for digit in digits:
        match node.choices.get(digit):
            case None:
                yield "PLAY", "invalid"
            case Node(transfer=None) as nxt:
                node = nxt
                yield "PLAY", node.prompt
            case Node(transfer=where, prompt=prompt):
                yield "PLAY", prompt
                yield "REFER", where
                return
    yield "BYE", "normal-clearing"
