"""What if you disagree: what a page needs to judge its statements by a reader's own figures.

`panel_data` gives what a page's script goes by. All numbers are floats as Python writes them, in
the unit of the record that they belong to; an infinite one is the text “inf” or “-inf”.

- `figures`: by id, each figure behind the statements. `low`, `central` and `high` are as published;
  `size` is how many base units make one of its own; `draws` are 200 values of it that belong
  together with those of the others, or null for a single number; `slider` is null for a figure that
  can't be moved. A slider runs `from` … `to` in `steps`, by equal factors where `log` is true; its
  numbers, and those of the box beside it, are in `unit`, of which `factor` of the figure's own
  make one. `least` and `most` are as far as a number that is typed may lie, in the figure's own.
- `claims`: by id, in an order in which each comes after those that it rests on. `figures` are all
  that it rests on; `powers` is what it is a product of, where all of them are above zero,
  or null. Its formula stands in the script.
- `statements`: in the order of the page. What the words accept is in their own unit, as
  [low, high, low open, high open]; a value is brought there by `factor`, after it was taken from
  `start` where that is a year. Where `endByEnd` is true and the value is a range, `ends` are held
  against its ends.
- `others`: how many statements of the page that are not among these have which verdict while
  something is moved.
- `scenarios`: those that move something here, and the document as it is written, which has no
  `values`. A value is null for a figure that can't be computed in it. `bound` says where it is no
  more than a floor or a ceiling of the figure, and `restsOn` where it is computed from such.
- `dots`: the claim that is drawn, the words that it is held against, with what they accept in the
  claim's own unit, and the measures of the drawing; null for none.
- `write`, of each of them: whether values are in per cent, how many significant digits they have at
  the most (null for the usual ones), whether they are years of the calendar, and what stands around
  the digits.

A figure that a reader moves is a single number; all others keep their ranges. A figure that is
derived from claims follows a scenario, and nothing that a reader moves. A claim that rests on
nothing that was moved keeps its published value.

`Reader` is the reference: it judges the same by the machine's own code.
"""

from __future__ import annotations

from sphinx_claims.whatif.data import data_text, panel_data
from sphinx_claims.whatif.panel import Asked, Panel, PanelError, panel_of
from sphinx_claims.whatif.reader import Read, Reader, Reading

__all__ = [
    "Asked",
    "Panel",
    "PanelError",
    "Read",
    "Reader",
    "Reading",
    "data_text",
    "panel_data",
    "panel_of",
]
