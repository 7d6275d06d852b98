# modules: html html.parser _markupbase
# with: html.entities
# A parser of HTML that meets clean, odd and broken pages, whole and in pieces.
import html
from html.parser import HTMLParser


class Teller(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, self.getpos(), self.get_starttag_text())

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_startendtag(self, tag, attrs):
        print("both", tag, attrs)

    def handle_data(self, data):
        print("data", repr(data))

    def handle_comment(self, data):
        print("comment", repr(data))

    def handle_decl(self, decl):
        print("decl", repr(decl))

    def handle_pi(self, data):
        print("pi", repr(data))

    def handle_charref(self, name):
        print("charref", name)

    def handle_entityref(self, name):
        print("entity", name)

    def unknown_decl(self, data):
        print("unknown", repr(data))


pages = [
    "<!DOCTYPE html><html lang=en><body class='a b' id=\"x\" hidden data-x=1>Hello &amp; &lt;you&gt; &#65;&#x42; &copy &unknown; <br/><img src=x /></body></html>",
    "<p>one<p>two</P  ><!-- a comment --><?php echo 1 ?><a href='?a=1&amp;b=2&copy=3'>link</a>",
    "<script>if (a < b && c) { '</p>' }</script><style>p > a {}</style><title>x</title>",
    "a < b and <3 &", "<", "<a", "<a href=", "<a b='c", "</", "</>", "</ x>", "<!", "<!->", "<!-- open", "<!x>", "<![CDATA[ data ]]>", "<![if IE]>cond<![endif]>", "<?xml version='1.0'?>", "<? open",
    "<a$ x>y</a$>", "<div a=1 a=2 b>text</div junk>", "&#xyz; &#; &; &notit; &ampx", "<a/b/c>", "<x y='1'z=2 w = 3>", "<!DOCTYPE html PUBLIC \"-//W3C\" 'x'>", "line\nline <b\nc='d'\n>\n</b>", "<!ELEMENT br EMPTY>", "text only", "<script>never closed", "&quot", "x&#65", "<a>&", "<!-- a -- b --><!----><!--->"]
for convert in (True, False):
    for page in pages:
        print(repr(page), convert)
        parser = Teller(convert_charrefs=convert)
        parser.feed(page)
        print("--", repr(parser.rawdata))
        parser.close()
    parser = Teller(convert_charrefs=convert)
    for c in pages[0] + pages[2] + pages[13]:
        parser.feed(c)
    parser.close()
    parser.reset()
quiet = HTMLParser()
quiet.feed(pages[0] + pages[1] + "<!x>")
quiet.close()
print(html.escape("<a href='x'>\"&"), html.escape("'\"", quote=False), html.unescape("&lt;&gt;&amp;&quot;&#39;&#x27;&eacute;&notin;&notit;&#0;&#128;&#xD800;&#x110000;&#1;&bogus;&ampamp;&CounterClockwiseContourIntegral;"))


class Decl(Teller):
    def __init__(self):
        super().__init__(convert_charrefs=False)


for text in ("<!DOCTYPE x [<!ELEMENT a (b)><!ATTLIST a b CDATA #IMPLIED c (x|y) 'z'><!ENTITY e 'v'><!NOTATION n SYSTEM 'f'> %pe; <!-- c --> ]>", "<!DOCTYPE x [ <!ELEMENT", "<!doctype [ <!BAD x> ]>", "<!ENTITY % p 'v'>", "<!a b='c' d(e)>", "<!DOCTYPE a [<!ATTLIST a b (x|y)>] >", "<!1>", "<!doctype x [ y ]>", "<!DOCTYPE x [<!ENTITY>]>"):
    p = Decl()
    p.rawdata = text
    for method in (p.parse_declaration, p.parse_html_declaration):
        p.lineno, p.offset = 1, 0
        try:
            print(repr(text), method(0))
        except AssertionError as e:
            print(repr(text), "AssertionError", e)
for text in ("<![CDATA[x]]>", "<![temp[x]]>", "<![if x]>", "<![else]>", "<![bad[x]]>", "<![CDATA[x"):
    p = Decl()
    p.rawdata = text
    try:
        print(text, p.parse_marked_section(0))
    except AssertionError as e:
        print(text, "AssertionError", e)
p = Decl()
p.rawdata = "<!-- x -->name  !"
print(p.parse_comment(0), p._scan_name(10, 10), p.updatepos(0, 4), p.getpos(), p.updatepos(3, 2))
