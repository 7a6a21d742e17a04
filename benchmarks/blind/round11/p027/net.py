import zmq

import settings

context = zmq.Context()
links = context.socket(zmq.PUSH)
links.linger = 0
links.connect(settings.LINKS)
