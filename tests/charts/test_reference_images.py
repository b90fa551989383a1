"""Charts look as they did when somebody last looked at them; ``python tools/reference_images.py`` takes them anew.

``matplotlib.testing.compare`` measures the difference. pytest-mpl would save figures in a style of its own, without
the letters of ``charts.pictures``, so that the tests would see other pictures than the window and the files.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from journals import chart_days, sam
from matplotlib.testing.compare import compare_images
from reference_charts import FOLDER, picture, pictures

# Root mean square over pixels and channels, of 255: one day of stress that is one point off makes 0.8 in the sample.
TOLERANCE = 0.5
PICTURES = pictures()


@pytest.mark.parametrize("name", PICTURES)
def test_the_chart_looks_as_it_did(name: str, tmp_path: Path) -> None:
    drawn = tmp_path / f"{name}.png"
    drawn.write_bytes(PICTURES[name]())
    assert compare_images(str(FOLDER / f"{name}.png"), str(drawn), TOLERANCE) is None


def test_every_kept_picture_is_one_that_is_drawn() -> None:
    assert {file.stem for file in FOLDER.glob("*.png")} == set(PICTURES)


def test_the_kept_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.glob("*.png")) < 1_500_000


def test_one_answer_that_changes_is_noticed(tmp_path: Path) -> None:
    days = list(sam().days)
    last = max(number for number, day in enumerate(days) if day.pain is not None and day.stress is not None)
    stress = days[last].stress
    assert stress is not None
    days[last] = replace(days[last], stress=stress + 4 if stress < 5 else stress - 4)
    drawn = tmp_path / "changed.png"
    drawn.write_bytes(picture("timeline", chart_days(replace(sam(), days=tuple(days)))))
    assert compare_images(str(FOLDER / "timeline-sam.png"), str(drawn), TOLERANCE) is not None
