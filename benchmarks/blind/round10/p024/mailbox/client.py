import zmq


class MailClient:
    def __init__(self, url: str) -> None:
        self.context = zmq.Context()
        self.push = self.context.socket(zmq.PUSH)
        self.push.connect(url)

    def send(self, text: str) -> None:
        self.push.send_string(text)

    def __enter__(self) -> "MailClient":
        return self

    def __exit__(self, *exc: object) -> None:
        self.push.close(linger=500)
        self.context.term()
