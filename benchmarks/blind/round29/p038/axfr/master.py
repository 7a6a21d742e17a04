"""A primary that speaks a tiny line protocol instead of real AXFR, as a thread."""
import socketserver
import threading


class _Transfer(socketserver.StreamRequestHandler):
    def handle(self):
        zone = self.rfile.readline().strip().decode()
        if zone not in self.server.zones:
            self.wfile.write(b"REFUSED\n")
            return
        for line in self.server.zones[zone]:
            self.wfile.write(line.encode() + b"\n")
        self.wfile.write(b".\n")


class Primary(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, zones):
        self.zones = zones
        super().__init__(("127.0.0.1", 0), _Transfer)

    def start(self):
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self
