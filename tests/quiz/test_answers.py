from crossroads.contract.quiz import (
    ChoiceAnswer,
    EstimateAnswer,
    MatchAnswer,
    NameAnswer,
    OrderAnswer,
    PlaceAnswer,
)
from crossroads.quiz.answers import also_right, offered, right_answer
from tests.quiz.items import made_up

KM = "{km} km"
PAIR = "{one} – {other}"
ORDER = OrderAnswer(cards=["Zebra", "Ant", "Mole"], told=["1991", "1992", "2001"])
MATCH = MatchAnswer(pairs=[("Guryev", "Atyrau"), ("Akmola", "Zhezqazghan")])
CHOICE = ChoiceAnswer(options=["Yes", "No", "Both"], right=[2, 0], several=True)


def estimate(quantity: str, value: float) -> EstimateAnswer:
    data = {"quantity": quantity, "value": value, "start": (0, 0), "end": (1, 1)}
    return EstimateAnswer.model_validate({**data, "full": 0.1, "near": 0.3})


def test_the_right_answer_of_each_shape() -> None:
    others = [("Aral", (60.0, 45.0)), ("Balkhash", (74.0, 46.0))]
    place = PlaceAnswer(feature="water:balkhash", at=(74.0, 46.0), area=True, others=others)
    name = NameAnswer(feature="city:almaty", accepted=["Almaty", "Алматы"], choices=["Almaty"])
    assert right_answer(place, "en", KM, PAIR) == ["Balkhash"]
    assert right_answer(name, "en", KM, PAIR) == ["Almaty"]
    assert right_answer(CHOICE, "en", KM, PAIR) == ["Both", "Yes"]
    assert right_answer(ORDER, "en", KM, PAIR) == [
        "1. Zebra – 1991",
        "2. Ant – 1992",
        "3. Mole – 2001",
    ]
    assert right_answer(MATCH, "en", KM, PAIR) == ["Guryev – Atyrau", "Akmola – Zhezqazghan"]
    assert right_answer(estimate("bearing", 354.6), "en", KM, PAIR) == ["355°"]


def test_what_belongs_together_is_written_as_the_language_does() -> None:
    russian = "{one}\u00a0— {other}"
    assert right_answer(MATCH, "ru", KM, russian)[0] == "Guryev\u00a0— Atyrau"
    assert right_answer(ORDER, "ru", KM, russian)[0] == "1. Zebra\u00a0— 1991"


def test_a_length_is_written_as_the_language_does() -> None:
    distance = estimate("distance", 12345.4)
    assert right_answer(distance, "en", KM, PAIR) == ["12,345 km"]
    assert right_answer(distance, "ru", "{km} км", PAIR) == ["12\u00a0345 км"]


def test_what_is_offered_tells_nothing_by_its_order() -> None:
    assert offered(made_up(ORDER), "en") == [["Ant", "Mole", "Zebra"]]
    assert offered(made_up(MATCH), "en") == [["Akmola", "Guryev"], ["Atyrau", "Zhezqazghan"]]
    assert offered(made_up(CHOICE), "en") == [["Both", "No", "Yes"]]
    assert offered(made_up(estimate("bearing", 1)), "en") == []


def test_other_names_count_as_well() -> None:
    name = NameAnswer(feature="city:astana", accepted=["Astana", "Астана"], choices=["Astana"])
    assert also_right(name) == ["Астана"]
    assert also_right(CHOICE) == []
