# The files that a program has: a tree in memory, folders that the host has mounted, and open descriptors.
#
# A node of the tree is a list [contents, mode, time in ns]: bytes or a bytearray (while it is written), a dict of name -> node (a folder), None (/dev/null),
# or False (in an overlay: gone). The native's dict holds the tree under "" and what a program changed in an overlay under the mount's path, so that the host
# can read both. Every operation gets the names that lead to a place, and the path as the program gave it, for its error. There are no links.

from _boabox import ask_host, file_time, file_tree, mount, mount_do, os_events

HOME = "/home"
STAT, LIST, READ, WRITE, APPEND, TRUNCATE, CREATE, MKDIR, UNLINK, RMDIR, RENAME, TOUCH = range(12)
PIECE = 1 << 20
S_IFMT, S_IFDIR, S_IFREG, S_IFLNK = 0o170000, 0o040000, 0o100000, 0o120000
EPERM, ENOENT, EBADF, EACCES, EBUSY, EEXIST, EXDEV, ENOTDIR, EISDIR, EINVAL, ENAMETOOLONG, ENOTEMPTY, ELOOP = (
    1, 2, 9, 13, 16, 17, 18, 20, 21, 22, 36, 39, 40,
)  # fmt: skip
TEXTS = {
    1: "Operation not permitted", 2: "No such file or directory", 5: "Input/output error", 9: "Bad file descriptor", 12: "Cannot allocate memory",
    13: "Permission denied", 16: "Device or resource busy", 17: "File exists", 18: "Invalid cross-device link", 20: "Not a directory",
    21: "Is a directory", 22: "Invalid argument", 23: "Too many open files in system", 24: "Too many open files",
    25: "Inappropriate ioctl for device", 27: "File too large", 28: "No space left on device", 29: "Illegal seek", 30: "Read-only file system",
    31: "Too many links", 36: "File name too long", 38: "Function not implemented", 39: "Directory not empty",
    40: "Too many levels of symbolic links", 95: "Operation not supported", 122: "Disk quota exceeded",
}  # fmt: skip
ASK_FILES, ASK_ENVIRONMENT = 1, 2
NAME_LONGEST, PATH_LONGEST = 255, 4096
events = os_events()
umask = 0o022


def fail(number, path, other=None):
    text = TEXTS.get(number) or f"Unknown error {number}"
    if not isinstance(path, (str, bytes, int)) and path is not None:
        path = text_of(path)
    if not isinstance(other, (str, bytes)) and other is not None:
        other = text_of(other)
    if other is not None:
        raise OSError(number, text, path, None, other)
    raise OSError(number, text, path) if path is not None else OSError(number, text)


def ask(operation, path, *args, **keywords):
    """What the host says to an operation, NotImplemented: the default is to happen."""
    if events & ASK_FILES and not below_mount(path):
        from os import fspath

        return ask_host(operation, text_of(path), *[arg if isinstance(arg, (str, bytes)) else fspath(arg) for arg in args], **keywords)
    return NotImplemented


# ---- the tree in memory ----


def folder(mode=0o755):
    return [{}, S_IFDIR | mode & 0o7777, file_time()]


def status(node):
    data = node[0]
    return node[1], len(data) if type(data) in (bytes, bytearray) else 4096 if type(data) is dict else 0, node[2], id(node)


class Memory:
    """The tree of a program's own files."""

    device = 1

    def __init__(self, root):
        self.root = root

    def find(self, parts, path):
        node = self.root
        for name in parts:
            data = node[0]
            if type(data) is not dict:
                fail(ENOTDIR, path)
            if (node := data.get(name)) is None:
                fail(ENAMETOOLONG if len(name) > NAME_LONGEST else ENOENT, path)
        return node

    def stat(self, parts, path):
        return status(self.find(parts, path))

    def parent(self, parts, path, busy=EBUSY):
        """The dict that holds the last name."""
        if not parts:
            fail(busy, path)
        data = self.find(parts[:-1], path)[0]
        if type(data) is not dict:
            fail(ENOTDIR, path)
        if len(parts[-1]) > NAME_LONGEST:
            fail(ENAMETOOLONG, path)
        return data

    def list(self, parts, path):
        data = self.find(parts, path)[0]
        if type(data) is not dict:
            fail(ENOTDIR, path)
        return [(name, node[1]) for name, node in data.items()]

    def open(self, parts, path, flags, mode):
        """flags: letters; r: reads, w: writes, c: made if not there, x: must not be there, t: emptied."""
        if "c" not in flags:
            node = self.find(parts, path)
        else:
            around = self.parent(parts, path, EEXIST if "x" in flags else EISDIR)
            node = around.get(parts[-1])
            if node is None:
                node = around[parts[-1]] = [b"", S_IFREG | mode & ~umask & 0o7777, file_time()]
                return MemoryFile(node)
            if "x" in flags:
                fail(EEXIST, path)
        return opened(node, path, flags)

    def mkdir(self, parts, path, mode):
        around = self.parent(parts, path, EEXIST)
        if parts[-1] in around:
            fail(EEXIST, path)
        around[parts[-1]] = folder(mode & ~umask)

    def unlink(self, parts, path):
        around = self.parent(parts, path, EISDIR)
        node = self.find(parts, path)
        if type(node[0]) is dict:
            fail(EISDIR, path)
        del around[parts[-1]]

    def rmdir(self, parts, path):
        around = self.parent(parts, path)
        data = self.find(parts, path)[0]
        if type(data) is not dict:
            fail(ENOTDIR, path)
        if data:
            fail(ENOTEMPTY, path)
        del around[parts[-1]]

    def rename(self, parts, to, path, other):
        around = self.parent(parts, path)
        node = self.find(parts, path)
        may_replace(self, to, other, parts, path, type(node[0]) is dict)
        target = self.parent(to, other)
        if parts != to:
            del around[parts[-1]]
            target[to[-1]] = node

    def chmod(self, parts, path, mode):
        node = self.find(parts, path)
        node[1] = node[1] & S_IFMT | mode & 0o7777

    def utime(self, parts, path, time):
        self.find(parts, path)[2] = file_time() if time is None else time


def opened(node, path, flags):
    """An open file of a node that was there before."""
    data = node[0]
    if data is None:
        return NullFile(node)
    if type(data) is dict:
        if "w" in flags:
            fail(EISDIR, path)
        return FolderFile(node)
    if "r" in flags and not node[1] & 0o400 or "w" in flags and not node[1] & 0o200:
        fail(EACCES, path)
    if "t" in flags:
        node[0], node[2] = b"", file_time()
    return MemoryFile(node)


def may_replace(files, to, other, parts, path, is_folder):
    """Raises what rename says of a place that is taken."""
    if parts == to[: len(parts)] and len(to) > len(parts):
        fail(EINVAL, path, other)
    try:
        mode = files.stat(to, other)[0]
    except FileNotFoundError:
        return
    except NotADirectoryError:
        fail(ENOTDIR, path, other)
    if parts == to:
        return
    if mode & S_IFMT == S_IFDIR:
        if not is_folder:
            fail(EISDIR, path, other)
        if files.list(to, other):
            fail(ENOTEMPTY, path, other)
    elif is_folder:
        fail(ENOTDIR, path, other)


class MemoryFile:
    """An open file in memory; it stays what it is when its name goes. Contents are bytes, a bytearray while they are written."""

    def __init__(self, node):
        self.node = node

    def stat(self):
        return status(self.node)

    def size(self):
        return len(self.node[0])

    def read(self, at, count):
        data = self.node[0]
        if at == 0 and count >= len(data):
            return bytes(data)
        return bytes(data[at : at + count])

    def write(self, at, data):
        node = self.node
        kept = node[0]
        if not data:
            return 0
        if not kept and at == 0:
            node[0], node[2] = bytes(data), file_time()
            return len(data)
        if type(kept) is bytes:
            kept = node[0] = bytearray(kept)
            node[2] = file_time()
        if at > len(kept):
            kept += bytes(at - len(kept))
        if at == len(kept):
            kept += data
        else:
            kept[at : at + len(data)] = data
        return len(data)

    def append(self, data):
        return self.write(len(self.node[0]), data)

    def truncate(self, size):
        data, node = self.node[0], self.node
        node[0], node[2] = bytes(data[:size]) if size <= len(data) else bytes(data) + bytes(size - len(data)), file_time()

    def close(self):
        if type(self.node[0]) is bytearray:
            self.node[0], self.node[2] = bytes(self.node[0]), file_time()


class NullFile(MemoryFile):
    """/dev/null."""

    def size(self):
        return 0

    def read(self, at, count):
        return b""

    def write(self, at, data):
        return len(data)

    append = len

    def truncate(self, size):
        fail(EINVAL, None)

    def close(self):
        pass


class FolderFile(NullFile):
    """A folder that os.open gave a descriptor."""

    def read(self, at, count):
        fail(EISDIR, None)

    def write(self, at, data):
        fail(EBADF, None)


# ---- mounted folders ----


def encoded(parts):
    data = "/".join(parts).encode("utf-8", "surrogateescape")
    if b"\0" in data:
        raise ValueError("embedded null byte")
    return data


class Mounted:
    """A folder of the host, reached by operations that leave nothing open."""

    def __init__(self, number):
        self.number, self.device = number, number + 2

    def do(self, operation, parts, path, at=0, data=b"", to=(), other=None):
        name, target = encoded(parts), encoded(to)
        if len(name) > PATH_LONGEST or len(target) > PATH_LONGEST:
            fail(ENAMETOOLONG, path, other)
        done = mount_do(operation, self.number, name, target, at, data)
        if type(done) is int and done < 0:
            fail(-done, path, other)
        return done

    def stat(self, parts, path):
        mode, size, time = self.do(STAT, parts, path)
        return mode, size, time, abs(hash(("mounted", self.number, *parts))) >> 8

    def list(self, parts, path):
        letters = {"f": S_IFREG, "d": S_IFDIR, "l": S_IFLNK}
        names = self.do(LIST, parts, path).decode("utf-8", "surrogateescape").split("\0")[:-1]
        return [(name[1:], letters.get(name[0], 0)) for name in names]

    def open(self, parts, path, flags, mode):
        refused = None
        if "c" in flags:
            try:
                self.do(CREATE, parts, path)
                return MountedFile(self, parts, path)
            except FileExistsError:
                if "x" in flags:
                    raise
            except OSError as e:  # nothing may be made here, or nothing more: what is there may be opened still
                if "x" in flags or e.errno not in (28, 30):
                    raise
                refused = e
        try:
            kind = self.stat(parts, path)[0] & S_IFMT
        except FileNotFoundError:
            if refused is None:
                raise
            raise refused from None
        if kind == S_IFDIR:
            if "w" in flags:
                fail(EISDIR, path)
            return FolderFile([{}, S_IFDIR | 0o700, 0])
        if kind == S_IFLNK:
            fail(ELOOP, path)
        if kind != S_IFREG:
            fail(EACCES, path)
        file = MountedFile(self, parts, path)
        if "w" in flags:  # fails where it may not be written
            if "t" in flags:
                self.do(TRUNCATE, parts, path)
            else:
                self.do(APPEND, parts, path)
        else:
            self.do(READ, parts, path, 0, 0)
        return file

    def mkdir(self, parts, path, mode):
        self.do(MKDIR, parts, path)

    def unlink(self, parts, path):
        self.do(UNLINK, parts, path)

    def rmdir(self, parts, path):
        self.do(RMDIR, parts, path)

    def rename(self, parts, to, path, other):
        self.do(RENAME, parts, path, to=to, other=other)

    def chmod(self, parts, path, mode):
        fail(EPERM, path)

    def utime(self, parts, path, time):
        if time is not None:
            fail(EPERM, path)
        self.do(TOUCH, parts, path)


class MountedFile:
    """An open file of the host: only its name is kept."""

    def __init__(self, mounted, parts, path):
        self.mounted, self.parts, self.path = mounted, parts, path

    def stat(self):
        return self.mounted.stat(self.parts, self.path)

    def size(self):
        return self.stat()[1]

    def read(self, at, count):
        pieces = []
        while count > 0:
            piece = self.mounted.do(READ, self.parts, self.path, at, min(count, PIECE))
            pieces.append(piece)
            at, count = at + len(piece), count - len(piece)
            if len(piece) < PIECE:
                break
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def write(self, at, data, operation=WRITE):
        if len(data) <= PIECE:
            return self.mounted.do(operation, self.parts, self.path, at, bytes(data))
        done = 0
        while done < len(data):
            done += self.mounted.do(operation, self.parts, self.path, at + done, bytes(data[done : done + PIECE]))
        return done

    def append(self, data):
        return self.write(0, data, APPEND)

    def truncate(self, size):
        self.mounted.do(TRUNCATE, self.parts, self.path, size)

    def close(self):
        pass


class Overlay:
    """A mounted folder that is only read; what a program changes is in memory. A node with a fourth item hides the host's folder of that path."""

    def __init__(self, below, root):
        self.below, self.root, self.device = below, root, below.device

    def look(self, parts, path):
        """(the node in memory or None, whether the host's folder shows through)"""
        node, through = self.root, True
        for name in parts:
            data = node[0]
            if type(data) is not dict:
                fail(ENOTDIR, path)
            child = data.get(name)
            if child is None:
                if not through:
                    fail(ENOENT, path)
                return None, True
            if child[0] is False:
                fail(ENOENT, path)
            node = child
            through = through and len(child) < 4 and type(child[0]) is dict
        return node, through

    def stat(self, parts, path):
        node, _ = self.look(parts, path)
        if node is not None:
            return status(node)
        return self.below.stat(parts, path)

    def list(self, parts, path):
        node, through = self.look(parts, path)
        if node is None:
            return self.below.list(parts, path)
        if type(node[0]) is not dict:
            fail(ENOTDIR, path)
        own = node[0]
        names = [(name, child[1]) for name, child in own.items() if child[0] is not False]
        if through:
            names += [entry for entry in self.below.list(parts, path) if entry[0] not in own]
        return names

    def parent(self, parts, path, busy=EBUSY):
        """The dict of the folder above, in memory."""
        if not parts:
            fail(busy, path)
        node = self.root
        for i, name in enumerate(parts[:-1]):
            if self.stat(parts[: i + 1], path)[0] & S_IFMT != S_IFDIR:
                fail(ENOTDIR, path)
            child = node[0].get(name)
            if child is None:
                child = node[0][name] = folder()
            node = child
        return node[0]

    def exists(self, parts, path):
        try:
            self.stat(parts, path)
        except FileNotFoundError:
            return False
        return True

    def beneath(self, parts, path):
        """Whether the host has something of that name that would show."""
        _, through = self.look(parts[:-1], path)
        if through:
            try:
                self.below.stat(parts, path)
            except (FileNotFoundError, NotADirectoryError):
                return False
        return through

    def own(self, parts, path):
        """The node of what is there, brought into memory."""
        node, _ = self.look(parts, path)
        if node is None:
            mode, size, time, _ = self.below.stat(parts, path)
            if mode & S_IFMT == S_IFDIR:
                node = [{}, mode, time]
            elif mode & S_IFMT == S_IFREG:
                node = [MountedFile(self.below, parts, path).read(0, size), mode, time]
            else:
                fail(ELOOP if mode & S_IFMT == S_IFLNK else EACCES, path)
            self.parent(parts, path)[parts[-1]] = node
        return node

    def open(self, parts, path, flags, mode):
        if "c" in flags and not self.exists(parts, path):
            around = self.parent(parts, path)
            node = around[parts[-1]] = [b"", S_IFREG | mode & ~umask & 0o7777, file_time(), True]
            return MemoryFile(node)
        if "x" in flags:
            fail(EEXIST, path)
        node, _ = self.look(parts, path)
        if node is None and "w" not in flags:
            return self.below.open(parts, path, flags, mode)
        if node is None and "t" in flags and self.below.stat(parts, path)[0] & S_IFMT == S_IFREG:
            node = self.parent(parts, path)[parts[-1]] = [b"", self.below.stat(parts, path)[0], file_time()]
        return opened(node or self.own(parts, path), path, flags)

    def mkdir(self, parts, path, mode):
        around = self.parent(parts, path, EEXIST)
        if self.exists(parts, path):
            fail(EEXIST, path)
        around[parts[-1]] = [*folder(mode & ~umask), True]

    def drop(self, parts, path):
        hidden = self.beneath(parts, path)
        around = self.parent(parts, path)
        if hidden:
            around[parts[-1]] = [False, 0, 0]
        else:
            del around[parts[-1]]

    def unlink(self, parts, path):
        if not parts or self.stat(parts, path)[0] & S_IFMT == S_IFDIR:
            fail(EISDIR, path)
        self.drop(parts, path)

    def rmdir(self, parts, path):
        if not parts:
            fail(EBUSY, path)
        if self.list(parts, path):
            fail(ENOTEMPTY, path)
        self.drop(parts, path)

    def whole(self, parts, path):
        """All that is at a place, in memory."""
        node = self.own(parts, path)
        if type(node[0]) is dict:
            for name, _ in self.list(parts, path):
                self.whole([*parts, name], path)
            node = [{name: child for name, child in node[0].items() if child[0] is not False}, *node[1:3], True]
        return node

    def rename(self, parts, to, path, other):
        if not parts or not to:
            fail(EBUSY, path, other)
        is_folder = self.stat(parts, path)[0] & S_IFMT == S_IFDIR
        may_replace(self, to, other, parts, path, is_folder)
        if parts != to:
            node = self.whole(parts, path)
            self.parent(to, other)[to[-1]] = [*node[:3], True]
            self.drop(parts, path)

    def chmod(self, parts, path, mode):
        node = self.own(parts, path)
        node[1] = node[1] & S_IFMT | mode & 0o7777

    def utime(self, parts, path, time):
        self.own(parts, path)[2] = file_time() if time is None else time


# ---- places ----

tree = file_tree()
memory = Memory(tree.setdefault("", folder()))
for _name in ("home", "tmp", "dev"):
    memory.root[0].setdefault(_name, folder(0o777 if _name == "tmp" else 0o755))
memory.root[0]["dev"][0].setdefault("null", [None, 0o020666, 0])
mounts = []  # (names, what serves it)
cwd = [HOME[1:]]


def note_mounts():
    """Adds what the host has mounted meanwhile. Places of mounts are folders of the tree too."""
    while (told := mount(len(mounts))) is not None:
        path, mode = told
        number, names = len(mounts), path[1:].split("/")
        files = Mounted(number)
        if mode == 2:
            files = Overlay(files, tree.setdefault(path, folder()))
        mounts.append((names, files))
        node = memory.root
        for name in names:
            child = node[0].get(name)
            if child is None or type(child[0]) is not dict:
                child = node[0][name] = folder()
            node = child


def text_of(path):
    """The text of a path: str, with bytes that are not UTF-8 as lone surrogates."""
    if type(path) is not str:
        from os import fsdecode

        path = fsdecode(path)
    if "\0" in path:
        raise ValueError("embedded null byte")
    return path


def served(parts):
    """(what serves a place, its names there)"""
    if mount(len(mounts)) is not None:
        note_mounts()
    for names, files in mounts:
        n = len(names)
        if parts[:n] == names:
            return files, parts[n:]
    return memory, parts


def below_mount(path):
    from os.path import normpath

    text = text_of(path)
    names = normpath(text if text.startswith("/") else "/" + "/".join(cwd) + "/" + text).lstrip("/").split("/")
    return served(names)[0] is not memory


def place(path, shown=None):
    """(what serves a path, the names there)"""
    text = text_of(path)
    shown = path if shown is None else shown
    if not text:
        fail(ENOENT, shown)
    if len(text) >= PATH_LONGEST:
        fail(ENAMETOOLONG, shown)
    if text[0] == "/":
        names = text[1:].split("/")
        parts = []
    else:
        names = text.split("/")
        parts = cwd[:]
    must = False  # be a folder
    for name in names:
        if name == "" or name == ".":
            must = True
        elif name == "..":
            files, there = served(parts)
            if files.stat(there, shown)[0] & S_IFMT != S_IFDIR:
                fail(ENOTDIR, shown)
            if parts:
                parts.pop()
            must = True
        else:
            parts.append(name)
            must = False
    files, there = served(parts)
    if must and there:
        try:
            mode = files.stat(there, shown)[0]
        except FileNotFoundError:
            pass
        else:
            if mode & S_IFMT != S_IFDIR:
                fail(ENOTDIR, shown)
    return files, there


def stat(path, follow=True):
    """(mode, size, time in ns, number, device); a link in a mounted folder is not followed."""
    files, parts = place(path)
    found = files.stat(parts, path)
    if follow and found[0] & S_IFMT == S_IFLNK:
        fail(ELOOP, path)
    return *found, files.device


def holds_mount(files, parts):
    return files is memory and any([names[: len(parts)] == parts for names, _ in mounts])


def without_slash(path):
    """The place of what is to be made there, which may be written as a folder."""
    text = text_of(path)
    return place(text.rstrip("/") or text, path)


def mkdir(path, mode=0o777):
    files, parts = without_slash(path)
    files.mkdir(parts, path, mode)


def unlink(path):
    files, parts = place(path)
    files.unlink(parts, path)


def last_name(path):
    return text_of(path).rstrip("/").rpartition("/")[2]


def rmdir(path):
    files, parts = place(path)
    if last_name(path) == ".":
        fail(EINVAL, path)
    if not parts or holds_mount(files, parts):
        fail(EBUSY, path)
    files.rmdir(parts, path)


def rename(path, other):
    try:
        files, parts = without_slash(path)
        target, to = without_slash(other)
        for around, names in ((files, parts), (target, to)):
            if around.stat(names[:-1], path)[0] & S_IFMT != S_IFDIR:
                fail(ENOTDIR, path)
        is_folder = files.stat(parts, path)[0] & S_IFMT == S_IFDIR
        if not is_folder and (text_of(path)[-1] == "/" or text_of(other)[-1] == "/"):
            fail(ENOTDIR, path)
        if last_name(path) in (".", "..") or last_name(other) in (".", ".."):
            fail(EBUSY, path)
        if files is not target:
            fail(EXDEV, path)
        if holds_mount(files, parts) or holds_mount(files, to):
            fail(EBUSY, path)
        files.rename(parts, to, path, other)
    except OSError as e:
        number = e.errno
    else:
        return
    fail(number, path, other)


def listed(path):
    """[(name, mode)] in order of names."""
    files, parts = place(path)
    return sorted(files.list(parts, path))


def chdir(path):
    global cwd
    files, parts = place(path)
    if files.stat(parts, path)[0] & S_IFMT != S_IFDIR:
        fail(ENOTDIR, path)
    cwd = parts if files is memory else [*[names for names, other in mounts if other is files][0], *parts]


def getcwd():
    return "/" + "/".join(cwd)


# ---- descriptors ----


class Descriptor:
    """What an open file's number stands for; duplicates share it."""

    def __init__(self, file, flags, append):
        self.file, self.at, self.readable, self.writable, self.append = file, 0, "r" in flags, "w" in flags, append
        self.uses = 0

    def read(self, count):
        if not self.readable:
            fail(EBADF, None)
        data = self.file.read(self.at, count)
        self.at += len(data)
        return data

    def write(self, data):
        if not self.writable:
            fail(EBADF, None)
        if self.append:
            n = self.file.append(data)
            self.at = self.file.size()
        else:
            n = self.file.write(self.at, data)
            self.at += n
        return n

    def seek(self, offset, whence):
        if whence == 1:
            offset += self.at
        elif whence == 2:
            offset += self.file.size()
        elif whence != 0:
            fail(EINVAL, None)
        if offset < 0:
            fail(EINVAL, None)
        self.at = offset
        return offset


numbers = {}  # of descriptors, from 3 on
_free, _next = [], 3


def number_of(descriptor):
    global _next
    if _free:
        number = min(_free)
        _free.remove(number)
    else:
        number, _next = _next, _next + 1
    numbers[number] = descriptor
    descriptor.uses += 1
    return number


def descriptor_of(number):
    found = numbers.get(number)
    if found is None:
        fail(EBADF, None)
    return found


def close(number):
    descriptor = descriptor_of(number)
    del numbers[number]
    _free.append(number)
    descriptor.uses -= 1
    if not descriptor.uses:
        descriptor.file.close()


def open(path, flags, append=False, mode=0o666):
    """The number of a newly opened file."""
    if "c" in flags and text_of(path)[-1:] == "/":
        files, parts = without_slash(path)
        if files.stat(parts[:-1], path)[0] & S_IFMT != S_IFDIR:
            fail(ENOTDIR, path)
        fail(EISDIR, path)
    files, parts = place(path)
    return number_of(Descriptor(files.open(parts, path, flags, mode), flags, append))
