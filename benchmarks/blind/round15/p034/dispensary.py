"""Hospital pharmacy: dispensing cabinets report withdrawals over TCP, stock keeping hears of them."""
import socketserver
import threading

from stock import StockBus, parse_withdrawal


class CabinetHandler(socketserver.StreamRequestHandler):
    timeout = 2

    def handle(self):
        for raw in self.rfile:
            if raw.strip() == b"bye":
                break
            try:
                item = parse_withdrawal(raw)
            except ValueError as exc:
                self.wfile.write(f"ERR {exc}\n".encode())
                continue
            self.server.bus.withdraw(item)
            self.wfile.write(b"OK\n")


class PharmacyServer(socketserver.ForkingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, bus: StockBus):
        super().__init__(("127.0.0.1", 0), CabinetHandler)
        self.bus = bus

    def __enter__(self):
        self._loop = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        self._loop.start()
        return super().__enter__()

    def __exit__(self, *exc):
        self.shutdown()
        self._loop.join()
        return super().__exit__(*exc)
