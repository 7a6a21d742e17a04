import time

import zmq

from .ppp import INTERVAL, LIVENESS, PPP


def pirate_worker(folder: str, seconds: float) -> None:
    ctx = zmq.Context.instance()
    sock = ctx.socket(zmq.DEALER)
    sock.linger = 0
    sock.connect(f"ipc://{folder}/back")
    sock.send(PPP.READY.value)
    liveness, beat = LIVENESS, 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end and liveness:
        if sock.poll(int(INTERVAL * 1000)):
            match sock.recv_multipart():
                case [client, b"", request]:
                    sock.send_multipart([client, b"", request[::-1]])
            liveness = LIVENESS
        else:
            liveness -= 1
        if time.monotonic() > beat:
            sock.send(PPP.HEARTBEAT.value)
            beat = time.monotonic() + INTERVAL
