import re
import zlib
from collections import defaultdict

TREE = {
    "kernel/sched.c": "static void schedule(void) { pick_next(); context_switch(); }",
    "kernel/fork.c": "int copy_process(int flags) { return wake_up(flags); }",
    "mm/slab.c": "void *kmalloc(int size) { return cache_alloc(size); }",
    "fs/inode.c": "int iget(int no) { return cache_lookup(no) ? 0 : kmalloc(no); }",
    "net/tcp.c": "int tcp_push(int fd) { return wake_up(fd); }",
}
WORD = re.compile(r"[a-z_]{3,}")


class Shard:
    def __init__(self, number, total):
        self.number = number
        self.postings = defaultdict(set)
        for path, text in TREE.items():
            if zlib.crc32(path.encode()) % total == number:
                for word in WORD.findall(text):
                    self.postings[word].add(path)

    def find(self, word):
        return sorted(self.postings.get(word, ()))
