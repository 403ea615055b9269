# /// script
# requires-python = ">=3.6"
# ///


async def cups():
    yield "tea"


print(type(cups()).__name__)
