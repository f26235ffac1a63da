from collections.abc import Sequence
from typing import Any

import pytest
from pydantic import ValidationError

from crossroads.content.declaration import LayerUse, MapDeclaration


def declared(*layers: Any, bounds: Sequence[float] = (40, 30, 90, 60)) -> MapDeclaration:
    data = {"title": {"en": "A map"}, "camera": {"bounds": bounds}, "layers": list(layers)}
    return MapDeclaration.model_validate(data)


def test_a_bare_id_is_a_layer() -> None:
    (use,) = declared("cities").layers
    assert use == LayerUse(layer="cities")


@pytest.mark.parametrize(
    ("use", "public_id"),
    [
        ({"layer": "cities"}, "cities"),
        ({"members": "SCO"}, "members-sco"),
        ({"members": "SCO", "id": "sco-2023"}, "sco-2023"),
        ({"shared": ["UN"]}, "shared"),
        ({"trade": True}, "trade"),
    ],
)
def test_every_use_has_a_public_id(use: dict[str, Any], public_id: str) -> None:
    assert LayerUse.model_validate(use).public_id == public_id


@pytest.mark.parametrize("use", [{}, {"layer": "cities", "members": "SCO"}, {"show": False}])
def test_a_use_draws_exactly_one_thing(use: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="exactly one of the keys layer, members"):
        LayerUse.model_validate(use)


def test_the_same_id_twice_is_refused_and_an_id_of_its_own_helps() -> None:
    with pytest.raises(ValidationError, match="'members-sco' stands twice"):
        declared({"members": "SCO"}, {"members": "SCO", "date": "2023-07-04"})
    assert declared({"members": "SCO"}, {"members": "SCO", "id": "then"})


@pytest.mark.parametrize(
    "bounds",
    [
        (90, 30, 40, 60),  # west of itself
        (40, 60, 90, 30),  # upside down
        (40, 30, 90, 91),  # beyond the pole
        (-400, 30, 90, 60),
    ],
)
def test_a_camera_stays_in_the_world(bounds: list[float]) -> None:
    with pytest.raises(ValidationError, match=r"west, south, east, north.* in degrees"):
        declared("cities", bounds=bounds)


def test_a_map_has_layers() -> None:
    with pytest.raises(ValidationError, match="at least 1 item"):
        declared()


def test_an_unknown_look_and_a_title_without_english_are_refused() -> None:
    with pytest.raises(ValidationError, match="Input should be 'fill-east'"):
        LayerUse.model_validate({"members": "SCO", "look": "glitter"})
    with pytest.raises(ValidationError, match="a text in English"):
        LayerUse.model_validate({"members": "SCO", "title": {"kk": "ШЫҰ"}})


def test_it_is_known_whether_the_author_chose_a_look() -> None:
    assert LayerUse.model_validate({"layer": "cities", "look": "fill-east"}).look_given
    assert not LayerUse.model_validate({"layer": "cities"}).look_given
