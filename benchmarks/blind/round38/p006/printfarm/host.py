import logging
import tempfile

import zmq

from .components import RenderRunner, StatusBeacon
from .components.runner import PrintJob
from .lifecycle import LifecycleManager


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        address = f"ipc://{folder}/status"
        manager = LifecycleManager()
        beacon = manager.manage(StatusBeacon(context, address))
        runner = manager.manage(RenderRunner(manager))
        manager.start_all()

        dashboard = context.socket(zmq.SUB)
        dashboard.setsockopt(zmq.LINGER, 0)
        dashboard.connect(address)
        dashboard.subscribe("farm")
        dashboard.poll(150)

        beacon.announce("busy")
        jobs = [PrintJob("poster", 3), PrintJob("leaflet", 8)]
        for job in jobs:
            runner.submit(job)
        for title, digest in runner.collect(len(jobs)).items():
            logging.info("%s rendered as %s", title, digest)
        beacon.announce("idle")
        manager.stop_all()
        while dashboard.poll(200):
            logging.info("dashboard: %s", dashboard.recv_string())
        dashboard.close()
    context.term()


if __name__ == "__main__":
    main()
