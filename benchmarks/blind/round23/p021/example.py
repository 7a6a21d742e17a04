"""Runs two jobs and prints what the result channel says."""
import contextlib
import time

import zmq

from tasq import Broker, Outcome, Worker, task


@task("words.count")
def count_words(text: str) -> int:
    return len(text.split())


@task("words.longest")
def longest_word(text: str) -> str:
    return max(text.split(), key=len)


def main() -> None:
    text = "the quick brown fox jumps over the lazy dog"
    with contextlib.closing(Broker()) as broker, zmq.Context() as ctx, ctx.socket(zmq.SUB) as listener:
        listener.connect(broker.endpoint)
        listener.subscribe(b"words.")
        time.sleep(0.2)
        Worker(broker).work((name, (text,)) for name in ("words.count", "words.longest"))
        while listener.poll(200):
            _, raw = listener.recv_multipart()
            print(Outcome.decode(raw))


if __name__ == "__main__":
    main()
