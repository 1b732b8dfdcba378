"""Descriptions of code, as autodoc makes them: signatures, and what is said of them."""

import pytest

PAGE = """# Code

```{py:function} double(x: int, /, *rest: str, key="a", **more) -> list[int]
:module: things

Return twice as much.

:param x: How much.
:type x: int
:param rest: The rest.
:returns: Twice.
:raises ValueError: if not.
```

```{py:class} Thing(name)
:module: things

A thing.

:::{py:method} go(where[, how[, when]])
:module: things
:async:

Goes.
:::

:::{py:attribute} size
:module: things
:type: int
:value: 3

Its size.
:::
```

Calls {py:func}`things.double`, and {py:class}`things.Thing`.

```{option} --all, -a <what>

All.
```

```{envvar} HOME
The home.
```

```{c:function} int add(int a, int b)
Adds.
```
"""


@pytest.fixture(scope="module")
def pdf(typeset):
    return typeset(PAGE).pdf()


def test_a_signature_is_whole(pdf):
    assert pdf.has_in_order(
        "things.double(x: int, /, *rest: str, key='a', **more) → list[int] Return twice as much.",
        "class things.Thing(name) A thing.",
        "async go(where[, how[, when]]) Goes.",
        "size: int = 3 Its size.",
    )


def test_the_fields_of_a_description_have_their_names(pdf):
    assert pdf.has_in_order(
        "Parameters • x (int) – How much. • rest – The rest.",
        "Returns Twice. Raises ValueError – if not.",
    )


def test_what_is_described_can_be_linked_to(pdf):
    assert pdf.has_in_order("Calls things.double(), and things.Thing.")
    assert len({link.height for link in pdf.links}) == 2


def test_other_things_than_functions_are_described(pdf):
    assert pdf.has_in_order("--all, -a <what> All. HOME The home. int add(int a, int b) Adds.")


def test_a_description_is_a_list_of_one(pdf):
    assert pdf.tags.find("L")[0].said("Lbl")[0].startswith("things.double(")
