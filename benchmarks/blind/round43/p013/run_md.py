import argparse
import tempfile

import zmq

from md.job import Job
from md.system import LennardJones


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder")
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--every", type=int, default=20)
    args = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="md-") as temporary:
        folder = args.folder or temporary
        control = zmq.Context.instance().socket(zmq.PULL)
        url = f"ipc://{temporary}/status"
        control.bind(url)

        first = Job(LennardJones(), folder, url, args.every)
        first.run(args.steps // 2 + args.every)
        first.close()
        second = Job(LennardJones(), folder, url, args.every)
        second.run(args.steps // 2)
        second.close()

        while control.poll(200):
            print(control.recv_string())
        control.close()


if __name__ == "__main__":
    main()
