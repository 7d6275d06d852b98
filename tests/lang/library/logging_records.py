# logging: loggers, levels, handlers, formatters
import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s"))
log = logging.getLogger("app.part")
log.addHandler(handler)
log.propagate = False
log.setLevel(logging.INFO)
log.debug("no")
log.info("value %d of %s", 3, "x")
log.warning("mapped %(a)s", {"a": 1})
log.log(45, "between")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
print([line for line in out.getvalue().splitlines() if line[:2] != "  "])
# prints: ['INFO    |app.part|value 3 of x', 'WARNING |app.part|mapped 1', 'Level 45|app.part|between', 'ERROR   |app.part|failed', 'Traceback (most recent call last):', 'ZeroDivisionError: division by zero']
print(log.level, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger("app.part") is log, log.parent.name, log)
# prints: 20 20 False True root <Logger app.part (INFO)>
print(logging.getLevelName(20), logging.getLevelName("ERROR"), logging.getLevelName(7), logging.getLogger().name, log.getChild("x").name)
# prints: INFO 40 Level 7 root app.part.x
out = io.StringIO()
logging.basicConfig(stream=out, level="DEBUG", format="{levelname} {message}", style="{", force=True)
logging.debug("root %s", 1)
logging.getLogger("other").error("up")
print(out.getvalue().split("\n"))  # prints: ['DEBUG root 1', 'ERROR up', '']
try:
    log.setLevel("NOPE")
except ValueError as e:
    print(e)  # prints: Unknown level: 'NOPE'
class Only(logging.Filter):
    def filter(self, record):
        return "keep" in record.getMessage()
logging.getLogger("other").addFilter(Only())
logging.getLogger("other").error("drop")
logging.getLogger("other").error("keep me")
print(out.getvalue().split("\n")[-2:])  # prints: ['ERROR keep me', '']
