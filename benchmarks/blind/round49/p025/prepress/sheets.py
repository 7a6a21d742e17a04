import dataclasses
import itertools


@dataclasses.dataclass(frozen=True)
class Sheet:
    number: int
    width: int
    inks: str = "CMYK"


@dataclasses.dataclass
class Plates:
    sheet: int
    coverage: dict


def ticket(count):
    """A job ticket: sheets of changing size, every fifth with a spot ink."""
    widths = itertools.cycle((64, 96, 128))
    for number, width in zip(range(1, count + 1), widths):
        yield Sheet(number, width, "CMYKX" if number % 5 == 0 else "CMYK")
