"""Builder of every file in ``geo/`` from pinned registry packages and ``scripts/tables/``."""
