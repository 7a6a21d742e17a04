"""Start a broker, let a few clients publish, stop."""
import argparse
import socket
import threading

from broker.packets import Kind, Packet
from broker.server import BrokerServer


def client(address, number):
    with socket.create_connection(address, timeout=3) as conn, conn.makefile("rwb") as stream:
        for packet in (
            Packet(Kind.CONNECT, f"client-{number}"),
            Packet(Kind.PUBLISH, "$SYS/up", str(number)),
            Packet(Kind.SUBSCRIBE, "sensors/"),
        ):
            stream.write(packet.encode())
            stream.flush()
            if stream.readline() != b"ACK\n":
                return False
        stream.write(Packet(Kind.BYE).encode())
        stream.flush()
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=1)
    options = parser.parse_args()
    with BrokerServer() as server:
        loop = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        loop.start()
        done = [client(server.server_address, n) for n in range(options.clients)]
        server.shutdown()
        loop.join(3)
    print(f"{sum(done)} of {len(done)} clients served")


if __name__ == "__main__":
    main()
