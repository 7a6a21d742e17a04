"""Transcoding service; everything is started with spawn, for sockets do not survive a fork."""
import multiprocessing

from transcode import processes
from transcode.feeder import Feeder


def main() -> None:
    feeder = Feeder()
    crew = [processes.start("decode", feeder.endpoint), processes.start("encode", feeder.endpoint)]
    feeder.feed(["a.wav", "b.wav"])
    for process in crew:
        process.join(3)
        if process.is_alive():
            process.terminate()
    feeder.close()


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    main()
