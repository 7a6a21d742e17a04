import queue
import time

from . import acoustic, stats


def recognise(vectors):
    return [acoustic.nearest(v) for v in vectors]


def serve(inbox, outbox, idle=2.0):
    """Loop of a recogniser process; ends on None or after a while without work."""
    while True:
        try:
            item = inbox.get(timeout=idle)
        except queue.Empty:
            return
        if item is None:
            return
        number, vectors = item
        began = time.perf_counter()
        words = recognise(vectors)
        rtf = (time.perf_counter() - began) / (0.4 * len(vectors))
        stats.emit("asr.rtf", rtf, utt=number)
        outbox.put((number, words))
