# locale: the one there is, "C", as CPython's own functions have it where the system has no other.

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm", "str", "atof", "atoi",
    "format_string", "currency", "normalize", "getencoding", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX",
]  # fmt: skip

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    pass


def setlocale(category, locale=None):
    """The locale's name; there is no other to be set."""
    if not 0 <= category <= LC_ALL:
        raise Error("invalid locale category")
    if locale is not None and not isinstance(locale, _str):
        locale = "" if all(part is None for part in locale) else ".".join(locale)
    if locale not in (None, "", "C", "POSIX", "C.UTF-8"):
        raise Error("unsupported locale setting")
    return "C"


def getlocale(category=LC_CTYPE):
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    return None, None


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    return None, None


def getencoding():
    return "utf-8"


def getpreferredencoding(do_setlocale=True):
    return "utf-8"


def normalize(localename):
    """The name itself: no aliases are known but the locale's own."""
    return {"c": "C", "posix": "C"}.get(localename.lower(), localename)


def localeconv():
    """How numbers and sums of money are written."""
    conventions = dict.fromkeys("currency_symbol int_curr_symbol mon_decimal_point mon_thousands_sep negative_sign positive_sign thousands_sep".split(), "")
    places = "frac_digits int_frac_digits n_cs_precedes n_sep_by_space n_sign_posn p_cs_precedes p_sep_by_space p_sign_posn"
    conventions.update(dict.fromkeys(places.split(), CHAR_MAX), decimal_point=".", grouping=[], mon_grouping=[])
    return conventions


def strcoll(a, b, /):
    """-1, 0 or 1, as the first text stands before, at or behind the second."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    return string


def format_string(f, val, grouping=False, monetary=False):
    """As the operator % does: this locale groups no digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A float as text, with 12 digits."""
    return "%.12g" % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
