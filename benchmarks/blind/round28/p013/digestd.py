"""Nightly digest: gather the day's posts, render one mail per subscriber, queue them."""
import logging
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed

import zmq

import render
from link import Link

log = logging.getLogger("digest")

SUBSCRIBERS = {
    "ada@example.org": {"compost", "bees"},
    "bert@example.org": {"bees"},
    "cleo@example.org": {"slugs", "compost"},
    "nobody@example.org": set(),
}


class Forum(threading.Thread):
    """The neighbours: the forum's stream and the mail queue."""

    def __init__(self):
        super().__init__(name="forum", daemon=True)
        self.ctx = zmq.Context()
        self.events = self.ctx.socket(zmq.PUSH)
        self.queue = self.ctx.socket(zmq.PULL)
        self.urls = [
            f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
            for sock in (self.events, self.queue)
        ]
        self.mails = []
        self.finished = threading.Event()

    def run(self):
        self.events.setsockopt(zmq.SNDTIMEO, 2000)
        for n in range(12):
            self.events.send_json({
                "thread": ("compost", "bees", "slugs")[n % 3],
                "author": f"member{n % 4}",
                "text": f"post number {n} about the <usual> things",
            })
        while not self.finished.is_set() or self.queue.poll(100):
            if self.queue.poll(100):
                self.mails.append(self.queue.recv_multipart())
        self.ctx.destroy(linger=0)


class DigestRun:
    def __init__(self, link):
        self.link = link
        self.posts = []

    def collect(self):
        with self.link.session() as session:
            self.posts.extend(session.gather())
            session.post("progress", stage="collected", posts=len(self.posts))

    def render_all(self):
        mails = {}
        with ProcessPoolExecutor(max_workers=2) as pool:
            pending = {
                pool.submit(render_one, who, [p for p in self.posts if p["thread"] in threads]): who
                for who, threads in SUBSCRIBERS.items()
            }
            for future in as_completed(pending, timeout=5):
                text = future.result()
                if text:
                    mails[pending[future]] = text
        return mails

    def deliver(self, mails):
        with self.link.session() as session:
            for who, text in mails.items():
                session.post("mail", to=who, size=len(text))
            session.post("progress", stage="queued", mails=len(mails))


link = None


def render_one(subscriber, posts):
    if not posts:
        link.post("skipped", subscriber=subscriber)
        return None
    return render.digest(subscriber, posts).as_string()


def main():
    global link
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s: %(message)s")
    forum = Forum()
    link = Link(*forum.urls)
    forum.start()
    run = DigestRun(link)
    run.collect()
    mails = run.render_all()
    run.deliver(mails)
    forum.finished.set()
    forum.join(3)
    log.info("%d posts, %d mails, %d frames queued", len(run.posts), len(mails), len(forum.mails))
    return 0


if __name__ == "__main__":
    sys.exit(main())
