"""Files of a sandbox: folders of the host that it shows, files put there before a run, the environment."""
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from boabox._boabox import Box

MODES = {'ro': 0, 'rw': 1, 'overlay': 2}
NO_LIMIT = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Mount:
    """A folder of the host that the guest sees at an absolute path, with all that is in it; links in it are not followed.

    mode: 'ro', read only; 'rw', what the guest writes is written at once; 'overlay', what it writes stays in its memory.
    limit: the bytes that may be written to it in all, a new name counting 4096; None: no limit.
    """

    host_dir: str | os.PathLike[str]
    path: str
    mode: Literal['ro', 'rw', 'overlay'] = 'ro'
    limit: int | None = 64 << 20

    def __post_init__(self) -> None:
        if not isinstance(self.host_dir, (str, os.PathLike)):
            raise TypeError(f'Mount: a folder is a path, not {type(self.host_dir).__name__}')
        if not isinstance(self.path, str):
            raise TypeError(f'Mount: a path is a str, not {type(self.path).__name__}')
        if self.mode not in MODES:
            raise ValueError(f"Mount: mode {self.mode!r} is none of 'ro', 'rw', 'overlay'")
        if self.limit is not None and (isinstance(self.limit, bool) or not isinstance(self.limit, int)):
            raise TypeError(f'Mount: limit: an int or None, not {type(self.limit).__name__}')
        if self.limit is not None and not 0 < self.limit <= NO_LIMIT:
            raise ValueError('Mount: limit: at least one byte')


Mounts = Iterable[Mount] | None
Environment = Mapping[str, str] | None
Files = Mapping[str, bytes | str] | None


def add_mounts(box: Box, mounts: Iterable[Mount]) -> None:
    for mount in mounts:
        if not isinstance(mount, Mount):
            raise TypeError(f'mounts: a boabox.Mount, not {type(mount).__name__}')
        folder = os.fsencode(mount.host_dir)
        if not os.path.isdir(folder):
            raise NotADirectoryError(f'mounts: {os.fsdecode(folder)!r} is no folder')
        box.mount(folder, mount.path, MODES[mount.mode], NO_LIMIT if mount.limit is None else mount.limit)


def set_environment(box: Box, env: Mapping[str, str]) -> None:
    for name, value in env.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f'env: {name!r}: name and value are str')
        if not name or '=' in name or '\0' in name + value:
            raise ValueError(f'env: {name!r} is no name of a variable, or has a value that can not be')
        box.set_environment(name, value)


def put_files(box: Box, files: Mapping[str, bytes | str]) -> None:
    for path, contents in files.items():
        if not isinstance(path, str):
            raise TypeError(f'files: a path is a str, not {type(path).__name__}')
        if '\0' in path:
            raise ValueError(f'files: {path!r} is no path')
        if isinstance(contents, str):
            contents = contents.encode()
        elif not isinstance(contents, (bytes, bytearray, memoryview)):
            raise TypeError(f'files[{path!r}]: str or bytes, not {type(contents).__name__}')
        box.put_file(path, bytes(contents))
