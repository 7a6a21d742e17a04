from __future__ import annotations

import json
import tempfile
import threading
import time
from pathlib import Path

import click
import zmq

from . import logs
from .crawl import crawl
from .settings import CrawlSettings

SITE = {
    "index.html": ("Home", ["a.html", "b.html"]),
    "a.html": ("Alpha", ["b.html", "c.html"]),
    "b.html": ("Beta", ["index.html", "gone.html"]),
    "c.html": ("Gamma", []),
}


def write_site(root: Path) -> None:
    for name, (title, links) in SITE.items():
        anchors = " ".join(f'<a href="{link}">{link}</a>' for link in links)
        (root / name).write_text(f"<html><title>{title}</title><body>{anchors} text</body></html>")


def hub(socket: zmq.Socket, lines: list[dict], done: threading.Event) -> None:
    while not done.is_set():
        if socket.poll(100):
            lines.append(json.loads(socket.recv()))
    socket.close(0)


@click.command()
@click.option("--depth", default=2, show_default=True)
@click.option("--workers", default=2, show_default=True)
def main(depth: int, workers: int) -> None:
    """Crawl the sample wiki."""
    context = zmq.Context()
    socket = context.socket(zmq.SUB)
    socket.setsockopt(zmq.SUBSCRIBE, b"")
    port = socket.bind_to_random_port("tcp://127.0.0.1")
    settings = CrawlSettings(depth=depth, workers=workers, log_endpoint=f"tcp://127.0.0.1:{port}")
    lines: list[dict] = []
    done = threading.Event()
    reader = threading.Thread(target=hub, args=(socket, lines, done), daemon=True)
    reader.start()

    factory = logs.configure(settings.log_endpoint)
    time.sleep(0.2)
    with tempfile.TemporaryDirectory(prefix="spider-") as root:
        write_site(Path(root))
        found = crawl(root, "index.html", settings)
    time.sleep(0.3)
    done.set()
    reader.join(2)
    factory.close()
    context.term()
    for page in found.values():
        click.echo(f"{page.name:<12} {page.title:<8} {len(page.links)} links")
    click.echo(f"{len(lines)} log events: {sorted({line['event'] for line in lines})}")


if __name__ == "__main__":
    main()
