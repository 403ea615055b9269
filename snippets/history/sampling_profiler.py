# /// script
# requires-python = ">=3.15"
# ///

import profiling.sampling

print(profiling.sampling.__name__)
