"""Repositories over SQLite; writes invalidate the shared cache."""
from __future__ import annotations

import abc
import functools
import sqlite3
from typing import Callable, ParamSpec, TypeVar

import bus

P = ParamSpec("P")
R = TypeVar("R")


def invalidates(region: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def wrap(method: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(method)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            result = method(*args, **kwargs)
            bus.current().stale(region, str(result))
            return result
        return inner
    return wrap


class Repository(abc.ABC):
    ddl: str

    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path, timeout=5)
        with self.db:
            self.db.execute(self.ddl)

    @abc.abstractmethod
    def save(self, **fields: object) -> int: ...

    def close(self) -> None:
        self.db.close()


class AccountRepository(Repository):
    ddl = "create table if not exists account (id integer primary key, owner text)"

    @invalidates("account")
    def save(self, **fields: object) -> int:
        with self.db:
            return self.db.execute("insert into account(owner) values (:owner)", fields).lastrowid

    def count(self) -> int:
        return self.db.execute("select count(*) from account").fetchone()[0]
