from __future__ import annotations

import multiprocessing
import textwrap

from .outlet import PageOutlet
from .tree import ConfigTree

STORIES = [
    "GENEVA - Delegates agreed late on Tuesday to meet again in the spring.",
    "LIMA - A survey ship has mapped the trench for the first time.",
    "OSLO - The ferry line orders six electric vessels.",
]


class Desk:
    def __init__(self, config: ConfigTree, outlet: PageOutlet) -> None:
        self.config = config
        self.outlet = outlet

    def edit(self, story: str) -> str:
        place, _, text = story.partition(" - ")
        return "\n".join(textwrap.wrap(f"{place.title()}. {text}", 32))

    def work(self, stories: list[str]) -> None:
        with self.outlet as outlet:
            for story in stories:
                outlet.put(self.config["desk.slug"], self.edit(story))


def delegate(desk: Desk, stories: list[str]) -> int | None:
    mp = multiprocessing.get_context(desk.config["processes.method"])
    proc = mp.Process(target=desk.work, args=(stories,), name="subeditor")
    proc.start()
    proc.join(desk.config["processes.timeout_s"])
    if proc.is_alive():
        proc.kill()
        proc.join()
    return proc.exitcode
