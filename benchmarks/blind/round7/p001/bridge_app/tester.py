import socket


def ask(address: tuple[str, int], text: str) -> str:
    with socket.create_connection(address, timeout=2) as sock:
        sock.sendall(text.encode() + b"\n")
        with sock.makefile() as reader:
            return reader.readline().strip()
