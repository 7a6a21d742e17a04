"""Extract, transform and load, one partition at a time."""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
from typing import Iterable, Iterator, NamedTuple

import click

from etlctl.state import RATES, RunState


class Partition(NamedTuple):
    number: int
    rows: int


class PartitionResult(NamedTuple):
    number: int
    rows: list[tuple[int, float]]
    rejected: int


def partitions(count: int, rows: int = 200) -> list[Partition]:
    return [Partition(number, rows + 10 * number) for number in range(count)]


def extract(part: Partition) -> Iterator[dict]:
    rng = random.Random(part.number)
    for index in range(part.rows):
        yield {
            "order": part.number * 100_000 + index,
            "amount": round(rng.uniform(-5, 400), 2),
            "currency": rng.choice(sorted(RATES)),
        }


def transform(part: Partition) -> PartitionResult:
    """Runs in the pool."""
    state = click.get_current_context().find_object(RunState)
    rows: list[tuple[int, float]] = []
    rejected = 0
    for row in extract(part):
        if row["amount"] <= 0:
            rejected += 1
            continue
        rows.append((row["order"], row["amount"] * state.rate_for(row["currency"])))
    state.feed.publish("partition", number=part.number, rows=len(rows), rejected=rejected)
    return PartitionResult(part.number, rows, rejected)


def load(connection: sqlite3.Connection, results: Iterable[PartitionResult]) -> int:
    connection.execute("create table orders (id integer primary key, amount real)")
    total = 0
    for result in results:
        with connection:
            connection.executemany("insert into orders values (?, ?)", result.rows)
        total += len(result.rows)
    return total


def run_pipeline(state: RunState, parts: list[Partition], jobs: int) -> int:
    connection = sqlite3.connect(state.settings.database)
    state.feed.publish("run", phase="start", partitions=len(parts))
    with multiprocessing.Pool(jobs) as pool:
        total = load(connection, pool.imap_unordered(transform, parts))
    state.feed.publish("run", phase="end", rows=total)
    connection.close()
    return total
