"""An item made up for a test."""

from markupsafe import Markup

from crossroads.contract.quiz import Answer, ItemRecord, Kind
from crossroads.contract.story import CameraRecord


def made_up(
    answer: Answer,
    kind: Kind = "claim",
    *,
    id_: str = "made-up",
    question: str = "What?",
    because: str = "<p>So.</p>",
) -> ItemRecord:
    return ItemRecord(
        id=id_,
        kind=kind,
        level=1,
        chapter="bridge",
        question=question,
        camera=CameraRecord(bounds=(43, 36, 92, 58)),
        layers=[],
        highlight=[],
        hint="Think.",
        answer=answer,
        because=Markup(because),  # noqa: S704 - a test's own
        sources="1 A source",
        shows=["country:KZ"],
        learn="bridge/the-middle-corridor",
    )
