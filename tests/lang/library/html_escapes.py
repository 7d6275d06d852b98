# html: escape and unescape
import html
from html.entities import name2codepoint, codepoint2name, html5

print(html.escape("<a href=\"x\">'&'</a>"), html.escape("'\"<", quote=False))
# prints: &lt;a href=&quot;x&quot;&gt;&#x27;&amp;&#x27;&lt;/a&gt; '"&lt;
print(html.unescape("&lt;b&gt; &amp;amp; &quot;&#39;&#x27; &eacute;&euro;&nbsp;|"), html.unescape("&copy 2&notit; &notin; &unknown; & &;"))
# prints: <b> &amp; "'' é€ | © 2¬it; ∉ &unknown; & &;
print(html.unescape("&#128;&#0;&#xD800;&#x110000;&#9731;&#x1F600") == "€\ufffd\ufffd\ufffd☃😀", html.unescape("none"), html.unescape("&#; &#x; &#xg;"))
# prints: True none &#; &#x; &#xg;
print(name2codepoint["eacute"], codepoint2name[38], html5["amp"], html5["hellip;"])  # prints: 233 amp & …
print(html.unescape("&Alpha;&omega;&sigmaf;&rarr;&hearts;&frac12;&AMP;&apos;"))  # prints: Αως→♥½&'
