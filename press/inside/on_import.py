"""Does something to a module once it is there: now, or when the program imports it.

Read by every measured interpreter, so old syntax; and without importlib, which would not be loaded otherwise.
"""

import sys

_awaited = {}  # module name -> what to do to it


def do(name, change):
    """Call ``change`` with the module ``name``, as soon as it has been imported."""
    if name in sys.modules:
        change(sys.modules[name])
        return
    if FINDER not in sys.meta_path:
        sys.meta_path.insert(0, FINDER)
    _awaited[name] = change


class Finder(object):
    """Finds nothing itself, but sees what is looked for."""

    def find_spec(self, name, path=None, target=None):
        """Have the module changed when the loader that others find for it has run it."""
        change = _awaited.pop(name, None)
        if change is None:
            return None
        specs = (finder.find_spec(name, path, target) for finder in sys.meta_path if finder is not self)
        spec = next((spec for spec in specs if spec is not None), None)
        if spec is not None:
            spec.loader = Loader(spec.loader, change)
        return spec

    def find_module(self, name, path=None):
        """The same for 2.7."""
        return self if name in _awaited else None

    def load_module(self, name):
        change = _awaited.pop(name)
        __import__(name)
        change(sys.modules[name])
        return sys.modules[name]


FINDER = Finder()


class Loader(object):
    """Another loader, and what comes after it."""

    def __init__(self, loader, change):
        self.loader, self.change = loader, change

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__loader__ = module.__spec__.loader = self.loader
        self.loader.exec_module(module)
        self.change(module)
