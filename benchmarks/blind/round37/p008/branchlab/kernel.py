from __future__ import annotations

import logging
from typing import Any, Callable

import zmq

from .checkpoint import branch

log = logging.getLogger(__name__)
Request = dict[str, Any]


class Kernel:
    """Evaluates expressions; a request of type 'try' leaves no trace in the name space."""

    def __init__(self, context: zmq.Context, shell_url: str, iopub_url: str) -> None:
        self.namespace: dict[str, Any] = {}
        self.shell = context.socket(zmq.ROUTER)
        self.shell.bind(shell_url)
        self.iopub = context.socket(zmq.PUB)
        self.iopub.bind(iopub_url)
        self.running = False
        self.handlers: dict[str, Callable[[Request], Any]] = {
            "exec": self.on_exec,
            "eval": self.on_eval,
            "try": self.on_try,
            "shutdown": self.on_shutdown,
        }

    def serve(self, idle_limit: float = 4.0) -> None:
        self.running = True
        while self.running and self.shell.poll(int(idle_limit * 1000)):
            ident, body = self.shell.recv_multipart(zmq.NOBLOCK)
            request = zmq.utils.jsonapi.loads(body)
            try:
                answer = self.handlers[request["type"]](request)
            except Exception as exc:
                answer = f"{type(exc).__name__}: {exc}"
            self.shell.send_multipart([ident, zmq.utils.jsonapi.dumps({"id": request["id"], "answer": answer})])
        self.shell.close(linger=0)
        self.iopub.close(linger=0)

    def emit(self, kind: str, **content: Any) -> None:
        self.iopub.send_json({"kind": kind, **content})

    def on_exec(self, request: Request) -> str:
        exec(request["code"], self.namespace)
        self.emit("executed", code=request["code"])
        return "ok"

    def on_eval(self, request: Request) -> str:
        return repr(eval(request["code"], self.namespace))

    def on_try(self, request: Request) -> Any:
        with branch() as attempt:
            if attempt.taken:
                exec(request["code"], self.namespace)
                for name in request.get("watch", ()):
                    self.emit("tried", name=name, value=repr(self.namespace.get(name)))
            else:
                code = attempt.wait(2.0)
                log.info("attempt %d ended with %s", attempt.pid, code)
                return {"exit": code}

    def on_shutdown(self, request: Request) -> str:
        self.running = False
        return "bye"
