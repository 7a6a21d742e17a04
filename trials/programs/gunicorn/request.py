"""Ask the server on a Unix socket for a few pages, once it is there."""

import socket
import sys
import time

for number in range(4):
    for _ in range(100):
        connection = socket.socket(socket.AF_UNIX)
        try:
            connection.connect(sys.argv[1])
            break
        except OSError:
            connection.close()
            time.sleep(0.1)
    connection.sendall(b"GET /%d HTTP/1.0\r\n\r\n" % number)
    with connection.makefile("rb") as answer:
        if b" 200 " not in answer.readline():
            sys.exit("the server failed")
    connection.close()
