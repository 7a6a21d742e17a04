from __future__ import annotations

import logging
from typing import Any, ClassVar

import zmq


class Stage:
    """A stage of the analysis. Subclasses register themselves by name."""

    registry: ClassVar[dict[str, type["Stage"]]] = {}
    zmq_context: ClassVar[zmq.Context] = zmq.Context()
    name: ClassVar[str]

    def __init_subclass__(cls, name: str, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.name = name
        Stage.registry[name] = cls

    def __init__(self, **options: Any):
        self.options = options
        self.log = logging.getLogger(f"cytometer.{self.name}")

    @classmethod
    def build(cls, name: str, **options: Any) -> "Stage":
        try:
            return cls.registry[name](**options)
        except KeyError:
            raise LookupError(f"no stage {name!r}, have {sorted(cls.registry)}") from None

    def open(self, kind: int, **sockopts: int) -> zmq.Socket:
        socket = self.zmq_context.socket(kind)
        for option, value in sockopts.items():
            setattr(socket, option, value)
        return socket
