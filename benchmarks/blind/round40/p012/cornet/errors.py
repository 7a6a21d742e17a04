class CornetError(Exception):
    """Root of everything this package raises."""


class CallTimeout(CornetError):
    def __init__(self, method: str, seconds: float) -> None:
        super().__init__(f"no answer to {method!r} within {seconds:g}s")
        self.method = method


class RemoteError(CornetError):
    """The function on the other side raised."""
