"""Analysis server: every `go` gets an engine process of its own."""
from __future__ import annotations

import json
import logging
import multiprocessing as mp
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

import zmq

from board import Board
from search import Searcher

log = logging.getLogger("server")


class Session:
    """One connected client."""

    def __init__(self, router: zmq.Socket, ident: bytes) -> None:
        self.router = router
        self.ident = ident

    def _reply(self, kind: bytes, payload: dict) -> None:
        self.router.send_multipart([self.ident, kind, json.dumps(payload).encode()], zmq.NOBLOCK)

    def accepted(self, moves: str) -> None:
        self._reply(b"ok", {"moves": moves})

    def info(self, line: dict) -> None:
        self._reply(b"info", line)

    def bestmove(self, col: int) -> None:
        self._reply(b"bestmove", {"col": col})


@dataclass
class Analysis:
    session: Session
    board: Board
    process: mp.Process
    pipe: Connection
    deadline: float = field(default_factory=lambda: time.monotonic() + 2.0)

    def stop(self) -> None:
        self.process.join(0.2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.pipe.close()


def analyse(board: Board, depth: int, answer: Connection) -> None:
    searcher = Searcher(on_info=lambda line: answer.send(("info", line)))
    answer.send(("bestmove", searcher.best_move(board, depth)))
    answer.close()


class AnalysisServer:
    def __init__(self, ctx: zmq.Context, endpoint: str, depth: int) -> None:
        self.router = ctx.socket(zmq.ROUTER)
        self.router.linger = 200
        self.router.bind(endpoint)
        self.depth = depth
        self.running: dict[int, Analysis] = {}
        self.poller = zmq.Poller()
        self.poller.register(self.router, zmq.POLLIN)

    def serve(self, answers: int, seconds: float = 7.0) -> int:
        served = 0
        end = time.monotonic() + seconds
        while served < answers and time.monotonic() < end:
            events = dict(self.poller.poll(100))
            if self.router in events:
                ident, command, body = self.router.recv_multipart(zmq.NOBLOCK)
                if command == b"go":
                    self._go(Session(self.router, ident), json.loads(body)["moves"])
            for fd, job in list(self.running.items()):
                if fd in events:
                    served += self._relay(fd, job)
                elif time.monotonic() > job.deadline:
                    served += self._finish(fd, job)
        for fd, job in list(self.running.items()):
            self._finish(fd, job)
        return served

    def _go(self, session: Session, moves: str) -> None:
        session.accepted(moves)
        board = Board(moves)
        receiver, sender = mp.Pipe(duplex=False)
        process = mp.Process(target=analyse, args=(board, self.depth, sender), daemon=True)
        process.start()
        sender.close()
        self.running[receiver.fileno()] = Analysis(session, board, process, receiver)
        self.poller.register(receiver.fileno(), zmq.POLLIN)

    def _relay(self, fd: int, job: Analysis) -> int:
        try:
            kind, value = job.pipe.recv()
        except EOFError:
            log.warning("engine process died")
            return self._finish(fd, job)
        match kind:
            case "info":
                job.session.info(value)
                return 0
            case _:
                return self._finish(fd, job, value)

    def _finish(self, fd: int, job: Analysis, col: int | None = None) -> int:
        self.poller.unregister(fd)
        del self.running[fd]
        job.session.bestmove(job.board.legal()[0] if col is None else col)
        job.stop()
        return 1

    def close(self) -> None:
        self.router.close()
