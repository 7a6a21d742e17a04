"""What the numbers of messages at both ends of a connection show: which were lost, which arrived twice.

Nothing is claimed where the pairing is not sure: where a peer may be outside the record, where a process did not end
in order, where a socket may drop messages by design or gives each to many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zmqforklint.vocabulary import Consequence
from zmqforklint.witness.record import Birth, Touch

_PAIR, _PULL, _PUSH = 0, 7, 8
_LOCAL_HOSTS = ("127.0.0.1", "localhost", "0.0.0.0", "*", "[::1]", "[::]")
_RECEIVE = ("recv", "recv_into")
_ON_ITS_WAY = 100_000_000  # nanoseconds that a message between two processes of a machine may take

Key = tuple[str, int]
"""A touch: the token of its process, and its number there."""
Address = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """What one process moved through one socket: parts of messages.

    ``idle`` is when the socket was last asked for a message and had none; 0 for never.
    """

    process: str
    object: str
    sent: int
    received: int
    idle: int


@dataclass(slots=True)
class Counts:
    """All counts of a run. ``orderly`` holds the processes that ended in order, after their last count."""

    counts: dict[tuple[str, str], Count] = field(default_factory=dict)
    bound: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    connected: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    uncounted: set[str] = field(default_factory=set)
    orderly: set[str] = field(default_factory=set)

    def add(self, count: Count) -> None:
        """Take a count, which replaces an earlier one of the same socket in the same process."""
        self.counts[count.process, count.object] = count


@dataclass(frozen=True, slots=True)
class _Flow:
    """Messages in one direction: each goes from one of the senders to one of the receivers, and to nobody else.

    ``closed_to_receivers``: no other socket can receive what is sent here; ``closed_to_senders`` likewise.
    """

    senders: frozenset[str]
    receivers: frozenset[str]
    closed_to_receivers: bool
    closed_to_senders: bool


def consequences(counts: Counts, births: Mapping[str, Birth], touches: Mapping[Key, Touch]) -> dict[Key, Consequence]:
    """Say of which touches the counts show that their message was lost, or arrived twice."""
    shown = {}
    for flow in _flows(counts, births):
        if _all_ended(flow, counts, births, touches.values()):
            for key in _lost(flow, counts, births, touches):
                shown[key] = Consequence.LOST
            for key in _duplicated(flow, counts, births, touches):
                shown[key] = Consequence.DUPLICATED
    return shown


def _lost(flow: _Flow, counts: Counts, births: Mapping[str, Birth], touches: Mapping[Key, Touch]) -> list[Key]:
    """The sends of others than the owners, when as many are missing and every receiver has since asked for more."""
    keys = [key for key, touch in touches.items() if _moved(touch, flow.senders, ("send",))]
    if not keys or not flow.closed_to_receivers:
        return []
    by_owners = _sum(counts, flow.senders, births, "sent", own=True)
    arrived = _total(counts, flow.receivers, "received")
    last = max(touches[key].time for key in keys)
    asked = all(
        any(c.object == each and c.idle > last + _ON_ITS_WAY for c in counts.counts.values()) for each in flow.receivers
    )
    return keys if asked and arrived in (0, by_owners) else []


def _duplicated(flow: _Flow, counts: Counts, births: Mapping[str, Birth], touches: Mapping[Key, Touch]) -> list[Key]:
    """The receipts of others than the owners, when more arrived than were sent, and at least as many as these."""
    keys = [key for key, touch in touches.items() if _moved(touch, flow.receivers, _RECEIVE)]
    if not keys or not flow.closed_to_senders:
        return []
    by_others = _sum(counts, flow.receivers, births, "received", own=False)
    excess = _total(counts, flow.receivers, "received") - _total(counts, flow.senders, "sent")
    return keys if excess >= by_others > 0 else []


def _moved(touch: Touch, objects: frozenset[str], functions: Sequence[str]) -> bool:
    return touch.outcome == "returned" and touch.function in functions and not objects.isdisjoint(touch.objects)


def _sum(counts: Counts, objects: Iterable[str], births: Mapping[str, Birth], what: str, *, own: bool) -> int:
    """Add up what the owners moved through their objects, or what others did."""
    chosen = [c for c in counts.counts.values() if c.object in objects]
    return sum(getattr(c, what) for c in chosen if (births[c.object].process == c.process) is own)


def _total(counts: Counts, objects: Iterable[str], what: str) -> int:
    return sum(getattr(count, what) for count in counts.counts.values() if count.object in objects)


def _all_ended(flow: _Flow, counts: Counts, births: Mapping[str, Birth], touches: Iterable[Touch]) -> bool:
    """Whether every process that owns or touched one of the sockets ended in order, so that its counts are whole."""
    objects = flow.senders | flow.receivers
    processes = {births[each].process for each in objects}
    processes |= {touch.process for touch in touches if not objects.isdisjoint(touch.objects)}
    return processes <= counts.orderly


# ---- who talks to whom


def _flows(counts: Counts, births: Mapping[str, Birth]) -> Iterator[_Flow]:
    for group in _groups(counts, births):
        if group & counts.uncounted or not all(_has_peers(each, group, counts, births) for each in group):
            continue
        types = {births[each].type for each in group}
        if types == {_PUSH, _PULL}:
            senders = frozenset(each for each in group if births[each].type == _PUSH)
            receivers = group - senders
            yield _Flow(senders, receivers, _is_closed(senders, counts), _is_closed(receivers, counts))
        elif types == {_PAIR} and len(group) == 2:
            one, other = map(frozenset, ([each] for each in sorted(group)))
            yield _Flow(one, other, True, True)
            yield _Flow(other, one, True, True)


def _groups(counts: Counts, births: Mapping[str, Birth]) -> list[frozenset[str]]:
    """Sets of sockets that are joined by addresses."""
    groups: list[tuple[set[str], set[Address]]] = []
    for each in {*counts.bound, *counts.connected} & births.keys():
        objects = {each}
        addresses = set(_addresses(each, counts.bound, births)) | set(_addresses(each, counts.connected, births))
        for group in [group for group in groups if not group[1].isdisjoint(addresses)]:
            groups.remove(group)
            objects |= group[0]
            addresses |= group[1]
        groups.append((objects, addresses))
    return [frozenset(objects) for objects, _ in groups]


def _has_peers(each: str, group: frozenset[str], counts: Counts, births: Mapping[str, Birth]) -> bool:
    """Whether everything that the socket connects to is bound by a socket of the record."""
    bound = {address for other in group for address in _addresses(other, counts.bound, births)}
    return set(_addresses(each, counts.connected, births)) <= bound


def _is_closed(objects: Iterable[str], counts: Counts) -> bool:
    """Whether no stranger can connect to one of the sockets: none is bound but within its process."""
    return all(text.startswith("inproc:") for each in objects for text in counts.bound.get(each, ()))


def _addresses(each: str, texts: Mapping[str, set[str]], births: Mapping[str, Birth]) -> Iterator[Address]:
    """Addresses of a socket in a form in which both ends write them alike."""
    for text in texts.get(each, ()):
        transport, _, rest = text.partition("://")
        host, _, port = rest.rpartition(":")
        if transport == "inproc":
            yield (str(births[each].context), rest)
        elif transport == "tcp" and host in _LOCAL_HOSTS:
            yield (transport, port)
        else:
            yield (transport, rest)
