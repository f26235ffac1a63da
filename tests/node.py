"""Runs a module of the browser's half by Node, as it stands."""

import contextlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from crossroads.paths import ROOT

BROWSER = ROOT / "browser"


Answers = Callable[[Any], Any]


def run_module(module: str, asked: Any) -> Any:
    """What a module of `browser/` answers on standard output to a question in JSON."""
    done = subprocess.run(
        [_node(), str(BROWSER / module)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@contextlib.contextmanager
def answering(module: str) -> Iterator[Answers]:
    """Asks a module of `browser/` that answers line by line, for as long as the block lasts."""
    command = [_node(), str(BROWSER / module)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        questions, answers = process.stdin, process.stdout
        assert questions is not None
        assert answers is not None

        def answer(asked: Any) -> Any:
            questions.write(f"{json.dumps(asked)}\n")
            questions.flush()
            return json.loads(answers.readline())

        yield answer
        questions.close()


def _node() -> str:
    beside_python = str(Path(sys.executable).parent)
    node = shutil.which("node", path=beside_python) or shutil.which("node")
    assert node is not None, "Node comes with requirements-dev.txt"
    return node
