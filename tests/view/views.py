"""Views as JSON has them."""

import datetime as dt
from typing import Any

from crossroads.view.view_state import Comparison, Measure, SharedCamera, ViewState


def view_of(said: dict[str, Any]) -> ViewState:
    """A view of the shared cases or of the browser's half, in Python's form.

    What is left out or null is as in the plain view.
    """
    fields = {name: value for name, value in said.items() if value is not None}
    if "layers" in fields:
        fields["layers"] = tuple(fields["layers"])
    if "day" in fields:
        fields["day"] = dt.date.fromisoformat(fields["day"])
    if "camera" in fields:
        camera = fields["camera"]
        fields["camera"] = SharedCamera(tuple(camera["center"]), camera["zoom"])
    if "measure" in fields:
        names = {"from": "start", "to": "end"}
        fields["measure"] = Measure(
            **{names.get(name, name): value for name, value in fields["measure"].items()}
        )
    if "comparison" in fields:
        comparison = fields["comparison"]
        fields["comparison"] = Comparison(comparison["of"], tuple(comparison["ids"]))
    return ViewState(**fields)
