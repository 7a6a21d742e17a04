import zmq


class Control:
    def __init__(self, base: str) -> None:
        self.ctx = zmq.Context()
        self.events = self.ctx.socket(zmq.PUB)
        self.events.linger = 0
        self.events.bind(f"ipc://{base}/events")

    def event(self, name: str, **data) -> None:
        self.events.send_json({"event": name, **data})

    def mail_channel(self, url: str) -> zmq.Socket:
        sock = self.ctx.socket(zmq.PUSH)
        sock.linger = 0
        sock.sndtimeo = 50
        sock.connect(url)
        return sock
