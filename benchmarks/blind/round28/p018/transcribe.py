"""The transcription process: slow, CPU hungry, and kept out of the signalling process."""
import logging
import multiprocessing as mp
import queue
import signal

WORDS = "please call back about the invoice thank you goodbye".split()
log = logging.getLogger("transcribe")


def fake_asr(seconds: int) -> str:
    total = 0
    for i in range(20_000 * (1 + seconds % 3)):
        total = (total * 31 + i) & 0xFFFF
    return " ".join(WORDS[: 2 + (total + seconds) % len(WORDS)])


def transcriber(tasks: mp.Queue, texts: mp.Queue, ready) -> None:
    # ^C in the terminal goes to the whole group; the main process decides when we stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready.set()
    while True:
        try:
            extension, index, seconds = tasks.get(timeout=6)
        except queue.Empty:
            log.info("nothing to do, leaving")
            return
        texts.put((extension, index, fake_asr(seconds)))
