from functools import partial

import zmq


def event_channel(context, names):
    """Gives one publishing callable for each event name, and the port."""
    pub = context.socket(zmq.PUB)
    pub.linger = 0
    port = pub.bind_to_random_port("tcp://127.0.0.1")

    def emit(name, key):
        pub.send_multipart([name, key.encode()])

    return {name: partial(emit, b"__event__:" + name.encode()) for name in names}, port, pub.close
