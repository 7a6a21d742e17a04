from email.message import EmailMessage

import zmq


class MailQueue:
    def __enter__(self) -> "MailQueue":
        self._ctx = zmq.Context()
        self._in = self._ctx.socket(zmq.PULL)
        self._out = self._ctx.socket(zmq.PUSH)
        port = self._in.bind_to_random_port("tcp://127.0.0.1")
        self._out.linger = 0
        self._out.connect(f"tcp://127.0.0.1:{port}")
        return self

    def __exit__(self, *exc) -> None:
        self._ctx.destroy(linger=0)

    def put(self, to: str, subject: str, body: str) -> None:
        message = EmailMessage()
        message["To"], message["Subject"] = to, subject
        message.set_content(body)
        self._out.send(message.as_bytes())

    def depth(self) -> int:
        return int(self._in.get(zmq.EVENTS) & zmq.POLLIN)

    def delivered(self) -> int:
        count = 0
        while self._in.poll(100):
            self._in.recv()
            count += 1
        return count
