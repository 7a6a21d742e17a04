from graphlib import TopologicalSorter


def neighbours(n, width=3):
    graph = {i: set() for i in range(n)}
    for i in graph:
        if i % width:
            graph[i].add(i - 1)
        if i >= width:
            graph[i].add(i - width)
    return graph


def order(graph):
    return TopologicalSorter(graph).static_order()


def offsets(graph):
    level = {}
    for tile in order(graph):
        ups = [level[u] for u in graph[tile]]
        level[tile] = (sum(ups) / len(ups) if ups else 0.0) + 0.5 * (tile % 4)
        yield tile, level[tile]
