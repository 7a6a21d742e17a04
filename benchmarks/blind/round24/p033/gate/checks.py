import re
from typing import Iterable

CHECKS = {}


def check(name, *, severity="warning"):
    def register(cls):
        cls.name, cls.severity = name, severity
        CHECKS[name] = cls
        return cls
    return register


class Check:
    def __call__(self, text: str) -> Iterable[str]:
        raise NotImplementedError


@check("tabs")
class Tabs(Check):
    def __call__(self, text):
        return (f"line {n}: tab" for n, line in enumerate(text.splitlines(), 1) if "\t" in line)


@check("todo", severity="info")
class Todo(Check):
    pattern = re.compile(r"\bTODO\b")

    def __call__(self, text):
        return (f"offset {m.start()}: TODO" for m in self.pattern.finditer(text))


@check("length", severity="error")
class Length(Check):
    limit = 40

    def __call__(self, text):
        return (f"too long: {line[:8]}" for line in text.splitlines() if len(line) > self.limit)
