"""The shell: Telegram, the terminal, time, the process, and words.

Lives here: everything that touches the outside. One message takes one road: an arrival
(``bot.arrival``) is handled by the service in one transaction (``bot.service``), and
what it wants to say leaves through the outbox (``bot.outbound``). Does not live here:
what is asked and what it means (``flows``), rows (``storage``). Called by the command
line, ``bot.__main__``.
"""
