import hashlib

from ..skill import Skill


class Weather(Skill):
    """Parses untrusted answers, hence sandboxed."""

    sandboxed = True

    def hear(self, text: str) -> None:
        degrees = hashlib.md5(text.encode()).digest()[0] % 30
        self.outlet.publish("say", text=f"{degrees} degrees")
