from __future__ import annotations

import tempfile
import threading
import time
from collections import Counter
from typing import Annotated

import typer
import zmq
from rich.console import Console
from rich.progress import Progress

from .events import EVENT, EventPublisher
from .runner import Runner, Scenario

console = Console(width=90)


def follow(context: zmq.Context, url: str, seen: Counter[str]) -> None:
    inbox = context.socket(zmq.SUB)
    inbox.subscribe(b"")
    inbox.bind(url)
    while inbox.poll(600):
        seen[EVENT.validate_json(inbox.recv_multipart()[1]).type] += 1
    inbox.close()


def simulate(scenarios: list[Scenario], publisher: EventPublisher) -> list[Runner]:
    runners = [Runner(scenario, publisher) for scenario in scenarios]
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("scenarios", total=len(runners))
        for runner in runners:
            runner.start()
        active, deadline = list(runners), time.monotonic() + 5
        while active and time.monotonic() < deadline:
            for runner in list(active):
                if not runner.pump():
                    active.remove(runner)
                    progress.advance(task)
    for runner in runners:
        runner.finish()
    return runners


def main(scenarios: Annotated[int, typer.Option(min=1, max=12)] = 3, steps: int = 60) -> None:
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as tmp, zmq.Context() as context:
        url = f"ipc://{tmp}/events"
        follower = threading.Thread(target=follow, args=(context, url, seen))
        follower.start()
        publisher = EventPublisher(context, url)
        plan = [Scenario(f"basin{n}", steps, 0.4 + n / 10) for n in range(scenarios)]
        try:
            for runner in simulate(plan, publisher):
                console.print(runner.scenario.name, f"peak {runner.peak or 0:.2f}")
        finally:
            publisher.close()
            follower.join()
    console.print(dict(seen))


if __name__ == "__main__":
    typer.run(main)
