import fcntl
import pathlib
import time

from .protocol import Push


class RefLog:
    """Append-only log shared by all sessions; one line an update."""

    def __init__(self, path: pathlib.Path):
        self.path = path
        path.touch()

    def append(self, push: Push) -> None:
        with self.path.open("a") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            stream.write(f"{time.time():.3f} {push.repo} {push.ref} {push.old}..{push.new}\n")

    def lines(self) -> list[str]:
        return self.path.read_text().splitlines()
