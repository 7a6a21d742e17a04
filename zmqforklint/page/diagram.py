"""The process tree over time, as SVG: a lifeline for each process, a sign for each event.

Places along time are percentages, so that the drawing takes any width and its text keeps its size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zmqforklint.page.axis import Axis, lay_out
from zmqforklint.page.markup import Attributes, Markup, element, joined
from zmqforklint.page.story import ENDS, Event, Kind, Lifeline, Story, moment
from zmqforklint.page.telling import place_of

COLUMN = 24
"""Pixels that a column takes at least: the smallest target that WCAG 2.2 lets a pointer aim at."""

_TOP = 26
_PITCH = 60
_LIFE = 39  # from the top of a row to its lifeline; all are at 5 modulo 20, as the zigzag of the pattern is
_HIT = 12


def min_width(axis: Axis) -> int:
    """How many pixels the diagram needs before it scrolls."""
    return round((axis.width + 2) * COLUMN)


def render_diagram(story: Story, axis: Axis | None = None) -> Markup:
    """Draw one run."""
    return _Drawing(story, axis or lay_out(story)).render()


class _Drawing:
    def __init__(self, story: Story, axis: Axis) -> None:
        self._story = story
        self._axis = axis
        self._rows = {line.process.token: index for index, line in enumerate(story.lifelines)}
        self._names = {line.process.token: line.name for line in story.lifelines}
        self._height = _TOP + _PITCH * len(story.lifelines) + 6

    def render(self) -> Markup:
        lines = self._story.lifelines
        return element(
            "svg",
            {
                "id": f"{self._story.id}-diagram",
                "class": "diagram",
                "width": "100%",
                "height": self._height,
                "role": "group",
                "aria-label": f"Processes of run {self._story.number} over time. Each sign is a link to its details.",
            },
            *self._ticks(),
            *(self._connector(line) for line in lines),
            *(self._row(line) for line in lines),
        )

    def _ticks(self) -> Iterator[Markup]:
        for column, label in self._axis.ticks:
            x = self._x(column)
            yield element("line", {"class": "tick", "x1": x, "x2": x, "y1": _TOP - 8, "y2": self._height})
            yield element("text", {"class": "time", "x": x, "y": 12, "aria-hidden": "true"}, label)

    def _connector(self, line: Lifeline) -> Markup:
        """Join a process to its parent, down from where it was forked."""
        above = self._rows.get(line.process.parent or "")
        if above is None:
            return Markup()
        x = self._x(self._axis.columns[line.events[0].id])
        kind = "connector" if line.process.fork is not None else "connector unknown"
        return element(
            "line", {"class": kind, "x1": x, "x2": x, "y1": self._y(above), "y2": self._y(self._row_of(line))}
        )

    def _row(self, line: Lifeline) -> Markup:
        y = self._y(self._row_of(line))
        start, end = line.events[0], line.events[-1]
        return element(
            "g",
            {"role": "group", "aria-label": f"Process {line.name}, pid {line.process.pid}"},
            self._label(line, y - 20),
            self._stroke("life", start, end, y)
            if end.kind is not Kind.UNSEEN
            else self._stroke("life unseen", start, end, y),
            *(self._stay(event, end, y) for event in line.events if event.stuck),
            *(self._sign(event, y) for event in line.events),
        )

    def _label(self, line: Lifeline, y: int) -> Markup:
        more = f" and {len(line.alike)} more like it" if line.alike else ""
        origin = place_of(line.events[0].stack)
        return element(
            "text",
            {"class": "label", "x": 4, "y": y, "aria-hidden": "true"},
            element("tspan", {"class": "name"}, line.name),
            element("tspan", {"class": "more"}, more),
            element("tspan", {"dx": 8}, f"pid {line.process.pid}"),
            element("tspan", {"dx": 8}, line.fate),
            element("tspan", {"class": "origin", "dx": 8}, f"forked at {origin}" if origin else ""),
        )

    def _stay(self, event: Event, end: Event, y: int) -> Markup:
        """Draw how the process stays in a touch that never ended, with the word for it."""
        kind = event.outcome if event.outcome in ("spins", "blocks") else "stays"
        x1, x2 = self._axis.columns[event.id], self._axis.columns[end.id]
        width = f"{self._percent(x2) - self._percent(x1):.3f}%"
        box: Attributes = {"class": f"stay {kind}", "x": self._x(x1), "width": width, "y": y - 5, "height": 10}
        word: Attributes = {"class": "stay-word", "x": self._x((x1 + x2) / 2), "y": y + 20, "aria-hidden": "true"}
        things = " ".join(thing.id for thing in event.things)
        return element("g", {"data-things": things}, element("rect", box), element("text", word, event.outcome))

    def _sign(self, event: Event, y: int) -> Markup:
        x = self._x(self._axis.columns[event.id])
        name = ", ".join(thing.name for thing in event.things[:1]) + ("…" if len(event.things) > 1 else "")
        count = f" x{event.count}" if event.count > 1 else ""
        stuck = " stuck" if event.stuck else ""
        return element(
            "a",
            {
                "class": f"sign {event.kind}{stuck}",
                "id": f"{event.id}-sign",
                "href": f"#{event.id}",
                "aria-label": self._spoken(event),
                "data-things": " ".join(thing.id for thing in event.things) or None,
            },
            element("title", None, self._spoken(event)),
            element("circle", {"class": "hit", "cx": x, "cy": y, "r": _HIT}),
            element("use", {"href": f"#sign-{event.kind}", "x": x, "y": y}),
            element("text", {"class": "thing", "x": x, "y": y + 20}, name + count) if name or count else Markup(),
        )

    def _spoken(self, event: Event) -> str:
        return spoken(event, self._names[event.process], self._story)

    def _stroke(self, kind: str, start: Event, end: Event, y: int) -> Markup:
        x1, x2 = (self._x(self._axis.columns[event.id]) for event in (start, end))
        return element("line", {"class": kind, "x1": x1, "x2": x2, "y1": y, "y2": y})

    def _row_of(self, line: Lifeline) -> int:
        return self._rows[line.process.token]

    def _y(self, row: int) -> int:
        return _TOP + _PITCH * row + _LIFE

    def _percent(self, column: float) -> float:
        return (column + 0.6) / (self._axis.width + 1.4) * 100

    def _x(self, column: float) -> str:
        return f"{self._percent(column):.3f}%"


def spoken(event: Event, name: str, story: Story) -> str:
    """Say an event in one sentence, for whoever cannot see the sign."""
    parts = [f"{moment(event.time - story.run.began)}: process {name} {event.title}"]
    parts += [event.outcome] if event.outcome else []
    parts += [f"at {place_of(event.stack)}"] if event.stack else []
    parts += [f"{event.count} times"] if event.count > 1 else []
    return ", ".join(parts)


_SIGNS: dict[Kind, tuple[tuple[str, Attributes], ...]] = {
    Kind.START: (("circle", {"r": 4}),),
    Kind.CONTEXT: (("rect", {"x": -6, "y": -6, "width": 12, "height": 12, "rx": 2}),),
    Kind.SOCKET: (("circle", {"r": 6.5}),),
    Kind.FORK: (("path", {"d": "M0 7.5 L-7.5 -5.5 L7.5 -5.5 Z"}),),
    Kind.LAUNCH: (("path", {"d": "M-5.5 -7 L7 0 L-5.5 7 Z"}),),
    Kind.HANDOVER: (("path", {"d": "M-7 -4 H0 V-7.5 L8 0 L0 7.5 V4 H-7 Z"}),),
    Kind.CREATE: (("path", {"d": "M0 -9 L9 0 L0 9 L-9 0 Z"}), ("path", {"class": "inner", "d": "M0 -4 V4 M-4 0 H4"})),
    Kind.USE: (
        ("path", {"d": "M-4 -9.5 H4 L9.5 -4 V4 L4 9.5 H-4 L-9.5 4 V-4 Z"}),
        ("path", {"class": "inner", "d": "M0 -5.5 V1.5 M0 4.2 V5.4"}),
    ),
    Kind.RELEASE: (
        ("rect", {"x": -7, "y": -7, "width": 14, "height": 14}),
        ("path", {"class": "inner", "d": "M-4 0 H4"}),
    ),
    Kind.EXIT: (("path", {"d": "M0 -9 V9"}),),
    Kind.DEATH: (("path", {"d": "M-6.5 -6.5 L6.5 6.5 M-6.5 6.5 L6.5 -6.5"}),),
    Kind.KILLED: (
        ("rect", {"x": -7, "y": -7, "width": 14, "height": 14}),
        ("path", {"class": "inner", "d": "M-4 -4 L4 4 M-4 4 L4 -4"}),
    ),
    Kind.EXEC: (("path", {"d": "M-7 -7 L0 0 L-7 7 M0 -7 L7 0 L0 7"}),),
    Kind.LEFT: (("path", {"d": "M-8 0 H8 M2 -6 L8 0 L2 6"}),),
    Kind.UNSEEN: (("path", {"d": "M-3.5 -3.5 A3.6 3.6 0 1 1 0 1 V3.5 M0 6.3 V7.5"}),),
}

_MEANINGS = {
    Kind.START: "a process begins",
    Kind.CONTEXT: "makes a context",
    Kind.SOCKET: "makes a socket",
    Kind.FORK: "forks",
    Kind.LAUNCH: "starts another program",
    Kind.HANDOVER: "hands an object on",
    Kind.CREATE: "makes a new object from an inherited one",
    Kind.USE: "uses an inherited object",
    Kind.RELEASE: "releases an inherited object",
    Kind.EXIT: "exits",
    Kind.DEATH: "dies of a signal",
    Kind.KILLED: "is killed when the run is over",
    Kind.EXEC: "becomes another program",
    Kind.LEFT: "runs on after the record",
    Kind.UNSEEN: "end not seen",
}


def render_signs() -> Markup:
    """Define the signs once for all diagrams."""
    symbols = [
        element(
            "g",
            {"id": f"sign-{kind}", "class": f"shape {'end ' if kind in ENDS else ''}{kind}"},
            *(element(name, attributes) for name, attributes in shapes),
        )
        for kind, shapes in _SIGNS.items()
    ]
    zigzag = element("path", {"class": "zigzag", "d": "M-2 8 L2 2 L6 8 L10 2"})
    pattern: Attributes = {"id": "spinning", "width": 8, "height": 20, "patternUnits": "userSpaceOnUse"}
    return element(
        "svg",
        {"class": "definitions", "width": 0, "height": 0, "aria-hidden": "true"},
        element("defs", None, element("pattern", pattern, zigzag), *symbols),
    )


def render_sign(kind: Kind) -> Markup:
    """Draw one sign alone, for a legend or beside words."""
    return element(
        "svg",
        {"class": "glyph", "width": 22, "height": 22, "viewBox": "-11 -11 22 22", "aria-hidden": "true"},
        element("use", {"href": f"#sign-{kind}"}),
    )


def render_legend(kinds: Sequence[Kind]) -> Markup:
    """Explain the signs that occur."""
    entries = [element("li", None, render_sign(kind), meaning) for kind, meaning in _MEANINGS.items() if kind in kinds]
    return element("ul", {"class": "legend"}, joined(entries))
