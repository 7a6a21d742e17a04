import os
import zlib


def belongs(key, shard, shards):
    return zlib.crc32(key.encode()) % shards == shard


def fan_out(shards, job):
    """Run job(shard) in a process each; returns the exit codes by shard."""
    pids = {}
    for shard in range(shards):
        pid = os.fork()
        if not pid:
            code = 70
            try:
                job(shard)
                code = 0
            finally:
                os._exit(code)
        pids[pid] = shard
    codes = {}
    while pids:
        pid, status = os.wait()
        codes[pids.pop(pid)] = os.waitstatus_to_exitcode(status)
    return dict(sorted(codes.items()))
