from __future__ import annotations

from typing import Callable, NamedTuple, TypeAlias

from .outlets import outlet


class Ticket(NamedTuple):
    number: int
    queue: str
    subject: str
    hours_open: float


Sender: TypeAlias = Callable[[Ticket, int], str]
_senders: dict[str, Sender] = {}


def channel(*queues: str) -> Callable[[Sender], Sender]:
    def register(func: Sender) -> Sender:
        _senders.update(dict.fromkeys(queues, func))
        return func

    return register


@channel("network", "phones")
def page_on_call(ticket: Ticket, score: int) -> str:
    outlet("pager").send_json({"nr": ticket.number, "score": score})
    return "paged"


@channel("printers", "onboarding")
def drop_in_desk_tray(ticket: Ticket, score: int) -> str:
    line = f"#{ticket.number} [{score}] {ticket.subject}"
    outlet("desk").send_string(line)
    return "tray"


@channel("archive")
def leave(ticket: Ticket, score: int) -> str:
    return "left"


def sender_for(queue: str) -> Sender:
    return _senders.get(queue, leave)
