class ConfigNode:
    """A tree of settings addressed by dotted paths."""

    def __init__(self, values=None):
        self._children = {}
        self._value = None
        for key, value in (values or {}).items():
            self._children[key] = ConfigNode(value) if isinstance(value, dict) else self._leaf(value)

    @staticmethod
    def _leaf(value):
        node = ConfigNode()
        node._value = value
        return node

    def child(self, path):
        node = self
        for part in path.split("."):
            node = node._children[part]
        return node

    def get(self, path, default=None):
        try:
            return self.child(path)._value
        except KeyError:
            return default
