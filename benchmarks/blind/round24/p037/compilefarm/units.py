from typing import NamedTuple, Sequence


class Unit(NamedTuple):
    name: str
    source: str

    def compile(self):
        return compile(self.source, self.name, "exec")


def partition(units: Sequence[Unit], ways: int):
    for i in range(ways):
        yield list(units[i::ways])


UNITS = [Unit(f"u{i}.py", src) for i, src in enumerate(("a = 1", "b = (", "c = [i for i in 'x']", "d: int"))]
