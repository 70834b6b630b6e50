"""Where a plan's parts are run: in this process, or on the workers of an engine."""
