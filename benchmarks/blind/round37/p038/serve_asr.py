"""Starts recognisers from a fork server which has the models in memory."""
import argparse
import multiprocessing
import queue
import sys


def start_recognisers(count):
    mp = multiprocessing.get_context("forkserver")
    mp.set_forkserver_preload(["asr.recognizer"])
    from asr.recognizer import serve

    inbox, outbox = mp.Queue(), mp.Queue()
    procs = [mp.Process(target=serve, args=(inbox, outbox), daemon=True) for _ in range(count)]
    for p in procs:
        p.start()
    return procs, inbox, outbox


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--utterances", type=int, default=10)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()

    procs, inbox, outbox = start_recognisers(args.processes)
    from asr import acoustic

    truth = {}
    for number in range(args.utterances):
        truth[number], vectors = acoustic.utterance(number)
        inbox.put((number, vectors))
    for _ in procs:
        inbox.put(None)

    right = total = 0
    for _ in range(args.utterances):
        try:
            number, words = outbox.get(timeout=3)
        except queue.Empty:
            break
        total += len(words)
        right += sum(a == b for a, b in zip(words, truth[number]))
        print(number, " ".join(words))
    for p in procs:
        p.join(2)
        if p.is_alive():
            p.kill()
    print(f"word accuracy {right}/{total}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
