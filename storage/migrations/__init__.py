"""The steps from an empty database to today's tables, for Alembic.

Lives here: ``env.py`` and the template that Alembic asks for, and ``versions`` with one
module for each step. Does not live here: when they run (``storage.migrating``). Loaded by
Alembic from this folder, wherever the package is installed.
"""
