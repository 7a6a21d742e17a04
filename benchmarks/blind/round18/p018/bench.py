import zmq

import hostlink
import stage
from axis import Axis
from hostlink import PACKET, Op


def host_log(inbox: zmq.Socket) -> None:
    while inbox.poll(300):
        op, code, name = PACKET.unpack(inbox.recv())
        print(f"host: {Op(op).name} {code} {name.rstrip(bytes(1)).decode()}")


def main() -> int:
    ctx = zmq.Context()
    inbox = ctx.socket(zmq.PULL)
    port = inbox.bind_to_random_port("tcp://127.0.0.1")
    worst = 0
    with hostlink.session(ctx, f"tcp://127.0.0.1:{port}", "bench7") as host:
        for name in stage.SEQUENCES:
            code = stage.execute(Axis("X", 25_000), name)
            host.send(hostlink.packet(Op.EVENT, code, name))
            worst = max(worst, code)
    host_log(inbox)
    inbox.close()
    ctx.term()
    return worst


if __name__ == "__main__":
    print("worst code", main())
