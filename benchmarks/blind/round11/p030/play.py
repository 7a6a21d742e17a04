import tempfile

import zmq

from games.core import BoardLink, ScoreLink
from games.match import Match


def main() -> None:
    url = f"ipc://{tempfile.mkdtemp()}/scores"
    with zmq.Context() as ctx:
        board = BoardLink(url).open(ctx)
        match = Match(ScoreLink(url), ["ann", "bob"])
        match.start()
        scores = [board.read(500) for _ in match.players]
        match.join(2)
        board.sock.close()
    print(scores)


if __name__ == "__main__":
    main()
