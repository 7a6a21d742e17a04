from collections import deque


class History:
    def __init__(self, limit):
        self._texts = deque(maxlen=limit)

    def push(self, text):
        if not self._texts or self._texts[-1] != text:
            self._texts.append(text)

    @property
    def latest(self):
        return self._texts[-1]

    def __iter__(self):
        return reversed(self._texts)
