import argparse
import multiprocessing
from functools import partial

from museum.book import PhraseBook
from museum.exhibits import TOUR
from museum.session import lookup, phrase_book


def narrate(stop: str, language: str, endpoint: str) -> None:
    for sentence in TOUR[stop](language):
        print(f"{stop}: {sentence}", flush=True)


def visit(language: str, endpoint: str) -> None:
    print("welcome to the", lookup("astrolabe.name", language), flush=True)
    players = [
        multiprocessing.Process(target=partial(narrate, stop, language, endpoint=endpoint), name=stop)
        for stop in TOUR
    ]
    for player in players:
        player.start()
    for player in players:
        player.join(timeout=1.2)
        if player.exitcode is None:
            print(player.name, "is stuck")
            player.kill()
            player.join()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("language", choices=["en", "de"], default="en", nargs="?")
    language = parser.parse_args().language
    book = PhraseBook("phrases.ini")
    book.start()
    with phrase_book(book.endpoint):
        visit(language, book.endpoint)
    book.close()


if __name__ == "__main__":
    main()
