"""The relief, which lies under each map, as light as a first page may be."""

import io
from functools import lru_cache

from PIL import Image

RELIEF = "relief"
"""Begin of the pictures' names."""
WIDTH = 1800
"""Pixels at most: as many as the whole relief has on a map as it is first shown."""
QUALITY = 50
"""Of colours and of the soft edges, in Pillow's measure."""


@lru_cache(maxsize=4)
def lighter(data: bytes) -> bytes:
    """A picture in WebP with fewer pixels where it has many, or itself where that is lighter."""
    with Image.open(io.BytesIO(data)) as picture:
        width = min(WIDTH, picture.width)
        height = round(picture.height * width / picture.width)
        smaller = picture.resize((width, height), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    smaller.save(made, "WEBP", quality=QUALITY, alpha_quality=QUALITY, method=6)
    return min(data, made.getvalue(), key=len)
