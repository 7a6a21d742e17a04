from .base import SocketWorker


class MailWorker(SocketWorker):
    def handle(self, message: bytes) -> None:
        self.beat(f"mailed {len(message)} bytes")
