from __future__ import annotations

import time


class Task:
    registry: dict[str, type["Task"]] = {}
    quiet = False

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Task.registry[cls.label()] = cls

    @classmethod
    def label(cls) -> str:
        return "".join("_" + c.lower() if c.isupper() else c for c in cls.__name__).lstrip("_")

    def run(self) -> int:
        raise NotImplementedError


class TrimSessions(Task):
    def run(self) -> int:
        return len([n for n in range(500) if n % 7 == 0])


class RebuildIndex(Task):
    def run(self) -> int:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            time.sleep(0.05)
        return 0


class MailDigest(Task):
    quiet = True

    def run(self) -> int:
        return sum(map(ord, "digest"))
