import os

import settings
import stats
import worker

if __name__ == "__main__":
    pids = [worker.start(seed) for seed in settings.SEEDS]
    for pid in pids:
        os.waitpid(pid, 0)
        stats.bump("children")
    stats.flush()
    print(stats.counts)
