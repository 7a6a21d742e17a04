"""Stages are coroutines: each receives items with send() and feeds the next one."""
from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterable

import zmq

from .rules import Rule

Stage = Generator[None, object, None]


def stage(function: Callable[..., Stage]) -> Callable[..., Stage]:
    @functools.wraps(function)
    def start(*args, **kwargs) -> Stage:
        generator = function(*args, **kwargs)
        next(generator)
        return generator

    return start


@stage
def deliver(endpoint: str) -> Stage:
    with zmq.Context() as context, context.socket(zmq.PUSH) as out:
        out.linger = 400
        out.connect(endpoint)
        while True:
            alert = yield
            out.send_json(alert)


@stage
def once(following: Stage) -> Stage:
    seen: set[tuple] = set()
    while True:
        alert = yield
        key = alert["host"], alert["rule"], alert["line"]
        if key not in seen:
            seen.add(key)
            following.send(alert)


@stage
def match(rules: Iterable[Rule], following: Stage) -> Stage:
    rules = tuple(rules)
    while True:
        host, number, line = yield
        for rule in rules:
            if line in rule:
                following.send(
                    {"host": host, "line": number, "rule": rule.name, "severity": rule.severity.label()}
                )


def assemble(rules: Iterable[Rule], endpoint: str) -> Stage:
    return match(rules, once(deliver(endpoint)))
