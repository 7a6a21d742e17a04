import argparse
import sys
import unittest


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--start", default="suite")
    args = parser.parse_args()
    tests = unittest.defaultTestLoader.discover(args.start, pattern="case_*.py", top_level_dir=".")
    result = unittest.TextTestRunner(verbosity=1, stream=sys.stdout).run(tests)
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
