"""One process of a Streamlit app: how it is started, and whether it is ready for visitors."""

import http.client
import sys
from collections.abc import Mapping

HOST = "127.0.0.1"
HEALTH = "/_stcore/health"


def app_command(script: str, port: int, settings: Mapping[str, str] | None = None) -> list[str]:
    """Starts an app that nobody but this machine reaches.

    `settings`: Streamlit's, by name, in place of those of the app's own folder.
    """
    options = {
        "server.address": HOST,
        "server.port": str(port),
        "server.headless": "true",
        **(settings or {}),
    }
    written = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "streamlit", "run", script, *written]


def healthy(port: int) -> bool:
    """Whether the process at a port of this machine says that it is ready."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", HEALTH)
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()
