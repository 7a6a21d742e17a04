"""Count terms of a corpus in worker processes while an async task follows the progress."""
from __future__ import annotations

import asyncio
import logging
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import zmq
import zmq.asyncio

from corpus import Chapter, chapters, count_terms
from outbox import Progress, open_outbox, post

log = logging.getLogger("lexicon")


async def follow(feed: zmq.asyncio.Socket, expected: int) -> int:
    seen = 0
    try:
        async with asyncio.timeout(4):
            while seen < expected:
                note = Progress(**await feed.recv_json())
                log.info("%-8s %-12s %d", note.phase, note.title, note.terms)
                seen += 1
    except TimeoutError:
        log.warning("only %d of %d notes arrived", seen, expected)
    return seen


async def count(pool: ProcessPoolExecutor, chapter: Chapter) -> Counter[str]:
    post(Progress("queued", chapter.title, 0))
    loop = asyncio.get_running_loop()
    return await asyncio.wait_for(loop.run_in_executor(pool, count_terms, chapter), timeout=5)


async def build(home: Path) -> Counter[str]:
    endpoint = f"ipc://{home / 'progress'}"
    book = chapters()
    with zmq.asyncio.Context() as context, context.socket(zmq.PULL) as feed:
        feed.bind(endpoint)
        open_outbox(endpoint)
        with ProcessPoolExecutor(2, initializer=open_outbox, initargs=(endpoint,)) as pool:
            async with asyncio.TaskGroup() as group:
                group.create_task(follow(feed, 2 * len(book)))
                counting = [group.create_task(count(pool, chapter)) for chapter in book]
    return sum((task.result() for task in counting), Counter())


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory(prefix="lexicon-") as name:
        lexicon = asyncio.run(build(Path(name)))
    for term, occurrences in lexicon.most_common(5):
        print(f"{occurrences:>3} {term}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
