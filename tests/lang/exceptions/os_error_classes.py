# 6.4.3 OSError: the number decides the subclass; IOError and EnvironmentError are other names of it
# oracle: 64-bit (the numbers are Linux's)
for number in 1, 2, 4, 5, 11, 13, 17, 20, 21, 32, 104, 110, 111:
    print(repr(OSError(number, "text", "file")))
# prints: PermissionError(1, 'text')
# prints: FileNotFoundError(2, 'text')
# prints: InterruptedError(4, 'text')
# prints: OSError(5, 'text')
# prints: BlockingIOError(11, 'text')
# prints: PermissionError(13, 'text')
# prints: FileExistsError(17, 'text')
# prints: NotADirectoryError(20, 'text')
# prints: IsADirectoryError(21, 'text')
# prints: BrokenPipeError(32, 'text')
# prints: ConnectionResetError(104, 'text')
# prints: TimeoutError(110, 'text')
# prints: ConnectionRefusedError(111, 'text')
try:
    raise IOError(2, "No such file", "a.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)  # prints: [Errno 2] No such file: 'a.txt' 2 a.txt
print(IOError is OSError, EnvironmentError is OSError)  # prints: True True


class Own(OSError):
    pass


print(repr(Own(2, "x")), repr(OSError(2)), repr(PermissionError(2, "x")))
# prints: Own(2, 'x') OSError(2) PermissionError(2, 'x')
