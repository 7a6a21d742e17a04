import zmq

from .iface import ICarBus, ICarBusFactory


class SocketGuard:
    """Owns exactly one socket and closes it when the owner is done."""

    def __init__(self, sock):
        self._sock = sock

    def get(self):
        return self._sock

    def reset(self):
        sock, self._sock = self._sock, None
        if sock is not None:
            sock.close(0)

    def __enter__(self):
        return self._sock

    def __exit__(self, *exc):
        self.reset()
        return False


class ZmqCarBus(ICarBus):
    def __init__(self, guard):
        self._guard = guard

    def report(self, car, floor, door):
        self._guard.get().send_json({"car": car, "floor": floor, "door": door}, zmq.NOBLOCK)

    def close(self):
        self._guard.reset()


class ZmqDispatcherPort:
    def __init__(self, guard):
        self._guard = guard

    def next(self, timeout_ms):
        sock = self._guard.get()
        if not sock.poll(timeout_ms):
            return None
        return sock.recv_json(zmq.NOBLOCK)

    def close(self):
        self._guard.reset()


class ZmqBusFactory(ICarBusFactory):
    def __init__(self, config):
        self._config = config
        self._ctx = zmq.Context(config.get("bus.io_threads", 1))

    def createDispatcherSide(self):
        sock = self._ctx.socket(zmq.PULL)
        sock.bind(self._config.get("bus.endpoint"))
        return ZmqDispatcherPort(SocketGuard(sock))

    def createCarSide(self):
        sock = self._ctx.socket(zmq.PUSH)
        sock.setsockopt(zmq.SNDHWM, self._config.get("bus.hwm", 100))
        sock.connect(self._config.get("bus.endpoint"))
        return ZmqCarBus(SocketGuard(sock))

    def dispose(self):
        self._ctx.destroy(linger=0)
