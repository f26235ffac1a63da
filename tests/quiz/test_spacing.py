"""What the quiz foretells of made-up pupils, whose forgetting has nothing of the forecast's own."""

from benchmarks.spacing import Foretold, foretold


def test_the_forecast_beats_the_best_constant_guess() -> None:
    seen = foretold()
    assert len(seen.pairs) > 10_000
    assert all(0 < likely <= 1 for likely, _ in seen.pairs)
    assert seen.brier < 0.95 * seen.constant


def test_scores_are_those_of_the_books() -> None:
    # Two forecasts of 0.8, one of which came true, one of 0.5 that did: (0.04 + 0.64 + 0.25) / 3.
    seen = Foretold([(0.8, True), (0.8, False), (0.5, True)])
    assert round(seen.brier, 9) == 0.31
    assert round(seen.constant, 9) == round(2 / 3 / 3, 9)
