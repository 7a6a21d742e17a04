from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    mappers: int = 2
    shards: tuple[str, ...] = field(default=(
        "to be or not to be that is the question",
        "whether tis nobler in the mind to suffer",
        "the slings and arrows of outrageous fortune",
        "or to take arms against a sea of troubles",
    ))
    idle_ms: int = 700
