"""Simulated cellular modem: answers AT commands on its terminal."""
import sys

ANSWERS = {"AT": "OK", "ATI": "SIM7600 rev 3", "AT+CSQ": "+CSQ: 21,99"}


def main():
    for line in sys.stdin:
        word = line.strip()
        if word:
            print("<", ANSWERS.get(word, "ERROR"), flush=True)


if __name__ == "__main__":
    main()
