import socket
import zmq

from dispensary import PharmacyServer
from stock import StockBus


def cabinet(address, *lines):
    with socket.create_connection(address, timeout=3) as conn, conn.makefile("rw") as io:
        for line in lines:
            print(line, file=io, flush=True)
            yield line, io.readline().strip()
        print("bye", file=io, flush=True)


def sink(ctx):
    sock = ctx.socket(zmq.PULL)
    return sock, "tcp://127.0.0.1:%d" % sock.bind_to_random_port("tcp://127.0.0.1")


def main():
    ctx = zmq.Context()
    ledger, ledger_url = sink(ctx)
    register, register_url = sink(ctx)
    bus = StockBus(ctx).attach(ledger_url, register_url)
    ledger.poll(100)
    with PharmacyServer(bus) as server:
        for line, answer in cabinet(server.server_address, "C3 ibuprofen 4", "C3 morphine 1", "what"):
            print(f"{line!r}: {answer}")
    while ledger.poll(300):
        print("ledger", ledger.recv_string())
    while register.poll(100):
        print("controlled", register.recv_pyobj())
    bus.close()
    ctx.destroy(linger=0)


if __name__ == "__main__":
    main()
