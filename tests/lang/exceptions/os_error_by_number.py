# Library: OSError made with a number and a text is of the class that goes with the number
# oracle: 64-bit
for number in 1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 108, 110, 111, 114, 115, 5, 22, 2.0, "2":
    print(number, type(OSError(number, "text")).__name__)
# prints: 1 PermissionError
# prints: 2 FileNotFoundError
# prints: 3 ProcessLookupError
# prints: 4 InterruptedError
# prints: 10 ChildProcessError
# prints: 11 BlockingIOError
# prints: 13 PermissionError
# prints: 17 FileExistsError
# prints: 20 NotADirectoryError
# prints: 21 IsADirectoryError
# prints: 32 BrokenPipeError
# prints: 103 ConnectionAbortedError
# prints: 104 ConnectionResetError
# prints: 108 BrokenPipeError
# prints: 110 TimeoutError
# prints: 111 ConnectionRefusedError
# prints: 114 BlockingIOError
# prints: 115 BlockingIOError
# prints: 5 OSError
# prints: 22 OSError
# prints: 2.0 OSError
# prints: 2 OSError
e = OSError(2, "No such file or directory", "name")
print(repr(e), e, e.errno, e.strerror, e.filename, e.args)
# prints: FileNotFoundError(2, 'No such file or directory') [Errno 2] No such file or directory: 'name' 2 No such file or directory name (2, 'No such file or directory')
print(type(OSError(2)), type(OSError(*[2] * 6)), repr(OSError()), type(FileExistsError(2, "x")))
# prints: <class 'OSError'> <class 'OSError'> OSError() <class 'FileExistsError'>


class Own(OSError):
    pass


print(type(Own(2, "x")), OSError.__new__(OSError, 13, "x").errno)  # prints: <class '__main__.Own'> 13
try:
    raise OSError(2, "gone", "path")
except FileNotFoundError as e:
    print("caught", e)  # prints: caught [Errno 2] gone: 'path'
