# /// script
# requires-python = ">=3.7"
# ///

import asyncio
import json


async def price(item):
    await asyncio.sleep(0.1)
    return {"amount": 0}


async def main():
    tea = price("tea")
    for use in (
        "tea['amount']",
        "tea.amount",
        "list(tea)",
        "json.dumps(tea)",
        "bool(tea)",
    ):
        try:
            print(use, "->", eval(use))
        except (AttributeError, TypeError) as error:
            print(use, "->", error)
    print("await tea ->", await tea)


asyncio.run(main())
