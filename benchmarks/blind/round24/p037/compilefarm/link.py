import functools
import logging

import zmq


class Linked:
    """Mixin for whatever talks to the broker."""

    endpoint: str

    @functools.cached_property
    def link(self) -> zmq.Socket:
        logging.debug("%s: new link", self)
        link = zmq.Context.instance().socket(zmq.DEALER)
        link.set(zmq.LINGER, 300)
        link.connect(self.endpoint)
        return link

    def tell(self, *parts: str) -> None:
        self.link.send_multipart([p.encode() for p in parts], zmq.NOBLOCK)

    def hangup(self) -> None:
        if "link" in vars(self):
            vars(self).pop("link").disconnect(self.endpoint)
