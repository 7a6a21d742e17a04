from attrs import frozen, field, validators


@frozen
class Config:
    feed_url: str = field(validator=validators.matches_re(r"(tcp|ipc)://.+"))
    graders: int = field(default=2, validator=validators.ge(1))
    pass_mark: float = 0.5
