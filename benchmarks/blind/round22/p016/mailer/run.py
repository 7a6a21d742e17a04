import logging
import multiprocessing as mp

import zmq

from mailer import logs, worker
from mailer.render import Mail

WORKERS = 2
log = logs.get_logger("mailer.run")
mpx = mp.get_context("fork")


def outbox() -> list[Mail]:
    mails = [Mail(f"user{n}@example.test", "welcome", {"name": f"User {n}"}) for n in range(3)]
    mails.append(Mail("root@example.test", "reset", {"name": "Root"}))
    return mails


def relay(mails: list[Mail]) -> dict[int, int]:
    jobs, done, records = mpx.Queue(), mpx.SimpleQueue(), mpx.Queue()
    crew = [mpx.Process(target=worker.serve, args=(n, jobs, done, records)) for n in range(WORKERS)]
    log.info("starting", workers=WORKERS)
    for proc in crew:
        proc.start()
    listener = logs.listen(records)
    for mail in mails:
        jobs.put(mail)
    for _ in crew:
        jobs.put(None)
    for proc in crew:
        proc.join(3)
        if proc.exitcode is None:
            proc.kill()
    listener.stop()
    return dict(done.get() for proc in crew if proc.exitcode == 0)


def main() -> None:
    hub = zmq.Context.instance().socket(zmq.PULL)
    port = hub.bind_to_random_port("tcp://127.0.0.1")
    logs.configure(f"tcp://127.0.0.1:{port}")
    print("served", sorted(relay(outbox()).items()))
    log.info("stopped")
    while hub.poll(300):
        print(hub.recv_string())
    hub.close()
    logging.shutdown()


if __name__ == "__main__":
    main()
