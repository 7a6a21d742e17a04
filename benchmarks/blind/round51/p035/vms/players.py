import multiprocessing


class PlayerGroup:
    """Lets each sign play its programme without one waiting for another."""

    def __init__(self):
        self._mp = multiprocessing.get_context("fork")
        self._running = {}

    def start(self, sign, programme):
        old = self._running.pop(sign.name, None)
        if old is not None:
            self._stop(old)
        proc = self._mp.Process(target=sign.play, args=(programme,), daemon=True)
        proc.start()
        self._running[sign.name] = proc

    @staticmethod
    def _stop(proc, grace=0.2):
        proc.join(grace)
        if proc.is_alive():
            proc.kill()
            proc.join()

    def finish(self, seconds):
        for name, proc in self._running.items():
            self._stop(proc, seconds)
            print(name, "exit", proc.exitcode)
        self._running.clear()
