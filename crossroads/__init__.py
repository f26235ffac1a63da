"""Crossroads: Kazakhstan between East and West, an interactive map explorer."""
