import logging
import socketserver

from .fanout import Fanout
from .packets import Kind, Packet

log = logging.getLogger(__name__)


class Session(socketserver.StreamRequestHandler):
    timeout = 3

    def setup(self):
        super().setup()
        self.bridges = []

    def handle(self):
        for raw in self.rfile:
            packet = Packet.decode(raw)
            match packet:
                case Packet(Kind.CONNECT):
                    self.wfile.write(b"ACK\n")
                case Packet(Kind.PUBLISH, topic, payload):
                    self.server.fanout.relay(topic, payload, retain=topic.startswith("$"))
                    self.wfile.write(b"ACK\n")
                case Packet(Kind.SUBSCRIBE, topic):
                    self.bridges.append(self.server.fanout.bridge_from(topic))
                    self.wfile.write(b"ACK\n")
                case Packet(Kind.BYE):
                    break
                case _:
                    self.wfile.write(b"ERR\n")
                    return

    def finish(self):
        for bridge in self.bridges:
            bridge.close()
        super().finish()


class BrokerServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, address=("127.0.0.1", 0)):
        super().__init__(address, Session)
        self.fanout = Fanout()

    def server_close(self):
        super().server_close()
        self.fanout.close()
