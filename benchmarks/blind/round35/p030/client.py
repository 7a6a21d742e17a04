import socket


def write_lines(address, lines):
    for line in lines:
        with socket.create_connection(address, timeout=3) as conn:
            conn.sendall(line + b"\n")
            conn.makefile().readline()
