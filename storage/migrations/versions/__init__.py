"""One module for each step of the schema, forward only.

Lives here: steps that are never edited once released, and so never import ``storage.schema``.
Does not live here: today's tables. Loaded by Alembic in the order of ``down_revision``.
"""
