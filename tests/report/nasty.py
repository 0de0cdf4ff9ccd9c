"""Content that has broken other people's exports."""

from __future__ import annotations

from shared.workshop.definition import Item
from shared.workshop.own_items import WantedItem
from tests.report.builders import own_items

NASTY = {
    "formula": '=HYPERLINK("http://evil.example","click")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(A1:A9)",
    "markup": '<script>alert(1)</script> & <b>"x"</b> #let x = 1 $a$ *b* _c_ `d` \\ [e] //',
    "long word": "Lentokonesuihkuturbiinimoottori" * 15,
    "long": "Pitkä kommentti, joka ei lopu. " * 16,
    "emoji": "Hieno 👍🏽 👩‍💻 ❤️ 🇫🇮 1️⃣ ✓",
    "hebrew": "שלום עולם, זה טקסט מימין לשמאל 123",
    "arabic": "مرحبا بالعالم",
    "override of direction": "abc \u202edef\u202c ghi",
    "chinese": "我们同意这个建议",
    "thai and devanagari": "สวัสดี नमस्ते",
    "zero width": "a\u200bb\u200dc\ufeffd",
    "combining": "Z̴̛͎a̵͙͝l̸̢̛g̶o",
    "lines": "ensimmäinen\n\ntoinen\n=kolmas",
    "excel escape": "_x0041_ ja _x000D_",
    "separators": 'a;b,c\t"d"',
    "control": "a\x00b\x07c\x1fd\x7f",
    "surrogate": "pari \ud800 puuttuu",
    "noncharacter": "x\ufffey\uffff",
    "percent": "100 % {name} %s $0",
}


def nasty_items() -> tuple[Item, ...]:
    """A workshop's own items with the same content, as far as it fits."""
    short = [" ".join(text.split())[:38] for text in NASTY.values()]
    texts = [text for text in NASTY.values() if len(text) <= 130]
    scales = [
        WantedItem("q1", "ordinal", texts[number], short[number][:30], tuple(short[number : number + 7]))
        for number in (0, 4, 9)
    ]
    return own_items(*scales, WantedItem("today", "comment", texts[2], "", ()))
