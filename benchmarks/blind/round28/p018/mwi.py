"""Message waiting indication service."""
import argparse
import logging
import multiprocessing as mp
import queue
import signal
import tempfile
import threading

import zmq

from vmstore import Mailbox, demo_boxes
from transcribe import transcriber

log = logging.getLogger("mwi")


class MwiService:
    def __init__(self, endpoint: str, boxes: dict[str, Mailbox]) -> None:
        self.boxes = boxes
        self.stopping = threading.Event()
        self._ctx = zmq.Context()
        self._notify = self._ctx.socket(zmq.PUB)
        self._notify.setsockopt(zmq.LINGER, 300)
        self._notify.connect(endpoint)
        self._tasks: mp.Queue = mp.Queue()
        self._texts: mp.Queue = mp.Queue()
        self._asr: list[mp.Process] = []
        signal.signal(signal.SIGTERM, self._on_term)

    def _on_term(self, signum, frame) -> None:
        self._notify.send_multipart([b"service", b"Subscription-State: terminated;reason=deactivated"])
        self.stopping.set()
        raise SystemExit(0)

    def start_transcribers(self, count: int) -> None:
        for _ in range(count):
            ready = mp.Event()
            proc = mp.Process(target=transcriber, args=(self._tasks, self._texts, ready), daemon=True)
            proc.start()
            ready.wait(3)
            self._asr.append(proc)

    def announce(self, box: Mailbox) -> None:
        self._notify.send_multipart([box.extension.encode(), box.summary().encode()])

    def run(self) -> None:
        waiting = 0
        for box in self.boxes.values():
            self.announce(box)
            for index, message in enumerate(box.messages):
                self._tasks.put((box.extension, index, message.seconds))
                waiting += 1
        while waiting and not self.stopping.is_set():
            try:
                extension, index, text = self._texts.get(timeout=3)
            except queue.Empty:
                log.warning("%d transcripts are missing", waiting)
                break
            self.boxes[extension].messages[index].transcript = text
            waiting -= 1

    def stop(self) -> None:
        for proc in self._asr:
            proc.terminate()
        for proc in self._asr:
            proc.join(2)
            if proc.is_alive():
                proc.kill()
        self._notify.send_multipart([b"service", b"Subscription-State: terminated;reason=noresource"])
        self._notify.close()
        self._ctx.term()


class Phones(threading.Thread):
    """The subscribed desk phones with their little lamps."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.lamps: dict[str, bool] = {}
        self.over = threading.Event()
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.subscribe("")
        self.sub.bind(endpoint)

    def run(self) -> None:
        while not self.over.is_set():
            if not self.sub.poll(100):
                continue
            topic, body = self.sub.recv_multipart()
            if topic == b"service":
                log.info("service: %s", body.decode())
            else:
                self.lamps[topic.decode()] = body.startswith(b"Messages-Waiting: yes")
        self.sub.close(0)
        self.ctx.term()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mailboxes", type=int, default=3)
    parser.add_argument("--transcribers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")
    with tempfile.TemporaryDirectory() as run_dir:
        endpoint = f"ipc://{run_dir}/notify"
        phones = Phones(endpoint)
        phones.start()
        service = MwiService(endpoint, {box.extension: box for box in demo_boxes(args.mailboxes)})
        service.start_transcribers(args.transcribers)
        try:
            service.run()
        finally:
            service.stop()
            phones.over.set()
            phones.join(2)
    for extension, lamp in sorted(phones.lamps.items()):
        log.info("%s lamp %s", extension, "on" if lamp else "off")


if __name__ == "__main__":
    main()
