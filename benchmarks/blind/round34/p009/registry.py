"""Service registry: a REP loop in a thread and a blocking client."""
import json
import threading

import zmq


class RegistryServer(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.services = {}
        self.url = None
        self._ready = threading.Event()
        self._quit = threading.Event()

    def start(self):
        super().start()
        self._ready.wait()
        return self.url

    def run(self):
        ctx = zmq.Context()
        rep = ctx.socket(zmq.REP)
        self.url = f"tcp://127.0.0.1:{rep.bind_to_random_port('tcp://127.0.0.1')}"
        self._ready.set()
        while not self._quit.is_set():
            if rep.poll(50):
                request = rep.recv_json()
                rep.send_json(getattr(self, "on_" + request.pop("op"))(**request))
        rep.close(0)
        ctx.term()

    def on_announce(self, name, address):
        self.services[name] = address
        return {"ok": True}

    def on_list(self):
        return {"ok": True, "services": self.services}

    def stop(self):
        self._quit.set()
        self.join()


def ask(url, op, timeout=2000, **params):
    """One request on a socket of its own."""
    ctx = zmq.Context.instance()
    with ctx.socket(zmq.REQ) as req:
        req.setsockopt(zmq.LINGER, 0)
        req.connect(url)
        req.send_string(json.dumps({"op": op, **params}))
        if not req.poll(timeout):
            raise TimeoutError(f"registry at {url} does not answer")
        return req.recv_json()
