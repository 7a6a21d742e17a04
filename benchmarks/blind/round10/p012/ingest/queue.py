import zmq


class WorkQueue:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 0
        self.out.sndtimeo = 2000
        port = self.out.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.sent = 0

    def put(self, task: dict) -> None:
        self.out.send_json(task)
        self.sent += 1

    def stats(self) -> dict:
        ready = self.out.getsockopt(zmq.EVENTS) & zmq.POLLOUT
        return {"sent": self.sent, "writable": bool(ready)}

    def close(self) -> None:
        self.out.close()
        self.ctx.term()
