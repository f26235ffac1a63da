"""Where nobody looks for `st.App` in `app.py`, it is a script like any other."""

import asyncio
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from crossroads.paths import ROOT
from deploy.process import HOST, healthy
from deploy.visitor import Visit, visit
from tests.browser.servers import POLL_SECONDS, free_port

SERVER = """
import sys
from streamlit.web import bootstrap
flags = {"server_port": int(sys.argv[1]), "server_headless": True, "server_address": sys.argv[2]}
bootstrap.load_config_options(flags)
bootstrap.run("app.py", False, [], flags)
"""
"""Runs the script as older versions of Streamlit do."""


def test_a_server_that_only_runs_the_script_shows_the_page_as_well() -> None:
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", SERVER, str(port), HOST], cwd=ROOT)
    try:
        while process.poll() is None and not healthy(port):
            time.sleep(POLL_SECONDS)
        assert visited(f"http://{HOST}:{port}").bytes
    finally:
        process.kill()
        process.wait()


def visited(origin: str) -> Visit:
    """In a thread of its own, since a browser's loop may run in this one."""
    with ThreadPoolExecutor() as pool:
        return pool.submit(lambda: asyncio.run(visit(origin, "bridge"))).result()
