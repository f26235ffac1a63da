"""Runs a module of the browser's half by Node, as it stands."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from crossroads.paths import ROOT

BROWSER = ROOT / "browser"


def run_module(module: str, asked: Any) -> Any:
    """What a module of `browser/` answers on standard output to a question in JSON."""
    beside_python = str(Path(sys.executable).parent)
    node = shutil.which("node", path=beside_python) or shutil.which("node")
    assert node is not None, "Node comes with requirements-dev.txt"
    done = subprocess.run(
        [node, str(BROWSER / module)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
