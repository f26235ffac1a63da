"""`python -m deploy.serve FOLDER`: several processes of the app, and nginx in front of them.

FOLDER is what `deploy.prepare` has written. A process that ends is started again; SIGTERM or
SIGINT ends all of them.
"""

import argparse
import asyncio
import contextlib
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path

from websockets.exceptions import ConnectionClosed

from crossroads.paths import ROOT
from deploy.nginx import configuration
from deploy.process import HOST, app_command, healthy
from deploy.site import Certificate, Site
from deploy.visitor import visit

NO_WATCHER = {"server.fileWatcherType": "none"}
POLL_SECONDS = 0.1
NGINX = ("-e", "stderr")
"""Else it would look for a log of its own, which not every user may write."""
END_SECONDS = 10.0
"""What a program has for ending by itself."""
Preparation = Callable[[], Coroutine[None, None, None]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves until it is told to end.

    Gives the exit status: 0 well, 1 where nginx refuses its configuration, 2 wrong use.
    """
    options = _parser().parse_args(arguments)
    nginx = shutil.which("nginx", path=options.path)
    if nginx is None:
        print("nginx is not on this machine", file=sys.stderr)
        return 2
    ports = range(options.app_port, options.app_port + options.processes)
    certificate = Certificate(*options.certificate) if options.certificate else None
    with tempfile.TemporaryDirectory(prefix="crossroads-") as run:
        site = Site(
            prepared=options.folder.resolve(),
            run=Path(run),
            port=options.port,
            app_ports=ports,
            access_log=options.access_log and options.access_log.resolve(),
            certificate=certificate,
        )
        site.configuration.write_text(configuration(site), encoding="utf-8")
        check = [nginx, *NGINX, "-t", "-q", "-c", str(site.configuration)]
        if subprocess.run(check, check=False).returncode:
            return 1
        asyncio.run(serve(site, nginx, options.pause))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m deploy.serve", description=__doc__)
    add = parser.add_argument
    add("folder", type=Path, help="what deploy.prepare has written")
    add("--processes", type=int, default=2, help="of the app; one a core (default: 2)")
    add("--port", type=int, default=8080, help="on which visitors come (default: 8080)")
    add("--app-port", type=int, default=8601, help="of the first process (default: 8601)")
    add("--certificate", nargs=2, type=Path, metavar=("CHAIN", "KEY"), help="files, for TLS")
    add("--access-log", type=Path, help="file for a line each request (default: none)")
    add("--pause", type=float, default=1.0, help="seconds before a program starts again")
    add("--path", default="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin", help="of nginx")
    return parser


async def serve(site: Site, nginx: str, pause: float) -> None:
    """Runs all programs until SIGTERM or SIGINT.

    `pause`: seconds before a program that has ended starts again.
    """
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told.set)
    running = asyncio.create_task(_run(site, nginx, pause))
    ending = asyncio.create_task(told.wait())
    await asyncio.wait((running, ending), return_when=asyncio.FIRST_COMPLETED)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def _run(site: Site, nginx: str, pause: float) -> None:
    async with asyncio.TaskGroup() as group:
        ready = [asyncio.Event() for _ in site.app_ports]
        for number, port in enumerate(site.app_ports):
            prepared = partial(prepare, port, ready[number])
            app = app_command("app.py", port, NO_WATCHER)
            group.create_task(keep(f"process {number}", app, pause, prepared))
        for one in ready:
            await one.wait()
        group.create_task(keep("nginx", [nginx, *NGINX, "-c", str(site.configuration)], pause))


async def keep(
    name: str, command: Sequence[str], pause: float, prepared: Preparation | None = None
) -> None:
    """Runs a program again and again; ends it when the task is cancelled.

    `prepared`: what is done each time when it has started.
    """
    while True:
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
        print(f"{name} started (pid {process.pid})", flush=True)
        preparing = asyncio.create_task(prepared()) if prepared else None
        try:
            status = await process.wait()
        finally:
            if preparing:
                preparing.cancel()
            await ended(process)
        print(f"{name} ended with {status}; it starts again", flush=True)
        await asyncio.sleep(pause)


async def prepare(port: int, ready: asyncio.Event) -> None:
    """Lets a process load everything before somebody waits for it."""
    await until_healthy(port)
    try:
        await visit(f"http://{HOST}:{port}", "")
    except (OSError, TimeoutError, ConnectionClosed, RuntimeError) as fault:
        print(f"the first visit at port {port} failed: {fault!r}", flush=True)
    ready.set()


async def ended(process: asyncio.subprocess.Process) -> None:
    """Ends a program: first asks, then insists."""
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), END_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()


async def until_healthy(port: int) -> None:
    """Waits until a process says that it is ready for visitors."""
    while not await asyncio.to_thread(healthy, port):
        await asyncio.sleep(POLL_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
