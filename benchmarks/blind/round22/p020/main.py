"""Identity service: password checks, with every decision published to the security feed."""
from identity import Feed, check_many, sign_in


def main() -> None:
    with Feed() as feed:
        print("warm-up:", sign_in("probe", "probe"))
        results = check_many([("ada", "lovelace"), ("bob", "hunter2"), ("eve", "guess")])
        print(dict(sorted(results.items())))
        feed.dump()


if __name__ == "__main__":
    main()
