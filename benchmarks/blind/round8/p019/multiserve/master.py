from __future__ import annotations

from tornado.process import fork_processes

from .app import App


class Master:
    def __init__(self, app: App, workers: int) -> None:
        self.app = app
        self.workers = workers

    def run(self) -> None:
        self.app.check()
        number = fork_processes(self.workers, max_restarts=0)
        self.app.start()
        try:
            for index, request in enumerate(self.app.requests()):
                if index % self.workers == number:
                    self.app.answer(request)
        finally:
            self.app.stop()
