import multiprocessing

import zmq


class Worker(multiprocessing.Process):
    def __init__(self):
        super().__init__()
        self.context = zmq.Context()
        self.warm = self.context.socket(zmq.PAIR)

    def run(self):
        push = self.context.socket(zmq.PUSH)  # expect: ZMQ201
        push.close(0)


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    worker = Worker()
    worker.start()
    worker.join()
