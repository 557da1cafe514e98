"""Pictures: the body map, the recovery chart, one's own weeks, the drawings of moves.

    facts -> SVG text     body_map, chart, weeks, moves: pure functions, no words of their own
    SVG text -> PNG       rendering: one worker process, a time limit, a restart after a crash

Does not live here: which screen carries a picture (``flows``), the words in it
(``bot/texts``), sending it (``bot.telegram_sender``).
"""
