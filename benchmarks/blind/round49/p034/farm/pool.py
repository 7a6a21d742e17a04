from __future__ import annotations

import multiprocessing as mp
import pickle
from multiprocessing.connection import Connection, wait

from .bus import bus
from .jobs import Job


def serve(pipe: Connection) -> None:
    """Take pickled jobs from the pipe until an empty one comes."""
    while True:
        blob = pipe.recv_bytes()
        if not blob:
            break
        job: Job = pickle.loads(blob)
        pipe.send((job.ident, job.run()))
    pipe.close()


class EncoderPool:
    def __init__(self, size: int) -> None:
        self.size = size
        self.results: dict[str, str] = {}
        self._lanes: list[tuple[mp.Process, Connection]] = []
        self._waiting: list[Job] = []

    def __enter__(self) -> "EncoderPool":
        return self

    def submit(self, job: Job) -> None:
        bus().post(job.ident, 0)
        self._waiting.append(job)

    def _staff(self) -> None:
        while len(self._lanes) < min(self.size, len(self._waiting)):
            ours, theirs = mp.Pipe()
            worker = mp.Process(target=serve, args=(theirs,), daemon=True)
            worker.start()
            theirs.close()
            self._lanes.append((worker, ours))

    def drain(self, patience: float = 3.0) -> None:
        self._staff()
        busy: set[Connection] = set()
        for _, pipe in self._lanes:
            pipe.send_bytes(self._waiting.pop(0).pack())
            busy.add(pipe)
        while busy:
            ready = wait(list(busy), timeout=patience)
            if not ready:
                break
            for pipe in ready:
                try:
                    ident, digest = pipe.recv()
                except EOFError:
                    busy.discard(pipe)
                    continue
                self.results[ident] = digest
                if self._waiting:
                    pipe.send_bytes(self._waiting.pop(0).pack())
                else:
                    busy.discard(pipe)

    def __exit__(self, *exc) -> None:
        for worker, pipe in self._lanes:
            try:
                pipe.send_bytes(b"")
            except OSError:
                pass
            worker.join(2)
            if worker.is_alive():
                worker.kill()
