from __future__ import annotations

import multiprocessing
import tempfile
import zlib
from string import Template

import zmq

from outbox import CompressedOutbox, Outbox

PAGE = Template("<h1>$title</h1>")


class Renderer(multiprocessing.Process):
    def __init__(self, outbox: Outbox, titles: list[str]) -> None:
        super().__init__()
        self.outbox = outbox
        self.titles = titles

    def run(self) -> None:
        pages = [PAGE.substitute(title=title) for title in self.titles]
        if isinstance(self.outbox, CompressedOutbox):
            self.outbox.post_all(pages)
        self.outbox.post("end of " + self.titles[0])
        self.outbox.finish()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        address = f"ipc://{folder}/pages"
        with zmq.Context() as ctx, ctx.socket(zmq.PULL) as press:
            press.bind(address)
            outbox = CompressedOutbox(address)
            outbox.post("cover")
            renderers = [Renderer(outbox, ["one", "two"]), Renderer(outbox, ["three", "four"])]
            for renderer in renderers:
                renderer.start()
            for renderer in renderers:
                renderer.join(3)
            while press.poll(200):
                print([zlib.decompress(part).decode() for part in press.recv_multipart()])
            outbox.finish()


if __name__ == "__main__":
    main()
