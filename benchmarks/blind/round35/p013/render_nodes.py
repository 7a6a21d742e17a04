import argparse
import subprocess
import sys

import zmq

from board import FrameBoard
from nodeproc import NodeProcess

SCRIPT = "import sys; n = int(sys.argv[1]); print('frame', n, sum(i * i for i in range(20000)) % 997)"


def render(board, frames, nice):
    running = []
    for frame in frames:
        board.queued(frame)
        node = NodeProcess([sys.executable, "-c", SCRIPT, str(frame)], nice)
        node.before_exec(board.claim(frame))
        running.append((frame, node.start()))
    for frame, popen in running:
        try:
            out, _ = popen.communicate(timeout=4)
        except subprocess.TimeoutExpired:
            popen.kill()
            out, _ = popen.communicate()
        print(out.strip())
        board.finished(frame, popen.returncode)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--frames", type=int, default=2)
    ap.add_argument("--nice", type=int, default=0)
    args = ap.parse_args()

    context = zmq.Context.instance()
    wall = context.socket(zmq.PULL)
    port = wall.bind_to_random_port("tcp://127.0.0.1")
    board = FrameBoard(f"tcp://127.0.0.1:{port}")
    render(board, range(1, args.frames + 1), args.nice)
    board.close()

    states = {}
    while wall.poll(250):
        note = wall.recv_json()
        states.setdefault(note["frame"], []).append(note["state"])
    for frame, seen in sorted(states.items()):
        print(frame, " > ".join(seen))
    wall.close()
    context.term()


if __name__ == "__main__":
    main()
