# gettext: every text as it is, since there are no files of translations; what programs call before they print a text.

__all__ = [
    "bindtextdomain", "textdomain", "find", "gettext", "ngettext", "pgettext", "npgettext", "dgettext", "dngettext", "dpgettext", "dnpgettext",
]  # fmt: skip

_domain = ["messages"]


def textdomain(domain=None):
    """Set the domain of texts; gives the one that holds."""
    _domain[0] = domain or _domain[0]
    return _domain[0]


def bindtextdomain(domain, localedir=None):
    return localedir or "/usr/share/locale"


def find(domain, localedir=None, languages=None, all=False):
    """The catalogues of a domain: there are none."""
    return [] if all else None


def gettext(message):
    return message


def ngettext(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


def pgettext(context, message):
    return message


def npgettext(context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dgettext(domain, message):
    return message


def dngettext(domain, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return message


def dnpgettext(domain, context, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)
