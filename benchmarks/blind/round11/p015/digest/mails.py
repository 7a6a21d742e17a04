from dataclasses import dataclass


@dataclass(frozen=True)
class Mail:
    to: str
    lines: tuple[str, ...]

    def body(self) -> str:
        return "\n".join(f"* {line}" for line in self.lines)


def collect() -> list[Mail]:
    return [Mail("ann@example.org", ("one", "two")), Mail("bob@example.org", ("three",))]
