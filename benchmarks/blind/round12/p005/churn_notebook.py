#!/usr/bin/env python
# coding: utf-8
"""Churn exploration, exported from a notebook with nbconvert and tidied up just enough for cron."""

# In[1]:
import multiprocessing as mp
import random
import statistics

import nbtools
from nbtools import progress, show

random.seed(4)
N_BOOT = 40
SEGMENTS = ["trial", "monthly", "yearly"]

# In[2]: load
rows = [
    {"segment": random.choice(SEGMENTS), "tenure": random.expovariate(1 / 12), "left": random.random() < 0.3}
    for _ in range(900)
]
progress("load", rows=len(rows))
show("rows", len(rows))


# In[3]: per-segment summary
def by_segment(name):
    return [r for r in rows if r["segment"] == name]


summary = {s: statistics.mean(r["left"] for r in by_segment(s)) for s in SEGMENTS}
show("churn", {k: round(v, 3) for k, v in summary.items()})


# In[4]: bootstrap, one process per segment (was: %%time, single threaded, 4 min)
def bootstrap(name, out):
    data = by_segment(name)
    means = []
    for i in range(N_BOOT):
        means.append(statistics.mean(r["left"] for r in random.choices(data, k=len(data))))
        if i % 20 == 0:
            progress("bootstrap", segment=name, i=i)
    means.sort()
    out.put((name, means[1], means[-2]))


results = mp.SimpleQueue()
procs = [mp.Process(target=bootstrap, args=(s, results)) for s in SEGMENTS]
for p in procs:
    p.start()
for p in procs:
    p.join(3)
    if p.is_alive():
        p.kill()

# In[5]:
while not results.empty():
    name, lo, hi = results.get()
    show(f"ci[{name}]", (round(lo, 3), round(hi, 3)))
progress("done")
show("events", nbtools.drain())
