import sys

from cirun.reports import Reports

if __name__ == "__main__":
    url, name = sys.argv[1:]
    Reports(url) << f"{name} begins" << f"{name} ends"
    print("step", name)
