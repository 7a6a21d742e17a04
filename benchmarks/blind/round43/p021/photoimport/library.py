from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .notify import Tray
from .settings import Settings
from .thumbs import ThumbnailStage

SCHEMA = "create table if not exists photo (path text primary key, size integer)"


class Library:
    def __init__(self, root: Path, settings: Settings, tray: Tray) -> None:
        self.root = root
        self.settings = settings
        self.tray = tray
        self.db = sqlite3.connect(root / "library.db")
        self.db.execute(SCHEMA)

    def copy_from(self, card: Path) -> list[Path]:
        found = sorted(card.rglob(self.settings.pattern))
        self.tray.show("import started", photos=len(found))
        place = shutil.move if self.settings.move else shutil.copy2
        taken = []
        for photo in found:
            known = self.db.execute("select 1 from photo where path = ?", (photo.name,))
            if known.fetchone():
                continue
            destination = self.root / photo.name
            place(str(photo), str(destination))
            self.db.execute("insert into photo values (?, ?)", (photo.name, destination.stat().st_size))
            taken.append(destination)
        self.db.commit()
        return taken

    def _batches(self, photos: list[Path]) -> Iterator[list[Path]]:
        step = max(1, -(-len(photos) // self.settings.workers))
        for start in range(0, len(photos), step):
            yield photos[start:start + step]

    def make_thumbnails(self, photos: list[Path]) -> int:
        stages = [
            ThumbnailStage(batch, self.root / ".thumbs", self.settings.edge, self.tray)
            for batch in self._batches(photos)
        ]
        for stage in stages:
            stage.start()
        for stage in stages:
            stage.join(3)
            if stage.is_alive():
                stage.kill()
                stage.join()
        return len(list((self.root / ".thumbs").glob("*.thm")))

    def close(self) -> None:
        self.db.close()
