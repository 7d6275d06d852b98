# logging: where a record comes from, styles that a formatter changes, warnings that are logged
import logging
import sys
import warnings

log = logging.getLogger("places")
log.propagate = False
log.setLevel(logging.DEBUG)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(name)s:%(funcName)s:%(lineno)d:%(levelname).1s:%(message)-10s|"))
log.addHandler(handler)


def work():
    log.info("own")
    log.info("caller's", stacklevel=2)


class Service:
    def go(self):
        work()
        for log_it in (lambda: log.error("in lambda"),):
            log_it()


logging.LoggerAdapter(log, {"user": "u"}).warning("adapted")  # prints: places:<module>:26:W:adapted   |
Service().go()  # prints: places:work:15:I:own       |
# prints: places:go:21:I:caller's  |
# prints: places:<lambda>:22:E:in lambda |


class Marked(logging.Formatter):
    def format(self, record):
        before, self._style._fmt = self._style._fmt, "!! %(message)s" if record.levelno >= logging.ERROR else "-- %(message)s"
        try:
            return super().format(record)
        finally:
            self._style._fmt = before


handler.setFormatter(Marked("%(levelname)s"))
log.error("bad")  # prints: !! bad
log.info("good")  # prints: -- good
for name in "INFO", 5, logging.NOTSET:
    print(logging.getLevelName(name))
# prints: 20
# prints: Level 5
# prints: NOTSET
print(logging.Handler(), logging.NullHandler(logging.ERROR), handler.get_name(), handler.formatter._fmt)
# prints: <Handler (NOTSET)> <NullHandler (ERROR)> None %(levelname)s
for wrong in ("%(none)s", "%"), ("nothing", "%"), ("%(message)s", "{"), ("{a", "{"), ("none", "$"), ("x", "?"):
    try:
        print(logging.Formatter(*wrong[:1], style=wrong[1]).format(logging.makeLogRecord({"msg": "m"})))
    except ValueError as e:
        print(e)
# prints: Formatting field not found in record: 'none'
# prints: Invalid format 'nothing' for '%' style
# prints: invalid format: no fields
# prints: invalid format: expected '}' before end of string
# prints: invalid format: no fields
# prints: Style must be one of: %,{,$
caught = logging.getLogger("py.warnings")
caught.addHandler(handler)
handler.setFormatter(logging.Formatter("%(name)s %(levelname)s"))
logging.captureWarnings(True)
with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.warn("to the log")  # prints: py.warnings WARNING
logging.captureWarnings(False)
