"""What the whole process shares."""
from __future__ import annotations

import zmq


class Runtime:
    @classmethod
    def context(cls) -> zmq.Context:
        return zmq.Context.instance()

    @classmethod
    def stop(cls) -> None:
        cls.context().destroy(linger=0)
