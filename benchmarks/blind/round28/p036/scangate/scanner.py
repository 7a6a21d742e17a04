"""A simulated handheld."""
import socket
import threading


class Handheld(threading.Thread):
    def __init__(self, port, dock, codes):
        super().__init__(daemon=True)
        self.port, self.dock, self.codes = port, dock, codes
        self.replies = []

    def run(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=2) as link:
            link.settimeout(2)
            replies = link.makefile("rb")
            for code in self.codes:
                link.sendall(f"SCAN;{self.dock};{code}\n".encode())
                self.replies.append(replies.readline().decode().strip())
            link.sendall(b"BYE\n")
