"""What a mapper process runs: python -m gleaner.mapper PORT JOB NAME"""
import sys

import zmq

from .jobs import JOBS


def main(port: str, job_name: str, name: str) -> None:
    job = JOBS[job_name]
    with zmq.Context() as context, context.socket(zmq.DEALER) as dealer:
        dealer.linger = 200
        dealer.identity = name.encode()
        dealer.connect(f"tcp://127.0.0.1:{port}")
        dealer.send_json({"number": None, "partial": None})
        while dealer.poll(5000):
            request = dealer.recv_json()
            answer = {"number": request["number"], "partial": job.map(request["chunk"])}
            dealer.send_json(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
