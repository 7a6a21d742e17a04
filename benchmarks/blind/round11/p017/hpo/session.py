import zmq


class Session:
    _current = None

    def __init__(self, url: str) -> None:
        self.url = url
        self.context = zmq.Context.instance()
        self.metrics = self.context.socket(zmq.PUSH)
        self.metrics.linger = 0
        self.metrics.connect(url)
        self.poller = zmq.Poller()
        self.orders = self.context.socket(zmq.SUB)
        self.orders.connect(url + "-orders")
        self.orders.subscribe("")
        self.poller.register(self.orders, zmq.POLLIN)

    @classmethod
    def current(cls, url: str | None = None) -> "Session":
        if cls._current is None:
            cls._current = cls(url)
        return cls._current

    def log(self, **metrics: float) -> None:
        self.metrics.send_json(metrics, flags=zmq.DONTWAIT)

    def should_stop(self) -> bool:
        return bool(dict(self.poller.poll(0)))
