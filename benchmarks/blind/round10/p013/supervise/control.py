import zmq


class Control:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.bind_to_random_port("tcp://127.0.0.1")
        self.orders = self.context.socket(zmq.SUB)
        self.orders.connect("tcp://127.0.0.1:29874")
        self.orders.subscribe("")

    def report(self, what: str, **fields: object) -> None:
        self.pub.send_json({"event": what, **fields})

    def close(self) -> None:
        self.context.destroy(linger=0)
