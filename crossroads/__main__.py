"""`python -m crossroads`."""

import gc
import sys

from crossroads.cli import main

SELDOM = (20_000, 20, 20)
"""How often garbage is looked for: a command ends before that is worth a tenth of its time."""

gc.set_threshold(*SELDOM)
sys.exit(main())
