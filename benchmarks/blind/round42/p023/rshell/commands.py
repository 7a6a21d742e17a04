"""The commands a remote user may run.  Each yields lines of output."""
import hashlib
import os
import platform
from pathlib import Path
from typing import Callable, Iterator

Command = Callable[[Path, list[str]], Iterator[str]]
REGISTRY: dict[str, Command] = {}


def command(name: str) -> Callable[[Command], Command]:
    def register(func: Command) -> Command:
        REGISTRY[name] = func
        return func
    return register


@command("ls")
def list_dir(root: Path, args: list[str]) -> Iterator[str]:
    for entry in sorted(root.iterdir()):
        yield f"{entry.stat().st_size:8d} {entry.name}"


@command("sum")
def checksum(root: Path, args: list[str]) -> Iterator[str]:
    for name in args:
        digest = hashlib.sha256((root / name).read_bytes()).hexdigest()
        yield f"{digest[:16]}  {name}"


@command("uname")
def uname(root: Path, args: list[str]) -> Iterator[str]:
    yield f"{platform.system()} {platform.release()}"
    yield f"uid {os.getuid()}"
