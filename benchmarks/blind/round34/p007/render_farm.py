import logging
from multiprocessing import get_context

import zlog

FRAMES = range(1, 9)


class FrameLog(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[frame {self.extra['frame']:03d}] {msg}", kwargs


class Renderer:
    def __init__(self, handler, share, of):
        self.handler = handler
        self.frames = [f for f in FRAMES if f % of == share]
        self.log = logging.getLogger(f"render.{share}")

    def __call__(self):
        for frame in self.frames:
            log = FrameLog(self.log, {"frame": frame})
            log.info("start")
            checksum = sum(i * frame for i in range(10_000)) & 0xFFFF
            log.info("done %04x", checksum)
        self.handler.flush_and_close()


def main():
    sink = zlog.LogSink()
    sink.start()
    root = logging.getLogger("render")
    handler = zlog.install(sink.url, root)
    root.info("farm opens with %d frames", len(FRAMES))

    fork = get_context("fork")
    procs = [fork.Process(target=Renderer(handler, share, 2), name=f"renderer-{share}")
             for share in range(2)]
    for proc in procs:
        proc.start()
    for proc in procs:
        proc.join(5)
        if proc.is_alive():
            proc.kill()
    root.info("farm closes")
    handler.flush_and_close()
    sink.finish()
    for line in sorted(sink.lines):
        print(line)


if __name__ == "__main__":
    main()
