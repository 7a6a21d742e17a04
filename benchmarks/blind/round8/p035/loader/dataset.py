from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Dataset(Generic[T]):
    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, index: int) -> T:
        raise NotImplementedError

    def worker_init(self, rank: int) -> None:
        """Called in each worker before its first item."""
