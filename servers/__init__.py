"""The MCP servers: syllabus, calendar and reminders, over one store."""
