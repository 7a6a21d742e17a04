import logging
import multiprocessing as mp
from typing import Any

from .link import Link, LinkDown

log = logging.getLogger(__name__)


class Poller(mp.Process):
    def __init__(self, url: str, meters: list[str], results: Any):
        super().__init__(daemon=True)
        self.meters = meters
        self.results = results
        self.link = Link(url)
        hello = self.link.ask(cmd="hello")
        self.unit = hello["unit"]
        self.link.close()

    def run(self) -> None:
        try:
            for meter in self.meters:
                answer = self.link.ask(cmd="read", meter=meter)
                self.results.put((meter, answer["value"], self.unit))
        except LinkDown as exc:
            log.error("concentrator %s does not answer", exc)
        finally:
            self.link.close()
            self.results.put(None)
