# textwrap: text in lines of a given width.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_space = frozenset(_whitespace)


def _is_word(c):
    return c.isalnum() or c == "_"


def _break_after_hyphen(text, at):
    """True if a word may end behind the hyphen at `at`: letters before it, not as an option's dash, a letter behind it."""
    before, behind = text[max(at - 2, 0) : at], text[at + 1 : at + 3]
    letters = len(before) == 2 and before[1].isalpha() and (before[0].isalpha() or before[0] == "-" and at > 2 and _is_word(text[at - 3]))
    return letters and len(behind) > 0 and behind[0].isalpha() and (len(behind) > 1 and (behind[1].isalpha() or behind[1] == "-"))


class TextWrapper:
    """Object for wrapping/filling text."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False,
        break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=" [...]"
    ):  # fmt: skip
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.fix_sentence_endings = expand_tabs, replace_whitespace, fix_sentence_endings
        self.break_long_words, self.drop_whitespace, self.break_on_hyphens = break_long_words, drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _whitespace})
        return text

    def _split(self, text):
        """Chunks that stay whole: words, parts of words that end with a hyphen, em-dashes, and the white space between them."""
        chunks, at, size = [], 0, len(text)
        while at < size:
            begin, blank = at, text[at] in _space
            while at < size and (text[at] in _space) == blank:
                at += 1
            if blank or not self.break_on_hyphens or "-" not in text[begin:at]:
                chunks.append(text[begin:at])
            else:
                chunks += self._split_word(text[begin:at])
        return chunks

    def _split_word(self, word):
        chunks, begin, at, size = [], 0, 0, len(word)
        while at < size:
            if word[at] != "-":
                at += 1
                continue
            run = at
            while run < size and word[run] == "-":
                run += 1
            count = run - at
            if count >= 2 and run < size and _is_word(word[run]) and at > 0 and (_is_word(word[at - 1]) or word[at - 1] in "!\"'&.,?"):
                if at > begin:
                    chunks.append(word[begin:at])
                chunks.append(word[at:run])
                begin = run
            elif count == 1 and _break_after_hyphen(word, at) and at > begin:
                chunks.append(word[begin:run])
                begin = run
            at = run
        if begin < size:
            chunks.append(word[begin:])
        return chunks

    def _split_chunks(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                end = chunks[i][:-1] if chunks[i][-1:] in ("'", '"') else chunks[i]
                if chunks[i + 1] == " " and end[-1:] in tuple(".!?") and "a" <= end[-2:-1] <= "z":
                    chunks[i + 1] = "  "
        return chunks

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines, chunks = [], chunks[::-1]
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            fits = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or fits and length <= width:
                lines.append(indent + "".join(line))
                continue
            while line:  # the last line: cut it until the placeholder fits
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(indent + "".join(line) + self.placeholder)
                    break
                length -= len(line.pop())
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _long_word(self, chunks, line, length, width):
        """Put the part of a word that fits on the line, or, on a line of its own, the whole word."""
        room = 1 if width < 1 else width - length
        if self.break_long_words and room > 0:
            end, word = room, chunks[-1]
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def wrap(self, text):
        """The lines, without their ends."""
        return self._wrap_chunks(self._split_chunks(text))

    def fill(self, text):
        """The lines as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    try:
        lines = text.split("\n")
    except (AttributeError, TypeError):
        raise TypeError(f"expected str object, not {type(text).__qualname__!r}") from None
    lines = [line if line and not line.isspace() else "" for line in lines]
    filled = [line for line in lines if line]
    low, high = min(filled, default=""), max(filled, default="")
    margin = 0
    for margin, c in enumerate(low):
        if c != high[margin : margin + 1] or c not in " \t":
            break
    return "\n".join([line[margin:] for line in lines])


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    shown = [prefix + line if (line.strip() if predicate is None else predicate(line)) else line for line in text.splitlines(True)]
    return "".join(shown)
