import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from .notifier import Notifier
from .unix import daemonize, wait_gone

app = typer.Typer(add_completion=False, no_args_is_help=True)


def watch(notifier: Notifier, folder: Path, ticks: int) -> None:
    known: set[str] = set()
    notifier.notify("up", pid=os.getpid())
    for _ in range(ticks):
        names = {p.name for p in folder.iterdir()}
        for name in sorted(names - known):
            notifier.notify("new", name=name)
        known = names
        time.sleep(0.05)


@app.command()
def run(
    ticks: Annotated[int, typer.Option(min=1)] = 3,
    url: str = "tcp://127.0.0.1:47912",
    foreground: bool = False,
) -> None:
    """Watch a folder and tell the hub."""
    folder = Path(tempfile.mkdtemp(prefix="watchd-"))
    pidfile = folder / "watchd.pid"
    notifier = Notifier(url)
    if not foreground and not daemonize(pidfile):
        wait_gone(pidfile, 4)
        typer.echo("daemon finished")
        shutil.rmtree(folder, ignore_errors=True)
        return
    with notifier:
        watch(notifier, folder, ticks)
    pidfile.with_suffix(".done").touch()
    if not foreground:
        os._exit(0)


@app.command()
def version() -> None:
    from . import __version__

    typer.echo(__version__)
