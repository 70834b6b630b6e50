"""Syllabi in other languages than English: told by their function words, and read through a glossary."""
