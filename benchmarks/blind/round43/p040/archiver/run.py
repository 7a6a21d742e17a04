from __future__ import annotations

import logging
import sqlite3
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from .logs import quiet_worker
from .pages import Bookmark, archive

log = logging.getLogger(__name__)


def archive_all(bookmarks: list[Bookmark], target: Path) -> int:
    target.mkdir(exist_ok=True)
    db = sqlite3.connect(target / "archive.db")
    db.execute("create table page (slug text primary key, title text, size integer)")
    log.info("%d bookmarks", len(bookmarks))
    with ProcessPoolExecutor(max_workers=2, initializer=quiet_worker) as pool:
        futures = {pool.submit(archive, bookmark, target): bookmark for bookmark in bookmarks}
        for future in as_completed(futures, timeout=6):
            try:
                row = future.result()
            except OSError as problem:
                log.warning("%s: %s", futures[future].slug, problem)
                continue
            db.execute("insert into page values (?, ?, ?)", row)
            log.info("archived %s (%d bytes)", row[0], row[2])
    db.commit()
    (count,) = db.execute("select count(*) from page").fetchone()
    db.close()
    return count
