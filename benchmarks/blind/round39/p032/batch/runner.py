import logging
import multiprocessing
import queue
import signal

from batch import jobs
from batch.gauge import Gauge

log = logging.getLogger('batch')


def _init_worker(level):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.getLogger().setLevel(level)


class Runner(object):
    job_timeout = 4

    def __init__(self, procs):
        self.pool = multiprocessing.Pool(procs, _init_worker, (logging.WARNING,))
        self.gauge = Gauge()
        self.done = queue.Queue()

    def _watch(self, number):
        def succeeded(result):
            self.done.put((number, 'done', result))

        def failed(error):
            self.done.put((number, 'failed', error))

        return {'callback': succeeded, 'error_callback': failed}

    def run(self, plan_name):
        todo = jobs.plan(plan_name)
        with self.gauge as gauge:
            for number, job in enumerate(todo):
                gauge.update(number, 'queued', job)
                self.pool.apply_async(jobs.call, (job,), **self._watch(number))
            self.pool.close()
            open_jobs = set(range(len(todo)))
            while open_jobs:
                try:
                    number, state, detail = self.done.get(timeout=self.job_timeout)
                except queue.Empty:
                    log.error('gave up on %s', sorted(open_jobs))
                    break
                open_jobs.discard(number)
                gauge.update(number, state, detail)
                log.info('%r: %s %s', todo[number], state, detail)
            self.pool.terminate()
            self.pool.join()
            return gauge.total('done'), gauge.total('failed')
