"""What the whole process shares."""
from __future__ import annotations

import zmq


class Runtime:
    _context: zmq.Context | None = None

    @classmethod
    def context(cls) -> zmq.Context:
        if cls._context is None:
            cls._context = zmq.Context(io_threads=1)
        return cls._context

    @classmethod
    def stop(cls) -> None:
        if cls._context is not None:
            cls._context.destroy(linger=0)
            cls._context = None
