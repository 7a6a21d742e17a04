"""Switches off what keeps a program safe: the same program without one of its protections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from fuzz.model import Act, Action, Do, Guard, Hop, Link, Method, Program, Start, label

_SAFE_ACTS = (Act.CLOSE, Act.RENEW)
_SAFE_STARTS = (Start.EXECUTES, Start.THREAD)
_SAFE_METHODS = (Method.SPAWN, Method.FORKSERVER)
PROTECTIONS = tuple(label(each) for each in (*tuple(Guard)[1:], *_SAFE_ACTS, *_SAFE_STARTS, *_SAFE_METHODS, Hop.DEAD))
"""What can be switched off: what never leads to a hazard, but may prevent one."""


def without(program: Program, protection: str) -> Program:
    """The program with every use of the protection replaced by the plain thing, or left out."""

    def plain_link(link: Link) -> Link:
        return replace(link, guard=Guard.NONE) if label(link.guard) == protection else link

    return replace(
        program,
        links=tuple(map(plain_link, program.links)),
        body=tuple(_plain(program.body, protection, plain_link)),
    )


def _plain(body: tuple[Action, ...], protection: str, plain_link: Callable[[Link], Link]) -> Iterator[Action]:
    for action in body:
        route = tuple(Hop.PLAIN if label(hop) == protection else hop for hop in action.route)
        link = plain_link(action.link)
        if isinstance(action, Do):
            if label(action.act) != protection:
                yield replace(action, link=link, route=route)
            continue
        start, method = action.start, action.method
        yield replace(
            action,
            link=link,
            route=route,
            start=Start.EQUALS_ZERO if label(start) == protection else start,
            method=Method.FORK if label(method) == protection else method,
            body=tuple(_plain(action.body, protection, plain_link)),
        )
