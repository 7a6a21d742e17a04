"""Positions of sample boxes in the -80 freezers."""
import sqlite3
from typing import Iterator, NamedTuple

SCHEMA = """
create table if not exists boxes (barcode text primary key, freezer text, rack integer, seen integer);
create table if not exists moves (barcode text, origin text, target text, scan integer);
"""


class Sighting(NamedTuple):
    barcode: str
    freezer: str
    rack: int


class Inventory:
    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path)
        self.db.executescript(SCHEMA)

    def update(self, scan: int, sightings: list[Sighting]) -> Iterator[tuple[Sighting, str]]:
        """Store what a scan saw; give the boxes which were elsewhere before."""
        for each in sightings:
            row = self.db.execute(
                "select freezer, rack from boxes where barcode = ?", (each.barcode,)
            ).fetchone()
            self.db.execute(
                "insert or replace into boxes values (?, ?, ?, ?)", (*each, scan)
            )
            target = f"{each.freezer}/{each.rack}"
            origin = f"{row[0]}/{row[1]}" if row else "receiving"
            if origin != target:
                self.db.execute(
                    "insert into moves values (?, ?, ?, ?)", (each.barcode, origin, target, scan)
                )
                yield each, origin
        self.db.commit()

    def close(self) -> None:
        self.db.close()
