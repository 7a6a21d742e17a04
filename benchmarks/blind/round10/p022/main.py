"""Template server; `reload` starts the renderer again as a fresh program."""
import sys

from templates.renderer import render_forever
from templates.server import Server


def main(argv: list) -> int:
    if argv[:1] == ["render"]:
        render_forever(argv[1])
        return 0
    server = Server()
    for page in ("index", "about"):
        server.reload()
        print(server.ask(page))
    server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
