"""Servers in the manner of gen_server: init, a loop of ticks, terminate."""
from __future__ import annotations

import abc
import itertools
import logging
import multiprocessing
import sys
import time
from multiprocessing.process import BaseProcess


class Stop(Exception):
    """Raised by a callback to leave normally."""


class GenServer(abc.ABC):
    interval = 0.03

    def __init__(self, name: str, *, incarnation: int = 0) -> None:
        self.name = name
        self.incarnation = incarnation
        self.log = logging.getLogger(f"server.{name}")

    @abc.abstractmethod
    def init(self) -> None: ...

    @abc.abstractmethod
    def handle_info(self, tick: int) -> None: ...

    def terminate(self, reason: str) -> None:
        pass

    def start_link(self) -> BaseProcess:
        """Initialise, then run the loop in a linked process.

        An exception in init() reaches the caller, as in Erlang.
        """
        self.init()
        process = multiprocessing.Process(target=self._enter_loop, name=self.name, daemon=True)
        process.start()
        return process

    def _enter_loop(self) -> None:
        try:
            for tick in itertools.count():
                self.handle_info(tick)
                time.sleep(self.interval)
        except Stop:
            self.terminate("normal")
        except Exception as exc:
            self.terminate(repr(exc))
            sys.exit(1)
