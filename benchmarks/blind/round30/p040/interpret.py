from __future__ import annotations

import argparse
import logging
import time
from collections import defaultdict

import zmq

from booth.floor import FLOORS, LEXICON
from booth.hub import hub
from booth.interpreter import Interpreter

log = logging.getLogger("relay")


class Relay:
    def __init__(self) -> None:
        self._inbox = hub.ctx.socket(zmq.PULL)
        port = self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.channels: dict[str, dict[int, str]] = defaultdict(dict)
        self._open: set[str] = set()

    def listen(self, languages: set[str], patience: float) -> None:
        self._open = set(languages)
        deadline = time.monotonic() + patience
        while self._open and time.monotonic() < deadline:
            if not self._inbox.poll(100):
                continue
            match self._inbox.recv_json():
                case ["text", str(language), int(number), str(text)]:
                    self.channels[language][number] = text
                case ["end", str(language), int(pid)]:
                    log.info("booth %s (%d) done", language, pid)
                    self._open.discard(language)
                case ["floor", *rest]:
                    log.info("floor: %s", rest)

    def close(self) -> None:
        self._inbox.close(0)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--floor", choices=FLOORS, default="demo")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    relay = Relay()
    hub.link(relay.endpoint).send_json(["floor", "opened", args.floor])
    booths = [Interpreter(args.floor, language, relay.endpoint) for language in sorted(LEXICON)]
    for booth in booths:
        booth.start()
    relay.listen(set(LEXICON), 6.0)
    for booth in booths:
        booth.join(2)
        if booth.is_alive():
            booth.kill()
    for language, lines in sorted(relay.channels.items()):
        print(language, [lines[n] for n in sorted(lines)])
    relay.close()
    hub.shutdown()


if __name__ == "__main__":
    main()
