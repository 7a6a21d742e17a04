from __future__ import annotations

import tempfile

import zmq

from .cell import Cell
from .safety import EmergencyStop


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        context = zmq.Context()
        controller = context.socket(zmq.SUB)
        controller.subscribe(b"cell")
        endpoint = f"ipc://{folder}/safety"
        estop = EmergencyStop(context, endpoint)
        controller.connect(endpoint)
        estop.install()
        controller.poll(150)
        estop.announce("RUN")
        with Cell().powered() as cell:
            peaks = cell.exercise(0.6)
        estop.announce("STOPPED")

        states = []
        while controller.poll(200):
            states.append(controller.recv_multipart()[1].decode())
        estop.close()
        controller.close(0)
        context.term()

    for axis, peak in peaks.items():
        print(f"{axis:10} peak {peak:.3f} rad")
    print("safety controller saw:", ", ".join(states))


if __name__ == "__main__":
    main()
