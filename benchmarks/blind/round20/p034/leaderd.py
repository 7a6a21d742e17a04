"""Start as leader, detach, ship what is in the log, step down."""
import pathlib
import sys
import tempfile
import time

from replica.detach import detach
from replica.states import Follower, Leader, Node
from replica.wal import Wal


def main(argv: list[str]) -> int:
    run_dir = pathlib.Path(argv[1] if len(argv) > 1 else tempfile.mkdtemp())
    wal = Wal()
    for word in (b"create", b"insert", b"commit"):
        wal.append(word)
    node = Node(wal)
    node.state.tick()
    detach(run_dir / "leader.pid")
    node.become(Leader)
    print("leading on", node.state.port, flush=True)
    for _ in range(3):
        node.state.tick()
        time.sleep(0.05)
    node.become(Follower)
    node.state.tick()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
