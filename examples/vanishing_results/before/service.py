"""Runs jobs: short ones here, long ones in a process each, so that a crash takes only one along."""

import multiprocessing

import jobs

LONG = 100  # pages

fork = multiprocessing.get_context("fork")


def run(orders):
    workers = []
    for name, pages in orders:
        if pages < LONG:
            jobs.render(name, pages)
        else:
            worker = fork.Process(target=jobs.render, args=(name, pages))
            worker.start()
            workers.append(worker)
    for worker in workers:
        worker.join()
