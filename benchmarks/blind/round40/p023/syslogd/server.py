import logging
import socketserver

from .parser import Malformed, parse

log = logging.getLogger("syslogd")


class DatagramHandler(socketserver.DatagramRequestHandler):
    def handle(self):
        text = self.rfile.read().decode("utf-8", "replace")
        for line in text.splitlines():
            try:
                record = parse(line)
            except Malformed:
                self.server.feed.reject(self.client_address[0], line)
                continue
            self.server.feed.publish(f"{record.facility}.{record.severity}", record._asdict())

    def finish(self):
        self.rfile.close()
        self.wfile.close()


class SyslogServer(socketserver.ForkingUDPServer):
    max_children = 4
    timeout = 0.2
    allow_reuse_address = True

    def __init__(self, address, feed):
        super().__init__(address, DatagramHandler)
        self.feed = feed
        self.received = 0

    def verify_request(self, request, client_address):
        self.received += 1
        return True

    def service_actions(self):
        super().service_actions()
        replayed = self.feed.replay()
        if replayed:
            log.info("replayed %d records", replayed)
