import argparse
import itertools
import logging
import tempfile
from multiprocessing import Pool
from typing import Iterator, NamedTuple

import bulletin
import glyphs

log = logging.getLogger("ocr")

PHRASES = ("NO RAIN", "TREE LINE", "TEN SAILS", "OLD TRAIN", "A STONE", "LION REST")
THRESHOLD = 0.93


class Page(NamedTuple):
    number: int
    cells: tuple
    attempt: int = 0


class Reading(NamedTuple):
    number: int
    text: str
    confidence: float
    attempts: int
    first_pass: float


def pages(count: int, noise: float) -> Iterator[Page]:
    clean = (p.replace("D", "O") for p in itertools.cycle(PHRASES))
    for number, phrase in zip(range(1, count + 1), clean):
        bulletin.post("queued", page=number)
        yield Page(number, tuple(glyphs.scan(phrase, noise, seed=number)))


def decode(cells) -> tuple[str, float]:
    letters, marks = zip(*map(glyphs.read, cells))
    return "".join(letters), sum(marks) / len(marks)


def smooth(cells):
    template = glyphs.FONT
    return [template[glyphs.read(cell)[0]] for cell in cells]


def recognise(page: Page) -> Reading:
    text, confidence = decode(page.cells)
    if confidence < THRESHOLD:
        first, (text, confidence) = confidence, decode(smooth(page.cells))
        return Reading(page.number, text, confidence, 2, first)
    return Reading(page.number, text, confidence, 1, confidence)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--noise", type=float, default=0.07)
    opts = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        bulletin.open_board(tmp)
        with Pool(opts.workers) as pool:
            finished = pool.imap_unordered(recognise, pages(opts.pages, opts.noise))
            readings = []
            for _ in range(opts.pages):
                reading = finished.next(timeout=5)
                if reading.attempts > 1:
                    bulletin.post("rescan", page=reading.number, confidence=round(reading.first_pass, 3))
                bulletin.post("read", page=reading.number)
                readings.append(reading)
        bulletin.close_board()

    for r in sorted(readings):
        log.info("%3d %-10s %.2f (%d)", r.number, r.text, r.confidence, r.attempts)
    log.info("rescanned: %d", sum(r.attempts > 1 for r in readings))


if __name__ == "__main__":
    main()
