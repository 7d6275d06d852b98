# A reader of JSON text, character by character, with functions and lists.
def parse(text, i):
    c = text[i]
    if c == "{":
        result = {}
        i += 1
        while text[i] != "}":
            key, i = parse(text, i)
            value, i = parse(text, i + 1)
            result[key] = value
            if text[i] == ",":
                i += 1
        return result, i + 1
    if c == "[":
        items = []
        i += 1
        while text[i] != "]":
            value, i = parse(text, i)
            items.append(value)
            if text[i] == ",":
                i += 1
        return items, i + 1
    if c == '"':
        end = i + 1
        while text[end] != '"':
            end += 1
        return text[i + 1:end], end + 1
    end = i
    while text[end] in "-0123456789.":
        end += 1
    return (float(text[i:end]) if "." in text[i:end] else int(text[i:end])), end


record = '{"name":"some name","tags":["a","bb","ccc"],"size":12345,"ratio":0.75,"inner":{"x":1,"y":[1,2,3]}}'
text = "[" + ",".join([record] * 300) + "]"
total = 0
for _ in range(160):
    value, end = parse(text, 0)
    total += len(value) + end + value[-1]["size"] + value[7]["inner"]["y"][2]
print(total)
