# traceback: frames of the library are left out, as in the report of an exception that nobody catches
# oracle: none (CPython shows where in its own library it was)
import json
import traceback

try:
    json.loads("{")
except ValueError as e:
    print([entry.name for entry in traceback.extract_tb(e.__traceback__)])  # prints: ['<module>']
    print("library" in traceback.format_exc(), traceback.format_exc().splitlines()[-1])
    # prints: False json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)

try:
    {}["missing"]
except KeyError as e:
    print([(entry.name, entry.line) for entry in traceback.extract_tb(e.__traceback__)])  # prints: [('<module>', '{}["missing"]')]
