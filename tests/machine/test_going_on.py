"""Whatever programs do between making a socket and forking: the path goes on, and what follows rests on nothing.

``common_code.txt`` holds pieces of code as real programs have them, with an empty line between two.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import analyse, script

PIECES = Path(__file__).with_name("common_code.txt").read_text(encoding="utf-8").strip().split("\n\n")

BEFORE = """
import argparse, asyncio, atexit, base64, bisect, collections, concurrent.futures, configparser, contextlib, copy, csv
import dataclasses, datetime, decimal, enum, errno, fractions, functools, getpass, glob, hashlib, heapq, inspect, io
import itertools, json, logging, math, operator, os, pathlib, pickle, platform, queue, random, re, secrets, select
import shutil, signal, socket, sqlite3, statistics, string, struct, subprocess, sys, tempfile, textwrap, threading, time
import traceback, types, typing, urllib.request, uuid, warnings, weakref, zlib
import zmq, zmq.asyncio, zmq.utils.monitor

ctx = zmq.Context()
sock = ctx.socket(zmq.PUSH)
sub = ctx.socket(zmq.SUB)
rep = ctx.socket(zmq.REQ)
poller = zmq.Poller()
poller.register(sub, zmq.POLLIN)
poller.register(rep, zmq.POLLIN)

"""

AFTER = """

if os.fork() == 0:
    sock.send(b"x")
"""

POSSIBLE = ("socks = dict(poller.poll(100))\n    if sub", "running = True")
"""Loops with several exits, of which only some are told apart: what follows is possible."""


@pytest.mark.parametrize("piece", PIECES)
def test_what_follows_is_reached(piece: str) -> None:
    found = [
        each
        for each in analyse(script(BEFORE, piece, AFTER)).findings
        if each.code == "ZMQ202" and "`send`" in each.message
    ]
    assert len(found) == 1
    assert found[0].confidence == ("possible" if any(each in piece for each in POSSIBLE) else "certain")
