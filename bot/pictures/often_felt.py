"""What a low back often feels like after hard training, as measured: the band of the chart.

Lives here: numbers and their sources. It is typical, not a norm: nobody is told that a
score inside it is fine or that one outside it is not, and it is only drawn while the level
is ``normal_soreness``. It awaits sign-off by a named clinician, like all clinical numbers.
Called by ``chart``.

Where the numbers come from: soreness of the muscles beside the spine peaked at a mean of
3.8 of 10 about 28 h after the work, the pain of it at 2.1 (Abboud 2019); after heavier work
the peak came at 45 to 48 h (a protocol paper, its height not given); at all three
intensities tested it was gone by 96 h (Pettitt 2010). 5 of 10 is the most that Spotter still
calls ordinary soreness (``soreness_cap`` in ``anchors.toml``). So the band begins at nothing,
its lower edge passes 2.1 at the early peak and its upper edge stays at the limit between
the two peaks, and both end at 96 h.
"""

from __future__ import annotations

from collections.abc import Sequence

Knot = tuple[float, float]

#: Hours since the session and a score of 0 to 10; straight lines between, softened when drawn.
UPPER: Sequence[Knot] = ((0, 0), (12, 3.4), (28, 5), (48, 5), (72, 2.6), (96, 0))
MIDDLE: Sequence[Knot] = ((0, 0), (12, 1.9), (28, 3.8), (48, 3.2), (72, 1.4), (96, 0))
LOWER: Sequence[Knot] = ((0, 0), (12, 0.7), (28, 2.1), (48, 1.4), (72, 0.4), (96, 0))

#: What the drawing must still say when somebody changes it; a test holds the edges to this.
PEAK_HOURS, PEAK_SORENESS, PEAK_PAIN = 28, 3.8, 2.1
LATE_PEAK_HOURS = 48
GONE_HOURS = 96
MOST = 5
