"""What ``deploy/`` ships, checked without a container engine, a cluster or a running systemd.

Lives here: a checker for each kind of file, each shown to find planted mistakes, and the commands
of the documents, run as they stand. Does not live here: nginx (``tests/e2e``), the hazard log
(``tests/security``). Called by pytest.
"""
