"""Attacks, one module for each threat S1 to S14, and the hazard log's own test.

Lives here: what somebody hostile would try, against the real parts, and the proof that the
control holds. Each module fails when its control is taken away. Does not live here: what a
control does when nobody attacks it (the folders that mirror the code). Called by pytest.
"""
