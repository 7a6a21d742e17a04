import socket


def ask(address, word):
    with socket.create_connection(address, timeout=3) as conn:
        conn.sendall(word.encode() + b"\n\n")
        return conn.makefile().readline().strip()


def ask_all(address, words):
    return {w: ask(address, w) for w in words}
