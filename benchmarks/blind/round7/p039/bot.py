import argparse
import logging

from chatbot.engine import Engine


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--skills", default="greet")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    engine = Engine()
    engine.load(args.skills.split(","))
    engine.say("hello")
    engine.close()


if __name__ == "__main__":
    main()
