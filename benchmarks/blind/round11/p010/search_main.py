from searchidx.parallel import build_parallel

DOCS = ["red fox", "blue fox", "red hen", "grey owl"]

if __name__ == "__main__":
    found = build_parallel(list(enumerate(DOCS)))
    print({word: sorted(ids) for word, ids in sorted(found.items())})
