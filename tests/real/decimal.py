# modules: _pydecimal
# with: numbers
# Every method of numbers and contexts over ordinary, special and wrong values, in several contexts.
import copy
import _pydecimal as d
from _pydecimal import Context, Decimal as D
from fractions import Fraction


def tell(function, *args, **kwargs):
    try:
        return str(function(*args, **kwargs))
    except Exception as e:
        return type(e).__name__ + str(e)[:60]


texts = ["0", "-0.00", "1", "-2.5", "7.125", "123456789.987654321", "1E+30", "-4.2E-12", "Infinity", "-Infinity", "NaN", "-sNaN12", "9.99E+95", "1E-95", "10101", "-110"]
values = [D(t) for t in texts]
small = Context(prec=9, Emax=96, Emin=-95, traps=[])
tight = Context(prec=4, rounding=d.ROUND_HALF_UP, Emax=20, Emin=-20, clamp=1, capitals=0, traps=[])
strict = Context(prec=6, traps=[d.InvalidOperation, d.DivisionByZero, d.Overflow, d.Inexact])
one = ["copy_abs", "copy_negate", "exp", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_signed", "is_snan", "is_subnormal", "is_zero",
       "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "number_class", "radix", "sqrt", "to_eng_string", "to_integral_exact",
       "to_integral_value", "to_sci_string", "abs", "minus", "plus", "canonical", "copy_decimal", "create_decimal"]
two = ["add", "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "divide", "divide_int", "divmod", "logical_and", "logical_or", "logical_xor",
       "max", "max_mag", "min", "min_mag", "multiply", "next_toward", "power", "quantize", "remainder", "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "subtract"]
for context in small, tight, strict:
    for name in one:
        context.clear_flags()
        print(name, [tell(getattr(context, name), v) for v in values], sorted(f.__name__ for f, on in context.flags.items() if on))
    for name in two:
        context.clear_flags()
        if name == "power" and context is not tight:
            pairs = [(D("1.5"), D(3)), (D(2), D("0.5")), (D(0), D(0)), (D(-2), D(3)), (D(-2), D("0.5")), (D("Infinity"), D(-1)), (D(10), D(-3)), (D("NaN"), D(1)), (D(4), D("0.25")), (D("1E+30"), D(9))]
        else:
            pairs = [(v, w) for v in values[::2] for w in values[1::3] + values[2:4]]
        print(name, [tell(getattr(context, name), v, w) for v, w in pairs], sorted(f.__name__ for f, on in context.flags.items() if on))
print(small.fma(D("1.1"), 3, D("0.05")), tell(strict.fma, D("Infinity"), 0, 1), small.power(3, 5, 7), [tell(small.power, *words) for words in ((2, 3, 0), (0, 0, 5), (2, -1, 7), (D("1.5"), 2, 3), (5, 117, 19), (D("NaN"), 2, 3))])
print([tell(lambda: v == w) for v in values[:9] for w in (0, 1.0, 2, Fraction(5, 2), "1")], [tell(lambda: v < w) for v in values for w in (1, D("NaN"), 2.5)], [tell(lambda: v >= 1) for v in values])
print([tell(hash, v) for v in values[:10]], [tell(bool, v) for v in values], [tell(int, v) for v in values], [tell(float, v) for v in values], [tell(complex, v) for v in values[:3]])
print([tell(round, v) for v in values], [tell(round, v, 1) for v in values[:8]], [tell(v.__floor__) for v in values], [tell(v.__ceil__) for v in values], [tell(v.__trunc__) for v in values[:4]])
print([tell(v.as_tuple) for v in values], [tell(v.as_integer_ratio) for v in values], [v.adjusted() for v in values], [v.real is v and v.imag for v in values[:2]], D(5).conjugate())
for mode in (d.ROUND_CEILING, d.ROUND_DOWN, d.ROUND_FLOOR, d.ROUND_HALF_DOWN, d.ROUND_HALF_EVEN, d.ROUND_HALF_UP, d.ROUND_UP, d.ROUND_05UP):
    print(mode, [str(D(t).quantize(D("0.1"), rounding=mode)) for t in ("2.55", "2.45", "-2.55", "2.51", "-2.05", "2.50", "2.00")], D("7.5").to_integral_value(rounding=mode), D("-7.5").to_integral(mode))
with d.localcontext(prec=7) as context:
    print(context.prec, D(1) / 3, d.getcontext().prec, -D("1.23456789"), +D("1.23456789"), abs(D("-1.23456789")))
    print([tell(operation) for operation in (lambda: D(1) + 1, lambda: 2 - D("0.5"), lambda: 3 * D(2), lambda: 1 / D(3), lambda: 7 // D(2), lambda: -7 % D(3), lambda: 2 ** D(3), lambda: divmod(9, D(4)), lambda: D(1) + 1.5, lambda: "x" + D(1), lambda: D(2) ** -2, lambda: pow(D(3), 5, 7), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("sNaN") + 1, lambda: D(1) // 0, lambda: D(5) % 0)])
print(d.getcontext().prec, repr(small)[:80], small.copy().prec, copy.copy(small).Emax, copy.deepcopy(D("1.50")), D("1.5").__reduce__()[1], small.Etiny(), small.Etop(), small.create_decimal("1.23456789012"), small.create_decimal_from_float(0.1))
for wrong in (lambda: Context(prec=0), lambda: Context(rounding="x"), lambda: Context(Emin=1), lambda: Context(Emax=-1), lambda: Context(clamp=2), lambda: Context(capitals=5), lambda: setattr(small, "nothing", 1), lambda: delattr(small, "prec"), lambda: hash(small), lambda: D("x"), lambda: D([]), lambda: D((2, (1,), 0)), lambda: D((0, (1, 11), 0)),
              lambda: D((0, (1,), "x")), lambda: D((1, 2)), lambda: D.from_float("x"), lambda: strict.create_decimal("x"), lambda: hash(D("sNaN")), lambda: D("1").compare("x"), lambda: D(" 1_0 ") + D("١")):
    print(tell(wrong))
print(D((1, (1, 2, 3), -2)), D((0, (), "F")), D((0, (4,), "n")), D(10**40), D(True), D(0.1), D(-2.5), D.from_float(7), D.from_float(float("-inf")), D.from_float(float("nan")), D("\n1.0 "), D(D("2")), D("-1_000.5"))
for spec in ("", "f", ".2f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "n", ",", ",.2f", "_.2f", "10", "<10", ">10", "^10", "=+10", "*^12.1f", "010", "+", " ", "-", "+.3", "z.1f", "10.3F", ".0f", "d", "x", ">,10", "0=12,.2f"):
    print(repr(spec), [tell(format, v, spec) for v in (D("1234567.891"), D("-0.0051"), D("0"), D("1E+20"), D("NaN"), D("-Infinity"), D("99.995"))])
context = d.Context(prec=5)
d.setcontext(context)
print(D(2).sqrt(), D(10).ln(), D("0.001").log10(), D(1).exp(), D("123.456").normalize(), D("1200").normalize(), D(2).fma(3, 4), d.getcontext().flags[d.Inexact], D("5E-1000").is_subnormal())
context.traps[d.FloatOperation] = True
print(tell(lambda: D(1.5)), tell(lambda: D(1) < 1.5), tell(lambda: D(1) == 1.5))
print(d.BasicContext.prec, d.ExtendedContext.rounding, d.DefaultContext.Emax, d.HAVE_THREADS, d.MAX_PREC > 10**8, issubclass(d.Underflow, d.Inexact), issubclass(d.DivisionByZero, ZeroDivisionError), d.DecimalTuple(0, (1,), 2))
