from __future__ import annotations

import multiprocessing
import re
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

from . import feed
from .settings import Settings

HREF = re.compile(r'href="([^"]*)"')


def check_page(name: str, html: str) -> dict:
    links = HREF.findall(html)
    broken = [link for link in links if not link or link.startswith("#missing")]
    feed.publish("page", name=name, links=len(links), broken=len(broken))
    return {"name": name, "links": len(links), "broken": broken}


def make_executor(settings: Settings) -> Executor:
    if settings.executor == "process":
        return ProcessPoolExecutor(
            settings.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=feed.connect,
            initargs=(settings.feed,),
        )
    return ThreadPoolExecutor(settings.workers, thread_name_prefix="check")
