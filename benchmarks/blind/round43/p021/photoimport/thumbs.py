from __future__ import annotations

import hashlib
import multiprocessing as mp
from pathlib import Path

from .notify import Tray


class ThumbnailStage(mp.Process):
    """Renders the small previews of one batch of photos."""

    def __init__(self, batch: list[Path], target: Path, edge: int, tray: Tray) -> None:
        super().__init__(name=f"thumbs-{batch[0].stem}")
        self.batch = batch
        self.target = target
        self.edge = edge
        self.tray = tray

    def render(self, photo: Path) -> Path:
        digest = hashlib.sha1(photo.read_bytes()).hexdigest()
        preview = self.target / f"{digest[:12]}-{self.edge}.thm"
        preview.write_bytes(photo.read_bytes()[: self.edge])
        return preview

    def run(self) -> None:
        self.target.mkdir(parents=True, exist_ok=True)
        for photo in self.batch:
            self.render(photo)
        self.tray.show("thumbnails", count=len(self.batch))
        self.tray.dismiss()
