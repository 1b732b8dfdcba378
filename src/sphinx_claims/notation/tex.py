def formula_tex(expression, labels=None, *, result=""):
    text = expression.text({k: v.text for k, v in (labels or {}).items()}) + (
        f" = {result}" if result else ""
    )
    for c in "$%_&#":
        text = text.replace(c, "\\" + c)
    return f"\\text{{{text}}}"
