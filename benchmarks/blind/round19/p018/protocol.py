from dataclasses import dataclass


class ParseError(ValueError):
    pass


@dataclass
class Point:
    name: str
    value: float
    tags: dict

    @classmethod
    def parse(cls, line):
        match line.split():
            case [head, number]:
                name, *pairs = head.split(",")
                try:
                    return cls(name, float(number), dict(p.split("=", 1) for p in pairs))
                except ValueError as exc:
                    raise ParseError(line) from exc
            case _:
                raise ParseError(line)
