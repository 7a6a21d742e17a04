"""Prints the checksum of the files named: python -m vault.fixity FILE…"""
import hashlib
import sys


def checksum(path):
    digest = hashlib.sha256()
    with open(path, "rb") as handle:
        for block in iter(lambda: handle.read(1 << 16), b""):
            digest.update(block)
    return digest.hexdigest()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(checksum(name))
