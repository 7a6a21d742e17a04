from __future__ import annotations

import logging
import tempfile

from stagelib import PipeSpec, Stage

log = logging.getLogger("squares")


class Square(Stage):
    def work(self, text: str) -> None:
        self.forward(str(int(text) ** 2))


class Print(Stage):
    def work(self, text: str) -> None:
        print("got", text, flush=True)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        numbers = PipeSpec(f"ipc://{folder}/numbers")
        squares = PipeSpec(f"ipc://{folder}/squares")
        stages = [Print(squares), Square(numbers, squares)]
        with numbers.writer() as feed:
            for stage in stages:
                stage.start()
            for number in range(4):
                feed.write(str(number))
            for stage in stages:
                stage.join(3)
                if stage.is_alive():
                    stage.kill()
    log.info("done")


if __name__ == "__main__":
    main()
