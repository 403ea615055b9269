"""Draws the numbers of notes: digits in a rounded frame, as outlines. They can be seen, and not be copied with the code."""

from base64 import b64encode
from functools import cache

# Each digit as strokes on a grid of 4 by 6, from the top left; a space lifts the pen.
_STROKES = {
    "0": "M0.6 0H3.4L4 1V5L3.4 6H0.6L0 5V1Z",
    "1": "M0.8 1.2L2.2 0V6M0.8 6H3.6",
    "2": "M0 1L0.8 0H3.2L4 1V2.2L0 6H4",
    "3": "M0 0.8L0.8 0H3.2L4 0.9V2.1L3.2 2.9H1.4M3.2 2.9L4 3.8V5.1L3.2 6H0.8L0 5.2",
    "4": "M3 6V0L0 4.2H4",
    "5": "M3.8 0H0.5L0.2 2.6L1 2.2H3.2L4 3.1V5.1L3.2 6H0.8L0 5.2",
    "6": "M3.6 0.2L2.6 0L0.8 1.2L0 3.4V5L0.8 6H3.2L4 5V3.6L3.2 2.7H0.8L0 3.6",
    "7": "M0 0H4L1.6 6",
    "8": "M0.9 2.9L0.2 2.1V0.9L0.9 0H3.1L3.8 0.9V2.1L3.1 2.9H0.9L0 3.9V5.1L0.9 6H3.1L4 5.1V3.9L3.1 2.9",
    "9": "M4 2.4L3.2 3.3H0.8L0 2.4V1L0.8 0H3.2L4 1V2.6L3.2 4.8L1.4 6L0.4 5.8",
}


@cache
def mark_svg(number: int) -> str:
    """An SVG file in base64, 15 units wide and 10 high."""
    digits = str(number)
    width = 4 * len(digits) + 1.6 * (len(digits) - 1)
    strokes = "".join(
        f'<path transform="translate({7.5 - width / 2 + 5.6 * place:.1f} 2)" d="{_STROKES[digit]}"/>'
        for place, digit in enumerate(digits)
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 15 10"><g fill="none" stroke="#0b4aa8" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round">'
        f'<rect x="0.5" y="0.5" width="14" height="9" rx="4" stroke-width="0.6"/>{strokes}</g></svg>'
    )
    return b64encode(svg.encode()).decode()
