from multiprocessing import Process

from .channel import Channel


class Robot:
    def __init__(self, name: str, results: Channel) -> None:
        self.name = name
        self.results = results
        self.process = Process(target=self._work)

    def _work(self) -> None:
        for plate in range(3):
            self.results.send((self.name, plate, "pipetted"))

    def start(self) -> None:
        self.process.start()

    def join(self) -> None:
        self.process.join(3)
