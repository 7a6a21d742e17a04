import tempfile

import zmq

from features.rpc import Channels
from features.supervise import supervised


def main() -> None:
    channels = Channels(zmq.Context(), tempfile.mkdtemp())
    store = channels["store"]

    def extract() -> None:
        for row in range(3):
            store.put(row, row**0.5)

    print("code", supervised(extract, 0.8))


if __name__ == "__main__":
    main()
