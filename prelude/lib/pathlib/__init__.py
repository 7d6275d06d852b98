# pathlib: paths as objects. _pure has what needs no files, _concrete the rest.

from pathlib._concrete import Path, PosixPath, UnsupportedOperation, WindowsPath
from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]
