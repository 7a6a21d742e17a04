"""Code of the pool's workers."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import zmq

from .elevation import ElevationClient
from .grid import Tile


@dataclass
class Renderer:
    heights: ElevationClient
    palette: str = " .:-=+*#%@"
    done: int = field(default=0, init=False)

    active: ClassVar["Renderer | None"] = None

    @classmethod
    def install(cls, ctx: zmq.Context, url: str) -> None:
        cls.active = cls(ElevationClient(ctx, url))

    def __call__(self, tile: Tile) -> tuple[str, str]:
        height = self.heights.height(tile)
        self.done += 1
        ink = "?" if height is None else self.palette[height // 10]
        return tile.key, ink * 4


def render(tile: Tile) -> tuple[str, str]:
    assert Renderer.active is not None
    return Renderer.active(tile)
