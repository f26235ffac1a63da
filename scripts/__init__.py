"""Workshop scripts: builders and checks that are run by hand or by make."""
