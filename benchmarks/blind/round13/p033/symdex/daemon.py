import sys
import time
from pathlib import Path

import zmq

from .indexer import shards
from .link import EditorLink


def editor():
    """The editor's end, in this process for `--self-test` and demonstrations."""
    pull = zmq.Context.instance().socket(zmq.PULL)
    return pull, "tcp://127.0.0.1:%d" % pull.bind_to_random_port("tcp://127.0.0.1")


def main() -> int:
    root = Path(sys.argv[1])
    inbox, address = editor()
    link = EditorLink(address)
    link.notify("begin", {"root": str(root)})
    running = [shard.launch() for shard in shards(root, 2, link)]
    deadline = time.monotonic() + 4
    codes = [shard.reap(deadline) for shard in running]
    link.notify("end", {"codes": codes})
    while inbox.poll(300):
        print(inbox.recv_json())
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
