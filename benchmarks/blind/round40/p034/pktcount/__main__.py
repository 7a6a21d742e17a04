import argparse
import contextlib
import multiprocessing
import os
import tempfile

import zmq

from . import counters, metrics, pcap


def main():
    parser = argparse.ArgumentParser(prog="pktcount")
    parser.add_argument("--captures", type=int, default=4)
    parser.add_argument("--frames", type=int, default=200)
    args = parser.parse_args()

    with contextlib.ExitStack() as stack:
        run = stack.enter_context(tempfile.TemporaryDirectory())
        statsd = zmq.Context.instance().socket(zmq.PULL)
        stack.callback(statsd.close)
        os.environ[metrics.ENDPOINT_VARIABLE] = f"ipc://{run}/statsd"
        statsd.bind(os.environ[metrics.ENDPOINT_VARIABLE])

        paths = []
        for n in range(args.captures):
            paths.append(os.path.join(run, f"eth{n}.pcap"))
            pcap.write_sample(paths[-1], args.frames, seed=n)
            metrics.client().incr("capture.files")

        with multiprocessing.Pool(2) as pool:
            results = pool.map_async(counters.summarise, paths, chunksize=1).get(timeout=6)
        total, talkers = counters.merge(results)

        for name, octets in total.most_common():
            print(f"{name:5} {octets}")
        print("top", *(f"{host}={octets}" for host, octets in talkers))
        while statsd.poll(150):
            print("metric", statsd.recv_string())
        metrics.client().close()


if __name__ == "__main__":
    main()
