# logging to files; open files are not copied, and their own code is in no traceback
import copy
import logging
import traceback

logging.basicConfig(filename="app.log", filemode="w", level=logging.INFO, format="%(levelname)s %(message)s")
logging.info("first")
logging.warning("second %d", 2)
print(open("app.log").read().splitlines())  # prints: ['INFO first', 'WARNING second 2']
handler = logging.FileHandler("own.log", mode="w", delay=True, encoding="utf-8")
logger = logging.getLogger("own")
logger.addHandler(handler)
logger.propagate = False
logger.error("é")
handler.close()
print(open("own.log", encoding="utf-8").read().splitlines(), logging.root.handlers[0].mode)  # prints: ['é'] w
for f in (open("own.log"), open("own.log", "rb"), open("own.log", "rb", 0)):
    for function in (copy.copy, copy.deepcopy):
        try:
            function(f)
        except TypeError as e:
            print(e)
# prints: cannot pickle 'TextIOWrapper' instances
# prints: cannot pickle 'TextIOWrapper' instances
# prints: cannot pickle 'BufferedReader' instances
# prints: cannot pickle 'BufferedReader' instances
# prints: cannot pickle 'FileIO' instances
# prints: cannot pickle 'FileIO' instances
try:
    open("nope")
except OSError as e:
    told = traceback.TracebackException.from_exception(e)
    print(len(told.stack), e.strerror, e.filename)  # prints: 1 No such file or directory nope
