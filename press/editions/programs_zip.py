"""The zip of all programs with what they print, and a README for whoever runs them."""

from pathlib import Path

from press.editions.commit import Stamp
from press.editions.front import Title
from press.editions.zipped import Zip
from press.evidence import read_evidence
from press.house import SNIPPETS, TOP

NAME = "from-yield-to-await-programs"
README = """{name}, {version}
{line}

Every program is a whole file. What it prints stands beside it:

    NAME.out            from the oldest version on
    NAME@3.12.out       from 3.12 on
    NAME@3.11.err       from 3.11 on it fails, with this line at the end
    NAME@3.12.stderr    from 3.12 on it writes this to the error stream as well

Of each version, the files with the newest version that is not newer say everything.

To run one with a Python on which it works, which is fetched if need be (https://docs.astral.sh/uv/):

    uv run delegation/layers.py

or with the Python that you have, if the header of the program does not ask for another:

    python delegation/layers.py

Programs that end in _broken show a mistake, those in _fixed its mend; _solution answers an exercise. They were run on
{interpreters}, with an empty folder as working directory, UTC and UTF-8.
Some import a program beside them, or a package that their header names.

Licence: MIT, see LICENSE.

每个程序都是完整的文件，旁边是它打印的内容：NAME.out 从最旧的版本起有效，NAME@3.12.out 从 3.12 起有效；.err 说明从这一版起会失败，
以及回溯的最后一行；.stderr 是写到错误流的内容。运行：uv run delegation/layers.py，uv 会挑一个能运行它的 Python；或者直接用你的
python。_broken 是常见的错误，_fixed 是改法，_solution 是练习的答案。
"""


def write_programs(title: Title, stamp: Stamp, target: Path) -> None:
    """Write the zip ``target``."""
    interpreters = ", ".join(f"CPython {version}" for version in read_evidence().interpreters.values())
    heading = f"{title.name}, {stamp.version}"
    readme = README.format(name=title.name, version=stamp.version, line="=" * len(heading), interpreters=interpreters)
    with Zip(target, stamp) as archive:
        archive.add(f"{NAME}/README.txt", readme)
        archive.add(f"{NAME}/LICENSE", (TOP / "LICENSE").read_bytes())
        for file in sorted(SNIPPETS.glob("*/*")):
            if file.is_file():
                archive.add(f"{NAME}/{file.relative_to(SNIPPETS).as_posix()}", file.read_bytes())
