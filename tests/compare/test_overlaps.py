from itertools import combinations

from crossroads.compare.belonging import Standing
from crossroads.compare.overlaps import Overlap, overlaps
from crossroads.content.library import Library


def test_each_country_stands_in_its_exact_combination() -> None:
    assert overlaps({"A": ["X", "Y", "Z"], "B": ["Y", "Z", "V"], "C": ["Z"]}) == [
        Overlap(("A", "B", "C"), ["Z"]),
        Overlap(("A", "B"), ["Y"]),
        Overlap(("A",), ["X"]),
        Overlap(("B",), ["V"]),
    ]


def test_larger_groups_come_first() -> None:
    found = overlaps({"A": ["P", "Q"], "B": ["Q", "R", "S", "T"]})
    assert [len(one.countries) for one in found] == [3, 1, 1]
    assert found[0].bodies == ("B",)


def test_no_member_no_combination() -> None:
    assert overlaps({"A": [], "B": []}) == []


def test_combinations_add_up_to_every_body(library: Library, standing: Standing) -> None:
    for chosen in combinations(library.organizations, 3):
        members = {body: set(standing.full_members(body)) for body in chosen}
        found = overlaps(members)
        listed = [code for one in found for code in one.countries]
        assert len(listed) == len(set(listed)) == len(set.union(*members.values()))
        for body, held in members.items():
            assert sum(len(one.countries) for one in found if body in one.bodies) == len(held)
        for one in found:
            inside = set.intersection(*(members[body] for body in one.bodies))
            outside = [members[body] for body in chosen if body not in one.bodies]
            assert set(one.countries) == inside.difference(*outside)


def test_the_article_s_three(standing: Standing) -> None:
    members = {body: standing.full_members(body) for body in ("SCO", "EAEU", "EU")}
    found = {one.bodies: one.countries for one in overlaps(members)}
    assert found["SCO", "EAEU"] == ["BY", "KG", "KZ", "RU"]
    assert found["EAEU",] == ["AM"]
    assert len(found["EU",]) == 27
