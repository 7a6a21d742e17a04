from dataclasses import dataclass

from .hub import Channel, Hub


@dataclass(frozen=True)
class Failure:
    line: int
    text: str


def parse_log(text: str) -> tuple[Failure, ...]:
    failures = []
    for n, line in enumerate(text.splitlines(), 1):
        match line.split(maxsplit=1):
            case ["ERROR", rest]:
                failures.append(Failure(n, rest))
            case ["FOLLOW", name]:
                Hub.current().follow(Channel[name])
            case _:
                pass
    return tuple(failures)
