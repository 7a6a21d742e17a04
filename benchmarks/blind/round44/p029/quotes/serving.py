"""Runs the application under uvicorn in a process beside the caller."""
from __future__ import annotations

import multiprocessing
import socket
from contextlib import contextmanager
from typing import Iterator

import uvicorn
from starlette.applications import Starlette


def _serve(app: Starlette, listener: socket.socket) -> None:
    config = uvicorn.Config(app, log_level="warning", lifespan="on", loop="asyncio", ws="none")
    uvicorn.Server(config).run(sockets=[listener])


@contextmanager
def background_server(app: Starlette) -> Iterator[str]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(16)
    process = multiprocessing.Process(target=_serve, args=(app, listener), name="uvicorn", daemon=True)
    process.start()
    try:
        yield "http://127.0.0.1:%d" % listener.getsockname()[1]
    finally:
        process.terminate()
        process.join(3)
        if process.is_alive():
            process.kill()
            process.join()
        listener.close()
