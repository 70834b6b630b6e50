"""Putting the servers into the configuration of MCP clients, and taking them out again."""
