import multiprocessing

import zmq

from stagekit import Tally, Tokenise

TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""


def main():
    context = zmq.Context()
    board = context.socket(zmq.PULL)
    board.linger = 0
    url = "tcp://127.0.0.1:%d" % board.bind_to_random_port("tcp://127.0.0.1")

    lines, words = multiprocessing.SimpleQueue(), multiprocessing.SimpleQueue()
    stages = [Tokenise(url, lines, words), Tally(url, words, top=2)]
    for stage in stages:
        stage.start()
    for line in TEXT.splitlines():
        lines.put(line)
    lines.put(None)
    codes = {stage.name: stage.wait() for stage in stages}

    while board.poll(200):
        note = board.recv_json()
        print(note["who"], note["state"])
    print(codes)
    board.close()


if __name__ == "__main__":
    main()
