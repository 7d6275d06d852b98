# shutil: the size of the terminal; all else is about files, and there are none.

__all__ = ["get_terminal_size"]


def get_terminal_size(fallback=(80, 24)):
    """What the environment says in COLUMNS and LINES, else the fallback."""
    from os import environ, terminal_size

    said = [environ.get(name, "") for name in ("COLUMNS", "LINES")]
    return terminal_size([int(text) if text.isdecimal() and int(text) else other for text, other in zip(said, fallback)])
