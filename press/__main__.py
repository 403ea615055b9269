"""The commands of the press: `python -m press COMMAND`. The Makefile's goals call them."""

import argparse
import asyncio
import sys
from pathlib import Path

from press.errors import PressError


def main() -> int:
    """Run one command; what must be mended is printed, and decides the exit code."""
    parser = argparse.ArgumentParser(prog="python -m press", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    prove = commands.add_parser("prove", help="run every snippet on every interpreter; write evidence/")
    prove.add_argument("--update", action="store_true", help="rewrite what is expected, and show how it changes")
    commands.add_parser("build", help="build the site into site/")
    commands.add_parser("serve", help="show the book at http://127.0.0.1:8000/ and rebuild what changes")
    accepting = commands.add_parser("accept", help="record that both languages say the same")
    accepting.add_argument("section", nargs="?", help="page.md#id; by default, all that changed in both languages")
    documented = commands.add_parser("documented", help="record what the official documentation says of versions")
    documented.add_argument("folders", nargs="+", type=Path, help="documentation of one Python each, as unpacked HTML")
    commands.add_parser("bench", help="measure the prover and a run in a page, against their floors and peers")
    arguments = parser.parse_args()
    try:
        if arguments.command == "prove":
            from press.prove import prove_all

            asyncio.run(prove_all(arguments.update))
        elif arguments.command == "build":
            from press.site import build_site

            build_site()
        elif arguments.command == "documented":
            from press.documented import record

            print(record(arguments.folders))
        elif arguments.command == "bench":
            from press.bench import bench
            from press.bench_page import bench_page

            bench()
            bench_page()
        elif arguments.command == "accept":
            from press.pages import read_pages
            from press.parity import accept

            recorded = accept(read_pages(), arguments.section)
            print("\n".join(recorded) or "nothing has changed in both languages")
        elif arguments.command == "serve":
            from press.serve import serve

            serve()
    except PressError as error:
        print(f"\n{error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
