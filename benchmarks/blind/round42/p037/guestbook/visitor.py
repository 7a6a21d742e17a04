import socket
import threading


class Visitor(threading.Thread):
    def __init__(self, name: str, port: int):
        super().__init__(name=name, daemon=True)
        self.port = port
        self.answer = ""

    def run(self) -> None:
        with socket.create_connection(("127.0.0.1", self.port), timeout=3) as conn:
            with conn.makefile("rw", newline="\n") as stream:
                stream.write(f"SIGN {self.name} greetings from {self.name}\n")
                stream.flush()
                self.answer = stream.readline().strip()
                stream.write("BYE\n")
                stream.flush()
