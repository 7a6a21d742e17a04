import kvcache

workers = 2
worker_timeout = 4


def when_ready(arbiter):
    kvcache.default().set("arbiter", "ready")


def post_fork(arbiter, worker):
    kvcache.reset()
