"""The commands of a document: what stands in its fenced ``sh`` blocks, section by section.

A line that ends in ``# not tested: reason`` is left out; whoever asks gets all of those. Does not
live here: running anything (``machine``). Called by the tests of the documents.
"""

from __future__ import annotations

import re
import textwrap

_FENCE = re.compile(r"^( *)```sh\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_NOT_TESTED = "# not tested: "


def sections(markdown: str) -> dict[str, str]:
    """The commands below each heading that has any, one script for a heading."""
    pieces = re.split(r"^##+ (.+)$", markdown, flags=re.MULTILINE)
    scripts = {
        heading: "".join(textwrap.dedent(found[2]) for found in _FENCE.finditer(text))
        for heading, text in zip(["", *pieces[1::2]], pieces[::2], strict=True)
    }
    return {heading: script for heading, script in scripts.items() if script}


def to_run(script: str) -> str:
    """What of a script is run."""
    return "".join(one for one in script.splitlines(keepends=True) if _NOT_TESTED not in one)


def left_out(markdown: str) -> list[str]:
    """The lines of all scripts that are not run, each with its reason."""
    lines = "".join(sections(markdown).values()).splitlines()
    return [" ".join(one.split()) for one in lines if _NOT_TESTED in one]
