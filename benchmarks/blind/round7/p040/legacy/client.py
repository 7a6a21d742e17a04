import socket


def send_line(address: tuple[str, int], line: str) -> str:
    with socket.create_connection(address, timeout=2) as conn:
        conn.sendall(line.encode() + b"\n")
        return conn.makefile().readline().strip()
