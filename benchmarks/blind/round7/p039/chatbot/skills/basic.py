from ..skill import Skill


class Greet(Skill):
    def hear(self, text: str) -> None:
        if "hello" in text:
            self.outlet.publish("say", text="hello yourself")
