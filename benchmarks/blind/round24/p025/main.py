import logging

from lsd import server

logging.basicConfig(level=logging.ERROR)
server.run("lsd")
