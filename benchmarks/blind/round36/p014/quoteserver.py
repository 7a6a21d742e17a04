"""In-house quote server, here with canned prices and one simulated stall."""
import threading
import time

import zmq

PRICES = {"EURUSD": 1.0831, "GBPUSD": 1.2712, "USDJPY": 151.42, "AUDCAD": 0.8911}


class QuoteServer(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.stopping = threading.Event()
        self.ready = threading.Event()

    def run(self):
        with zmq.Context() as context, context.socket(zmq.REP) as rep:
            rep.linger = 0
            rep.bind(self.endpoint)
            self.ready.set()
            served = 0
            while not self.stopping.is_set():
                readable, _, _ = zmq.select([rep], [], [], timeout=0.05)
                if rep not in readable:
                    continue
                request = rep.recv_json()
                served += 1
                if served == 3:
                    time.sleep(0.3)
                rep.send_json({"seq": request["seq"], "value": self.answer(request)})

    def answer(self, request):
        if request["kind"] == "version":
            return [2, 1]
        return PRICES.get(request["args"][0])

    def stop(self):
        self.stopping.set()
        self.join(2)
