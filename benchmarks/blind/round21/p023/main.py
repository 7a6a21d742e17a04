import logging

import zmq

from gateway import Gateway
from readings import Probe, Reading, scan
from roles import Role, split

log = logging.getLogger("main")


def collect(inbox: zmq.Socket, quiet_ms: int = 700) -> list[dict]:
    rows = []
    while inbox.poll(quiet_ms):
        rows.append(inbox.recv_json())
    return rows


def run(site: str) -> int:
    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as inbox:
        port = inbox.bind_to_random_port("tcp://127.0.0.1")
        with Gateway(f"tcp://127.0.0.1:{port}", site) as gateway:
            gateway.forward(Reading(Probe.AIR, 0.0))
            with split() as role:
                match role:
                    case Role.SAMPLER:
                        for reading in scan(3):
                            gateway.forward(reading)
                    case Role.HUB:
                        rows = collect(inbox)
                        log.info("%d rows from %s", len(rows), {r["site"] for r in rows})
    return len(rows)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    print(run("house-3"))
