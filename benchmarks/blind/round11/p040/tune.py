import tempfile

import zmq

from tuning.channels import Channels
from tuning.launch import launch
from tuning.trial import Trial


def main() -> None:
    channels = Channels(tempfile.mkdtemp())
    channels["status"].send_string("begin", zmq.DONTWAIT)
    channels.close()
    print(launch(Trial(lr, channels) for lr in (0.1, 0.2)))
    channels["status"].send_string("end", zmq.DONTWAIT)
    channels.close()


if __name__ == "__main__":
    main()
