import shutil
import sys
import time
from typing import Protocol


class Plugin(Protocol):
    name: str

    def main(self) -> int: ...


_known: dict[str, type] = {}


def plugin(cls):
    _known[cls.name] = cls
    return cls


def create(name) -> Plugin:
    return _known[name]()


@plugin
class Countdown:
    name = "countdown"

    def main(self):
        for n in (3, 2, 1):
            print(n, end=" ", flush=True)
            time.sleep(0.05)
        print("go")
        return 0


@plugin
class Banner:
    name = "banner"

    def main(self):
        width = shutil.get_terminal_size((40, 10)).columns
        print("ptyhost".center(min(width, 40), "*"))
        return 0 if sys.stdout.isatty() else 1
