from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, TimeoutError, as_completed

import structlog

from . import logs, pages
from .settings import CrawlSettings

log = structlog.get_logger()


def crawl(root: str, start: str, settings: CrawlSettings) -> dict[str, pages.Page]:
    found: dict[str, pages.Page] = {}
    frontier = [start]
    visited = {start}
    log.info("crawl.start", root=root, depth=settings.depth)
    with ProcessPoolExecutor(settings.workers, initializer=logs.worker_setup) as executor:
        for level in range(settings.depth):
            futures: list[Future] = [executor.submit(pages.visit, root, name) for name in frontier]
            frontier = []
            try:
                for future in as_completed(futures, timeout=settings.task_timeout):
                    page = future.result()
                    if page is None:
                        continue
                    found[page.name] = page
                    for link in page.links:
                        if link not in visited:
                            visited.add(link)
                            frontier.append(link)
            except TimeoutError:
                log.error("crawl.timeout", level=level)
                break
            if not frontier:
                break
    log.info("crawl.end", pages=len(found))
    return found
