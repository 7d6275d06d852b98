# format(Decimal, specifier): [[fill]align][sign][z][#][0][width][grouping][.precision][type]

from decimal import _length, _make, _rescaled, _text


def _parse(text):
    fill, align, i = " ", "", 0
    if text[1:2] in ("<", ">", "=", "^") and text[1:2]:
        fill, align, i = text[0], text[1], 2
    elif text[:1] in ("<", ">", "=", "^") and text[:1]:
        align, i = text[0], 1
    sign, zero = "-", False
    if text[i : i + 1] in ("+", "-", " ") and text[i:]:
        sign, i = text[i], i + 1
    negative = text[i : i + 1] == "z"
    i += negative
    alternate = text[i : i + 1] == "#"
    i += alternate
    if text[i : i + 1] == "0":
        i += 1
        if not align:
            fill, align, zero = "0", "=", True
    start = i
    while text[i : i + 1].isdecimal():
        i += 1
    width = int(text[start:i] or "0")
    grouping = ""
    if text[i : i + 1] in (",", "_") and text[i:]:
        grouping, i = text[i], i + 1
    precision = None
    if text[i : i + 1] == ".":
        start = i = i + 1
        while text[i : i + 1].isdecimal():
            i += 1
        if start == i:
            raise ValueError("invalid format string")
        precision = int(text[start:i])
    kind = text[i:]
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%") or alternate:
        raise ValueError("invalid format string")
    return fill, align or ">", sign, negative, zero, width, grouping, precision, kind


def _grouped(digits, mark, width):
    """Digits in groups of three; with a width, zeros in front fill it."""
    if not mark:
        return digits.rjust(width, "0")
    while True:
        parts = [digits[max(k - 3, 0) : k] for k in range(len(digits), 0, -3)]
        out = mark.join(reversed(parts))
        if len(out) >= width:
            return out
        if len(out) + 1 == width and len(digits) % 3 == 0:
            return "0" + mark + out
        digits = "0" + digits


def formatted(value, specifier, context):
    if not isinstance(specifier, str):
        raise TypeError("format argument must be str")
    fill, align, sign, negative, zero, width, grouping, precision, kind = _parse(specifier)
    if value._special:
        mark = "-" if value._sign else "" if sign == "-" else sign
        text = str(value.copy_abs()) + ("%" if kind == "%" else "")
        return _padded(mark, text, " " if zero else fill, ">" if zero else align, width)
    if kind == "%":
        value = _make(value._sign, value._int, value._exp + 2)
    rounding = context.rounding
    if not kind:
        kind = "G" if context.capitals else "g"
    elif kind == "n":
        kind = "g"
    if precision is not None:
        if kind in "eE":
            value = _to_digits(value, precision + 1, rounding)
        elif kind in "fF%":
            value = _rescaled(value, -precision, rounding)
        elif kind in "gG" and _length(value._int) > precision:
            value = _to_digits(value, precision or 1, rounding)
    if not value._int and value._exp > 0 and kind in "fF%":
        value = _make(value._sign, 0, 0)
    if negative and value._sign and not value._int:
        value = value.copy_abs()
    digits, exp = _text(value._int), value._exp
    left = exp + len(digits)
    if kind in "eE":
        place = 1 if value._int or precision is None else 1 - precision
    elif kind in "fF%":
        place = left
    else:
        place = left if exp <= 0 and left > -6 else 1
    if place < 0:
        whole, fraction = "0", "0" * -place + digits
    elif place > len(digits):
        whole, fraction = digits + "0" * (place - len(digits)), ""
    else:
        whole, fraction = digits[:place] or "0", digits[place:]
    power = left - place
    mark = "-" if value._sign else "" if sign == "-" else sign
    end = f"{'E' if kind in 'EG' else 'e'}{power:+}" if kind in "eE" or power else ""
    if kind == "%":
        end = "%"
    tail = ("." + fraction if fraction else "") + end
    if zero or align == "=" and fill == "0":
        return mark + _grouped(whole, grouping, max(width - len(tail) - len(mark), 0)) + tail
    return _padded(mark, _grouped(whole, grouping, 0) + tail, fill, align, width)


def _to_digits(value, count, rounding):
    """A value of just so many digits."""
    if not value._int:
        return value
    exp = value.adjusted() + 1 - count
    made = _rescaled(value, exp, rounding)
    return _rescaled(made, exp + 1, rounding) if made.adjusted() != value.adjusted() else made


def _padded(mark, text, fill, align, width):
    missing = max(width - len(mark) - len(text), 0)
    if align == "<":
        return mark + text + fill * missing
    if align == ">":
        return fill * missing + mark + text
    if align == "=":
        return mark + fill * missing + text
    half = missing // 2
    return fill * half + mark + text + fill * (missing - half)
