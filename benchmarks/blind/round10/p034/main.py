import multiprocessing

from sweep.progress import Progress
from sweep.search import evaluate, grid


def main() -> None:
    with Progress() as progress:
        processes = []
        results = multiprocessing.SimpleQueue()
        for point in grid([1, 2], [10, 20]):
            process = multiprocessing.Process(target=evaluate, args=(point, results, progress.note))
            process.start()
            processes.append(process)
        for _ in processes:
            point, value = results.get()
            progress.note(f"{point}: {value}")
        for process in processes:
            process.join()


if __name__ == "__main__":
    main()
