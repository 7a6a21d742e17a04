import itertools
import logging
import multiprocessing
import queue

import tiles

log = logging.getLogger("stitch.engine")


class StitchError(Exception):
    pass


class Stitcher:
    """Registers neighbouring tiles, one process for a block of rows."""

    def __init__(self, overlap, on_event=None, processes=2, patience=5.0):
        self.overlap = overlap
        self.on_event = on_event or (lambda event, **details: None)
        self.processes = processes
        self.patience = patience

    def stitch(self, acquired):
        rows = [
            list(group)
            for _, group in itertools.groupby(acquired, key=lambda tile: tile.row)
        ]
        self.on_event("begin", rows=len(rows))
        results = multiprocessing.Queue()
        blocks = [rows[n::self.processes] for n in range(self.processes)]
        crew = [
            multiprocessing.Process(target=self._register_block, args=(block, results))
            for block in blocks
            if block
        ]
        for member in crew:
            member.start()
        try:
            shifts = self._gather(results, expected=len(rows))
        finally:
            for member in crew:
                member.join(1)
                if member.is_alive():
                    log.warning("killing %s", member.name)
                    member.kill()
        self.on_event("end", shifts=len(shifts))
        return sorted(shifts)

    def _gather(self, results, expected):
        shifts = []
        for _ in range(expected):
            try:
                shifts += results.get(timeout=self.patience)
            except queue.Empty:
                raise StitchError("a row was not registered in time") from None
        return shifts

    def _register_block(self, block, results):
        for row in block:
            shifts = [tiles.register(a, b, self.overlap) for a, b in zip(row, row[1:])]
            results.put(shifts)
            worst = max((s.score for s in shifts), default=0.0)
            self.on_event("row", row=row[0].row, worst=round(worst, 2))
