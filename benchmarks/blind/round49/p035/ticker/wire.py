import threading

import zmq

STORIES = [
    ("PRIO", "Bridge closed after storm"),
    ("SPORT", "Home win in the last minute"),
    ("CITY", "Council votes on tram line nine"),
]


class WireService(threading.Thread):
    """The agency's wire, replayed into the newsroom."""

    def __init__(self, context, endpoint):
        super().__init__(name="wire", daemon=True)
        self.context = context
        self.endpoint = endpoint

    def run(self):
        out = self.context.socket(zmq.PUSH)
        out.linger = 200
        out.sndtimeo = 500
        out.connect(self.endpoint)
        for slug, headline in STORIES:
            out.send_json({"type": "story", "slug": slug, "headline": headline})
        out.close()
