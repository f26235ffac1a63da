"""Bytes as text in 91 letters, none of which is markup: thirteen bits in two of them.

Shorter than base 85, which has 32 bits in five letters, by a fortieth. `browser/loader/base91.ts`
is the other half.
"""

import numpy as np
import numpy.typing as npt

LETTERS = (
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!\"#$%'()*+,-./:;=?@[\\]^_`{|}~"
)
"""What ASCII has but blanks, `<`, `>` and `&`."""
BITS_OF_TWO = 13
BITS_OF_ONE = 6
"""Of a last letter that stands alone, where no more bits are left."""


def letters_of(data: bytes) -> str:
    """The text; how many bytes it stands for follows from its length."""
    bits = np.unpackbits(np.frombuffer(data, dtype=np.uint8))
    left = len(bits) % BITS_OF_TWO
    alone = 0 < left <= BITS_OF_ONE
    filled = BITS_OF_ONE if alone else BITS_OF_TWO
    padded = np.pad(bits, (0, filled - left if left else 0))
    pairs = padded[: len(padded) - (BITS_OF_ONE if alone else 0)].reshape(-1, BITS_OF_TWO)
    values = pairs @ _weights(BITS_OF_TWO)
    digits = np.column_stack(np.divmod(values, len(LETTERS))).ravel()
    if alone:
        digits = np.append(digits, padded[-BITS_OF_ONE:] @ _weights(BITS_OF_ONE))
    text: str = np.frombuffer(LETTERS.encode(), dtype=np.uint8)[digits].tobytes().decode()
    return text


def _weights(bits: int) -> npt.NDArray[np.uint16]:
    """What each bit counts, the highest first."""
    return (1 << np.arange(bits)[::-1]).astype(np.uint16)
