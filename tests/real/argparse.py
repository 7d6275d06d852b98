# modules: argparse
# Parsers of command lines: every action, help in every form, groups, subcommands, and errors.
import argparse
import io
import sys


def run(parser, line, method="parse_args"):
    old = sys.stderr, sys.stdout
    sys.stderr = sys.stdout = out = io.StringIO()
    try:
        result = getattr(parser, method)(line.split() if isinstance(line, str) else line)
        text = repr(result)
    except SystemExit as e:
        text = "exit " + str(e.code)
    except argparse.ArgumentError as e:
        text = "error " + str(e)
    finally:
        sys.stderr, sys.stdout = old
    print(line, "->", text, repr(out.getvalue()) if out.getvalue() else "")


def formatter(prog):
    return argparse.HelpFormatter(prog, width=70)


p = argparse.ArgumentParser(prog="tool", description="A tool that %(prog)s is.  With   spaces.", epilog="The end.", formatter_class=formatter, fromfile_prefix_chars=None)
p.add_argument("input", help="the input file")
p.add_argument("rest", nargs="*", help="more (default: %(default)s)", default=["none"])
p.add_argument("-v", "--verbose", action="count", default=0, help="say more, and more, and yet more until the line has to be wrapped because it is long")
p.add_argument("-n", "--number", type=int, default=3, metavar="N", help="a number of type %(type)s")
p.add_argument("-c", "--choice", choices=["red", "green"], help="one of %(choices)s")
p.add_argument("--flag", action="store_true")
p.add_argument("--no-flag", dest="flag", action="store_false")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("-a", "--append", action="append", nargs=2, metavar=("X", "Y"))
p.add_argument("--ac", action="append_const", const="c", dest="consts")
p.add_argument("-e", "--extend", action="extend", nargs="+")
p.add_argument("--opt", nargs="?", const="given", default="absent")
p.add_argument("--bool", action=argparse.BooleanOptionalAction, default=True, help="yes or no")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--three", nargs=3, type=float)
print(p.format_usage())
print(p.format_help())
for line in ("f", "f a b", "-vv f --number 5 -c red", "f -vvn7", "f --num=9", "f --flag", "f --no-flag --const", "f -a 1 2 -a 3 4 --ac --ac", "f -e x y -e z", "f --opt", "f --opt v", "f --no-bool", "f --version", "--help", "", "f --number x", "f -c blue", "f -a 1", "f --unknown", "f --ver", "f --n", "f --three 1 2 3", "f --three 1 2", "-- -f -g", "f -n -5", "f --flag=1", "f -n", "f --bool --no-bool", "-v -- f", "f -nx", "f --const=1"):
    run(p, line)
run(p, "f --unknown 5 -x", "parse_known_args")
run(p, ["f", "-n", "1", "two words"], "parse_intermixed_args")
p.set_defaults(number=99, other="o")
print(p.get_default("number"), p.get_default("zz"), repr(p)[:40])
run(p, "f")
run(p, "a -v b", "parse_intermixed_args")

main = argparse.ArgumentParser(prog="git", formatter_class=formatter, allow_abbrev=False)
main.add_argument("--global", dest="g", action="store_true")
subs = main.add_subparsers(title="commands", description="what to do", dest="cmd", required=True, help="sub help", metavar="COMMAND")
add = subs.add_parser("add", help="add files", aliases=["a"])
add.add_argument("files", nargs="+")
add.set_defaults(func="do_add")
commit = subs.add_parser("commit", help="commit it")
group = commit.add_mutually_exclusive_group(required=True)
group.add_argument("-m", "--message")
group.add_argument("-F", "--file")
shown = commit.add_argument_group("display", "how to show")
shown.add_argument("--color", choices=("auto", "never"), default="auto", metavar="WHEN")
print(main.format_help(), commit.format_help(), add.format_usage())
for line in ("add x y", "a x", "commit -m msg", "commit", "commit -m a -F b", "", "bogus", "--glob add x", "--global add x", "add", "commit --color sometimes -m x", "add -h"):
    run(main, line)

types = argparse.ArgumentParser(prog="t", add_help=False, prefix_chars="-+", argument_default=argparse.SUPPRESS, exit_on_error=False)


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


types.add_argument("+x", "++ex", type=even)
types.add_argument("-y", type=lambda s: {}[s])
types.add_argument("-z", type=int, choices=range(3))
types.add_argument("pos", nargs="?")
for line in ("+x 4", "++ex 3", "-y k", "-z 5", "-z 1 p", "", "+x a", "p"):
    try:
        run(types, line)
    except KeyError as e:
        print("KeyError", e)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int, default=1)
parent.add_mutually_exclusive_group().add_argument("--only")
parent.add_argument_group("pg").add_argument("--grouped")
child = argparse.ArgumentParser(prog="child", parents=[parent], conflict_handler="resolve", formatter_class=lambda prog: argparse.ArgumentDefaultsHelpFormatter(prog, width=60), usage="%(prog)s [things]")
child.add_argument("--shared", type=str, default="two", help="replaced")
child.add_argument("tail", nargs=argparse.REMAINDER, help="the rest")
print(child.format_help())
run(child, "--shared s a --b -c")
for kind in (argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.MetavarTypeHelpFormatter):
    q = argparse.ArgumentParser(prog="q", description="line one\n   line two", formatter_class=lambda prog: kind(prog, width=50, max_help_position=20))
    q.add_argument("--long-option-name", type=int, help="first\nsecond line that is long enough to be wrapped")
    q.add_argument("some", type=str)
    print(q.format_help())
args = argparse.ArgumentParser(prog="f", fromfile_prefix_chars="@")
args.add_argument("x")
run(args, "y")
print(args.convert_arg_line_to_args("a b"))
ns = argparse.Namespace(a=1, b="x")
print(ns, ns == argparse.Namespace(a=1, b="x"), ns != argparse.Namespace(), "a" in ns, ns.__eq__(3), argparse.Namespace(**{"a b": 1}), vars(args.parse_args(["z"], namespace=ns)))


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values.upper() + str(option_string))


own = argparse.ArgumentParser(prog="own")
own.add_argument("--up", action=Upper)
own.register("action", "shout", Upper)
print(own.add_argument("loud", action="shout"), own.parse_args(["--up", "a", "b"]))
for wrong in (lambda: own.add_argument("--up"), lambda: own.add_argument("x", required=True), lambda: own.add_argument("--n", type="int"), lambda: own.add_argument("--q", action="nope"), lambda: own.add_argument("-x", "y"), lambda: own.add_argument("--k", nargs=0), lambda: own.add_argument("--m", nargs=2, metavar=("a",)), lambda: own.add_argument("--c", action="store_const", nargs=1), lambda: own.add_argument("-"), lambda: own.add_argument("a", "b"), lambda: own.add_argument("--b", action=argparse.BooleanOptionalAction, nargs=3), lambda: own.add_subparsers() and own.add_subparsers(), lambda: own.add_mutually_exclusive_group().add_argument("pos"), lambda: own.add_argument("p", nargs=0), lambda: own.add_argument("--ap", action="append", nargs=0), lambda: own.add_argument(dest="d", **{"bad": 1}), lambda: argparse.ArgumentParser(conflict_handler="x"), lambda: argparse.Action([], "d")(1, 2, 3), lambda: own.add_argument("--zz", action="version", nargs=1)):
    try:
        print(wrong())
    except SystemExit as e:
        print("exit", e.code)
    except Exception as e:
        print(type(e).__name__, e)
long = argparse.ArgumentParser(prog="a-program-with-a-long-name", formatter_class=lambda prog: argparse.HelpFormatter(prog, width=40))
for name in ("alpha", "beta", "gamma", "delta"):
    long.add_argument("--" + name, metavar=name.upper() * 2)
g = long.add_mutually_exclusive_group()
g.add_argument("--one", action="store_true")
g.add_argument("--two", action="store_true")
long.add_argument("positional_one")
long.add_argument("positional_two", nargs="+")
print(long.format_help())
nopos = argparse.ArgumentParser(prog="n" * 50, formatter_class=lambda prog: argparse.HelpFormatter(prog, width=40))
nopos.add_argument("--alpha")
nopos.add_argument("--beta-and-more", nargs="*")
print(nopos.format_usage(), argparse.ArgumentParser(prog="e", usage=argparse.SUPPRESS).format_help())
print(argparse.FileType("r"), argparse.FileType("w", encoding="utf-8"))
