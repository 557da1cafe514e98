"""The pictures: what they show, that it can be seen, and that drawing holds up nobody.

Lives here: tests of ``bot.pictures``. Does not live here: photos on the wire
(``tests/bot/test_photo_sending.py``) or the pictures themselves (``tests/gallery``).
"""
