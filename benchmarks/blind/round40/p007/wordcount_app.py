import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from troupe import Actor, ActorRef, Message, Stage, Stop


@dataclass(frozen=True)
class Line(Message):
    text: str


@dataclass(frozen=True)
class Note(Message):
    text: str


@dataclass(frozen=True)
class Tally(Message):
    counts: dict


class WordCounter(Actor):
    def __init__(self, report_to: ActorRef) -> None:
        self.report_to = report_to
        self.counts: Counter = Counter()

    def receive(self, message: Message) -> None:
        if isinstance(message, Line):
            self.counts.update(word.strip(".,;").lower() for word in message.text.split())

    def stopped(self) -> None:
        self.report_to.tell(Tally(dict(self.counts)))


def main(path: str) -> None:
    lines = Path(__file__).with_name(path).read_text().splitlines()
    stage = Stage()
    stage.ref.tell(Note(f"{len(lines)} lines to go"))
    print(stage.receive(1))

    counters = [stage.enter(f"counter-{n}", WordCounter(stage.ref)) for n in range(2)]
    for number, line in enumerate(lines):
        counters[number % len(counters)].tell(Line(line))
    stage.ref.tell(Note("all lines handed out"))

    total: Counter = Counter()
    while (message := stage.receive(0.3)) is not None:
        print(type(message).__name__, message)
    for counter in counters:
        counter.tell(Stop())
    for _ in counters:
        if isinstance(message := stage.receive(0.8), Tally):
            total.update(message.counts)
    print(total.most_common(5))
    stage.curtain()


if __name__ == "__main__":
    main(sys.argv[1])
