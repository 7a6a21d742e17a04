import zmq


class TileQueue:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 0
        self.out.connect(url)

    def __lshift__(self, tile: tuple[int, int, int]) -> "TileQueue":
        self.out.send("/".join(map(str, tile)).encode(), zmq.DONTWAIT)
        return self

    def __len__(self) -> int:
        return self.out.get(zmq.SNDHWM)

    def mirror(self) -> "TileQueue":
        twin = object.__new__(type(self))
        twin.ctx = self.ctx
        twin.out = twin.ctx.socket(zmq.PUB)
        twin.out.linger = 0
        return twin
