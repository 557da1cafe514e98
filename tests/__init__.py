"""The proof: one folder for each package, and the parts that several tests share.

Lives here: tests whose names are sentences, and ``tests.emulator``, a strict Bot API
server. Does not live here: anything that the running bot needs. Called by pytest.
"""
