"""What the tests of every room may use."""

# For the tests of the plugin: a run of pytest in a folder of its own. pytest takes this line from
# the conftest.py nearest to the root alone.
pytest_plugins = ["pytester"]
