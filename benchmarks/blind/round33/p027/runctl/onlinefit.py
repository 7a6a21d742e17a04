import json
import statistics
import sys

import zmq


def main(url, spills):
    ctx = zmq.Context()
    sock = ctx.socket(zmq.PULL)
    sock.connect(url)
    values = {}
    for _ in range(int(spills)):
        if not sock.poll(2500):
            break
        name, data = sock.recv_multipart()
        values.setdefault(name.decode(), []).extend(json.loads(data))
    for name, sample in sorted(values.items()):
        print(f"{name}: n={len(sample)} mean={statistics.mean(sample):.2f}")
    sock.close(0)
    ctx.term()


if __name__ == "__main__":
    main(*sys.argv[1:])
