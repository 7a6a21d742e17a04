from typing import Callable

from .link import DeviceLink


class Shell:
    prompt = "dev> "

    def __init__(self, link: DeviceLink) -> None:
        self.link = link
        self.commands: dict[str, Callable[[], str]] = {
            "help": lambda: " ".join(sorted(self.commands)),
            "set": self._post_only,
            "status": self._ask,
        }

    def _post_only(self) -> str:
        self.link.post("set")
        return "queued"

    def _ask(self) -> str:
        self.link.post("status")
        return self.link.wait() or "timeout"

    def interact(self) -> int:
        while True:
            try:
                line = input(self.prompt).strip()
            except EOFError:
                return 0
            if line == "exit":
                return 0
            action = self.commands.get(line)
            print(action() if action else f"unknown: {line}", flush=True)
