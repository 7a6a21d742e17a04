from __future__ import annotations

from socketserver import ForkingMixIn, StreamRequestHandler, TCPServer

from collector import Collector, Reading, Uplink


class Session(StreamRequestHandler):
    server: GatewayServer
    timeout = 3

    def setup(self) -> None:
        super().setup()
        self.instrument = "unnamed"

    def handle(self) -> None:
        with self.server.collector.uplink() as uplink:
            for line in self.rfile:
                answer = self.obey(line.decode().split(), uplink)
                self.wfile.write(f"{answer}\n".encode())
                if answer.startswith("bye"):
                    break

    def obey(self, words: list[str], uplink: Uplink) -> str:
        match words:
            case ["name", name]:
                self.instrument = name
                return "ok"
            case ["quit"]:
                return f"bye {uplink.sent}"
            case [quantity, value, *unit]:
                uplink.send(
                    Reading(
                        instrument=self.instrument,
                        quantity=quantity,
                        value=float(value),
                        unit=" ".join(unit) or "1",
                    )
                )
                return "stored"
            case _:
                return "what?"


class GatewayServer(ForkingMixIn, TCPServer):
    allow_reuse_address = True
    max_children = 8

    def __init__(self, address: tuple[str, int], collector: Collector) -> None:
        super().__init__(address, Session)
        self.collector = collector
