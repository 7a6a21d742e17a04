from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from .bus import ZmqBus

PLUGINS: dict[str, type[Plugin]] = {}


class Plugin:
    name: ClassVar[str] = ""
    isolated: ClassVar[bool] = False

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        if cls.name:
            PLUGINS[cls.name] = cls

    def __init__(self, bus: ZmqBus) -> None:
        self.bus = bus

    def activate(self) -> None:
        raise NotImplementedError
