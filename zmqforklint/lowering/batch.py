"""Many files at once: what was lowered before comes out of the cache, the rest is shared out to processes."""

from __future__ import annotations

import gc
import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from zmqforklint.cache import Store
from zmqforklint.cache.digest import digest
from zmqforklint.cache.stamp import stamp
from zmqforklint.form.module import Module
from zmqforklint.lowering.codec import FORMS
from zmqforklint.lowering.errors import NotParsed

_ENOUGH = 150_000
"""Characters for which one process takes about as long as several take to start."""

_KIND = "forms"


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file: what ``lower`` wants to know of it."""

    text: str
    path: str
    module: str
    is_package: bool


Lowered = Module | NotParsed


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Meanwhile, and in processes that it forks, nothing looks for cycles: forms have none.

    Looking at them again and again took a quarter of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_not_collecting()
def lower_all(
    sources: Sequence[Source], store: Store | None, jobs: int, progress: Callable[[int], None] = lambda done: None
) -> list[Lowered]:
    """Lower files, in their order; give the error of one that cannot be parsed in its place.

    ``progress`` is told how many are done. ``store`` is asked first, and keeps what had to be lowered.
    """
    results: list[Lowered | None] = [_kept(source, store) if store else None for source in sources]
    # the longest first, so that no process ends long after the others
    left = sorted((n for n, each in enumerate(results) if each is None), key=lambda n: -len(sources[n].text))
    if left:
        fresh = _each_lowered([sources[n] for n in left], store, jobs)
        for done, (n, lowered) in enumerate(zip(left, fresh, strict=True), len(sources) - len(left) + 1):
            results[n] = lowered
            progress(done)
    return [each for each in results if each is not None]


def _each_lowered(sources: Sequence[Source], store: Store | None, jobs: int) -> Iterator[Lowered]:
    if jobs == 1 or sum(len(source.text) for source in sources) < _ENOUGH:
        yield from (_lowered(source, store) for source in sources)
        return
    import multiprocessing
    import sys

    # The shortest is lowered here: that loads libcst once, before the processes are forked. No thread exists yet, so
    # that on Linux a plain fork is safe.
    shortest = _lowered(sources[-1], store)
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with context.Pool(min(jobs, len(sources)), _ignore_interrupts) as pool:
        answers = pool.imap(partial(_lowered_elsewhere, store=store), sources[:-1], chunksize=2)
        for source, answer in zip(sources, answers, strict=False):
            yield pickle.loads(answer) if answer else _lowered(source, store)
    yield shortest


def _lowered_elsewhere(source: Source, store: Store | None) -> bytes:
    """Lower a file in a process of the pool; what is nested too deep to be sent is left to the receiver."""
    lowered = _lowered(source, store)
    try:
        return pickle.dumps(lowered)
    except RecursionError:
        return b""


def _lowered(source: Source, store: Store | None) -> Lowered:
    from zmqforklint.lowering.lower import lower

    try:
        module = lower(source.text, source.path, source.module, source.is_package)
    except NotParsed as failure:
        return failure
    if store:
        store.keep(_KIND, key_of(source), json.dumps(FORMS.to_data(module), separators=(",", ":")).encode())
    return module


def _kept(source: Source, store: Store) -> Module | None:
    content = store.load(_KIND, key_of(source))
    try:
        return None if content is None else FORMS.from_data(json.loads(content))
    except (ValueError, TypeError, RecursionError):
        return None


def key_of(source: Source) -> str:
    """Name all that a form is made from."""
    parts = (stamp(), source.path, source.module, str(source.is_package), source.text)
    return digest("\0".join(parts).encode("utf-8", "surrogatepass"))


def _ignore_interrupts() -> None:
    """Leave an interrupt to the process that started this one."""
    import os
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # That one ends first then, and a worker whose answer nobody takes would complain on its terminal.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
