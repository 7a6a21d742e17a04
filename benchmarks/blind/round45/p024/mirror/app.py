from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer
import zmq

from .config import MirrorConfig, Share
from .notify import Notifier
from .worker import ShareSync

app = typer.Typer(add_completion=False, no_args_is_help=True)


def sample_tree(root: Path, names: list[str]) -> list[Share]:
    shares = []
    for number, name in enumerate(names):
        source = root / "src" / name
        source.mkdir(parents=True)
        for index in range(3 + number):
            (source / f"file{index}.txt").write_text(f"{name} {index}\n")
        (source / "half.part").write_text("...")
        shares.append(Share(name=name, source=source, target=root / "dst" / name))
    return shares


class Tray:
    """Stand-in for the tray applet: collects the events."""

    def __init__(self, context: zmq.Context) -> None:
        self.socket = context.socket(zmq.PULL)
        self.socket.setsockopt(zmq.RCVTIMEO, 600)
        self.endpoint = f"tcp://127.0.0.1:{self.socket.bind_to_random_port('tcp://127.0.0.1')}"

    def events(self, wanted: int) -> list[dict]:
        found: list[dict] = []
        while len(found) < wanted:
            try:
                found.append(self.socket.recv_json())
            except zmq.Again:
                break
        return found


@app.command()
def sync(
    workers: Annotated[int, typer.Option(min=1, max=8, help="shares at a time")] = 2,
) -> None:
    """Mirror all shares once."""
    tray_context = zmq.Context()
    tray = Tray(tray_context)
    with tempfile.TemporaryDirectory(prefix="mirror-") as root:
        config = MirrorConfig(
            shares=sample_tree(Path(root), ["music", "photos", "papers"][:workers]),
            notify=tray.endpoint,
        )
        notifier = Notifier(config.notify)
        notifier.event("sync-start", shares=[share.name for share in config.shares])

        running = [ShareSync(share, notifier) for share in config.shares]
        for process in running:
            process.start()
        for process in running:
            process.join(config.timeout)
            if process.is_alive():
                process.kill()
                process.join()

        copies = sum(1 for path in (Path(root) / "dst").rglob("*") if path.is_file())
        notifier.event("sync-end", copies=copies)
        for event in tray.events(len(running) + 2):
            typer.echo(f"{event['kind']:<12} {event}")
        notifier.close()
    tray.socket.close(0)
    tray_context.term()


@app.command()
def schema() -> None:
    """Print the JSON schema of the configuration file."""
    typer.echo(MirrorConfig.model_json_schema())
