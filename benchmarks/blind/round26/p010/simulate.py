import argparse
import os
import signal
import sys
import time
import traceback

from device import FRAME, Device
from hub import Hub
from uplink import HubClient


def launch(device: Device, client: HubClient) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        device.play(client)
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def reap(pids, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    alive = set(pids)
    while alive and time.monotonic() < deadline:
        for pid in list(alive):
            if os.waitpid(pid, os.WNOHANG)[0]:
                alive.discard(pid)
        time.sleep(0.02)
    for pid in alive:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def main() -> None:
    ap = argparse.ArgumentParser(description="simulate a fleet of field devices")
    ap.add_argument("--fleet", type=int, default=3)
    ap.add_argument("--seed", type=int, default=1)
    args = ap.parse_args()
    with Hub() as hub:
        client = HubClient("127.0.0.1", hub.hello_port)
        client.discover()
        print("hub data port known:", client.data_port is not None)
        reap([launch(Device(n, args.seed), client) for n in range(args.fleet)], 4)
        client.close()
        time.sleep(0.3)
        numbers = sorted({FRAME.unpack(f)[0] for f in hub.frames})
        print(f"{len(hub.frames)} frames from devices {numbers}")


if __name__ == "__main__":
    main()
