from .base import SocketWorker


class SmsWorker(SocketWorker):
    limit = 160

    def handle(self, message: bytes) -> None:
        self.beat(f"sent {min(len(message), self.limit)} characters")

    def run(self) -> None:
        self.beat(f"limit is {self.limit}")
        super().run()
