import logging
import multiprocessing

_mp = multiprocessing.get_context("fork")


class Worker:
    def __init__(self, task):
        self.task = task
        self._process = _mp.Process(target=self._work, name=f"cron-{task.name}")

    def begin(self):
        self._process.start()

    def _work(self):
        log = logging.getLogger(f"nightcron.{self.task.name}")
        try:
            self.task.action(log)
        except Exception as problem:
            log.error("job failed: %s", problem)
            raise SystemExit(1) from problem

    def settle(self, patience):
        self._process.join(patience)
        if self._process.exitcode is None:
            self._process.kill()
            return "killed"
        return "done" if self._process.exitcode == 0 else "failed"
