"""What Alembic runs to apply the steps: it is given a connection and opens none.

Lives here: the settings that make a step atomic on SQLite too. Does not live here: any
step. Called by Alembic, which ``storage.migrating`` starts; the caller owns the transaction.
"""

from alembic import context

from storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by building a new one
)
with context.begin_transaction():
    context.run_migrations()
