import logging
import time
from abc import ABC, abstractmethod
from typing import ClassVar


class Job(ABC):
    registry: ClassVar[dict[str, type["Job"]]] = {}
    cron: ClassVar[str]

    def __init_subclass__(cls, *, cron: str, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.cron = cron
        Job.registry[cls.__name__] = cls

    @property
    def log(self) -> logging.Logger:
        return logging.getLogger(f"job.{type(self).__name__}")

    @abstractmethod
    def execute(self) -> None: ...


class CloseOfDayReport(Job, cron="0 23 * * *"):
    def execute(self) -> None:
        self.log.info("summing ledgers")
        total = sum(range(20_000))
        self.log.info("total is %d", total)


class PurgeSessions(Job, cron="*/30 * * * *"):
    def execute(self) -> None:
        for shard in range(3):
            time.sleep(0.02)
            self.log.info("shard %d purged", shard)


class RotateKeys(Job, cron="@monthly"):
    def execute(self) -> None:
        self.log.warning("key store is read-only")
        raise PermissionError("keystore")
