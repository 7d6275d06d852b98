# platform: what a program can know of the machine, which is nothing of the host.


def system():
    return "Linux"


def node():
    return ""


def release():
    return ""


version = processor = node


def machine():
    return "x86_64"


def python_version():
    return "3.14.0"


def python_version_tuple():
    return "3", "14", "0"


def python_implementation():
    return "CPython"


def python_compiler():
    return ""


def python_build():
    return "", ""


def platform(aliased=False, terse=False):
    return "Linux"


def architecture(executable="", bits="", linkage=""):
    return "64bit", "ELF"
