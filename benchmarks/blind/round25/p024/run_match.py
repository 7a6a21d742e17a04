import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

from match.channels import audit
from match.pairing import Ticket, settle
from match.settings import SETTINGS, Queue

POOL = {
    Queue.RANKED: [Ticket("ada", 1500), Ticket("bo", 1540), Ticket("cy", 1900), Ticket("di", 1930)],
    Queue.CASUAL: [Ticket("eve", 900), Ticket("fay", 950)],
}


def collector():
    sink = zmq.Context.instance().socket(zmq.PULL)
    sink.linger = 0
    sink.bind(SETTINGS.endpoint)
    return sink


def drain(sink):
    while sink.poll(200):
        yield sink.recv_string()


def main():
    sink = collector()
    for queue in SETTINGS.queues:
        audit(queue)
    with ProcessPoolExecutor(SETTINGS.workers) as ex:
        jobs = {ex.submit(settle, q, tickets): q for q, tickets in POOL.items()}
        for job in as_completed(jobs, timeout=6):
            print(jobs[job].value, job.result())
    for line in drain(sink):
        print("audit:", line)
    for queue in SETTINGS.queues:
        audit(queue).close()
    sink.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
