"""`make load`: a class, and several, by real sessions over the web socket; on Linux only.

Visitors open one chapter at once; many turn pages at human pace; thousands come and go. Beside the
first stands an empty Streamlit app as shipped, in the same run.
"""

import argparse
import asyncio
import logging
import random
import statistics
from collections.abc import Sequence

from benchmarks.crowd import last_of, served_empty_app
from benchmarks.served import Served, served
from crossroads.content.library import load_library
from crossroads.paths import ROOT
from deploy.visitor import visit, visitor

AT_ONCE = (30, 100, 200)
"""Visitors who open one chapter at the same moment."""
TURNING = 200
"""Visitors a process who turn pages."""
EVERY_SECONDS = 20.0
TURNS = 3
"""Pages that each of the turning visitors asks for."""
COMING = 2_000
TOGETHER = 20
"""Visitors of those who come and go who are there at a time."""
LOOKS = 4
"""Times at which memory is looked at while they come and go."""
SEED = 20261126


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--coming", type=int, default=COMING, help="visitors who come and go")
    given = parser.parse_args()
    logging.disable(logging.WARNING)
    pages = ["", *(section.id for section in load_library().sections_in_order()), "atlas", "about"]
    with served(ROOT / "app.py") as ours, served_empty_app() as empty:
        _see_all(ours, pages)
        print(f"memory after all pages: {ours.resident_megabytes():.0f} MB", flush=True)
        for count in AT_ONCE:
            last, usual = last_of(count, ours, pages[1]), last_of(count, empty, "")
            print(
                f"{count} at once, last has the page: {last:.2f} s; "
                f"empty app: {usual:.2f} s; ratio {last / usual:.2f}",
                flush=True,
            )
    with served(ROOT / "app.py") as ours:
        _see_all(ours, pages)
        _turn([ours], pages)
        for seen in range(LOOKS):
            asyncio.run(_come_and_go(ours, pages, given.coming // LOOKS))
            print(
                f"memory after {(seen + 1) * given.coming // LOOKS} more sessions: "
                f"{ours.resident_megabytes():.0f} MB",
                flush=True,
            )
    with served(ROOT / "app.py") as one, served(ROOT / "app.py") as other:
        _see_all(one, pages)
        _see_all(other, pages)
        _turn([one, other], pages)


def _turn(servers: Sequence[Served], pages: list[str]) -> None:
    """Prints how long visitors wait who turn pages at human pace, each at one of the processes."""
    waits = asyncio.run(_turning(servers, pages))
    print(
        f"{TURNING * len(servers)} turn a page every {EVERY_SECONDS:.0f} s, "
        f"processes: {len(servers)}: median {statistics.median(waits):.3f} s, "
        f"95th percentile {statistics.quantiles(waits, n=20)[-1]:.3f} s",
        flush=True,
    )


def _see_all(server: Served, pages: list[str]) -> None:
    """Opens each page once, so that a server has made whatever it keeps."""
    for page in pages:
        asyncio.run(visit(server.origin, page))


async def _turning(servers: Sequence[Served], pages: list[str]) -> list[float]:
    """Seconds that visitors waited for each page but the first."""
    chance = random.Random(SEED)  # noqa: S311 - the same walks in every run

    async def one(server: Served) -> list[float]:
        waits = []
        await asyncio.sleep(chance.uniform(0, EVERY_SECONDS))
        async with visitor(server.origin) as here:
            await here.turn_to(chance.choice(pages))
            for _ in range(TURNS):
                await asyncio.sleep(chance.uniform(0.5, 1.5) * EVERY_SECONDS)
                waits.append((await here.turn_to(chance.choice(pages))).seconds)
        return waits

    visits = [one(server) for server in servers for _ in range(TURNING)]
    return [wait for waits in await asyncio.gather(*visits) for wait in waits]


async def _come_and_go(server: Served, pages: list[str], count: int) -> None:
    """Visitors, some at a time, each for one page."""
    places = asyncio.Semaphore(TOGETHER)

    async def one(number: int) -> None:
        async with places:
            await visit(server.origin, pages[number % len(pages)])

    await asyncio.gather(*(one(number) for number in range(count)))


if __name__ == "__main__":
    main()
