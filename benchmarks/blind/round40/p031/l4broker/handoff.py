"""Passes accepted connections to another process, with SCM_RIGHTS."""
import socket
import struct

PREFIX = struct.Struct("!I")


def give(channel: socket.socket, connection: socket.socket, number: int) -> None:
    socket.send_fds(channel, [PREFIX.pack(number)], [connection.fileno()])
    connection.close()


def take(channel: socket.socket):
    """The next connection with its number; None when the broker has gone."""
    data, fds, _flags, _address = socket.recv_fds(channel, PREFIX.size, 1)
    if not fds:
        return None
    (number,) = PREFIX.unpack(data)
    return number, socket.socket(fileno=fds[0])
