"""Every picture that Spotter draws: to be looked at, and to be noticed when it changes.

Lives here: the drawings as SVG text (the snapshot), as PNG and on one page. It stands among
the tests because the SVG texts are one: a drawing that changes fails until somebody has
looked at it again. ``make gallery`` writes all of it anew. Does not live here: drawing.
"""
