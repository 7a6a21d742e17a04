"""Worker processes that take calls from a queue."""
import multiprocessing
import queue

from .routes import ROUTES
from .settings import settings

mp = multiprocessing.get_context(settings.start_method)


def work(calls, answers) -> None:
    while (call := calls.get()) is not None:
        number, name, args = call
        try:
            _, result = ROUTES[name](*args)
        except LookupError as error:
            result = f"error: {error}"
        answers.put((number, result))


class Workers:
    def __init__(self) -> None:
        self.calls, self.answers = mp.Queue(), mp.Queue()
        self._processes = [
            mp.Process(target=work, args=(self.calls, self.answers))
            for _ in range(settings.workers)
        ]

    def __enter__(self):
        for process in self._processes:
            process.start()
        return self

    def run(self, calls):
        for number, (name, *args) in enumerate(calls):
            self.calls.put((number, name, args))
        try:
            return dict(self.answers.get(timeout=settings.shutdown_after) for _ in calls)
        except queue.Empty:
            return {}

    def __exit__(self, *exc_info):
        for _ in self._processes:
            self.calls.put(None)
        for process in self._processes:
            process.join(settings.shutdown_after)
            if process.is_alive():
                process.kill()
