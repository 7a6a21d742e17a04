import multiprocessing

from . import codebook, desk

ACCEPT = 0.6


def code_one(case):
    case_id, text = case
    code, score = codebook.best_match(text)
    if score < ACCEPT:
        desk.desk().refer(case_id, text, score)
        return case_id, None
    return case_id, code


class Batch:
    def __init__(self, name, cases, endpoint):
        self.name = name
        self.cases = cases
        self.endpoint = endpoint
        self.desk = desk.open_desk(endpoint)

    def __enter__(self):
        self.desk.mark(f"begin {self.name}")
        return self

    def __exit__(self, *exc):
        self.desk.mark(f"end {self.name}")

    def run(self, processes=2, patience=4):
        with multiprocessing.Pool(processes, initializer=desk.open_desk, initargs=(self.endpoint,)) as pool:
            pending = pool.map_async(code_one, self.cases, chunksize=3)
            try:
                return dict(pending.get(patience))
            except multiprocessing.TimeoutError:
                return {}
