import logging
import multiprocessing as mp
import os
import queue

from . import logconf

log = logging.getLogger("mailgw.delivery")


class Maildir:
    def __init__(self, base):
        self.base = base

    def store(self, env):
        for rcpt in env.recipients:
            box = os.path.join(self.base, rcpt.split("@")[0])
            os.makedirs(box, exist_ok=True)
            with open(os.path.join(box, "%d.eml" % env.qid), "wb") as fh:
                fh.write(env.message.as_bytes())


def delivery_main(inbox, maildir, log_url):
    logconf.setup_worker(log_url)
    log.info("delivery process up")
    count = 0
    while True:
        try:
            env = inbox.get(timeout=3)
        except queue.Empty:
            break
        if env is None:
            break
        maildir.store(env)
        count += 1
        log.info("delivered %d to %s", env.qid, env.recipients[0])
    logconf.teardown_worker()


class DeliveryPool:
    def __init__(self, size, maildir, log_url):
        self.inbox = mp.Queue()
        self.procs = [
            mp.Process(target=delivery_main, name="delivery-%d" % n,
                       args=(self.inbox, maildir, log_url))
            for n in range(size)
        ]

    def __enter__(self):
        for p in self.procs:
            p.start()
        return self

    def __exit__(self, *exc):
        for _ in self.procs:
            self.inbox.put(None)
        for p in self.procs:
            p.join(3)
            if p.is_alive():
                p.kill()
                p.join()
