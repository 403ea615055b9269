# /// script
# requires-python = ">=3.8"
# ///

import asyncio
from unittest.mock import AsyncMock

boil = AsyncMock(return_value="tea")
print(asyncio.run(boil("water")))
boil.assert_awaited_once_with("water")
