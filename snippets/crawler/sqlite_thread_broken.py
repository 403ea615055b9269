# /// script
# requires-python = ">=3.9"
# ///

import asyncio
import sqlite3


async def main():
    db = sqlite3.connect(":memory:")
    await asyncio.to_thread(db.execute, "CREATE TABLE pages (url)")


try:
    asyncio.run(main())
except sqlite3.ProgrammingError as error:
    print(type(error).__name__, str(error).partition(". ")[0])
