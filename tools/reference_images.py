"""Take the reference pictures of the charts anew: ``python tools/reference_images.py [chart id ...]``.

Look at every picture that changed before it is committed: from then on it is what the chart should look like.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "charts"))

from reference_charts import FOLDER, pictures


def main(wanted: list[str]) -> int:
    FOLDER.mkdir(exist_ok=True)
    drawn = pictures()
    for old in FOLDER.glob("*.png"):
        if old.stem not in drawn:
            old.unlink()
    for name, draw in drawn.items():
        if not wanted or name.partition("-")[0] in wanted:
            (FOLDER / f"{name}.png").write_bytes(draw())
    kept = list(FOLDER.glob("*.png"))
    print(f"{len(kept)} pictures, {sum(file.stat().st_size for file in kept) / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
