"""What the commands of `python -m crossroads export` share."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    """To which a command is added."""

WRONG_USE = 2
"""Status where what was asked for can't be, as argparse gives it."""


def refuse(sentence: str) -> int:
    """Says why nothing was done; gives the status."""
    print(sentence, file=sys.stderr)
    return WRONG_USE
