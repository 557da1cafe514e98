"""Scripted conversations that read like chats, played against the pure core.

Lives here: the player (``player.py``) and the transcripts (``*.chat``). No words are
compared, only keys and codes, so that translators break nothing.
"""
