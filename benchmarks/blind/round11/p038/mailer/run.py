from multiprocessing import Process

from .backends import BACKENDS


class DigestRun:
    def __init__(self, config: dict) -> None:
        self.config = config
        self.backends = [BACKENDS[key]() for key in config["backends"]]

    def send(self, mails: dict[str, str]) -> None:
        ready = [b.setup(self.config) for b in self.backends]
        for to, body in mails.items():
            for backend in ready:
                backend.deliver(to, body)
        for backend in ready:
            backend.teardown()

    def in_background(self, mails: dict[str, str]) -> Process:
        proc = Process(target=self.send, args=(mails,))
        proc.start()
        return proc
