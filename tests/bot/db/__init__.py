"""Tests of ``spotter db``, one module for each command. Called by pytest."""
