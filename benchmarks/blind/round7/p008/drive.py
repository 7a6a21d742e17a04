import argparse

from driver.console import ConsoleSession
from driver.event_feed import EventFeed
from driver.recipes import recipe


def main() -> None:
    parser = argparse.ArgumentParser(description="drives an interactive tool and reports what it prints")
    parser.add_argument("--tool", default="echo")
    parser.add_argument("--script", default="quit")
    args = parser.parse_args()
    feed = EventFeed()
    feed.event("begin", tool=args.tool)
    with ConsoleSession(recipe(args.tool), feed, timeout=2.0) as session:
        output = session.play(args.script.split(","))
    feed.event("end", size=len(output))
    print(feed.count, "events,", len(output), "characters")
    feed.close()


if __name__ == "__main__":
    main()
