from .singleton import Singleton


class Settings(metaclass=Singleton):
    """Where the peers are.  Plain values, filled in by the program."""

    peers: dict[str, str] = {}
    linger = 400

    def url(self, name):
        try:
            return self.peers[name]
        except KeyError:
            raise LookupError(f"no peer called {name!r}") from None
