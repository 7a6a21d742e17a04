"""Worker of the evidence store: hashes exhibits in a process with tight limits.

Usage: hasher.py ENDPOINT WORKER_ID
"""
import hashlib
import pathlib
import sys

import zmq


def digest(path):
    data = pathlib.Path(path).read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def serve(endpoint, worker_id):
    with zmq.Context() as context, context.socket(zmq.DEALER) as dealer:
        dealer.setsockopt(zmq.IDENTITY, worker_id.encode())
        dealer.setsockopt(zmq.RCVTIMEO, 2500)
        dealer.setsockopt(zmq.LINGER, 200)
        dealer.connect(endpoint)
        dealer.send_json({"state": "ready"})
        while True:
            try:
                job = dealer.recv_json()
            except zmq.Again:
                return 4
            if job.get("stop"):
                return 0
            try:
                dealer.send_json({"state": "done", "exhibit": job["exhibit"], **digest(job["path"])})
            except OSError as err:
                dealer.send_json({"state": "failed", "exhibit": job["exhibit"], "error": str(err)})


if __name__ == "__main__":
    sys.exit(serve(sys.argv[1], sys.argv[2]))
