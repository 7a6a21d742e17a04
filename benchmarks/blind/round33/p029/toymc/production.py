import multiprocessing
import queue
import statistics
import time

from . import journal, physics

mp = multiprocessing.get_context("spawn")


class Generator(mp.Process):
    def __init__(self, job, events, out):
        super().__init__(daemon=True)
        self.job, self.events, self.out = job, events, out

    def run(self):
        journal.write("job-start", job=self.job)
        energies = physics.sample(1000 + self.job, self.events)
        self.out.put((self.job, statistics.mean(energies), max(energies)))
        journal.write("job-end", job=self.job, events=len(energies))


class Production:
    def __init__(self, jobs, events):
        self.out = mp.Queue()
        self.generators = [Generator(job, events, self.out) for job in range(jobs)]

    def execute(self, patience=6.0):
        journal.write("production-start", jobs=len(self.generators))
        for generator in self.generators:
            generator.start()
        limit = time.monotonic() + patience
        summary = {}
        while len(summary) < len(self.generators) and time.monotonic() < limit:
            try:
                job, mean, peak = self.out.get(timeout=0.2)
            except queue.Empty:
                if not any(g.is_alive() for g in self.generators):
                    break
                continue
            summary[job] = mean, peak
        for generator in self.generators:
            generator.join(1)
            if generator.is_alive():
                generator.kill()
        journal.write("production-end", done=len(summary))
        return summary
