"""Figures behind the quarterly reports."""

import random
from statistics import mean, median

import attrs


@attrs.define(frozen=True)
class Region:
    name: str
    seed: int
    stores: int = attrs.field(default=8, validator=attrs.validators.instance_of(int))


@attrs.define
class Report:
    region: Region
    quarter: str
    revenue: list = attrs.field(factory=list)

    def collect(self):
        source = random.Random(f"{self.quarter}{self.region.seed}")
        self.revenue = [round(source.gauss(120, 30), 1) for _ in range(self.region.stores)]
        return self

    def outliers(self):
        middle = median(self.revenue)
        return [value for value in self.revenue if abs(value - middle) > 45]

    def render(self):
        lines = [f"# {self.region.name} {self.quarter}", ""]
        lines += [f"- store {n}: {value}" for n, value in enumerate(self.revenue, 1)]
        lines += ["", f"mean {mean(self.revenue):.1f}, median {median(self.revenue):.1f}"]
        return "\n".join(lines)


REGIONS = [Region("north", 3), Region("south", 5, 12), Region("islands", 8, 5)]
