"""Ask the worker for a few sums."""

import tasks

results = [tasks.add.delay(number, number) for number in range(4)]
print([result.get(timeout=30) for result in results])
