import importlib
import logging
from multiprocessing import Pipe, Process

from .outlet import PipeOutlet, ZmqOutlet
from .skill import SKILLS, Skill

log = logging.getLogger("engine")


def _sandbox(skill: Skill, text: str) -> None:
    skill.hear(text)
    skill.outlet.publish("done")


class Engine:
    def __init__(self) -> None:
        self.outlet = ZmqOutlet()
        self.skills: list[Skill] = []
        self._pipes = {}

    def load(self, names: list[str]) -> None:
        for module in ("basic", "remote"):
            importlib.import_module(f"chatbot.skills.{module}")
        for name in names:
            kind = SKILLS[name]
            if kind.sandboxed:
                ours, theirs = Pipe(duplex=False)
                skill = kind(PipeOutlet(theirs))
                self._pipes[skill] = ours
            else:
                skill = kind(self.outlet)
            self.skills.append(skill)
        self.outlet.publish("loaded", skills=names)

    def say(self, text: str) -> None:
        for skill in self.skills:
            if skill.sandboxed:
                self._relay(skill, text)
            else:
                skill.hear(text)

    def _relay(self, skill: Skill, text: str) -> None:
        process = Process(target=_sandbox, args=(skill, text), daemon=True)
        process.start()
        pipe = self._pipes[skill]
        while pipe.poll(1.0):
            topic, data = pipe.recv()
            if topic == "done":
                break
            self.outlet.publish(topic, **data)
        process.join(1)
        log.info("%s: %s", type(skill).__name__, process.exitcode)

    def close(self) -> None:
        self.outlet.close()
