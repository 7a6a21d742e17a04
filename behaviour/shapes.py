"""The shape of ``behaviour.toml``: which cases each of its rows speaks for, in order. The first that fits is taken."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from behaviour.inside.case import Case
from zmqforklint.vocabulary import Consequence


@dataclass(frozen=True, slots=True)
class Shape:
    """A row without its consequence, which is measured; or one that is not measured, with what is ``known``.

    ``heading`` begins a new part of the table. ``evidence`` is what the head of the table says of it.
    """

    observation: str = "hazard"
    objects: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    known: Consequence | None = None
    evidence: str = "run"
    heading: str = ""

    def fits(self, case: Case) -> bool:
        """Say whether the row speaks of a case, just as the rules read it."""
        return (
            self.observation == "hazard"
            and (not self.objects or case.object in self.objects)
            and (not self.operations or any(fnmatchcase(case.operation, each) for each in self.operations))
            and set(self.circumstances) <= set(case.circumstances)
        )


_RELEASES = ("close", "term", "destroy", "del")

SHAPES = (
    Shape(
        heading="releases: pyzmq compares the process id and does nothing",
        objects=("context",),
        operations=_RELEASES,
        circumstances=("unflushed",),
    ),
    Shape(operations=_RELEASES),
    Shape(
        heading="contexts: a new socket, shadow or owner",
        objects=("context",),
        circumstances=("unused-before-fork",),
    ),
    Shape(objects=("context",)),
    Shape(
        heading="calls that change what the socket is attached to",
        objects=("socket",),
        operations=("subscribe", "unsubscribe", "unbind", "disconnect"),
    ),
    Shape(objects=("socket",), operations=("join", "leave"), known=Consequence.NONE, evidence="like"),
    Shape(heading="sockets and their owners", objects=("socket",), operations=("send*",)),
    Shape(objects=("socket",), operations=("bind*", "connect*")),
    Shape(objects=("socket",), operations=("shadow",)),
    Shape(objects=("handler",)),
    Shape(objects=("socket", "poller"), operations=("poll", "EVENTS")),
    Shape(objects=("stream",)),
    Shape(objects=("authenticator",)),
    Shape(objects=("socket",), operations=("get_monitor_socket",)),
    Shape(objects=("socket", "poller")),
    Shape(objects=("device", "wrapper"), known=Consequence.BLOCKS, evidence="like"),
    Shape(
        heading="what is no touch",
        observation="handover",
        circumstances=("unpicklable",),
        known=Consequence.UNPICKLABLE,
        evidence="meaning",
    ),
    Shape("handover", known=Consequence.NONE, evidence="meaning"),
    Shape("generation-leak", known=Consequence.LEAKS, evidence="meaning"),
    Shape("live-fork", known=Consequence.LEAKS, evidence="meaning"),
    Shape("import-birth", known=Consequence.NONE, evidence="meaning"),
)


def shape_of(case: Case) -> Shape | None:
    """Give the row that speaks of a case; None of a step, which the rules know nothing of."""
    return next((shape for shape in SHAPES if shape.fits(case)), None) if case.operation else None
