# Full case mappings: one letter may become several, and sigma looks around itself.
print('straße ŉ ﬁ'.upper(), 'İ'.lower() == 'i\u0307', 'ǆ'.title() == 'ǅ', 'ǅ'.upper(), 'ǅ'.lower())  # prints: STRASSE ʼN FI True True Ǆ ǆ
print('ΑΣ ΑΣΑ Σ Α.Σ'.lower(), 'Σ'.lower(), 'ΑΣ'.title(), 'ΑΣ'.swapcase())  # prints: ας ασα σ α.ς σ Ας ας
print('ß'.casefold(), 'ΑΣ'.casefold(), 'ﬁ'.capitalize(), 'ΐ'.upper() == 'Ϊ́'.upper())  # prints: ss ασ Fi False
print("they're bill's".title(), 'hELLO wORLD'.capitalize(), 'Hello World'.swapcase(), 'x1y é'.title())  # prints: They'Re Bill'S Hello world hELLO wORLD X1Y É
print('𐐨'.upper() == '𐐀', 'ა'.upper(), 'Ა'.title() == 'Ა', ''.upper() == '')  # prints: True Ა True True
