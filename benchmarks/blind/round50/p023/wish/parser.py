from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(?:([();&])|([^\s();&]+))")


@dataclass(frozen=True)
class Simple:
    words: tuple[str, ...]


@dataclass(frozen=True)
class Subshell:
    body: Sequence


@dataclass(frozen=True)
class Background:
    node: Node


@dataclass(frozen=True)
class Sequence:
    nodes: tuple[Node, ...]


Node = Simple | Subshell | Background | Sequence


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = [a or b for a, b in _TOKEN.findall(text)]
        self.at = 0

    def peek(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def sequence(self) -> Sequence:
        nodes: list[Node] = []
        while (token := self.peek()) not in (None, ")"):
            if token == ";":
                self.take()
                continue
            node = self.command()
            if self.peek() == "&":
                self.take()
                node = Background(node)
            nodes.append(node)
        return Sequence(tuple(nodes))

    def command(self) -> Node:
        if self.peek() == "(":
            self.take()
            body = self.sequence()
            if self.peek() != ")":
                raise SyntaxError("missing )")
            self.take()
            return Subshell(body)
        words = []
        while self.peek() not in (None, "(", ")", ";", "&"):
            words.append(self.take())
        return Simple(tuple(words))


def parse(text: str) -> Sequence:
    return _Parser(text).sequence()
