"""What asyncio offers on this interpreter: every public name, its kind and its signature, as JSON on standard output.

Read by every measured interpreter that has asyncio (CPython 3.6 on), so its syntax is old. Started as `python
introspect.py [NAME...]`: the names are those that other versions have, because some that are deprecated are still there
though `dir(asyncio)` does not tell.

A name is public when it has no leading underscore and asyncio itself made it: of what lies in the package, names of
other modules (`asyncio.sys`) do not count, and of a class, only what asyncio's own classes add to Python's. Methods of
the event loop are those of the loop that `asyncio.new_event_loop()` gives, under the name `asyncio.loop`.
"""

import asyncio
import inspect
import json
import re
import sys
import types
import warnings

# Documented as they stand here, though `asyncio` itself does not have them.
SUBPROCESS = ("DEVNULL", "PIPE", "Process", "STDOUT")


def main():
    """Print {"version": "3.13.0", "names": {name: {"kind": ..., "signature": ... or null, "home": ... or null}}}.

    The home of a method is the first of asyncio's public classes that had it, where that is another than its own.
    """
    names = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # looking at a deprecated name warns
        public = list(public_names(sys.argv[1:]))
        classes = {value: name for name, value in public if inspect.isclass(value)}
        for name, value in public:
            names[name] = {"kind": kind_of(value), "signature": signature_of(value), "home": None}
            if inspect.isclass(value):
                names.update(members(name, value, classes))
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)  # some versions make what follows only with one
        names.update(members("asyncio.loop", type(loop), classes))
        for owner, thing in instances(loop):
            for name in vars(thing):
                if not name.startswith("_"):
                    value = getattr(thing, name)
                    kind = "method" if callable(value) else "attribute"
                    names.setdefault(
                        owner + "." + name, {"kind": kind, "signature": signature_of(value), "home": None}
                    )
        loop.close()
    json.dump({"version": sys.version.split()[0], "names": names}, sys.stdout, sort_keys=True)


def public_names(elsewhere):
    """Names with values, `asyncio.` in front."""
    for name in sorted(set(dir(asyncio)) | set(asyncio.__all__) | set(elsewhere)):
        if not name.startswith("_") and hasattr(asyncio, name) and belongs(getattr(asyncio, name)):
            yield "asyncio." + name, getattr(asyncio, name)
    for name in SUBPROCESS:
        yield "asyncio.subprocess." + name, getattr(asyncio.subprocess, name)


def belongs(value):
    """Whether a value of the package is asyncio's own: no module from elsewhere."""
    return not isinstance(value, types.ModuleType) or value.__name__.startswith("asyncio.")


def members(owner, kind, classes):
    """What asyncio's own classes give to the class `kind`; `classes` are the public ones, with their names."""
    found = {}
    for name in dir(kind):
        homes = [base for base in kind.__mro__ if name in vars(base) and is_asyncios(base)]
        if name.startswith("_") or not homes:
            continue
        value = getattr(kind, name)
        first = next((classes[base] for base in reversed(homes) if base in classes), owner)
        found[owner + "." + name] = {
            "kind": kind_of_member(value, vars(homes[0])[name]),
            "signature": signature_of(value),
            "home": None if first == owner else first + "." + name,
        }
    return found


def instances(loop):
    """Objects of classes which give some of their attributes to each object only, with what they are named after."""
    yield "asyncio.loop", loop
    yield "asyncio.Condition", asyncio.Condition()
    yield "asyncio.IncompleteReadError", asyncio.IncompleteReadError(b"", 1)
    yield "asyncio.LimitOverrunError", asyncio.LimitOverrunError("", 0)
    process = loop.run_until_complete(asyncio.create_subprocess_exec(sys.executable, "-c", ""))
    yield "asyncio.subprocess.Process", process
    loop.run_until_complete(process.wait())


def is_asyncios(kind):
    """Whether the class is asyncio's own, and not Python's."""
    return kind.__module__.split(".")[0] in ("asyncio", "_asyncio")


def kind_of(value):
    """One word or two, as the documentation would say."""
    if isinstance(value, types.ModuleType):
        return "module"
    if inspect.isclass(value):
        return "exception" if issubclass(value, BaseException) else "class"
    if inspect.iscoroutinefunction(value) or is_decorated(value):
        return "coroutine function"
    return "function" if callable(value) else "constant"


def kind_of_member(value, plain):
    """The same for what is in a class, where ``plain`` is what its dictionary holds."""
    if isinstance(plain, classmethod) or (inspect.isbuiltin(value) and inspect.isclass(value.__self__)):
        return "class method"
    if isinstance(plain, staticmethod):
        return "static method"
    if inspect.iscoroutinefunction(value) or is_decorated(value):
        return "coroutine method"
    if callable(value) and not inspect.isclass(value):
        return "method"
    if inspect.isclass(value):
        return "class"
    return "property" if inspect.isdatadescriptor(plain) else "attribute"


def is_decorated(value):
    """Whether `@asyncio.coroutine` made it, which other modules than asyncio cannot tell."""
    return hasattr(asyncio, "coroutine") and callable(value) and asyncio.iscoroutinefunction(value)


def signature_of(value):
    """As `inspect` writes it, without addresses; None where Python knows none."""
    if not callable(value):
        return None
    try:
        return re.sub(r" at 0x[0-9a-f]+", "", str(inspect.signature(value)))
    except (TypeError, ValueError):
        return None


if __name__ == "__main__":
    main()
