"""Service skeleton.  Life cycle of a service:

configure() -> open() -> [pre_fork() -> fork -> post_fork() -> child_main()]* -> supervise() -> close()

All hooks are cooperative: every class in the chain calls the next one.
"""
import logging
import os
import signal
import time


class Service(object):
    name = 'service'

    def __init__(self, options):
        self.options = options
        self.log = logging.getLogger(self.name)

    def configure(self):
        self.log.debug('configured: %s', self.options)

    def open(self):
        pass

    def close(self):
        pass

    def main(self):
        self.configure()
        self.open()
        code = self.serve()
        self.close()
        return code

    def serve(self):
        raise NotImplementedError


class ForkingService(Service):
    child_timeout = 4.0

    def __init__(self, options):
        super(ForkingService, self).__init__(options)
        self.children = {}
        self.number = None

    def pre_fork(self, number):
        self.log.debug('about to fork child %d', number)

    def post_fork(self, number):
        self.number = number
        self.children = {}
        self.log = logging.getLogger('%s.%d' % (self.name, number))

    def child_main(self):
        raise NotImplementedError

    def fork_child(self, number):
        self.pre_fork(number)
        pid = os.fork()
        if pid:
            self.children[pid] = number
            return
        try:
            self.post_fork(number)
            self.child_main()
        except BaseException:
            self.log.exception('child %d', number)
            os._exit(1)
        os._exit(0)

    def supervise(self):
        limit = time.time() + self.child_timeout
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.child_exited(self.children.pop(pid), status)
            elif time.time() > limit:
                for pid in self.children:
                    os.kill(pid, signal.SIGKILL)
                limit += 1
            else:
                time.sleep(0.02)

    def child_exited(self, number, status):
        self.log.info('child %d: status %d', number, status)

    def serve(self):
        for number in range(self.options.workers):
            self.fork_child(number)
        self.supervise()
        return 0
