"""Word counting with two actors and a collector in the main process."""
from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import zmq

from actors import Actor, ActorSystem

TEXT = """to be or not to be
that is the question
whether tis nobler in the mind to suffer
""".splitlines()


class Tokenizer(Actor):
    def receive(self, message: Any) -> bool:
        if message is None:
            self.peers["counter"].tell(None)
            return False
        for word in message.split():
            self.peers["counter"].tell(word)
        return True


class WordCounter(Actor):
    def __init__(self, ref, **peers) -> None:
        super().__init__(ref, **peers)
        self.counts: Counter[str] = Counter()

    def receive(self, message: Any) -> bool:
        self.peers["console"].tell(("progress", message))
        if message is None:
            self.peers["console"].tell(("result", self.counts.most_common(3)))
            return False
        self.counts[message] += 1
        return True


def main() -> None:
    with tempfile.TemporaryDirectory() as tmp:
        system = ActorSystem(Path(tmp))
        console = system.ref("console")
        inbox = zmq.Context.instance().socket(zmq.PULL)
        inbox.bind(console.address)
        console.tell(("progress", "(boot)"))

        counter = system.spawn(WordCounter(system.ref("counter"), console=console))
        tokenizer = system.ref("tokenizer")
        for line in TEXT:
            tokenizer.tell(line)
        tokenizer.tell(None)
        system.spawn(Tokenizer(tokenizer, counter=counter))

        seen = 0
        while inbox.poll(5000):
            kind, value = inbox.recv_pyobj(zmq.NOBLOCK)
            if kind == "result":
                print("top words:", value)
                break
            seen += 1
        print(seen, "progress messages")
        system.shutdown()
        tokenizer.release()
        console.release()
        inbox.close(0)
        zmq.Context.instance().term()


if __name__ == "__main__":
    main()
