import hashlib
import multiprocessing
import threading

import zmq

try:
    from Queue import Empty
except ImportError:
    from queue import Empty


class WorkerBase(object):
    """The loop which all kinds of workers share.

    Mixed in before the class which supplies start() and join().
    """

    kind = None

    def __init__(self, farm, number):
        super(WorkerBase, self).__init__(name='%s-%d' % (self.kind, number))
        self.daemon = True
        self.context = farm.context
        self.endpoint = farm.endpoint
        self.tasks = farm.tasks

    def render(self, task):
        name, rows = task
        lines = ['%s;%s' % (name, ';'.join(map(str, row))) for row in rows]
        text = '\n'.join(lines).encode('utf-8')
        return hashlib.md5(text).hexdigest(), len(lines)

    def open_context(self):
        return self.context

    def run(self):
        out = self.open_context().socket(zmq.PUSH)
        out.setsockopt(zmq.LINGER, 300)
        out.connect(self.endpoint)
        while True:
            try:
                task = self.tasks.get(True, 1.0)
            except Empty:
                break
            if task is None:
                break
            digest, count = self.render(task)
            out.send_pyobj((self.name, task[0], digest, count), zmq.NOBLOCK)
        out.close()


class ThreadWorker(WorkerBase, threading.Thread):
    kind = 'thread'


class ProcessWorker(WorkerBase, multiprocessing.Process):
    kind = 'process'

    def open_context(self):
        self.context = zmq.Context()
        return self.context

    def run(self):
        super(ProcessWorker, self).run()
        self.context.term()

    def stop(self, timeout):
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join(timeout)
