# open: the library's, brought in at its first use.


def open_file(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return load("_fileio").open(file, mode, buffering, encoding, errors, newline, closefd, opener)


open_file.__name__ = open_file.__qualname__ = "open"
_builtin("open", open_file)
