"""Code: coloured, numbered, marked, and exactly the author's characters."""

import pytest

LONG = "value = " + "a_rather_long_name + " * 12 + "1"
UNBROKEN = "x" * 200
URL = "https://example.org/" + "a-long-path/" * 15 + "end?query=1"
PAGE = f"""# Code

```python
def double(x: int) -> "text":
    # A comment, -- with 'quotes' <= >=
    return 2 * x if x != 3 else f"{{x}}"
```

```{{code-block}} python
:caption: Its caption
:linenos:
:lineno-start: 7
:emphasize-lines: 2
:name: listed

first = 1
second = 2

third = 3
```

{{numref}}`listed`

```
{LONG}
{UNBROKEN}
```

```klingon
nuqneH  two  blanks
\ttab
```

Inline `code with_underscore -- "x"` and `{"very.long.dotted.name." * 8}end` and `{UNBROKEN}`.

A link <{URL}> and [words]({URL}).

{"Words. " * 5} `a/path/that/is/not/so/short/and/is/broken/somewhere.txt` and `--option=value`.

```{{code-block}} python
:linenos:

{LONG}
end = 1
```

| Cell | Other |
|---|---|
| `{"a_name_of_a_function_" * 4}` | {URL} |
"""

def test_show(typeset):
    root=typeset(PAGE, numfig=True, suppress_warnings=["misc.highlighting_failure"])
    pdf = root.pdf()
    print(pdf.path, pdf.pages)
