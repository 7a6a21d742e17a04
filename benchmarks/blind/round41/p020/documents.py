LIBRARY = {
    "primer": "The cat sat. The dog ran. It was hot. We went home.",
    "statute": "Notwithstanding any provision to the contrary, applications submitted subsequent to "
               "commencement shall constitute irrevocable acknowledgement of liability.",
    "recipe": "Beat the eggs. Fold in the flour and the milk. Bake until brown.",
    "thesis": "Methodological considerations necessitate comprehensive reconsideration of "
              "epistemological foundations underlying contemporary historiography.",
    "letter": "Dear Ann, the boat came late. We saw the seals on the rocks. Write soon.",
    "manual": "Disconnect the appliance before maintenance. Remove accumulated residue periodically.",
}


def stream(repeats=1):
    for _ in range(repeats):
        yield from LIBRARY.items()
