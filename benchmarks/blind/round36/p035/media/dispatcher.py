import asyncio
import logging
import os
import pathlib
import signal
import sys
import tempfile

import zmq

from .link import close_link, get_link, open_link

log = logging.getLogger("dispatcher")


def _background() -> None:
    os.setpgrp()
    os.nice(5)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class WorkerProtocol(asyncio.SubprocessProtocol):
    def __init__(self, name: str, gone: asyncio.Future) -> None:
        self.name = name
        self.gone = gone
        self._partial = {1: b"", 2: b""}

    def connection_made(self, transport: asyncio.SubprocessTransport) -> None:
        log.info("%s has pid %d", self.name, transport.get_pid())

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        *lines, self._partial[fd] = (self._partial[fd] + data).split(b"\n")
        for line in lines:
            log.info("%s[%d] %s", self.name, fd, line.decode(errors="replace"))

    def process_exited(self) -> None:
        if not self.gone.done():
            self.gone.set_result(self.name)


class Dispatcher:
    def __init__(self, workers: int) -> None:
        self.count = workers
        self._dir = tempfile.TemporaryDirectory(prefix="media-")
        self.endpoint = f"ipc://{self._dir.name}/work"
        self._workers: list[tuple[asyncio.SubprocessTransport, asyncio.Future]] = []

    async def __aenter__(self) -> "Dispatcher":
        open_link(zmq.ROUTER, self.endpoint, bind=True)
        loop = asyncio.get_running_loop()
        home = str(pathlib.Path(__file__).resolve().parent.parent)
        for n in range(self.count):
            gone = loop.create_future()
            transport, _ = await loop.subprocess_exec(
                lambda n=n, gone=gone: WorkerProtocol(f"worker-{n}", gone),
                sys.executable, "-m", "media.worker", self.endpoint, str(n),
                stdin=None, cwd=home, preexec_fn=_background,
            )
            self._workers.append((transport, gone))
        return self

    async def __aexit__(self, *exc) -> None:
        for transport, gone in self._workers:
            try:
                await asyncio.wait_for(asyncio.shield(gone), 1.5)
            except asyncio.TimeoutError:
                transport.kill()
            transport.close()
        await asyncio.to_thread(close_link)
        self._dir.cleanup()

    def _converse(self, clips: dict[str, int]) -> dict[str, int]:
        """Blocking: hand a clip to each worker that asks, until all came back."""
        sock = get_link()
        todo, results, dismissed = list(clips.items()), {}, 0
        while dismissed < self.count:
            if not sock.poll(5000):
                log.warning("the workers are silent")
                break
            ident, kind, *rest = sock.recv_multipart()
            if kind == b"DONE":
                results[rest[0].decode()] = int(rest[1])
            if todo:
                clip, seconds = todo.pop()
                sock.send_multipart([ident, b"CLIP", clip.encode(), b"%d" % seconds])
            else:
                sock.send_multipart([ident, b"BYE"])
                dismissed += 1
        return results

    async def transcode(self, clips: dict[str, int]) -> dict[str, int]:
        return await asyncio.to_thread(self._converse, clips)
