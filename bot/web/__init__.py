"""``spotter try``: the whole bot in a web page of this machine, with a clock to play with.

    what somebody does in the page -> an update, as Telegram would bring it -> ``bot.reception``
    -> service, outbox, sender, the library's client -> the Bot API, played in memory -> the page

House rules. Everything from the update to the request is the code that runs on Telegram; only
the network is left out. Nothing leaves the machine: the server listens on 127.0.0.1 alone, lets
nobody in without the token in its address, and the page loads nothing from elsewhere.

Lives here: the two chats in memory, the Bot API over them, the server and the page. Does not
live here: any decision, word or picture. Called by ``bot.__main__``.
"""
