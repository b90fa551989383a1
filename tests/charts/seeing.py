"""How colours and pictures look to people who see fewer colours, and on paper without colour."""

from typing import Any

import numpy as np
from matplotlib.colors import to_rgb, to_rgba_array

# Rows of the matrices for full protanopia and deuteranopia, for linear RGB, from table 1 of Machado, Oliveira and
# Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
# Visualization and Computer Graphics 15 (6), 1291-1298, doi:10.1109/TVCG.2009.113.
_MACHADO = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
# Rec. 709 luminance, as the contrast of WCAG 2.2 takes it.
_LUMINANCE = np.array((0.2126, 0.7152, 0.0722))
VISIONS = ("all colours", "protanopia", "deuteranopia", "greyscale")


def linear(rgb: Any) -> np.ndarray:
    """sRGB, 0 to 1, as linear light (IEC 61966-2-1)."""
    rgb = np.asarray(rgb, dtype=np.float64)
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def seen(rgb: Any, vision: str) -> np.ndarray:
    """Colours or pictures, the last axis red, green and blue from 0 to 1, as linear light that somebody sees."""
    light = linear(rgb)
    if vision in _MACHADO:
        return np.clip(light @ np.array(_MACHADO[vision]).T, 0, 1)
    if vision == "greyscale":
        return np.repeat((light @ _LUMINANCE)[..., None], 3, axis=-1)
    return light


def contrast(first: Any, second: Any, vision: str) -> float:
    """WCAG contrast of two colours as somebody sees them, 1 to 21."""
    lights = sorted(float(seen(to_rgb(colour), vision) @ _LUMINANCE) for colour in (first, second))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def laid_over(colours: Any, card: str) -> np.ndarray:
    """Colours that may be clear, as they look on the card; shape (number, 3)."""
    rgba = to_rgba_array(colours)
    return rgba[:, :3] * rgba[:, 3:] + np.array(to_rgb(card)) * (1 - rgba[:, 3:])
