"""What a map costs the server: milliseconds inside a real script run, and the script's bytes."""

import datetime as dt
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import folium
from streamlit.testing.v1 import AppTest
from streamlit_folium import st_folium

from benchmarks.peer import peer_map
from crossroads.maps.plan import MapPlan, plan_map
from crossroads.outlets.folium_map import folium_map
from crossroads.outlets.message import map_message
from crossroads.ui.project import Project, load_project

TIMEOUT_SECONDS = 120
PARTS = ("plan", "build", "st_folium")


@dataclass
class ServerCost:
    """Medians over the runs."""

    parts: dict[str, float]
    """Milliseconds by part."""
    script_bytes: int

    @property
    def milliseconds(self) -> float:
        """All parts together."""
        return sum(self.parts.values())


@dataclass
class Task:
    """What the next script run shall measure, and what it found."""

    section: str
    build: Callable[[MapPlan, Project], folium.Map]
    render: bool
    """st_folium's own option: whether it renders the map a second time, as it usually does."""
    seen: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})


tasks: list[Task] = []
"""The script that AppTest runs shares nothing with its caller but modules."""


def ours(plan: MapPlan, project: Project) -> folium.Map:
    """Our map."""
    message = map_message(plan, project.library, project.assets, dt.date.today())
    return folium_map(message, project.assets)


def peers(plan: MapPlan, project: Project) -> folium.Map:
    """The usual one."""
    return peer_map(plan, project.atlas)


def timed_run() -> None:
    """Makes one map inside a script run."""
    task = tasks[-1]
    project = load_project()
    declaration = project.library.sections[task.section].map
    clock = [time.perf_counter()]
    plan = plan_map(declaration, project.library, project.atlas, dt.date.today())
    clock.append(time.perf_counter())
    chart = task.build(plan, project)
    clock.append(time.perf_counter())
    st_folium(
        chart,
        key="map",
        height=640,
        use_container_width=True,
        returned_objects=[],
        render=task.render,
    )
    clock.append(time.perf_counter())
    for part, start, end in zip(PARTS, clock, clock[1:], strict=False):
        task.seen[part].append((end - start) * 1000)


def _script() -> None:
    from benchmarks.server_cost import timed_run

    timed_run()


def server_cost(
    section: str, build: Callable[[MapPlan, Project], folium.Map], runs: int, *, render: bool
) -> ServerCost:
    """Cost of one section's map; the first run warms up and does not count."""
    task = Task(section, build, render)
    tasks.append(task)
    app = AppTest.from_function(_script, default_timeout=TIMEOUT_SECONDS)
    for _ in range(runs + 1):
        app.run()
        if app.exception:
            raise RuntimeError(app.exception[0].message)
    parts = {part: statistics.median(seen[1:]) for part, seen in task.seen.items()}
    return ServerCost(parts, len(_sent_script(app).encode()))


def _sent_script(app: AppTest) -> str:
    """The script in the component's message: proof that st_folium ran."""
    (component,) = app.get("component_instance")
    script: str = json.loads(component.proto.json_args)["script"]
    return script
