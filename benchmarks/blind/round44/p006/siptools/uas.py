import socket
import threading

from siptools import message


class EchoUas(threading.Thread):
    """Answers every request with the given code."""

    def __init__(self, code=200, reason="OK"):
        threading.Thread.__init__(self, daemon=True)
        self.code, self.reason = code, reason
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sock.bind(("127.0.0.1", 0))
        self.sock.settimeout(0.2)
        self.address = self.sock.getsockname()
        self.running = True

    def run(self):
        while self.running:
            try:
                data, peer = self.sock.recvfrom(4096)
            except socket.timeout:
                continue
            self.sock.sendto(message.response(data, self.code, self.reason), peer)
        self.sock.close()

    def stop(self):
        self.running = False
        self.join(1)
