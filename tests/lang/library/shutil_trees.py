# shutil: copies, trees, moves
import glob
import os
import shutil
from pathlib import Path


def shown(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, getattr(e, "strerror", None) or e, getattr(e, "filename", None))


for name in ("a.py", "b.txt", "s/c.py", "s/t/d.py", "s/t/e.txt", ".h", "s/.i"):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(name)
print(shutil.copy("a.py", "z.py"), shutil.copy("a.py", "s"), shutil.copyfile("a.py", "y.py"), shutil.copy2("a.py", "x.py"), open("s/a.py").read())
# prints: z.py s/a.py y.py x.py a.py
for wrong in (lambda: shutil.copy("a.py", "a.py"), lambda: shutil.copyfile("nope", "q"), lambda: shutil.copyfile("s", "q"), lambda: shutil.copyfile("a.py", "s"),
              lambda: shutil.copyfile("a.py", "nope/")):
    shown(wrong)
# prints: SameFileError 'a.py' and 'a.py' are the same file None
# prints: FileNotFoundError No such file or directory nope
# prints: IsADirectoryError Is a directory s
# prints: IsADirectoryError Is a directory s
# prints: FileNotFoundError Directory does not exist: nope/ None
print(shutil.copytree("s", "s2"), sorted(glob.glob("s2/**", recursive=True)), shutil.copytree("s", "s2", dirs_exist_ok=True))
# prints: s2 ['s2/', 's2/a.py', 's2/c.py', 's2/t', 's2/t/d.py', 's2/t/e.txt'] s2
print(shutil.copytree("s", "s3", ignore=shutil.ignore_patterns("*.py")), sorted(glob.glob("s3/**", recursive=True)))
# prints: s3 ['s3/', 's3/t', 's3/t/e.txt']
shown(lambda: shutil.copytree("s", "s2"))  # prints: FileExistsError File exists s2
shown(lambda: shutil.copytree("nope", "s4"))  # prints: FileNotFoundError No such file or directory nope
print(shutil.move("z.py", "zz.py"), shutil.move("zz.py", "s3"), sorted(os.listdir("s3")), shutil.move("s3", "s2"), sorted(os.listdir("s2")))
# prints: zz.py s3/zz.py ['.i', 't', 'zz.py'] s2/s3 ['.i', 'a.py', 'c.py', 's3', 't']
shown(lambda: shutil.move("nope", "q"))  # prints: FileNotFoundError No such file or directory nope
shown(lambda: shutil.move("a.py", "s"))  # prints: Error Destination path 's/a.py' already exists None
shown(lambda: shutil.move("s", "s/t/u"))  # prints: Error Cannot move a directory 's' into itself 's/t/u'. None
print(shutil.rmtree("s2"), os.path.exists("s2"), shutil.rmtree("nope", ignore_errors=True), shutil.which("no-such-command"))
# prints: None False None None
shown(lambda: shutil.rmtree("nope"))  # prints: FileNotFoundError No such file or directory nope
shown(lambda: shutil.rmtree("a.py"))  # prints: NotADirectoryError Not a directory a.py
shutil.rmtree("nope", onexc=lambda function, path, e: print(path, type(e).__name__))  # prints: nope FileNotFoundError
import io

shutil.copyfileobj(io.StringIO("copied"), open("out", "w"))
print(open("out").read())  # prints: copied
