"""Bots live in processes of their own and hear what is said in the room."""
from __future__ import annotations

import multiprocessing as mp
import queue
from typing import TYPE_CHECKING, ClassVar, Optional

if TYPE_CHECKING:
    from ..hub import Hub


class Bot:
    name: ClassVar[str]
    kinds: ClassVar[dict[str, type["Bot"]]] = {}

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Bot.kinds[cls.name] = cls

    def __init__(self, hub: "Hub", outbox: mp.Queue):
        self.hub = hub
        self.outbox = outbox
        self.inbox: mp.Queue = mp.Queue()
        self.process: Optional[mp.Process] = None

    # main process
    def launch(self) -> None:
        self.hub.listeners.append(self.hear)
        self.process = mp.Process(target=self.loop, name=f"bot-{self.name}", daemon=True)
        self.process.start()

    def hear(self, who: str, text: str) -> None:
        self.inbox.put((who, text))

    def retire(self) -> None:
        self.inbox.put(None)
        self.process.join(1.5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()

    # bot process
    def loop(self) -> None:
        while True:
            try:
                item = self.inbox.get(timeout=3)
            except queue.Empty:
                return
            if item is None:
                return
            answer = self.react(*item)
            if answer:
                self.say(answer)

    def say(self, text: str) -> None:
        self.outbox.put((self.name, text))

    def react(self, who: str, text: str) -> Optional[str]:
        raise NotImplementedError


from . import dice, greeter  # noqa: E402,F401
